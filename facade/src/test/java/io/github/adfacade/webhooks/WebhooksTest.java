package io.github.adfacade.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.topsort.model.CampaignEvent;
import io.github.adfacade.clients.whop.model.AdCampaignEvent;
import io.github.adfacade.webhooks.WebhookEvent.Kind;
import io.github.adfacade.webhooks.WebhookException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages whose signatures were made with OpenSSL, and what must not pass. */
class WebhooksTest {

    private static final Instant SENT = Instant.parse("2026-11-30T12:00:00Z");
    private static final String SECONDS = "1796040000";
    private static final String WHOP_SECRET = "ws_0123456789abcdef";
    private static final String TOPSORT_SECRET = "t948Lf__j1WNwcAxZpsz8Q";
    private static final String WHOP_BODY = "{\"id\":\"msg_1\",\"type\":\"ad_campaign.updated\",\"api_version\":\"v1\","
            + "\"api_version_date\":\"2026-07-20\",\"timestamp\":\"2026-11-30T12:00:00.000Z\",\"company_id\":\"biz_1\","
            + "\"data\":{\"id\":\"adcamp_1\",\"status\":\"paused\",\"new_field\":[1.0]},"
            + "\"previous_attributes\":{\"status\":\"active\"}}";
    private static final String WHOP_SIGNATURE = "v1,Qt1VtDCc+h7zrapIG5WGNPAOVdVWIZ2/ByjOSJCzZ1w=";
    private static final String TOPSORT_BODY = "{\"channel\":\"campaign:update\","
            + "\"timestamp\":\"2026-11-30T12:00:00.759185Z\",\"id\":\"gUo\",\"payload\":{\"name\":\"My campaign\","
            + "\"campaign_id\":\"edac69a3-3ca2-41d6-af9e-08d3126099b4\"}}";
    private static final String TOPSORT_SIGNATURE =
            "sha256=15557d945773122fbed113bcacb74319e08bcd4076d1e802232aa3d9e97b5221";

    private static Webhooks.Builder whop() {
        return Webhooks.whop().secret(WHOP_SECRET).clock(Clock.fixed(SENT, ZoneOffset.UTC));
    }

    private static Webhooks.Builder topsort() {
        return Webhooks.topsort().secret(TOPSORT_SECRET).clock(Clock.fixed(SENT, ZoneOffset.UTC));
    }

    private static Map<String, List<String>> headers(String signature) {
        return new TreeMap<>(Map.of(
                "Webhook-Id", List.of("msg_1"),
                "WEBHOOK-TIMESTAMP", List.of(SECONDS),
                "webhook-signature", List.of(signature)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static WebhookEvent read(Webhooks webhooks, String signature, String body) {
        return webhooks.provider() == Provider.WHOP
                ? webhooks.read(headers(signature), bytes(body))
                : webhooks.read(Map.of("x-ts-signature-256", List.of(signature)), bytes(body));
    }

    private static Reason refusal(Webhooks webhooks, String signature, String body) {
        return catchThrowableOfType(WebhookException.class, () -> read(webhooks, signature, body))
                .reason();
    }

    private static String signed(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(WHOP_SECRET), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(bytes("msg_1." + SECONDS + "." + body)));
    }

    @Test
    void aMessageOfWhopIsReadWithHeadersOfAnyCase() {
        WebhookEvent event = read(whop().build(), WHOP_SIGNATURE, WHOP_BODY);

        assertThat(event.provider()).isEqualTo(Provider.WHOP);
        assertThat(event.kind()).isEqualTo(Kind.CAMPAIGN_UPDATED);
        assertThat(event.id()).isEqualTo("msg_1");
        assertThat(event.at()).contains(SENT);
        // The account's name before 2026-08-14.
        assertThat(event.accountId()).contains("biz_1");
        assertThat(event.raw()).isEqualTo(WHOP_BODY);
        assertThat(event.network(AdCampaignEvent.class).orElseThrow()).hasToString(WHOP_BODY.replace("00.000Z", "00Z"));
        assertThat(event).hasToString("Whop ad_campaign.updated msg_1 adcamp_1");
    }

    @Test
    void aMessageOfTopsortIsReadFromASingleHeader() {
        WebhookEvent event = topsort()
                .build()
                .read(name -> name.equals("X-TS-Signature-256") ? TOPSORT_SIGNATURE : null, bytes(TOPSORT_BODY));

        assertThat(event.id()).isEqualTo("gUo");
        assertThat(event.at()).contains(Instant.parse("2026-11-30T12:00:00.759185Z"));
        assertThat(event.campaignId()).contains("edac69a3-3ca2-41d6-af9e-08d3126099b4");
        assertThat(event.network(CampaignEvent.class).orElseThrow().getPayload().getName())
                .isEqualTo("My campaign");
    }

    @Test
    void changingAnEventsModelLeavesTheEventAsItIs() {
        WebhookEvent event = read(whop().build(), WHOP_SIGNATURE, WHOP_BODY);
        event.network(AdCampaignEvent.class).orElseThrow().getData().setId("adcamp_2");

        assertThat(event.network(AdCampaignEvent.class).orElseThrow().getData().getId())
                .isEqualTo("adcamp_1");
    }

    @Test
    void oneRightSignatureAmongSeveralIsEnough() {
        assertThat(read(whop().build(), "v1a,Zm9v v1,Zm9v v1,*** " + WHOP_SIGNATURE, WHOP_BODY)
                        .id())
                .isEqualTo("msg_1");
        Map<String, List<String>> twice = headers("v1,Zm9v");
        twice.put("webhook-signature", List.of("v1,Zm9v", WHOP_SIGNATURE));
        assertThat(whop().build().read(twice, bytes(WHOP_BODY)).id()).isEqualTo("msg_1");
    }

    @Test
    void anyOfSeveralSecretsIsEnough() {
        Webhooks webhooks = Webhooks.whop()
                .secret("ws_other")
                .secret("  " + WHOP_SECRET + "\n")
                .clock(Clock.fixed(SENT, ZoneOffset.UTC))
                .build();
        assertThat(read(webhooks, WHOP_SIGNATURE, WHOP_BODY).id()).isEqualTo("msg_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1,Zm9v", "v1,", "v1,%%%", "v2,Qt1VtDCc+h7zrapIG5WGNPAOVdVWIZ2/ByjOSJCzZ1w=", "unsigned"})
    void aMessageThatIsNotSignedWithTheSecretIsRefused(String signature) {
        assertThat(refusal(whop().build(), signature, WHOP_BODY)).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void aChangedByteIsRefused() {
        assertThat(refusal(whop().build(), WHOP_SIGNATURE, WHOP_BODY + " ")).isEqualTo(Reason.SIGNATURE);
        assertThat(refusal(topsort().build(), TOPSORT_SIGNATURE, TOPSORT_BODY.replace("My", "Your")))
                .isEqualTo(Reason.SIGNATURE);
        Map<String, List<String>> otherTime = headers(WHOP_SIGNATURE);
        otherTime.put("WEBHOOK-TIMESTAMP", List.of("1796040001"));
        assertThatThrownBy(() -> whop().build().read(otherTime, bytes(WHOP_BODY)))
                .isInstanceOfSatisfying(
                        WebhookException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SIGNATURE));
    }

    @Test
    void aMessageMayBeFiveMinutesOffAndNoMore() {
        for (Duration off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
            Webhooks then =
                    whop().clock(Clock.fixed(SENT.plus(off), ZoneOffset.UTC)).build();
            assertThat(read(then, WHOP_SIGNATURE, WHOP_BODY).id()).isEqualTo("msg_1");
        }
        for (Duration off : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301))) {
            Webhooks then =
                    whop().clock(Clock.fixed(SENT.plus(off), ZoneOffset.UTC)).build();
            assertThat(refusal(then, WHOP_SIGNATURE, WHOP_BODY)).isEqualTo(Reason.AGE);
            Webhooks patient = whop().clock(Clock.fixed(SENT.plus(off), ZoneOffset.UTC))
                    .tolerance(Duration.ofHours(1))
                    .build();
            assertThat(read(patient, WHOP_SIGNATURE, WHOP_BODY).id()).isEqualTo("msg_1");
        }
        Webhooks late = topsort()
                .clock(Clock.fixed(SENT.plusSeconds(302), ZoneOffset.UTC))
                .build();
        assertThat(refusal(late, TOPSORT_SIGNATURE, TOPSORT_BODY)).isEqualTo(Reason.AGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Webhook-Id", "WEBHOOK-TIMESTAMP", "webhook-signature"})
    void aMissingOrBlankHeaderIsNamed(String header) {
        for (List<String> values : List.of(List.<String>of(), List.of(" "))) {
            Map<String, List<String>> without = headers(WHOP_SIGNATURE);
            without.put(header, values);
            assertThatThrownBy(() -> whop().build().read(without, bytes(WHOP_BODY)))
                    .isInstanceOfSatisfying(WebhookException.class, e -> {
                        assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
                        assertThat(e.httpStatus()).isEqualTo(400);
                    })
                    .hasMessageContainingAll("header", "is missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "99999999999999999999", "9223372036854775807"})
    void aTimeThatIsNoneIsMalformed(String time) {
        Map<String, List<String>> headers = headers(WHOP_SIGNATURE);
        headers.put("WEBHOOK-TIMESTAMP", List.of(time));
        assertThatThrownBy(() -> whop().build().read(headers, bytes(WHOP_BODY)))
                .isInstanceOfSatisfying(
                        WebhookException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void anIdThatComesTwiceIsMalformed() {
        Map<String, List<String>> headers = headers(WHOP_SIGNATURE);
        headers.put("Webhook-Id", List.of("msg_1", "msg_2"));
        assertThatThrownBy(() -> whop().build().read(headers, bytes(WHOP_BODY)))
                .hasMessage("Whop webhook refused: the header webhook-id came 2 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{\"id\":", "{} {}", "not json"})
    void aSignedBodyThatIsNoObjectIsMalformed(String body) throws Exception {
        assertThat(refusal(whop().build(), signed(body), body)).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":7,\"data\":[],\"timestamp\":\"yesterday\"}",
                "{\"type\":\"ad_campaign.updated\",\"data\":\"adcamp_1\"}",
                "{\"type\":\"payment.succeeded\",\"data\":{\"id\":\"pay_1\"}}"
            })
    void aSignedObjectThatIsNotUnderstoodIsAnEventAllTheSame(String body) throws Exception {
        WebhookEvent event = read(whop().build(), signed(body), body);

        assertThat(event.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(event.campaignId()).isEmpty();
        assertThat(event.raw()).isEqualTo(body);
    }

    @Test
    void twoMessagesAreEqualWhenIdAndTextAre() throws Exception {
        WebhookEvent event = read(whop().build(), WHOP_SIGNATURE, WHOP_BODY);
        assertThat(event).isEqualTo(read(whop().build(), WHOP_SIGNATURE, WHOP_BODY));
        assertThat(event)
                .isNotEqualTo(read(whop().build(), signed("{}"), "{}"))
                .isNotEqualTo(read(topsort().build(), TOPSORT_SIGNATURE, TOPSORT_BODY))
                .isNotEqualTo(null);
        assertThat(event.hashCode())
                .isNotEqualTo(read(whop().build(), signed("{}"), "{}").hashCode());
    }

    @Test
    void aRefusalNamesTheNetworkAndWhetherSeveralSecretsWereTried() {
        assertThatThrownBy(() -> read(whop().build(), "v1,Zm9v", WHOP_BODY))
                .hasMessageStartingWith("Whop webhook refused: not signed with the secret given;")
                .isInstanceOfSatisfying(
                        WebhookException.class, e -> assertThat(e.provider()).isEqualTo(Provider.WHOP));
        Webhooks two = topsort().secret("another").build();
        assertThatThrownBy(() -> read(two, "sha256=00", TOPSORT_BODY))
                .hasMessageStartingWith("Topsort webhook refused: not signed with any secret given;");
    }

    @Test
    void noSecretShows() {
        Webhooks webhooks = whop().build();
        assertThat(webhooks).hasToString("Webhooks[WHOP, secrets: 1]");
        assertThatThrownBy(() -> read(webhooks, "v1,Zm9v", WHOP_BODY))
                .hasMessageNotContainingAny(WHOP_SECRET, "Zm9v", "adcamp_1")
                .hasNoCause();
    }

    @Test
    void whatCannotWorkIsToldTogether() {
        assertThatThrownBy(() ->
                        Webhooks.whop().secret(" ").tolerance(Duration.ZERO).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("a webhook secret is missing", "the tolerance must be positive");
        assertThatThrownBy(() -> Webhooks.topsort().build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a webhook secret is missing");
    }
}
