package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaignConfig;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whop counts in whole dollars, or in those of the account's currency, but for the bids of the legacy generation. */
class WhopUnitsTest extends WhopHarness {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @ValueSource(strings = {"USD", "EUR", "JPY", "KWD"})
    void aBudgetTravelsInMajorUnitsAndIsReadBackTheSame(String code) {
        Random random = new Random(code.hashCode());
        Currency currency = Currency.getInstance(code);
        try (WhopCampaignService whop = builder().currency(code).build()) {
            for (int i = 0; i < 100; i++) {
                Money money = Money.ofMinor(1 + random.nextInt(Integer.MAX_VALUE), currency);
                Budget budget = random.nextBoolean() ? Budget.daily(money) : Budget.total(money);

                whop.create(CampaignDraft.builder("A")
                        .objective(Objective.SALES)
                        .budget(budget)
                        .build());

                JsonObject sent = lastBody().getAsJsonObject();
                String field = code.equals("USD") ? "budget_amount" : "budget_amount_local";
                assertThat(sent.get(field).getAsBigDecimal()).isEqualByComparingTo(money.amount());
                assertThat(sent.has("budget_amount") && sent.has("budget_amount_local"))
                        .isFalse();
                answer(200, shown(sent, code));
                assertThat(whop.get("adcamp_1").budget()).contains(budget);
            }
        }
    }

    /** What the network shows of a budget that was set, in an account of this currency. */
    private static String shown(JsonObject sent, String code) {
        JsonObject shown = new JsonObject();
        shown.addProperty("id", "adcamp_1");
        shown.addProperty("delivery_status", "off");
        for (String field : List.of("budget_type", "budget_amount", "budget_amount_local")) {
            shown.add(field, sent.get(field));
        }
        if (sent.has("budget_amount_local")) {
            shown.addProperty("budget_currency", code);
        }
        return shown.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLegacyBidTravelsInCentsAndTheBudgetBesideItInDollars(long seed) {
        Random random = new Random(seed);
        WhopCampaignService legacy = legacy();
        for (int i = 0; i < 50; i++) {
            long cents = 1 + (random.nextLong() >>> (1 + random.nextInt(60))) / 2;
            Money money = Money.ofMinor(500 + random.nextInt(1_000_000), USD);

            legacy.plan(
                            PAUSED,
                            CampaignChange.builder()
                                    .budget(Budget.daily(money))
                                    .network(new UpdateAdCampaign()
                                            .setConfig(new UpdateAdCampaignConfig()
                                                    .setBidAmount(Amount.of(BigDecimal.valueOf(cents, 2)))))
                                    .build())
                    .requests()
                    .forEach(request -> {
                        JsonObject body = json(request.body()).getAsJsonObject();
                        assertThat(body.getAsJsonObject("config")
                                        .get("bid_amount")
                                        .getAsString())
                                .isEqualTo(Long.toString(cents));
                        assertThat(body.get("daily_budget").getAsBigDecimal()).isEqualByComparingTo(money.amount());
                    });
        }
    }
}
