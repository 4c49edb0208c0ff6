package io.github.adfacade.contract.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.embedded.RedisServer;

@Timeout(180)
class SharedQuotaTest {

    @Test
    void severalProcessesShareOneLimitThroughRedis() throws Exception {
        int port = freePort();
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        try (Sandbox sandbox = Sandbox.start()) {
            List<Process> workers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                workers.add(worker(port, sandbox));
            }
            int granted = 0;
            for (Process worker : workers) {
                String output = new String(worker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(worker.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(worker.exitValue()).as(output).isZero();
                granted += Integer.parseInt(output.lines()
                        .filter(line -> line.startsWith("granted "))
                        .findFirst()
                        .orElseThrow()
                        .substring(8));
            }
            // Each asks forty times: without a shared limit it would be eighty.
            assertThat(granted).isEqualTo(QuotaWorker.LIMIT);
            assertThat(sandbox.ledger().requests(Network.TOPSORT)).isEqualTo(QuotaWorker.LIMIT);
        } finally {
            redis.stop();
        }
    }

    private static Process worker(int redisPort, Sandbox sandbox) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                QuotaWorker.class.getName(),
                String.valueOf(redisPort),
                sandbox.topsort().campaignIds().get(0));
        builder.environment()
                .putAll(Map.of(
                        "TOPSORT_API_KEY", sandbox.topsort().apiKey(),
                        "TOPSORT_BASE_URL", sandbox.topsort().baseUrl().toString(),
                        "TOPSORT_VENDOR_ID", sandbox.topsort().vendorId(),
                        "TOPSORT_CURRENCY", sandbox.topsort().currency()));
        return builder.redirectErrorStream(true).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
