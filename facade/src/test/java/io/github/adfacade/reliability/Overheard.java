package io.github.adfacade.reliability;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged at any level, printed, or shown to it, until it is closed. */
final class Overheard implements AutoCloseable {

    private static final List<String> LOGGERS =
            List.of("", "io.github.adfacade", "io.github.adfacade.http", "io.github.adfacade.drift", "okhttp3");

    private final StringBuffer text = new StringBuffer();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final List<Logger> loggers = LOGGERS.stream().map(Logger::getLogger).toList();
    private final List<Level> levels = new ArrayList<>();
    private final Handler ears = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            text.append(formatter.formatMessage(record)).append('\n');
            if (record.getThrown() != null) {
                thrown(record.getThrown());
            }
        }

        @Override
        public void flush() {
            // keeps nothing back
        }

        @Override
        public void close() {
            // holds nothing
        }
    };
    private final Handler[] mouths = Logger.getLogger("").getHandlers();

    Overheard() {
        PrintStream tape = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(tape);
        System.setErr(tape);
        loggers.forEach(logger -> {
            levels.add(logger.getLevel());
            logger.setLevel(Level.ALL);
        });
        ears.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        for (Handler mouth : mouths) {
            root.removeHandler(mouth);
        }
        root.addHandler(ears);
    }

    void show(Object shown) {
        text.append(shown).append('\n');
    }

    /** The stack trace with all causes and suppressed ones. */
    void thrown(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        text.append(trace);
    }

    String text() {
        return text + printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        for (int i = 0; i < loggers.size(); i++) {
            loggers.get(i).setLevel(levels.get(i));
        }
        Logger root = Logger.getLogger("");
        root.removeHandler(ears);
        for (Handler mouth : mouths) {
            root.addHandler(mouth);
        }
    }
}
