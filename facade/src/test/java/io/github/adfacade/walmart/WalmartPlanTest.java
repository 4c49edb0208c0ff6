package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Objective;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.sandbox.Exchange;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WalmartPlanTest extends OnSandbox {

    /** The end of the draft that the sandbox starts with, and a later one. */
    private static final Instant DRAFT_END = Instant.parse("2026-07-12T03:00:00Z");

    private static final Instant LATER = Instant.parse("2026-08-31T20:00:00Z");

    @Test
    void aPlanShowsDifferencesAndRequestAndSendsNoWrite() {
        ChangePlan plan = walmart.plan(
                DRAFT,
                CampaignChange.builder()
                        .name("Teaser")
                        .budget(Budget.total(usd("300")))
                        .end(LATER.plusSeconds(59))
                        .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.FRONTLOADED))
                        .build());

        assertThat(plan.isAllowed()).isTrue();
        assertThat(plan.differences())
                .containsExactly(
                        new Difference("name", "Holiday teaser", "Teaser"),
                        new Difference("budget", "25.25 USD daily", "300 USD total"),
                        new Difference("end", DRAFT_END.toString(), LATER.toString()),
                        new Difference("deliverySpeed", "EVENLY", "FRONTLOADED"));
        assertThat(plan.requests())
                .containsExactly(new PlannedRequest(
                        "PATCH",
                        "/api/v1/campaigns",
                        "[{\"advertiserId\":600123,\"campaignId\":8810044,\"name\":\"Teaser\","
                                + "\"endDate\":\"2026-08-31T20:00:59Z\",\"budgetType\":\"TOTAL\",\"totalBudget\":300,"
                                + "\"deliverySpeed\":\"FRONTLOADED\"}]"));
        assertThat(requests()).containsExactly("POST /api/v1/campaigns/list");
    }

    @Test
    void whatFallsIntoTheStoredHourIsNoDifference() {
        ChangePlan plan = walmart.plan(
                DRAFT,
                CampaignChange.builder()
                        .start(Instant.parse("2026-06-11T04:59:59Z"))
                        .end(DRAFT_END.plusSeconds(1800))
                        .budget(Budget.daily(usd("25.250")))
                        .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.EVENLY))
                        .build());

        assertThat(plan.differences()).isEmpty();
    }

    @Test
    void aMidnightEndIsTheLastHourOfTheDayBefore() {
        ChangePlan plan = walmart.plan(
                DRAFT,
                CampaignChange.builder()
                        .end(Instant.parse("2026-07-12T04:00:00Z"))
                        .build());

        assertThat(plan.differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UpdateMode.class)
    void whatIsPlannedIsWhatIsSent(UpdateMode mode) {
        CampaignChange change = CampaignChange.builder()
                .name("Video 2")
                .description("Two")
                .objective(Objective.AWARENESS)
                .build();
        WalmartCampaignService service = walmart.by(mode);

        PlannedRequest planned = service.plan(VIDEO, change).requests().get(0);
        service.update(VIDEO, change);

        Exchange sent = exchanges(planned.method(), ".*").get(0);
        assertThat(sent.request().path()).isEqualTo(planned.path());
        assertThat(sent.request().body()).isEqualTo(planned.body());
    }

    @Test
    void aReplacementShowsThatTheDescriptionWouldBeLost() {
        ChangePlan plan = walmart.by(UpdateMode.REPLACE)
                .plan(PAUSED, CampaignChange.builder().name("Back to school").build());

        assertThat(plan.differences()).containsExactly(new Difference("description", "Pens and paper", null));
        assertThat(plan.violations()).extracting(Violation::field).containsExactly("budget", "start", "end");
        assertThat(plan.requests()).isEmpty();
    }

    @Test
    void aRuleThatTheChangeBreaksAloneIsNamedOnce() {
        ChangePlan plan = walmart.plan(
                LIVE,
                CampaignChange.builder()
                        .budget(Budget.total(usd("5")))
                        .end(FlightEnd.NEVER)
                        .build());

        assertThat(plan.violations())
                .extracting(Violation::toString)
                .containsExactly(
                        "end can only be never with a daily budget (was: never)",
                        "budget cannot change while the campaign is ACTIVE");
    }

    /** The vendor's table, column by column: draft, scheduled, live, paused, complete, archived. */
    @ParameterizedTest
    @CsvSource({
        "name,          yes, yes, yes, yes, no,  no",
        "description,   yes, yes, yes, yes, no,  no",
        "cleared,       yes, yes, yes, yes, no,  no",
        "objective,     yes, no,  no,  no,  no,  no",
        "start,         yes, yes, no,  no,  no,  no",
        "end,           yes, yes, yes, yes, yes, no",
        "budget,        yes, yes, yes, yes, no,  no",
        "budgetType,    yes, no,  no,  no,  no,  no",
        "deliverySpeed, yes, no,  no,  no,  no,  no"
    })
    void theStatusDecidesWhatCanChange(
            String field,
            String draft,
            String scheduled,
            String live,
            String paused,
            String complete,
            String archived) {
        Map<String, String> columns = Map.of(
                "DRAFT", draft,
                "SCHEDULED", scheduled,
                "LIVE", live,
                "PAUSED", paused,
                "COMPLETED", complete,
                "ARCHIVED", archived,
                "SIMMERING", "yes");
        columns.forEach((status, allowed) -> {
            sandbox().walmart().control().status(SCHEDULED, status);
            CampaignChange.Builder change = CampaignChange.builder();
            touch(field).accept(change);

            assertThat(walmart.plan(SCHEDULED, change.build()).isAllowed())
                    .as(field + " in " + status)
                    .isEqualTo(allowed.equals("yes"));
        });
    }

    private static Consumer<CampaignChange.Builder> touch(String field) {
        return switch (field) {
            case "name" -> change -> change.name("Other");
            case "description" -> change -> change.description("Other");
            case "cleared" ->
                change ->
                        change.description("x").clear(CampaignField.DESCRIPTION).name("Other");
            case "objective" -> change -> change.objective(Objective.CONVERSIONS);
            case "start" -> change -> change.start(Instant.parse("2026-06-30T04:00:00Z"));
            case "end" -> change -> change.end(LATER);
            case "budget" -> change -> change.budget(Budget.total(usd("12345")));
            case "budgetType" ->
                change -> change.budget(Budget.daily(usd("5")))
                        .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.EVENLY));
            default -> change -> change.network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.EVENLY));
        };
    }

    @Test
    void aFieldThatKeepsItsValueDoesNotChange() {
        ChangePlan plan = walmart.plan(
                LIVE,
                CampaignChange.builder()
                        .name("Spring Grills - always on")
                        .description("Evergreen grill line")
                        .objective(Objective.CONVERSIONS)
                        .budget(Budget.daily(usd("150.00")))
                        .start(Instant.parse("2026-05-02T04:30:00Z"))
                        .end(FlightEnd.NEVER)
                        .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.EVENLY))
                        .build());

        assertThat(plan.isAllowed()).isTrue();
        assertThat(plan.differences()).isEmpty();
    }

    @Test
    void aCompletedCampaignChangesTogetherWithALaterEnd() {
        assertThat(walmart.plan(
                                COMPLETED,
                                CampaignChange.builder().name("Other").build())
                        .violations())
                .extracting(Violation::toString)
                .containsExactly("name cannot change while the campaign is ENDED unless its end is extended");

        CampaignChange extended = CampaignChange.builder()
                .name("Other")
                .description("Again")
                .budget(Budget.total(usd("6000")))
                .end(LATER)
                .build();
        assertThat(walmart.plan(COMPLETED, extended).isAllowed()).isTrue();
        assertThat(walmart.update(COMPLETED, extended).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    static Stream<Arguments> together() {
        return Stream.of(
                Arguments.of(
                        SCHEDULED,
                        CampaignChange.builder().end(FlightEnd.NEVER).build(),
                        "end can only be never with a daily budget"),
                Arguments.of(
                        LIVE,
                        CampaignChange.builder().budget(Budget.total(usd("5"))).build(),
                        "end can only be never with a daily budget"),
                Arguments.of(
                        DRAFT,
                        CampaignChange.builder()
                                .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.FRONTLOADED))
                                .build(),
                        "deliverySpeed cannot be FRONTLOADED with a daily budget"),
                Arguments.of(
                        SCHEDULED,
                        CampaignChange.builder().budget(Budget.daily(usd("5"))).build(),
                        "deliverySpeed cannot be FRONTLOADED with a daily budget"),
                Arguments.of(DRAFT, CampaignChange.builder().start(LATER).build(), "end must be after the start"),
                Arguments.of(
                        SCHEDULED,
                        CampaignChange.builder()
                                .end(Instant.parse("2026-06-10T20:00:00Z"))
                                .build(),
                        "end must be after the start"),
                Arguments.of(
                        VIDEO,
                        CampaignChange.builder().objective(Objective.ENGAGEMENT).build(),
                        "objective must be AWARENESS for video"),
                Arguments.of(
                        VIDEO,
                        CampaignChange.builder().budget(Budget.daily(usd("5"))).build(),
                        "budget is held by the ad groups"),
                Arguments.of(VIDEO, CampaignChange.builder().start(NOW).build(), "start is held by the ad groups"),
                Arguments.of(VIDEO, CampaignChange.builder().end(LATER).build(), "end is held by the ad groups"),
                Arguments.of(
                        VIDEO,
                        CampaignChange.builder()
                                .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.EVENLY))
                                .build(),
                        "deliverySpeed is held by the ad groups"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("together")
    void aChangeIsHeldAgainstTheRestOfTheCampaign(String id, CampaignChange change, String rule) {
        ChangePlan plan = walmart.plan(id, change);

        assertThat(plan.violations()).extracting(Violation::toString).anyMatch(text -> text.startsWith(rule));
        assertThat(plan.requests()).isEmpty();
    }
}
