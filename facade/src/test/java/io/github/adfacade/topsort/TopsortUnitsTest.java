package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.Money;
import io.github.adfacade.Violation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Topsort counts in the minor unit of the marketplace's currency, which is configured here. */
class TopsortUnitsTest extends TopsortHarness {

    @ParameterizedTest
    @CsvSource({
        "USD, 1000, 10.00",
        "USD, 1, 0.01",
        "USD, 1000.0, 10.00",
        "USD, 0.5, 0.005",
        "USD, 1E+3, 10.00",
        "JPY, 1000, 1000",
        "KWD, 1, 0.001",
        "XAU, 7, 7",
        "USD, 0, 0.00"
    })
    void minorUnitsAreReadByTheCurrencysDigits(String currency, String minor, String major) {
        Money read = shown(currency, "{\"amount\": " + minor + ", \"type\": \"daily\"}")
                .amount();

        assertThat(read.amount()).isEqualByComparingTo(major);
        assertThat(read.currency().getCurrencyCode()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "JPY", "KWD", "CLF"})
    void whatIsWrittenIsReadBackTheSame(String code) {
        Random random = new Random(5);
        try (TopsortCampaignService service = builder().currency(code).build()) {
            for (int i = 0; i < 25; i++) {
                long minor = 1 + random.nextInt(1_999_999_999);
                Budget budget = new Budget(
                        Money.ofMinor(minor, Currency.getInstance(code)), BudgetPeriod.values()[random.nextInt(4)]);

                var campaign = service.update(
                        PAUSED, CampaignChange.builder().budget(budget).build());

                assertThat(lastBody().getAsJsonObject().get("budget")).isEqualTo(json("""
                        {"amount": %d, "type": "%s"}""".formatted(
                                minor, budget.period().name().toLowerCase(Locale.ROOT))));
                assertThat(campaign.budget()).contains(budget);
            }
        }
    }

    @Test
    void aFractionOfTheMinorUnitIsRefusedAndNeverRounded() {
        CampaignChange finer = CampaignChange.builder()
                .budget(Budget.daily(Money.usd("49.995")))
                .build();

        assertThat(broken(() -> topsort.update(PAUSED, finer))).containsExactly("budget");
        assertThat(topsort.plan(PAUSED, finer).violations())
                .extracting(Violation::field)
                .containsExactly("budget");
    }

    @ParameterizedTest
    @EnumSource(BudgetPeriod.class)
    void periodsAreReadAsTheyAreWritten(BudgetPeriod period) {
        String word = period.name().toLowerCase(Locale.ROOT);

        assertThat(shown("USD", "{\"amount\": 100, \"type\": \"" + word + "\"}"))
                .isEqualTo(new Budget(Money.usd("1.00"), period));
    }

    @Test
    void aBudgetWithoutATypeIsDailyAndOneOfAnUnknownTypeIsNotGuessed() {
        assertThat(shown("USD", "{\"amount\": 10}")).isEqualTo(Budget.daily(Money.usd("0.10")));
        assertThat(shown("USD", "{\"amount\": 10, \"type\": \"fixed\"}")).isEqualTo(Budget.total(Money.usd("0.10")));
        assertThat(shown("USD", "{\"amount\": 10, \"type\": \"hourly\"}")).isNull();
        assertThat(shown("USD", "{\"type\": \"daily\"}")).isNull();
        assertThat(shown("USD", "null")).isNull();
    }

    @Test
    void halfAMinorUnitIsReadAsItIs() {
        assertThat(shown("USD", "{\"amount\": 4999.5}").amount().amount())
                .isEqualByComparingTo(new BigDecimal("49.995"));
    }

    /** The budget of a campaign that the network answers with this one. */
    private Budget shown(String currency, String budget) {
        JsonObject campaign = new JsonObject();
        campaign.addProperty("campaignId", PAUSED);
        campaign.add("budget", new Gson().fromJson(budget, com.google.gson.JsonElement.class));
        answer(200, campaign.toString().replace("\"budget\":{}", "\"budget\":" + budget));
        try (TopsortCampaignService service = builder().currency(currency).build()) {
            return service.get(PAUSED).budget().orElse(null);
        }
    }
}
