package io.github.adfacade.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.FieldChange;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTableTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final FieldTable<io.github.adfacade.clients.topsort.model.Campaign> table = new FieldTable<>();
    private final Violations violations = new Violations();

    @Test
    void whatTheNetworkCanFollowsFromItsRowsAndFilters() {
        assertThat(table.capabilities()).isEmpty();

        table.row(CampaignField.NAME).on(CampaignCreate.class, CampaignCreate::setName);
        assertThat(table.capabilities()).isEmpty();

        table.row(CampaignField.DESCRIPTION).on(CampaignCreate.class, (body, text) -> body.setName(text));
        table.row(CampaignField.END).can(Capability.NEVER_ENDING).read(sent -> FlightEnd.NEVER);
        table.filter("name", Capability.FILTER_NAME, CampaignQuery::name, ListCampaignsParams.class, (q, n) -> {});
        assertThat(table.capabilities())
                .containsExactlyInAnyOrder(Capability.DESCRIPTION, Capability.NEVER_ENDING, Capability.FILTER_NAME);

        table.row(CampaignField.START).read(sent -> NOON);
        table.row(CampaignField.BUDGET).clear(CampaignUpdate.class, CampaignUpdate::unsetBudget);
        assertThat(table.capabilities()).contains(Capability.READ_SCHEDULE, Capability.CLEAR_FIELD);
    }

    @Test
    void everyWordThatNotAllNetworksKnowNeedsItsCapability() {
        assertThat(FieldTable.neededFor(CampaignField.NAME, "a")).isEmpty();
        assertThat(FieldTable.neededFor(CampaignField.START, NOON)).isEmpty();
        assertThat(FieldTable.neededFor(CampaignField.END, FlightEnd.at(NOON))).isEmpty();
        assertThat(FieldTable.neededFor(CampaignField.END, FlightEnd.NEVER)).contains(Capability.NEVER_ENDING);
        assertThat(FieldTable.neededFor(CampaignField.DESCRIPTION, "a")).contains(Capability.DESCRIPTION);
        assertThat(FieldTable.neededFor(CampaignField.OBJECTIVE, null)).contains(Capability.OBJECTIVE);
        List<Capability> periods = List.of(
                Capability.DAILY_BUDGET, Capability.WEEKLY_BUDGET, Capability.MONTHLY_BUDGET, Capability.TOTAL_BUDGET);
        for (var period : io.github.adfacade.BudgetPeriod.values()) {
            assertThat(FieldTable.neededFor(CampaignField.BUDGET, new Budget(Money.usd("1"), period)))
                    .contains(periods.get(period.ordinal()));
        }
    }

    @Test
    void aFieldIsRefusedWhereTheRequestHasNoPlaceForIt() {
        var row = table.row(CampaignField.NAME).on(CampaignCreate.class, CampaignCreate::setName);

        row.set("Shoes", request(false), violations);
        row.clear(request(false), violations);
        row.set(
                "Shoes",
                new Request<>(Provider.TOPSORT, CampaignUpdate::new, Optional.empty(), true, violations),
                violations);

        assertThat(violations.list())
                .containsExactly(
                        new Violation("name", "cannot be changed", "Shoes"),
                        new Violation("name", "cannot be cleared", null),
                        new Violation("name", "cannot be set", "Shoes"));
    }

    @Test
    void aValueThatTheNetworkHasNoWordForIsRefusedByTheRowsOwnRule() {
        var row = table.row(CampaignField.NAME)
                .on(CampaignUpdate.class, CampaignUpdate::setName)
                .accepts(name -> name.length() < 4, "must be short")
                .accepts(name -> !name.startsWith("x"), "must not begin with x");
        Request<CampaignUpdate> request = request(false);

        row.set("xxxx", request, violations);
        assertThat(request.body().hasName()).isFalse();
        row.set("abc", request, violations);

        assertThat(request.body().getName()).isEqualTo("abc");
        assertThat(violations.list())
                .containsExactly(
                        new Violation("name", "must be short", "xxxx"),
                        new Violation("name", "must not begin with x", "xxxx"));
    }

    @Test
    void aClearedFieldIsWrittenByItsClearer() {
        Request<CampaignUpdate> request = request(false);

        table.row(CampaignField.NAME)
                .clear(CampaignUpdate.class, body -> body.setName(null))
                .clear(request, violations);

        assertThat(request.body()).isEqualTo(new CampaignUpdate().setName(null));
        assertThat(violations.list()).isEmpty();
    }

    @Test
    void aDifferenceIsWhatTheNetworkWouldMakeOfTheChange() {
        var row = table.row(CampaignField.START).stored((before, wanted) -> NOON);
        Campaign campaign = Campaign.builder(Provider.TOPSORT, "1")
                .set(CampaignField.START, NOON)
                .build();

        assertThat(row.difference(campaign, FieldChange.set(Instant.EPOCH))).isEmpty();
        assertThat(row.difference(campaign, FieldChange.keep())).isEmpty();
        assertThat(row.difference(campaign, FieldChange.clear()))
                .contains(new Difference("start", NOON.toString(), null));
        assertThat(row.difference(Campaign.builder(Provider.TOPSORT, "1").build(), FieldChange.set(Instant.EPOCH)))
                .contains(new Difference("start", null, NOON.toString()));
    }

    @Test
    void theNetworksOwnFieldsAreComparedAsTheyTravelAndToldInMajorUnits() {
        var current = new io.github.adfacade.clients.topsort.model.Campaign()
                .setCampaignId("1")
                .setName("Shoes")
                .setTargetRoas(new BigDecimal("4.50"))
                .setBudget(new io.github.adfacade.clients.topsort.model.Budget()
                        .setAmount(io.github.adfacade.clients.support.Amount.of("5")));
        table.row(CampaignField.NAME).read(io.github.adfacade.clients.topsort.model.Campaign::getName);
        CampaignChange change = CampaignChange.builder()
                .name("Boots")
                .network(new CampaignUpdate()
                        .setTargetRoas(new BigDecimal("4.5"))
                        .setProductIds(List.of("a", "b"))
                        .setBudget(new io.github.adfacade.clients.topsort.model.BudgetChange()
                                .setAmount(io.github.adfacade.clients.support.Amount.of("6"))))
                .build();
        Campaign.Builder campaign = Campaign.builder(Provider.TOPSORT, "1");
        table.read(current, campaign);

        assertThat(Differences.between(
                        table,
                        ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD")),
                        campaign.build(),
                        current,
                        change))
                .containsExactlyInAnyOrder(
                        new Difference("name", "Shoes", "Boots"),
                        new Difference("productIds", null, "[a, b]"),
                        new Difference("budget.amount", "5", "6"));
    }

    private Request<CampaignUpdate> request(boolean isNew) {
        return new Request<>(Provider.TOPSORT, CampaignUpdate::new, Optional.empty(), isNew, violations);
    }
}
