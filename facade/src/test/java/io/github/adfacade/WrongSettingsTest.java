package io.github.adfacade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A builder complains once, of everything. */
class WrongSettingsTest {

    private static <B extends ServiceBuilder<B>> B spoiled(B builder) {
        return builder.baseUrl("http://ads.example/v1")
                .callTimeout(Duration.ofSeconds(-3))
                .attemptTimeout(Duration.ZERO)
                .maxAttempts(-1)
                .maxResponseBytes(0);
    }

    private static List<String> problems(ThrowingCallable building) {
        return catchThrowableOfType(ConfigurationException.class, building).problems();
    }

    @Test
    void everyWrongSettingOfAWhopServiceIsNamedAtOnce() {
        List<String> problems = problems(() -> spoiled(Whop.builder())
                .accountId("biz_1\nbiz_2")
                .currency("DOLLARS")
                .apiVersion(" ")
                .build());

        assertThat(problems)
                .containsExactly(
                        "the API key (WHOP_API_KEY) is missing",
                        "the API version (WHOP_API_VERSION) is missing",
                        "WHOP_BASE_URL: the base URL must be https with a host (http only on loopback): "
                                + "http://ads.example/v1",
                        "the account id (WHOP_ACCOUNT_ID) holds line breaks or control characters",
                        "the currency: no ISO 4217 code: DOLLARS",
                        "the call timeout must be 1 millisecond to 24 days: PT-3S",
                        "the attempt timeout must be 1 millisecond to 24 days: PT0S",
                        "the number of attempts must be at least 1: -1",
                        "the size of the largest answer must be at least 1 byte: 0");
    }

    @Test
    void everyWrongSettingOfATopsortServiceIsNamedAtOnce() {
        List<String> problems = problems(() -> spoiled(Topsort.builder())
                .vendorId("\"v-4471\"")
                .currency("euro")
                .reportingUrl("ftp://reports.example")
                .build());

        assertThat(problems)
                .hasSize(9)
                .contains(
                        "the marketplace's currency (TOPSORT_CURRENCY): no ISO 4217 code: euro",
                        "the vendor id (TOPSORT_VENDOR_ID) stands in quotation marks: leave them out",
                        "the address of reports: the base URL must be https with a host (http only on loopback): "
                                + "ftp://reports.example");
    }

    @Test
    void everyWrongSettingOfAWalmartServiceIsNamedAtOnce() {
        List<String> problems = problems(() -> spoiled(Walmart.builder())
                .advertiserId(-5)
                .currency("?")
                .timestampUnit(TimeUnit.DAYS)
                .privateKey("none")
                .fileHost("https://files.example/?a=b")
                .build());

        assertThat(problems)
                .hasSize(12)
                .contains(
                        "the advertiser id (WALMART_ADVERTISER_ID): must be a number",
                        "the currency: no ISO 4217 code: ?",
                        "the unit of the timestamp must be seconds or milliseconds: DAYS",
                        "the host of report files (WALMART_FILE_HOST): the base URL must have no user info, query or "
                                + "fragment");
    }

    @Test
    void anAddressThatIsSetRightAfterAWrongOneIsTaken() {
        Whop.builder()
                .apiKey("key")
                .baseUrl("nowhere")
                .baseUrl(" https://api.example/v1\n")
                .build()
                .close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " ", "\t", " \n \n"})
    void whatAnEnvironmentFileLeavesAroundKeysAndIdsIsNotSent(String gift) {
        try (Sandbox sandbox = Sandbox.start()) {
            var network = sandbox.topsort();
            try (CampaignService topsort = Topsort.fromEnvironment(Map.of(
                    "TOPSORT_API_KEY", gift + network.apiKey() + gift,
                    "TOPSORT_VENDOR_ID", network.vendorId() + gift,
                    "TOPSORT_CURRENCY", gift + network.currency() + gift,
                    "TOPSORT_BASE_URL", network.baseUrl() + gift))) {
                assertThat(topsort.list(CampaignQuery.ALL).toList()).isNotEmpty();
            }
            try (CampaignService whop = Whop.builder()
                    .apiKey(sandbox.whop().apiKey() + gift)
                    .accountId(gift + sandbox.whop().accountId() + gift)
                    .baseUrl(sandbox.whop().baseUrl() + gift)
                    .build()) {
                assertThat(whop.list(CampaignQuery.ALL).toList()).isNotEmpty();
            }
            assertThat(sandbox.ledger().last().request().header("Authorization"))
                    .contains("Bearer " + sandbox.whop().apiKey());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"whop_key\"", "'whop_key'", "whop\u00a0key", "\ufeffwhop_key", "whop\nkey"})
    void aKeyThatCannotBeMeantIsRefusedByNameAndNotShown(String key) {
        assertThat(problems(() -> Whop.builder().apiKey(key).build()))
                .singleElement()
                .asString()
                .startsWith("the API key (WHOP_API_KEY) ")
                .doesNotContain("whop_key", "whop\nkey");
    }
}
