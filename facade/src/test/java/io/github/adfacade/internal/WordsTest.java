package io.github.adfacade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonParseException;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.topsort.model.AutobiddingObjective;
import io.github.adfacade.clients.topsort.model.BudgetType;
import io.github.adfacade.clients.topsort.model.Campaign;
import io.github.adfacade.clients.topsort.model.CampaignPage;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final Words<Objective, AutobiddingObjective> words = new Words<Objective, AutobiddingObjective>(
                    Objective.UNKNOWN)
            .put(Objective.TRAFFIC, AutobiddingObjective.CLICKS)
            .put(Objective.SALES, AutobiddingObjective.REVENUE);

    @Test
    void aWordIsReadWithoutCaseAndWrittenAsTheNetworkSpellsIt() {
        assertThat(words.read(AutobiddingObjective.of("Clicks"))).isEqualTo(Objective.TRAFFIC);
        assertThat(words.write(Objective.SALES)).isEqualTo(AutobiddingObjective.REVENUE);
    }

    @Test
    void aWordThatIsNotInTheListIsTheUnknownOneAndNoneIsNone() {
        assertThat(words.read(AutobiddingObjective.of("fame"))).isEqualTo(Objective.UNKNOWN);
        assertThat(words.read(null)).isNull();
        assertThat(new Words<BudgetPeriod, BudgetType>(null).read(BudgetType.DAILY))
                .isNull();
    }

    @Test
    void whatTheNetworkHasNoWordForIsToldByTheOnesItHas() {
        assertThat(words.has(Objective.SALES)).isTrue();
        assertThat(words.has(Objective.LEADS)).isFalse();
        assertThat(words.rule()).isEqualTo("must be one of TRAFFIC, SALES");
        assertThatIllegalArgumentException().isThrownBy(() -> words.write(Objective.LEADS));
    }

    @Test
    void anAmountWithoutACurrencyIsInTheServices() {
        assertThat(Values.money(Amount.of("5"), USD)).isEqualTo(Money.usd("5"));
        assertThat(Values.money(Amount.of("5", "EUR"), USD)).isEqualTo(Money.of("5", "EUR"));
        assertThat(Values.money(null, USD)).isNull();
        assertThat(Values.amount(Money.usd("5"))).isEqualTo(Amount.of("5", "USD"));
    }

    @Test
    void anIdIsReadInWhateverScalarItCameAndMissingOnesAreTold() {
        var gson = ClientJson.gson(ZoneOffset.UTC, USD);

        assertThat(Values.id(gson.fromJson("{\"campaignId\": 17}", Campaign.class), "campaignId"))
                .isEqualTo("17");
        for (String sent :
                new String[] {"{}", "{\"campaignId\": null}", "{\"campaignId\": \" \"}", "{\"campaignId\": {}}", "7"}) {
            Campaign campaign = gson.fromJson(sent, Campaign.class);
            assertThat(Values.idOrNull(campaign, "campaignId")).as(sent).isNull();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Values.id(campaign, "campaignId"))
                    .isInstanceOf(JsonParseException.class)
                    .hasMessage("the answer has no campaignId");
        }
        assertThat(Values.idOrNull(null, "campaignId")).isNull();
    }

    @Test
    void aListThatCameAsSomethingElseIsNeverTakenForAnEmptyOne() {
        var gson = ClientJson.gson(ZoneOffset.UTC, USD);
        CampaignPage none = gson.fromJson("{\"campaigns\": null}", CampaignPage.class);
        CampaignPage other = gson.fromJson("{\"campaigns\": {}}", CampaignPage.class);

        assertThat(Values.items(none, "campaigns", none.getCampaigns())).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Values.items(other, "campaigns", other.getCampaigns()))
                .isInstanceOf(JsonParseException.class)
                .hasMessage("the answer's campaigns is no list");
    }

    @Test
    void aNewIdIsARandomUuidOfVersionFour() {
        Random random = new Random(7);

        assertThat(Values.newId(random)).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(Values.newId(random)).isNotEqualTo(Values.newId(random));
    }
}
