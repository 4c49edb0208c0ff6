package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.Money;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whop counts in whole dollars, or in those of the account's currency, but for the bids of the legacy generation. */
class WhopUnitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"USD", "EUR", "JPY", "KWD"})
    void aBudgetTravelsInMajorUnitsAndIsReadBackTheSame(String currency) {
        Random random = new Random(currency.hashCode());
        WhopSetup setup = new WhopSetup(WhopGeneration.NATIVE, "", "biz_1", Currency.getInstance(currency));
        for (int i = 0; i < 1_000; i++) {
            Money money = Money.ofMinor(1 + random.nextInt(Integer.MAX_VALUE), setup.currency());
            Budget budget = random.nextBoolean() ? Budget.daily(money) : Budget.total(money);

            CreateAdCampaign body = new NativeBodies(setup)
                    .create(CampaignDraft.builder("A").budget(budget).build());

            BigDecimal sent = currency.equals("USD") ? body.getBudgetAmount() : body.getBudgetAmountLocal();
            assertThat(sent).isEqualTo(money.amount());
            assertThat(body.hasBudgetAmount() && body.hasBudgetAmountLocal()).isFalse();
            assertThat(Readings.budget(shown(body, currency), setup.currency())).isEqualTo(budget);
        }
    }

    /** What the network shows of a budget that was set. */
    private static JsonObject shown(CreateAdCampaign body, String currency) {
        JsonObject shown = new JsonObject();
        shown.addProperty("budget_type", body.getBudgetType().value());
        if (body.hasBudgetAmount()) {
            shown.addProperty("budget_amount", body.getBudgetAmount());
        } else {
            shown.addProperty("budget_amount_local", body.getBudgetAmountLocal());
            shown.addProperty("budget_currency", currency);
        }
        return shown;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLegacyBidTravelsInCentsAndTheBudgetBesideItInDollars(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            long cents = 1 + (random.nextLong() >>> (1 + random.nextInt(60))) / 2;
            Money money = Money.ofMinor(500 + random.nextInt(1_000_000), Readings.USD);

            UpdateAdCampaign body = LegacyRequests.body(CampaignChange.builder()
                    .budget(Budget.daily(money))
                    .options(WhopOptions.builder().bidAmountCents(cents).build())
                    .build());

            assertThat(body.getConfig().getBidAmount()).isEqualTo(cents);
            assertThat(body.getDailyBudget()).isEqualTo(money.amount());
        }
    }
}
