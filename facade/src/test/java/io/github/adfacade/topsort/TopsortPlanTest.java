package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopsortPlanTest extends TopsortHarness {

    @Test
    void aPlanShowsDifferencesAndTheVeryRequestThatAnUpdateSends() {
        CampaignChange change = CampaignChange.builder()
                .budget(Budget.daily(Money.usd("35")))
                .end(FlightEnd.NEVER)
                .options(TopsortOptions.builder()
                        .targetRoas(new BigDecimal("6.25"))
                        .active(true)
                        .build())
                .build();

        ChangePlan plan = topsort.plan(AUTOBIDDING, change);

        assertThat(plan.isAllowed()).isTrue();
        assertThat(plan.differences())
                .containsExactly(
                        new Difference("budget", "50.00 USD daily", "35 USD daily"),
                        new Difference("targetRoas", "4.5", "6.25"));
        assertThat(sent("PATCH")).isEmpty();
        topsort.update(AUTOBIDDING, change);
        assertThat(plan.requests()).singleElement().satisfies(planned -> {
            assertThat(planned.method()).isEqualTo("PATCH");
            assertThat(planned.path()).isEqualTo(last().request().path());
            assertThat(planned.body()).isEqualTo(last().request().body());
        });
    }

    @Test
    void structuredSettingsAreComparedWithWhatTheNetworkShows() {
        SegmentFilters filters = new SegmentFilters(true, List.of(new SegmentFilters.Segment("<string>", 123)));
        CampaignChange change = CampaignChange.builder()
                .options(TopsortOptions.builder()
                        .targetingFilters(filters)
                        .exclusionFilters(new SegmentFilters(false, filters.segments()))
                        .build())
                .build();

        assertThat(topsort.plan(PAGE, change).differences())
                .extracting(Difference::field)
                .containsExactly("exclusionFilters");
    }

    @ParameterizedTest
    @MethodSource("changesThatDoNotFitTheCampaign")
    void whatDoesNotFitTheCampaignAsItStandsIsFoundOut(
            String id, UnaryOperator<CampaignChange.Builder> change, String field) {
        ChangePlan plan =
                topsort.plan(id, change.apply(CampaignChange.builder()).build());

        assertThat(plan.violations()).extracting(Violation::field).containsExactly(field);
        assertThat(plan.requests()).isEmpty();
    }

    static Stream<Arguments> changesThatDoNotFitTheCampaign() {
        return Stream.of(
                change(PAUSED, c -> c.end(Instant.parse("2026-02-01T00:00:00Z")), "end"),
                change(PAUSED, c -> c.start(Instant.parse("2028-02-01T00:00:00Z")), "start"),
                change(PAUSED, c -> c.objective(Objective.SALES), "objective"),
                change(
                        PAUSED,
                        c -> c.options(options().status(ReviewStatus.APPROVED).build()),
                        "status"),
                change(
                        PAUSED,
                        c -> c.options(options().productIds(List.of("sku-1")).build()),
                        "productIds"));
    }

    @ParameterizedTest
    @MethodSource("changesThatFitTheCampaign")
    void whatFitsTheCampaignAsItStandsIsPlanned(String id, UnaryOperator<CampaignChange.Builder> change) {
        assertThat(topsort.plan(id, change.apply(CampaignChange.builder()).build())
                        .violations())
                .isEmpty();
    }

    static Stream<Arguments> changesThatFitTheCampaign() {
        return Stream.of(
                change(PAUSED, c -> c.end(Instant.parse("2026-12-01T00:00:00Z")), ""),
                change(AUTOBIDDING, c -> c.start(Instant.parse("2028-02-01T00:00:00Z")), ""),
                change(AUTOBIDDING, c -> c.objective(Objective.TRAFFIC), ""),
                change(
                        PAUSED,
                        c -> c.objective(Objective.CONVERSIONS)
                                .options(options()
                                        .campaignType(CampaignType.AUTOBIDDING)
                                        .build()),
                        ""),
                change(
                        PENDING,
                        c -> c.options(options().status(ReviewStatus.APPROVED).build()),
                        ""));
    }

    @Test
    void anExclusiveCampaignStaysOne() {
        answer(200, """
                {"campaignId": "%s", "campaignType": "exclusive", "adFormat": "exclusive_listing"}""".formatted(PAUSED));

        assertThat(topsort.plan(
                                PAUSED,
                                CampaignChange.builder()
                                        .options(options()
                                                .campaignType(CampaignType.AUTOBIDDING)
                                                .build())
                                        .build())
                        .violations())
                .extracting(Violation::field)
                .containsExactly("campaignType");
    }

    @Test
    void aBatchIsSentOneByOneAndOneFailureLeavesTheOthers() {
        CampaignChange good =
                CampaignChange.builder().budget(Budget.daily(Money.usd("20"))).build();
        CampaignChange bad = CampaignChange.builder()
                .budget(Budget.daily(Money.of("20", "EUR")))
                .build();
        List<CampaignUpdate> updates = IntStream.range(0, 12)
                .mapToObj(i -> i == 4
                        ? new CampaignUpdate(PAUSED, bad)
                        : new CampaignUpdate(i == 7 ? NOBODY : AUTOBIDDING, good))
                .toList();

        var result = topsort.updateAll(updates);

        assertThat(result.outcomes()).hasSize(12);
        assertThat(result.succeeded()).hasSize(10);
        assertThat(result.outcomes().get(4).error()).containsInstanceOf(InvalidCampaignException.class);
        assertThat(result.outcomes().get(7).error()).containsInstanceOf(NotFoundException.class);
        assertThat(sent("PATCH")).hasSize(11);
    }

    private static TopsortOptions.Builder options() {
        return TopsortOptions.builder();
    }

    private static Arguments change(String id, UnaryOperator<CampaignChange.Builder> change, String field) {
        return Arguments.of(id, change, field);
    }
}
