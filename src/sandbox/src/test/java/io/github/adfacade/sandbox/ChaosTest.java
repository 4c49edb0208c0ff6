package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChaosTest {
    private static final int THREADS = 16;
    private static final int CALLS = 150;

    @Test
    void underRandomFaultsLedgerStateAndAnswersAgree() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().ledgerLimit(100).start()) {
            int seeds = sandbox.whop().campaignIds().size();
            sandbox.chaos(42, 0.05);
            Client whop = Client.whop(sandbox);
            Set<String> answered = ConcurrentHashMap.newKeySet();
            ExecutorService pool = Executors.newFixedThreadPool(THREADS);
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                pool.submit(() -> {
                    for (int i = 0; i < CALLS; i++) {
                        create(whop, thread + "-" + i, answered);
                    }
                });
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            List<Change> created = sandbox.ledger().changes(Network.WHOP, Change.Kind.CREATED);
            Set<String> names = created.stream().map(Change::name).collect(Collectors.toSet());
            assertThat(created).as("nothing applied twice").hasSameSizeAs(names);
            assertThat(names).containsAll(answered);
            assertThat(sandbox.whop().campaignIds()).hasSize(seeds + created.size());
            assertThat(sandbox.ledger().requests()).isGreaterThanOrEqualTo((long) THREADS * CALLS);
            assertThat(sandbox.ledger().faults()).hasSizeGreaterThan(5);
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("adfacade-sandbox")) {
                // A pool counts a thread as ended before the thread itself has quite ended.
                thread.join(5_000);
                assertThat(thread.isAlive())
                        .as("no thread outlives its sandbox")
                        .isFalse();
            }
        }
    }

    private static void create(Client whop, String title, Set<String> answered) {
        String body = "{\"title\":\"" + title + "\",\"platform\":\"meta\",\"objective\":\"sales\"}";
        try {
            // A key makes it safe that the JDK's client sends a request again on a fresh connection.
            Client.Answer answer = whop.with("Idempotency-Key", title).attempt("POST", "/ad_campaigns", body);
            if (answer.status() == 200) {
                answered.add(title);
            }
        } catch (IOException e) {
            assertThat(e).as("a fault of the connection").isNotNull();
        }
    }
}
