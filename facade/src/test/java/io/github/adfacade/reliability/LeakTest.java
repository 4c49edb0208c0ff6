package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer is closed. The fault matrix asserts the same after each operation, whatever befell it. */
class LeakTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Operation> operations() {
        return FaultMatrixTest.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationLeavesItsConnectionsIdle(Operation operation) {
        bench.reset();
        try (CampaignService service = operation.connect(bench, bench.wiring(Duration.ofSeconds(20)))) {
            for (int i = 0; i < 5; i++) {
                try {
                    operation.act(service);
                } catch (CampaignException done) {
                    // Some operations can be done once only: their refusals must be closed, too.
                    assertThat(done.provider()).isEqualTo(operation.provider);
                }
            }
        }
        assertThat(Leaks.connectionsInUse(bench.client())).isZero();
        // Operations on many campaigns send several requests at once; the file of a report lies on another host.
        int most = operation.name.endsWith("All") ? BulkOptions.DEFAULT.requestsAtOnce() : operation.seesCuts() ? 2 : 1;
        assertThat(bench.client().connectionPool().connectionCount()).isBetween(1, most);
    }

    @Test
    void anAnswerThatIsNotClosedWouldShow() throws IOException {
        try (Sandbox sandbox = Sandbox.start()) {
            Request request =
                    new Request.Builder().url(sandbox.baseUrl().toString()).build();
            try (Response open = bench.client().newCall(request).execute()) {
                assertThat(open.code()).isEqualTo(404);
                assertThat(bench.client().connectionPool().connectionCount()).isEqualTo(1);
                assertThat(bench.client().connectionPool().idleConnectionCount())
                        .isZero();
            }
            assertThat(Leaks.connectionsInUse(bench.client())).isZero();
        }
    }

    @Test
    void aServiceClosesTheClientItMadeAndLeavesNoThread() {
        bench.reset();
        int before = workers();
        for (int i = 0; i < 20; i++) {
            try (CampaignService own = io.github.adfacade.whop.Whop.builder()
                    .apiKey(bench.sandbox.whop().apiKey())
                    .baseUrl(bench.sandbox.whop().baseUrl().toString())
                    .build()) {
                own.get(bench.sandbox.whop().campaignIds().get(0));
            }
        }
        assertThat(workers()).isLessThanOrEqualTo(before + 2);
    }

    private static int workers() {
        return Leaks.threads().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("adfacade-sandbox"))
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
    }

    @Test
    void aHandedInClientIsNotClosed() {
        OkHttpClient mine = bench.client();
        bench.reset();
        bench.whop(bench.wiring(Duration.ofSeconds(20))).close();
        assertThat(mine.dispatcher().executorService().isShutdown()).isFalse();
    }
}
