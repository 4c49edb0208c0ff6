package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.clients.walmart.model.MediaType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalmartConfigurationTest extends OnSandbox {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        ConfigurationException broken =
                catchThrowableOfType(ConfigurationException.class, () -> Walmart.fromEnvironment(Map.of()));

        assertThat(broken.problems())
                .containsExactly(
                        "the consumer id (WALMART_CONSUMER_ID) is missing",
                        "the token (WALMART_AUTH_TOKEN) is missing",
                        "the private key (WALMART_PRIVATE_KEY) is missing",
                        "the advertiser id (WALMART_ADVERTISER_ID) is missing");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNotRepeated() {
        Map<String, String> environment = Map.of(
                "WALMART_CONSUMER_ID", "a\nb",
                "WALMART_AUTH_TOKEN", "töken",
                "WALMART_PRIVATE_KEY", "c2VjcmV0LWtleQ==",
                "WALMART_KEY_VERSION", "1 2",
                "WALMART_ADVERTISER_ID", "Acme",
                "WALMART_BASE_URL", "http://walmart.example");

        ConfigurationException broken =
                catchThrowableOfType(ConfigurationException.class, () -> Walmart.fromEnvironment(environment));

        assertThat(broken.problems()).hasSize(6);
        assertThat(broken.getMessage())
                .contains("WALMART_ADVERTISER_ID): must be a number", "WALMART_BASE_URL: the base URL must be https")
                .doesNotContain("töken", "c2VjcmV0");
    }

    @Test
    void aServiceIsMadeFromTheEnvironment() {
        try (WalmartCampaignService service =
                Walmart.builderFrom(environment()).clock(sandbox().clock()).build()) {
            assertThat(service.get(LIVE).status()).isEqualTo(CampaignStatus.ACTIVE);
        }
    }

    @Test
    void thePrivateKeyMayBeNamedByItsFile(@TempDir Path dir) throws Exception {
        Map<String, String> environment = new HashMap<>(environment());
        Path file = Files.writeString(dir.resolve("key.pem"), environment.get("WALMART_PRIVATE_KEY"));
        environment.put("WALMART_PRIVATE_KEY", file.toString());
        environment.put("WALMART_KEY_VERSION", " ");

        try (WalmartCampaignService service =
                Walmart.builderFrom(environment).clock(sandbox().clock()).build()) {
            assertThat(service.get(LIVE).status()).isEqualTo(CampaignStatus.ACTIVE);
        }
    }

    @Test
    void productionIsTheDefaultAndKeepsTheDoubledVersion() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.remove("WALMART_BASE_URL");

        try (WalmartCampaignService service = Walmart.fromEnvironment(environment)) {
            assertThat(service.unwrap(io.github.adfacade.clients.walmart.CampaignsApi.class)
                            .patchCampaigns(java.util.List.of())
                            .request()
                            .url())
                    .hasToString(
                            "https://developer.api.us.walmart.com/api-proxy/service/display/api/v1/api/v1/campaigns");
        }
    }

    @Test
    void aMarketHasItsTenantAndItsCurrency() {
        try (WalmartCampaignService canada =
                builder().market("WMT_CA").currency("CAD").advertiserId(600123L).build()) {
            assertThat(canada.get(LIVE).budget().orElseThrow().amount()).isEqualTo(Money.of("150", "CAD"));
        }
        assertThat(sandbox().ledger().last().request().header("wap-tenant-id")).contains("WMT_CA");
    }

    @Test
    void aTimestampIsInSecondsOrMilliseconds() {
        assertThatThrownBy(() -> builder().timestampUnit(TimeUnit.HOURS).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the unit of the timestamp must be seconds or milliseconds: HOURS");
    }

    @Test
    void onlyWalmartsOwnInterfaceIsUnwrapped() {
        assertThatThrownBy(() -> walmart.unwrap(CampaignsApi.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ownFieldsAreReadFromTextsWithoutCase() {
        CampaignCreate fields =
                (CampaignCreate) walmart.draftFields(Map.of("deliverySpeed", "FrontLoaded", "mediaType", "viDEO"));

        assertThat(fields.getDeliverySpeed()).isEqualTo(DeliverySpeed.FRONTLOADED);
        assertThat(fields.getMediaType()).isEqualTo(MediaType.VIDEO);
        assertThat(walmart.changeFields(Map.of("deliverySpeed", "EVENLY"))).isInstanceOf(CampaignPatch.class);
        assertThat(walmart.by(UpdateMode.REPLACE).changeFields(Map.of("deliverySpeed", "EVENLY")))
                .isInstanceOf(CampaignReplace.class);
    }

    @Test
    void everyUnknownKeyAndUnreadableValueIsAViolation() {
        InvalidCampaignException refused = catchThrowableOfType(
                InvalidCampaignException.class,
                () -> walmart.changeFields(Map.of("startDate", "soon", "pace", "slowly")));

        assertThat(refused.violations()).extracting(Violation::field).containsExactlyInAnyOrder("startDate", "pace");
    }

    private static Map<String, String> environment() {
        return Map.of(
                "WALMART_CONSUMER_ID", sandbox().walmart().consumerId(),
                "WALMART_PRIVATE_KEY", sandbox().walmart().privateKeyPem().replace("\n", "\\n"),
                "WALMART_KEY_VERSION", sandbox().walmart().keyVersion(),
                "WALMART_AUTH_TOKEN", sandbox().walmart().authToken(),
                "WALMART_ADVERTISER_ID", sandbox().walmart().advertiserId(),
                "WALMART_BASE_URL", sandbox().walmart().baseUrl().toString());
    }
}
