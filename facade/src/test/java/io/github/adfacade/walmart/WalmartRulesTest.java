package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.clients.walmart.model.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WalmartRulesTest extends OnSandbox {

    private static final Instant START = Instant.parse("2026-07-01T04:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-07-31T22:00:00Z");
    private static final String WHOLE =
            "is required where the campaign holds flight and budget (budget, start and end together)";

    static Stream<Arguments> drafts() {
        return Stream.of(
                draft("n".repeat(241), d -> {}, "name must have at most 240 characters"),
                draft(" ", d -> {}, "name must not be blank"),
                draft("A", d -> d.description("d".repeat(241)), "description must have at most 240 characters"),
                draft(
                        "A",
                        d -> d.objective(Objective.SALES),
                        "objective must be one of AWARENESS, ENGAGEMENT, CONVERSIONS"),
                draft(
                        "A",
                        d -> d.objective(Objective.UNKNOWN),
                        "objective must be one of AWARENESS, ENGAGEMENT, CONVERSIONS"),
                draft("A", d -> d.budget(Budget.daily(usd("1"))), "start " + WHOLE, "end " + WHOLE),
                draft("A", d -> d.start(START), "budget " + WHOLE, "end " + WHOLE),
                draft("A", d -> d.end(FlightEnd.NEVER), "budget " + WHOLE, "start " + WHOLE),
                draft(
                        "A",
                        d -> d.network(new CampaignCreate().setDeliverySpeed(DeliverySpeed.EVENLY)),
                        "budget " + WHOLE,
                        "start " + WHOLE,
                        "end " + WHOLE),
                flight(
                        d -> d.budget(Budget.total(usd("5"))).end(FlightEnd.NEVER),
                        "end can only be never with a daily budget"),
                flight(
                        d -> d.network(new CampaignCreate().setDeliverySpeed(DeliverySpeed.FRONTLOADED)),
                        "deliverySpeed cannot be FRONTLOADED with a daily budget"),
                flight(d -> d.budget(Budget.daily(usd("0"))), "budget must be at least 0.01 USD"),
                flight(
                        d -> d.budget(Budget.daily(usd("0.001"))),
                        "budget must have no fraction of the currency's smallest unit",
                        "budget must be at least 0.01"),
                flight(d -> d.budget(Budget.daily(Money.of("5", "EUR"))), "budget must be in USD"),
                flight(d -> d.end(Instant.parse("2026-07-31T12:00:00Z")), "end must lie after noon in New York"),
                flight(
                        d -> d.end(Instant.parse("2026-05-31T22:00:00Z")),
                        "end must be after the start",
                        "end must not be in the past"),
                flight(d -> d.end(Instant.parse("9999-06-01T22:00:00Z")), "end must lie between the years"),
                flight(d -> d.start(Instant.parse("1969-06-01T22:00:00Z")), "start must lie between the years"),
                draft(
                        "A",
                        d -> d.objective(Objective.ENGAGEMENT)
                                .network(new CampaignCreate().setMediaType(MediaType.VIDEO)),
                        "objective must be AWARENESS for video"),
                draft(
                        "A",
                        d -> d.network(new io.github.adfacade.clients.topsort.model.CampaignCreate()),
                        "network must be a CampaignCreate"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("drafts")
    void aDraftThatBreaksRulesIsRefusedWithAllOfThem(CampaignDraft draft, List<String> broken) {
        assertViolations(() -> walmart.create(draft), broken);
    }

    @Test
    void allBrokenRulesAreNamedAtOnce() {
        CampaignDraft draft = CampaignDraft.builder("n".repeat(241))
                .description("d".repeat(241))
                .objective(Objective.LEADS)
                .budget(Budget.total(Money.of("5", "EUR")))
                .end(FlightEnd.NEVER)
                .build();

        InvalidCampaignException refused =
                catchThrowableOfType(InvalidCampaignException.class, () -> walmart.create(draft));

        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("name", "description", "objective", "budget", "end", "start");
        assertThat(requests()).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(c -> {}, "change must change something"),
                change(c -> c.name("n".repeat(241)), "name must have at most 240 characters"),
                change(c -> c.clear(CampaignField.NAME), "name cannot be cleared"),
                change(c -> c.clear(CampaignField.OBJECTIVE), "objective cannot be cleared"),
                change(c -> c.clear(CampaignField.BUDGET), "budget cannot be cleared"),
                change(c -> c.clear(CampaignField.START), "start cannot be cleared"),
                change(c -> c.clear(CampaignField.END), "end cannot be cleared"),
                change(c -> c.description("d".repeat(241)), "description must have at most 240 characters"),
                change(
                        c -> c.objective(Objective.TRAFFIC),
                        "objective must be one of AWARENESS, ENGAGEMENT, CONVERSIONS"),
                change(c -> c.budget(Budget.total(Money.of("5", "CAD"))), "budget must be in USD"),
                change(
                        c -> c.budget(Budget.total(usd("5"))).end(FlightEnd.NEVER),
                        "end can only be never with a daily budget"),
                change(c -> c.end(Instant.parse("2026-07-31T15:59:59Z")), "end must lie after noon in New York"),
                change(c -> c.name("A").network(new CampaignCreate()), "network must be a CampaignPatch"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("changes")
    void aChangeThatBreaksRulesIsRefusedWithAllOfThem(CampaignChange change, List<String> broken) {
        assertViolations(() -> walmart.update(LIVE, change), broken);
    }

    @Test
    void aReplacementNamesTheCampaign() {
        assertViolations(
                () -> replacing()
                        .update(LIVE, CampaignChange.builder().description("A").build()),
                List.of("name is required"));
    }

    @Test
    void aReplacementIsWholeOrWithoutFlightAndBudget() {
        assertViolations(
                () -> replacing()
                        .update(
                                LIVE,
                                CampaignChange.builder()
                                        .name("n".repeat(241))
                                        .start(START)
                                        .build()),
                List.of("name must have at most 240 characters", "budget " + WHOLE, "end " + WHOLE));
    }

    @Test
    void aReplacementTakesNoMediaType() {
        CampaignDraft draft = CampaignDraft.builder("A")
                .network(new CampaignCreate().setMediaType(MediaType.BANNER))
                .build();

        assertViolations(() -> walmart.replace(LIVE, draft), List.of("network must be a CampaignReplace"));
    }

    private WalmartCampaignService replacing() {
        return walmart.by(UpdateMode.REPLACE);
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                query(
                        q -> q.ids(IntStream.rangeClosed(1, 26)
                                .mapToObj(Integer::toString)
                                .toList()),
                        "ids must hold at most 25"),
                query(q -> q.ids(List.of("1", "x")), "ids must be a campaign's number"),
                query(q -> q.pageSize(101), "pageSize must be 1 to 100"),
                query(q -> q.modifiedSince(Instant.MIN), "modifiedSince must lie between the years"),
                query(q -> q.network(new CampaignPatch()), "network must be a CampaignListRequest"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("queries")
    void aQueryThatBreaksRulesIsRefusedWithAllOfThem(CampaignQuery query, List<String> broken) {
        assertViolations(() -> walmart.list(query), broken);
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignStatus.class,
            names = {"PENDING_REVIEW", "REJECTED", "ATTENTION", "UNKNOWN"})
    void aStatusThatWalmartDoesNotHaveCannotBeFilteredBy(CampaignStatus status) {
        assertViolations(
                () -> walmart.list(CampaignQuery.builder().status(status).build()),
                List.of("status must be one of DRAFT, SCHEDULED, ACTIVE, PAUSED, ENDED, ARCHIVED"));
    }

    private static void assertViolations(ThrowingCallable call, List<String> broken) {
        InvalidCampaignException refused = catchThrowableOfType(InvalidCampaignException.class, call);

        assertThat(refused.violations()).hasSize(broken.size());
        assertThat(refused.violations())
                .extracting(Violation::toString)
                .allSatisfy(text -> assertThat(broken).anyMatch(text::startsWith));
        assertThat(requests()).isEmpty();
    }

    private static Arguments draft(String name, Consumer<CampaignDraft.Builder> fields, String... broken) {
        CampaignDraft.Builder draft = CampaignDraft.builder(name);
        fields.accept(draft);
        return Arguments.of(draft.build(), List.of(broken));
    }

    private static Arguments flight(Consumer<CampaignDraft.Builder> fields, String... broken) {
        return draft(
                "A",
                d -> fields.accept(d.budget(Budget.daily(usd("5"))).start(START).end(EVENING)),
                broken);
    }

    private static Arguments change(Consumer<CampaignChange.Builder> fields, String... broken) {
        CampaignChange.Builder change = CampaignChange.builder();
        fields.accept(change);
        return Arguments.of(change.build(), List.of(broken));
    }

    private static Arguments query(Consumer<CampaignQuery.Builder> fields, String... broken) {
        CampaignQuery.Builder query = CampaignQuery.builder();
        fields.accept(query);
        return Arguments.of(query.build(), List.of(broken));
    }
}
