package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.internal.http.RequestSigner;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhopConfigurationTest extends WhopHarness {

    @Test
    void theEnvironmentIsEnough() {
        WhopCampaignService whop = Whop.fromEnvironment(Map.of(
                "WHOP_API_KEY", sandbox.whop().apiKey(),
                "WHOP_BASE_URL", sandbox.whop().baseUrl().toString(),
                "WHOP_ACCOUNT_ID", sandbox.whop().accountId(),
                "WHOP_API_VERSION", "2026-07-08-1"));

        whop.list(CampaignQuery.ALL).toList();

        assertThat(whop.generation()).isEqualTo(WhopGeneration.NATIVE);
        assertThat(lastQuery("account_id")).isEqualTo(sandbox.whop().accountId());
        assertThat(last().request().header("Api-Version-Date")).contains("2026-07-08-1");
    }

    @Test
    void theNameOfTheOriginalBehaviourChoosesTheLegacyGeneration() {
        WhopCampaignService whop = Whop.fromEnvironment(Map.of(
                "WHOP_API_KEY",
                sandbox.whop().apiKey(),
                "WHOP_BASE_URL",
                sandbox.whop().baseUrl() + "/",
                "WHOP_API_VERSION",
                " 2025-01-01 "));

        whop.get(PAUSED);

        assertThat(whop.generation()).isEqualTo(WhopGeneration.LEGACY);
        assertThat(last().request().header("Api-Version-Date")).contains("2025-01-01");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNoSecretIsShown() {
        ConfigurationException missing = catchThrowableOfType(
                ConfigurationException.class,
                () -> Whop.fromEnvironment(Map.of("WHOP_BASE_URL", "http://example.com", "WHOP_API_VERSION", "a b")));
        assertThat(missing.problems())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("WHOP_API_KEY", "missing"))
                .anySatisfy(problem -> assertThat(problem).contains("WHOP_BASE_URL", "https"))
                .anySatisfy(problem -> assertThat(problem).contains("WHOP_API_VERSION"));

        assertThatThrownBy(() -> Whop.builder().apiKey("secret\nkey").build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void theLegacyGenerationSpeaksDollars() {
        assertThatThrownBy(() -> builder()
                        .generation(WhopGeneration.LEGACY)
                        .currency("EUR")
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("US dollars");
    }

    @Test
    void theEnvironmentOfThisProcessIsAskedForTheKey() {
        org.junit.jupiter.api.Assumptions.assumeTrue(System.getenv("WHOP_API_KEY") == null);

        assertThatThrownBy(Whop::fromEnvironment).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void aSecretIsNeverPartOfAText() {
        RequestSigner signer = RequestSigner.bearer("whop_secret", Map.of("Api-Version-Date", "2026-09-23"));

        assertThat(signer.toString()).contains("2026-09-23").doesNotContain("whop_secret");
        assertThat(signer.secrets()).containsExactly("whop_secret");
    }

    @Test
    void anotherCurrencyIsWrittenToTheLocalBudget() {
        WhopCampaignService euros = builder().currency("EUR").build();
        answer(
                200,
                "{\"id\": \"a\", \"budget_amount\": 11, \"budget_amount_local\": 10, \"budget_currency\": \"eur\","
                        + " \"budget_type\": \"daily\", \"budget_optimization\": \"ad_campaign\"}");

        var made = euros.create(CampaignDraft.builder("Herbst")
                .objective(Objective.SALES)
                .budget(Budget.daily(Money.of("10", "EUR")))
                .build());

        assertThat(made.budget()).contains(Budget.daily(Money.of("10", "EUR")));
        assertThat(lastBody().getAsJsonObject().has("budget_amount")).isFalse();
        assertThat(lastBody().getAsJsonObject().get("budget_amount_local").getAsInt())
                .isEqualTo(10);

        euros.update(
                PAUSED,
                CampaignChange.builder()
                        .budget(Budget.daily(Money.of("12", "EUR")))
                        .build());
        assertThat(lastBody()).isEqualTo(json("{\"budget_amount_local\": 12}"));
    }

    /** What the network sent, and what is read with the service's currency. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "USD, 11, -,  -,   11 USD",
                "USD, 11, 10, eur, 11 USD",
                "USD, 11, 11, usd, 11 USD",
                "EUR, 11, 10, eur, 10 EUR",
                "EUR, 11, 10, gbp, 11 USD",
                "EUR, 11, -,  eur, 11 USD",
                "EUR, 11, -,  -,   11 EUR",
            })
    void aBudgetIsReadInTheCurrencyThatItIsIn(
            String currency, String amount, String local, String localCurrency, String expected) {
        answer(
                200,
                "{\"id\": \"a\", \"budget_amount\": " + amount + ", \"budget_optimization\": \"ad_campaign\""
                        + (local == null ? "" : ", \"budget_amount_local\": " + local)
                        + (localCurrency == null ? "" : ", \"budget_currency\": \"" + localCurrency + "\"") + "}");

        assertThat(builder().currency(currency).build().get("a").budget())
                .hasValueSatisfying(budget -> assertThat(budget.amount()).hasToString(expected));
    }
}
