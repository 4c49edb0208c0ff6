package io.github.adfacade.contract.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.adfacade.RateLimit;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.embedded.RedisServer;

/** Processes of their own share a limit through a Redis, in real time. */
@Timeout(180)
class SharedQuotaTest {

    private static final int PROCESSES = 4;
    private static final int CALLS = 36;

    /** The bucket leaves 80 ms, of which the first and the last request of a period may each need a half. */
    private static final Duration ROOM = Duration.ofMillis(40);

    private final List<Process> workers = new ArrayList<>();
    private int port;
    private RedisServer redis;

    @BeforeEach
    void startRedis() throws IOException {
        port = freePort();
        redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
    }

    @AfterEach
    void stop() throws IOException {
        workers.forEach(Process::destroyForcibly);
        redis.stop();
    }

    @Test
    void severalProcessesShareOneLimitThroughRedis() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            start(2, sandbox);
            // Each asks forty times: without a shared limit it would be eighty.
            assertThat(granted()).isEqualTo(QuotaWorker.LIMIT);
            assertThat(sandbox.ledger().requests(Network.TOPSORT)).isEqualTo(QuotaWorker.LIMIT);
        }
    }

    /**
     * What a sliding window takes, a fixed one takes too; on virtual time both are asked. In real time a request that this
     * machine holds up for longer than the bucket leaves room for may be refused, and is repeated: then it is no test.
     */
    @Test
    void fourProcessesThatShareThePublishedLimitUseItAndAreNeverRefused() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().slidingRateLimits(true).start()) {
            start(PROCESSES, sandbox, String.valueOf(CALLS));
            for (Process worker : workers) {
                assertThat(line(worker)).isEqualTo("ready");
            }
            Duration late = begin();
            Rush rush = Rush.of(sandbox.ledger().exchanges(Network.TOPSORT), RateLimit.TOPSORT);
            assumeThat(late).as("how late this machine was").isLessThan(ROOM);
            assertThat(rush.refused()).isZero();
            assertThat(rush.used()).isBetween(0.95, 1.0);
        }
    }

    /** Lets all of them call at once, and tells how late this machine was meanwhile. */
    private Duration begin() throws Exception {
        try (Pulse pulse = new Pulse()) {
            for (Process worker : workers) {
                try (OutputStream begin = worker.getOutputStream()) {
                    begin.write('\n');
                }
            }
            assertThat(granted()).isEqualTo(PROCESSES * (CALLS + 1));
            return pulse.latest();
        }
    }

    private void start(int processes, Sandbox sandbox, String... calls) throws IOException {
        for (int i = 0; i < processes; i++) {
            workers.add(worker(sandbox, calls));
        }
    }

    private int granted() throws Exception {
        int granted = 0;
        for (Process worker : workers) {
            String said = line(worker);
            assertThat(said).startsWith("granted ");
            granted += Integer.parseInt(said.substring(8));
            assertThat(worker.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(worker.exitValue()).isZero();
        }
        return granted;
    }

    /** The next line that is meant for the test; others are a log's. */
    private static String line(Process worker) throws IOException {
        BufferedReader output = worker.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("ready") || line.startsWith("granted ")) {
                return line;
            }
            all.append(line).append('\n');
        }
        return all.toString();
    }

    private Process worker(Sandbox sandbox, String... calls) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                QuotaWorker.class.getName(),
                                String.valueOf(port),
                                sandbox.topsort().campaignIds().get(0)),
                        Stream.of(calls))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
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
