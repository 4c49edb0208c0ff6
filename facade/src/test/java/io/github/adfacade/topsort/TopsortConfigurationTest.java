package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.CampaignQuery;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.whop.AdCampaignsApi;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopsortConfigurationTest extends TopsortHarness {

    @Test
    void aServiceIsMadeFromTheEnvironment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("TOPSORT_API_KEY", " " + sandbox.topsort().apiKey() + " ");
        environment.put("TOPSORT_BASE_URL", sandbox.topsort().baseUrl() + "/");
        environment.put("TOPSORT_VENDOR_ID", VENDOR);
        environment.put("TOPSORT_CURRENCY", "usd");

        try (TopsortCampaignService service = Topsort.fromEnvironment(environment)) {
            assertThat(service.list(CampaignQuery.ALL).toList()).hasSize(5);
        }
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        ConfigurationException broken =
                catchThrowableOfType(ConfigurationException.class, () -> Topsort.fromEnvironment(Map.of()));

        assertThat(broken.problems())
                .containsExactly(
                        "the API key (TOPSORT_API_KEY) is missing",
                        "the marketplace's currency (TOPSORT_CURRENCY) is missing");
    }

    @Test
    void everythingThatIsWrongIsNamedWithoutTheKey() {
        Map<String, String> environment = Map.of(
                "TOPSORT_API_KEY", "tsc_sécret",
                "TOPSORT_CURRENCY", "DOLLARS",
                "TOPSORT_BASE_URL", "http://api.example");

        ConfigurationException broken =
                catchThrowableOfType(ConfigurationException.class, () -> Topsort.fromEnvironment(environment));

        assertThat(broken.problems()).hasSize(3);
        assertThat(broken)
                .hasMessageContaining("no ISO 4217 code: DOLLARS")
                .hasMessageContaining("TOPSORT_BASE_URL: the base URL must be https")
                .hasMessageNotContaining("cret");
    }

    @Test
    void theProcessesOwnEnvironmentSaysWhatIsMissing() {
        assertThatThrownBy(Topsort::fromEnvironment).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void theGeneratedInterfaceIsWithinReachAndThatOfOthersIsNot() throws Exception {
        var page = topsort.unwrap(CampaignsApi.class)
                .listCampaigns(new CampaignsApi.ListCampaignsParams().setLimit(3))
                .execute()
                .body();

        assertThat(page.getCampaigns()).hasSize(3);
        assertThat(last().request().header("Authorization")).isPresent();
        assertThatThrownBy(() -> topsort.unwrap(AdCampaignsApi.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
