package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SandboxCommandTest {

    @Test
    void oneLineOfJsonHoldsHowToReachEachNetwork() throws Exception {
        try (PipedReader read = new PipedReader();
                BufferedReader lines = new BufferedReader(read);
                PrintWriter out = new PrintWriter(new PipedWriter(read), true)) {
            AtomicInteger code = new AtomicInteger(-1);
            Thread command = new Thread(() -> code.set(CampaignsCommand.line(
                            Map.of(), Terminal.NONE, out, new PrintWriter(new StringWriter()), List.of("sandbox"))
                    .execute("sandbox")));
            command.start();

            JsonObject access = JsonParser.parseString(lines.readLine()).getAsJsonObject();
            command.interrupt();
            command.join();

            assertThat(access.keySet()).containsExactly("whop", "topsort", "walmart");
            assertThat(access.getAsJsonObject("whop").keySet()).containsExactly("baseUrl", "apiKey", "accountId");
            assertThat(access.getAsJsonObject("topsort").keySet())
                    .containsExactly("baseUrl", "apiKey", "vendorId", "currency");
            assertThat(access.getAsJsonObject("walmart").keySet())
                    .containsExactly(
                            "baseUrl",
                            "fileHost",
                            "consumerId",
                            "privateKey",
                            "keyVersion",
                            "authToken",
                            "advertiserId");
            assertThat(code).hasValue(0);
            out.close();
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void whatIsPrintedIsTheEnvironmentInCamelCase() {
        try (Sandbox sandbox = Sandbox.start()) {
            Map<String, String> environment = sandbox.environment();

            assertThat(environment)
                    .containsOnlyKeys(
                            "WHOP_BASE_URL",
                            "WHOP_API_KEY",
                            "WHOP_ACCOUNT_ID",
                            "TOPSORT_BASE_URL",
                            "TOPSORT_API_KEY",
                            "TOPSORT_VENDOR_ID",
                            "TOPSORT_CURRENCY",
                            "WALMART_BASE_URL",
                            "WALMART_FILE_HOST",
                            "WALMART_CONSUMER_ID",
                            "WALMART_PRIVATE_KEY",
                            "WALMART_KEY_VERSION",
                            "WALMART_AUTH_TOKEN",
                            "WALMART_ADVERTISER_ID")
                    .containsEntry("WHOP_BASE_URL", sandbox.whop().baseUrl().toString())
                    .containsEntry("WALMART_PRIVATE_KEY", sandbox.walmart().privateKeyPem());
        }
    }

    @Test
    void aPortThatIsTakenEndsWithOneAndIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Result result = new Cli(Map.of()).run("sandbox", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .startsWith("campaigns: the sandbox cannot listen on port " + taken.getLocalPort())
                    .doesNotContain("\tat ");
        }
    }
}
