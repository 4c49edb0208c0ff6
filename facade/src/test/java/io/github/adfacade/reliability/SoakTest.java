package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Sandbox;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Many threads drive campaigns through their lives on all networks, while one request in twenty meets a random fault. After
 * each round the networks must hold exactly what the threads believe, and nothing may have grown. The build runs it for
 * seconds; the profile {@code soak} for 200,000 calls.
 */
@EnabledIfSystemProperty(named = "adfacade.soak.calls", matches = "\\d+", disabledReason = "run it with -Psoak")
class SoakTest {

    private static final int CALLS = Integer.getInteger("adfacade.soak.calls", 4_000);
    private static final int ROUNDS = Math.max(2, CALLS / 10_000);
    private static final int THREADS = 16;
    private static final double FAULTS = 0.05;
    private static final long SEED = 20_261_122L;
    private static final long MOST_GROWTH = 16L * 1024 * 1024;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(THREADS, 1, TimeUnit.MINUTES))
            .build();

    /** What is held when nothing runs. */
    private record Footprint(long heap, int threads, int connections) {}

    @Test
    void nothingIsLostOrDoubledAndNothingGrows() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        SoakTally tally = new SoakTally();
        List<Footprint> footprints = new ArrayList<>();
        long start = System.nanoTime();
        try (Sandbox sandbox = Sandbox.builder().ledgerLimit(100).start();
                SoakServices services = new SoakServices(sandbox, client)) {
            for (int round = 0; round < ROUNDS; round++) {
                sandbox.reset();
                sandbox.chaos(SEED + round, FAULTS);
                List<SoakWorker> crew = new ArrayList<>();
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    SoakWorker worker = new SoakWorker(
                            services, sandbox, tally, SEED + 1000L * round + i, CALLS / ROUNDS / THREADS + 1);
                    crew.add(worker);
                    running.add(workers.submit(worker));
                }
                for (Future<?> each : running) {
                    each.get();
                }
                sandbox.clearFaults();
                SoakAudit.of(sandbox, crew).forEach(tally::complain);
                tally.faults(sandbox.ledger());
                assertThat(Leaks.connectionsInUse(client)).isZero();
                crew.clear();
                sandbox.reset();
                footprints.add(footprint());
            }
        } finally {
            workers.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Footprint first = footprints.get(Math.min(1, ROUNDS - 2));
        Footprint last = footprints.get(ROUNDS - 1);
        System.out.printf(
                "soak: %s, %d threads, %.0f calls/s, %.0f s; after %s, at the end %s%n",
                tally, THREADS, tally.calls() / seconds, seconds, first, last);
        assertThat(tally.complaints()).isEmpty();
        assertThat(tally.calls()).isGreaterThanOrEqualTo(CALLS);
        assertThat(last.heap()).isLessThan(first.heap() + MOST_GROWTH);
        assertThat(last.threads()).isLessThanOrEqualTo(first.threads() + THREADS / 2);
        assertThat(last.connections()).isLessThanOrEqualTo(THREADS);
    }

    private Footprint footprint() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                client.connectionPool().connectionCount());
    }

    /** Longer than any call takes on a machine that is busy with something else. */
    static final Duration AMPLE = Duration.ofSeconds(30);
}
