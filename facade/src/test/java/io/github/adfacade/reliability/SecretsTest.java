package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.walmart.Walmart;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is logged, printed or thrown, and whatever a server echoes: no credential is in it, nor a good part of one. */
class SecretsTest {

    /** A part of this length gives enough away. */
    private static final int PART = 16;

    private final Bench bench = new Bench();
    private final Set<String> credentials = new LinkedHashSet<>();

    SecretsTest() {
        credentials.addAll(List.of(
                bench.sandbox.whop().apiKey(),
                bench.sandbox.whop().legacyApiKey(),
                bench.sandbox.topsort().apiKey(),
                bench.sandbox.walmart().authToken(),
                bench.sandbox.walmart().consumerId()));
        bench.sandbox
                .walmart()
                .privateKeyPem()
                .lines()
                .filter(line -> !line.contains("-----") && !line.isBlank())
                .forEach(credentials::add);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void noCredentialShowsWhenCallsSucceedOrFail() {
        List<Mishap> mishaps = Mishap.all().stream()
                .filter(mishap -> !mishap.takesTime() && !mishap.isVariant())
                .toList();
        String text;
        try (Overheard overheard = new Overheard()) {
            FaultMatrixTest.operations()
                    .forEach(operation -> mishaps.forEach(mishap -> {
                        // Now and then the fault passes, so that answers are logged, too.
                        boolean always = mishap.status() != 429;
                        listen(new MatrixCase(operation, Optional.empty(), mishap, 1, always), overheard);
                    }));
            text = overheard.text();
        }
        assertThat(credentials).as("signatures were made").hasSizeGreaterThan(50);
        assertThat(text).contains("POST /whop/api/v1/ad_campaigns ->", "Authorization: ***", "CampaignException");
        assertThat(hits(text)).hasSizeLessThan(1);
    }

    private void listen(MatrixCase test, Overheard overheard) {
        MatrixCase.Ending ending = test.run(bench);
        ending.outcomes().values().stream().flatMap(Optional::stream).forEach(e -> tell(e, overheard));
        ending.stray().ifPresent(overheard::thrown);
        bench.ledger().exchanges().stream().flatMap(SecretsTest::signatures).forEach(credentials::add);
    }

    private static Stream<String> signatures(Exchange exchange) {
        return exchange.request().header("WM_SEC.AUTH_SIGNATURE").stream();
    }

    @Test
    void noCredentialShowsThatAServerEchoes() throws IOException {
        String text;
        try (EchoServer echo = new EchoServer();
                Overheard overheard = new Overheard()) {
            Bench.Wiring wiring = bench.wiring(Duration.ofSeconds(20)).at(echo.uri());
            for (EchoServer.Mode mode : EchoServer.MODES) {
                echo.answers(mode);
                FaultMatrixTest.operations().forEach(operation -> {
                    try (CampaignService service = operation.connect(bench, wiring)) {
                        overheard.show(operation.act(service).getClass());
                    } catch (CampaignException e) {
                        tell(e, overheard);
                    }
                });
            }
            text = overheard.text();
            echo.received().stream()
                    .map(value -> value.replace("Bearer ", ""))
                    .filter(SecretsTest::isSignature)
                    .forEach(credentials::add);
        }
        assertThat(credentials).as("signatures were made").hasSizeGreaterThan(50);
        assertThat(text).contains("-> 502", "***");
        assertThat(hits(text)).hasSizeLessThan(1);
    }

    /** As long as what a 2048 bit key signs, in Base64. */
    private static boolean isSignature(String value) {
        return value.length() == 344;
    }

    private static void tell(CampaignException e, Overheard overheard) {
        overheard.thrown(e);
        overheard.show(e);
        overheard.show(e.failure());
        overheard.show(e.vendorCode());
        overheard.show(e.vendorMessage());
        overheard.show(e.requestId());
    }

    @Test
    void noObjectNamesTheCredentialsItHolds() {
        try (Overheard overheard = new Overheard()) {
            FaultMatrixTest.operations().forEach(operation -> {
                Bench.Wiring wiring = bench.wiring(Duration.ofSeconds(20));
                try (CampaignService service = operation.connect(bench, wiring)) {
                    ObjectWalk.from(service).forEach(overheard::show);
                }
            });
            bench.builders().forEach(builder -> ObjectWalk.from(builder).forEach(overheard::show));
            assertThat(overheard.text()).contains("Walmart credentials (not shown)", "bearer token (not shown)");
            assertThat(hits(overheard.text())).isEmpty();
        }
    }

    @Test
    void aBrokenPrivateKeyIsNotRepeatedInTheComplaint() {
        String key = bench.sandbox.walmart().privateKeyPem();
        String body = key.replaceAll("-----.*?-----", "").strip();
        for (String broken : List.of(
                key.substring(0, key.length() / 2),
                body.substring(40),
                body.replace("\n", "!"),
                "/" + body.replace("\n", ""),
                key.replace("BEGIN PRIVATE", "BEGIN EC PRIVATE").replace("END PRIVATE", "END EC PRIVATE"))) {
            try (Overheard overheard = new Overheard()) {
                assertThatThrownBy(() -> Walmart.builder().privateKey(broken).build())
                        .isInstanceOfSatisfying(ConfigurationException.class, e -> {
                            overheard.thrown(e);
                            assertThat(hits(overheard.text())).isEmpty();
                        });
            }
        }
    }

    @Test
    void theSearchFindsACredentialThatIsLoggedPrintedOrThrown() {
        String secret = bench.sandbox.topsort().apiKey();
        try (Overheard overheard = new Overheard()) {
            System.getLogger("io.github.adfacade.http").log(System.Logger.Level.TRACE, "key {0}", secret);
            assertThat(hits(overheard.text())).singleElement().asString().startsWith(secret);
        }
        try (Overheard overheard = new Overheard()) {
            System.err.println("key " + secret);
            assertThat(hits(overheard.text())).singleElement().asString().startsWith(secret);
        }
        try (Overheard overheard = new Overheard()) {
            overheard.thrown(new IllegalStateException("outer", new IOException("sent " + secret)));
            assertThat(hits(overheard.text())).singleElement().asString().startsWith(secret);
        }
        try (Overheard overheard = new Overheard()) {
            overheard.show("only a part: " + secret.substring(3, 3 + PART));
            assertThat(hits(overheard.text())).singleElement().asString().startsWith(secret);
        }
    }

    /** The credentials of which the text holds a part. */
    private Set<String> hits(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String credential : credentials) {
            for (int i = 0; i + PART <= credential.length(); i++) {
                parts.put(credential.substring(i, i + PART), credential);
            }
        }
        Set<String> hits = new LinkedHashSet<>();
        text.lines().distinct().forEach(line -> {
            for (int i = 0; i + PART <= line.length(); i++) {
                String found = parts.get(line.substring(i, i + PART));
                if (found != null && hits.add(found + " in " + excerpt(line, i))) {
                    return;
                }
            }
        });
        return hits;
    }

    private static String excerpt(String line, int at) {
        return line.substring(Math.max(0, at - 80), Math.min(line.length(), at + PART));
    }
}
