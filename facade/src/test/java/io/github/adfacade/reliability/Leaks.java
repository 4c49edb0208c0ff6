package io.github.adfacade.reliability;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** What a client still holds once nothing runs any more. */
final class Leaks {

    private Leaks() {}

    /** Connections with an answer that nobody closed; a thread that was left behind may be about to close its own. */
    static int connectionsInUse(OkHttpClient client) {
        ConnectionPool pool = client.connectionPool();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (pool.connectionCount() > pool.idleConnectionCount() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return pool.connectionCount() - pool.idleConnectionCount();
    }

    /** Live threads by name, numbers left out, of the HTTP client, the sandbox and this library. */
    static Map<String, Integer> threads() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            String name = thread.getName().replaceAll("\\d+", "");
            if (List.of("OkHttp", "Okio", "adfacade").stream().anyMatch(name::startsWith)) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts;
    }
}
