package io.github.adfacade;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of tests while or after which OkHttp complains of a connection whose answer nobody closed. It does so when a
 * collection has found the call, so the class at fault may be one before.
 */
public final class NoLeakedConnections implements BeforeAllCallback, AfterAllCallback {

    private static final Logger LOGGER = Logger.getLogger(OkHttpClient.class.getName());
    private static final Complaints COMPLAINTS = new Complaints();

    private static final class Complaints extends Handler {

        private final Queue<String> found = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord complaint) {
            if (String.valueOf(complaint.getMessage()).contains("was leaked")) {
                found.add(complaint.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        LOGGER.removeHandler(COMPLAINTS);
        LOGGER.addHandler(COMPLAINTS);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        String complaint = COMPLAINTS.found.poll();
        COMPLAINTS.found.clear();
        if (complaint != null) {
            throw new AssertionError("by now, or in a class before: " + complaint);
        }
    }
}
