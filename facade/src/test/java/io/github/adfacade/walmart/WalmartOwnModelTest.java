package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.walmart.model.BudgetType;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.CampaignStatus;
import io.github.adfacade.clients.walmart.model.CampaignType;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.clients.walmart.model.MediaType;
import io.github.adfacade.clients.walmart.model.Objective;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules hold for what is said in the network's own model, too. */
class WalmartOwnModelTest extends OnSandbox {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-07-01T00:00:00-04:00");
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-07-31T18:00:00-04:00");
    private static final String DATES = "must lie between the years 1970 and 9998 (or be never, for an end)";

    static Stream<Arguments> creations() {
        return Stream.of(
                creation(
                        new CampaignCreate().setBudgetType(BudgetType.DAILY),
                        "budgetType DAILY must come with dailyBudget"),
                creation(daily().setBudgetType(BudgetType.TOTAL_LOWER), "budgetType TOTAL must come with totalBudget"),
                creation(daily().setTotalBudget(Amount.of("7")), "budget must be a daily or a total one"),
                creation(daily().setBudgetType(null), "budgetType must not be null"),
                creation(daily().setDeliverySpeed(null), "deliverySpeed must not be null"),
                creation(
                        daily().setDeliverySpeed(DeliverySpeed.FRONTLOADED_TITLE),
                        "deliverySpeed cannot be FRONTLOADED with a daily budget"),
                creation(new CampaignCreate().setCampaignType(CampaignType.OFFSITE), "campaignType must be NGD"),
                creation(
                        new CampaignCreate().setObjective(Objective.DEFAULT),
                        "objective must be one of AWARENESS, ENGAGEMENT, CONVERSIONS"),
                creation(
                        new CampaignCreate().setMediaType(MediaType.VIDEO).setObjective(Objective.CONVERSION_LOWER),
                        "objective must be AWARENESS for video"),
                creation(daily().setStartDate(EVENING.plusDays(1)), "end must be after the start"),
                creation(daily().setEndDate(OffsetDateTime.parse("9999-06-01T22:00:00Z")), "end " + DATES),
                creation(daily().setEndDate(OffsetDateTime.parse("9999-12-30T00:00:01Z")), "end " + DATES),
                creation(
                        daily().setStartDate(OffsetDateTime.MIN),
                        "start " + DATES,
                        "startDate must lie between the years 0 and 9999"),
                creation(
                        daily().setEndDate(OffsetDateTime.MAX),
                        "end " + DATES,
                        "endDate must lie between the years 0 and 9999"),
                creation(
                        daily().unsetDailyBudget()
                                .setTotalBudget(Amount.of("7"))
                                .setEndDate(OffsetDateTime.parse("9999-12-30T00:00:00Z")),
                        "end can only be never with a daily budget"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("creations")
    void aNewCampaignThatBreaksRulesIsRefusedWithAllOfThem(CampaignCreate own, List<String> broken) {
        CampaignDraft draft = CampaignDraft.builder("A").network(own).build();

        assertThat(violationsOf(() -> walmart.create(draft))).containsExactlyInAnyOrderElementsOf(broken);
    }

    @Test
    void aStartInCommonWordsIsComparedWithAnEndInTheNetworksOwn() {
        CampaignDraft draft = CampaignDraft.builder("A")
                .budget(Budget.daily(usd("5")))
                .start(EVENING.plusHours(1).toInstant())
                .network(new CampaignCreate().setEndDate(EVENING))
                .build();

        assertThat(violationsOf(() -> walmart.create(draft))).containsExactly("end must be after the start");
    }

    static Stream<Arguments> patches() {
        return Stream.of(
                patch(
                        new CampaignPatch().setBudgetType(BudgetType.TOTAL),
                        "budgetType TOTAL must come with totalBudget"),
                patch(new CampaignPatch().setBudgetType(null), "budgetType must not be null"),
                patch(new CampaignPatch().setCampaignType(CampaignType.GD), "campaignType must be NGD"),
                patch(new CampaignPatch().setName(null), "name must not be null"),
                patch(
                        new CampaignPatch().setStartDate(EVENING).setEndDate(EVENING.minusDays(1)),
                        "end must be after the start"),
                patch(
                        new CampaignPatch().setCampaignId(5L),
                        "campaignId must be that of the call, 8810041, or left out"),
                patch(
                        new CampaignPatch().setAdvertiserId(5L),
                        "advertiserId must be that of the call, 600123, or left out"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("patches")
    void aChangeThatBreaksRulesIsRefusedWithAllOfThem(CampaignPatch own, List<String> broken) {
        CampaignChange change = CampaignChange.builder().network(own).build();

        assertThat(violationsOf(() -> walmart.update(LIVE, change))).containsExactlyInAnyOrderElementsOf(broken);
    }

    @Test
    void theMediumIsNoPartOfAReplacement() {
        CampaignDraft definition = CampaignDraft.builder("A")
                .network(new CampaignReplace().setMediaType(MediaType.BANNER))
                .build();

        assertThat(violationsOf(() -> walmart.replace(LIVE, definition)))
                .containsExactly("mediaType is fixed at creation and no part of a replacement");
    }

    @Test
    void completeIsAWordOfAnswersAndNoFilter() {
        CampaignQuery query = CampaignQuery.builder()
                .network(new CampaignListRequest().setFilterStatus(CampaignStatus.COMPLETE))
                .build();

        assertThat(violationsOf(() -> walmart.list(query)))
                .containsExactly("Filter[status] is only ever answered: filter by COMPLETED");
    }

    @Test
    void aBudgetBringsItsKindAndItsSpeed() {
        walmart.create(CampaignDraft.builder("Own").network(daily()).build());

        assertThat(exchanges("POST", "/api/v1/campaigns").get(0).request().body())
                .contains("\"budgetType\":\"DAILY\",\"dailyBudget\":5,\"deliverySpeed\":\"EVENLY\"");
    }

    @Test
    void anotherKindOfBudgetTakesThePlaceOfTheOneThatStands() {
        CampaignPatch total = new CampaignPatch().setTotalBudget(Amount.of("77"));

        assertThat(walmart.by(UpdateMode.READ_MERGE_WRITE)
                        .update(DRAFT, CampaignChange.builder().network(total).build())
                        .budget())
                .contains(Budget.total(usd("77")));
        assertThat(exchanges("PUT", "/api/v1/campaigns").get(0).request().body())
                .contains("\"budgetType\":\"TOTAL\",\"totalBudget\":77")
                .doesNotContain("dailyBudget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void datesBeyondTheCalendarAreViolationsInDraftsChangesAndPlans(Instant date) {
        CampaignChange change = CampaignChange.builder().start(date).end(date).build();
        CampaignDraft draft = CampaignDraft.builder("A")
                .budget(Budget.daily(usd("5")))
                .start(date)
                .end(date)
                .build();

        assertThat(violationsOf(() -> walmart.create(draft))).contains("start " + DATES, "end " + DATES);
        assertThat(violationsOf(() -> walmart.update(LIVE, change))).contains("start " + DATES, "end " + DATES);
        assertThat(walmart.plan(LIVE, change).violations())
                .extracting(WalmartOwnModelTest::withoutValue)
                .contains("start " + DATES, "end " + DATES);
    }

    private static String withoutValue(Violation violation) {
        return violation.field() + " " + violation.rule();
    }

    private static List<String> violationsOf(ThrowingCallable call) {
        InvalidCampaignException refused = catchThrowableOfType(InvalidCampaignException.class, call);

        assertThat(refused).isNotNull();
        assertThat(requests()).isEmpty();
        return refused.violations().stream()
                .map(WalmartOwnModelTest::withoutValue)
                .toList();
    }

    private static CampaignCreate daily() {
        return new CampaignCreate()
                .setDailyBudget(Amount.of("5"))
                .setStartDate(START)
                .setEndDate(EVENING);
    }

    private static Arguments creation(CampaignCreate own, String... broken) {
        return Arguments.of(own, List.of(broken));
    }

    private static Arguments patch(CampaignPatch own, String... broken) {
        return Arguments.of(own, List.of(broken));
    }
}
