package io.github.adfacade.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import io.github.adfacade.doctor.Finding.Verdict;
import io.github.adfacade.internal.keys.WrongKeys;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckupTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-20T12:00:00Z"), ZoneOffset.UTC);

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.builder().clock(NOW).start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    private static Map<String, String> environment(String... changes) {
        Map<String, String> environment = sandbox.environment();
        for (int i = 0; i < changes.length; i += 2) {
            environment.put(changes[i], changes[i + 1]);
        }
        return environment;
    }

    private static Finding step(List<Finding> findings, String step) {
        return findings.stream()
                .filter(finding -> finding.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + step + " in " + findings));
    }

    private static List<Finding> of(Provider provider, String... changes) {
        return Checkup.of(provider, environment(changes), NOW);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAsItShouldBeIsSaidStepByStep(Provider provider) {
        List<Finding> findings = of(provider);

        assertThat(findings)
                .extracting(Finding::step)
                .containsExactly(
                        "settings", "key", "name", "connection", "clock", "signed read", "permissions", "quota");
        assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.GOOD);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.advice()).isEmpty());
    }

    @Test
    void theGenerationAndTheQuotaAreTold() {
        assertThat(step(of(Provider.WHOP), "permissions").what()).startsWith("the native generation answers");
        assertThat(step(of(Provider.TOPSORT), "quota").what()).matches("\\d+ requests left of \\d+");
    }

    static Stream<String> wrongKeys() {
        return WrongKeys.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("wrongKeys")
    void aWrongKeyIsCalledWhatItIsAndNotShown(String kind) {
        String[] wrong = WrongKeys.all().get(kind);

        List<Finding> findings = of(Provider.WALMART, "WALMART_PRIVATE_KEY", wrong[0]);

        assertThat(step(findings, "key").verdict()).isEqualTo(Verdict.BAD);
        assertThat(step(findings, "key").what()).contains(wrong[1]);
        assertThat(step(findings, "settings").verdict()).isEqualTo(Verdict.BAD);
        assertThat(step(findings, "signed read").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(Stream.of(wrong[0].split("[\\s\\\\\":{}]+")).filter(part -> part.length() > 20))
                .noneMatch(part -> findings.toString().contains(part));
    }

    @Test
    void thereAreAtLeastSixteenKindsOfWrongKeys() {
        assertThat(WrongKeys.all()).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void aKeyThatIsShortOrOfSomebodyElseIsTold() {
        List<Finding> findings = of(Provider.WALMART, "WALMART_PRIVATE_KEY", WrongKeys.stranger(1024));

        assertThat(step(findings, "key").verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(step(findings, "key").what()).isEqualTo("an RSA private key of 1024 bits");
        assertThat(step(findings, "signed read").advice().orElseThrow())
                .contains("the private key must be those of the public key that was registered");
    }

    /** Setting, its wrong value, the step that is bad, and words of what is found or advised. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WALMART | WALMART_AUTH_TOKEN | other | signed read | WALMART_AUTH_TOKEN is not the partner's token",
                "WALMART | WALMART_CONSUMER_ID | other | signed read | WALMART_CONSUMER_ID, WALMART_KEY_VERSION",
                "WALMART | WALMART_KEY_VERSION | 2 | signed read | WALMART_CONSUMER_ID, WALMART_KEY_VERSION",
                "WALMART | WALMART_ADVERTISER_ID | 999 | signed read | WALMART_ADVERTISER_ID",
                "WALMART | WALMART_ADVERTISER_ID | Acme | settings | must be a number",
                "WHOP | WHOP_API_KEY | other | signed read | the key is unknown there",
                "WHOP | WHOP_API_KEY | Bearer abc | key | leave the word out",
                "WHOP | WHOP_API_KEY | a b | key | holds blanks",
                "WHOP | WHOP_API_VERSION | 2025-01-01 | signed read | WHOP_API_VERSION",
                "WHOP | WHOP_BASE_URL | https://no-such-host.invalid/v1 | name | no-such-host.invalid is not known",
                "WHOP | WHOP_BASE_URL | http://ads.example/ | settings | must be https",
                "TOPSORT | TOPSORT_API_KEY | other | signed read | the key is unknown there",
                "TOPSORT | TOPSORT_CURRENCY | euro | settings | no ISO 4217 code",
            })
    void aWrongSettingIsNamedWithWhatToDo(Provider provider, String setting, String value, String step, String words) {
        if (value.equals("2025-01-01")) {
            // As a key that is pinned to the other generation answers, whatever is asked for.
            sandbox.whop()
                    .fail(Fault.status(200)
                            .body("{\"data\": [{\"id\": \"a\", \"special_ad_categories\": []}],"
                                    + " \"page_info\": {\"has_next_page\": false}}")
                            .when(WITH_CREDENTIALS));
        }
        Finding bad = step(of(provider, setting, value), step);

        assertThat(bad.verdict()).isEqualTo(Verdict.BAD);
        assertThat(bad.what() + " -> " + bad.advice().orElseThrow()).contains(words);
    }

    private static final java.util.function.Predicate<io.github.adfacade.sandbox.ReceivedRequest> WITH_CREDENTIALS =
            request -> request.header("Authorization").isPresent();

    @ParameterizedTest
    @CsvSource({"600, ahead of, BAD", "-600, behind, BAD", "60, ahead of, DOUBTFUL", "-5, behind, GOOD"})
    void aClockThatIsWrongIsToldByHowMuch(int seconds, String where, Verdict verdict) {
        List<Finding> findings =
                Checkup.of(Provider.WALMART, environment(), Clock.offset(NOW, Duration.ofSeconds(seconds)));

        assertThat(step(findings, "clock").verdict()).isEqualTo(verdict);
        assertThat(step(findings, "clock").what()).contains(Math.abs(seconds) + " s " + where);
        if (verdict == Verdict.BAD) {
            assertThat(step(findings, "signed read").advice().orElseThrow()).startsWith("set the clock first");
        }
    }

    @Test
    void aPortWhereNothingListensAndAServerWithoutTlsAreTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(step(of(Provider.WHOP, "WHOP_BASE_URL", "http://127.0.0.1:" + free), "connection")
                        .what())
                .isEqualTo("nothing listens there");
        assertThat(step(
                                of(
                                        Provider.WHOP,
                                        "WHOP_BASE_URL",
                                        sandbox.whop().baseUrl().toString().replace("http:", "https:")),
                                "connection")
                        .what())
                .isEqualTo("the server does not speak TLS");
    }

    /** Network, the answer to the signed read, and words of the advice. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHOP | 403 | lacks the permission ad_campaign:basic:read",
                "TOPSORT | 403 | Marketplace key (TSE)",
                "WHOP | 429 | find who else uses this key",
                "TOPSORT | 500 | try again later",
                "WHOP | 404 | the address does not lead to this API",
            })
    void whatTheNetworkRefusesIsExplained(Provider provider, int status, String words) {
        Fault fault = Fault.status(status).when(WITH_CREDENTIALS).always();
        (provider == Provider.WHOP ? sandbox.whop() : sandbox.topsort()).fail(fault);

        Finding read = step(of(provider), "signed read");

        assertThat(read.verdict()).isEqualTo(Verdict.BAD);
        assertThat(read.advice().orElseThrow()).contains(words);
    }

    @Test
    void aSignInPageInTheNetworksPlaceIsSuspected() {
        sandbox.topsort().fail(Fault.html().when(WITH_CREDENTIALS).always());

        assertThat(step(of(Provider.TOPSORT), "signed read").advice().orElseThrow())
                .contains("something else answers in the API's place");
    }

    @Test
    void aKeyThatMayNotReportIsDoubtfulAndReads() {
        sandbox.topsort().fail(Fault.status(403).on("POST", ".*").always());
        sandbox.topsort()
                .fail(Fault.status(403).on("GET", ".*reporting-service.*").always());

        Finding permissions = step(of(Provider.TOPSORT), "permissions");

        assertThat(permissions.verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(permissions.what()).contains("campaigns may be read, reports not");
    }

    @Test
    void noFindingShowsACredential() {
        for (Provider provider : Provider.values()) {
            String told =
                    of(provider).toString() + of(provider, provider + "_BASE_URL", "https://no-such-host.invalid");
            assertThat(told)
                    .doesNotContain(
                            sandbox.whop().apiKey(),
                            sandbox.topsort().apiKey(),
                            sandbox.walmart().authToken(),
                            sandbox.walmart().consumerId());
        }
    }
}
