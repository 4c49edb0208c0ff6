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
import io.github.adfacade.clients.topsort.model.CampaignTypeChange;
import io.github.adfacade.clients.topsort.model.ExclusionFilters;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.clients.topsort.model.SegmentFilter;
import io.github.adfacade.clients.topsort.model.TargetingFilters;
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
                .network(own().setTargetRoas(new BigDecimal("6.25")).setIsActive(true))
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
        List<SegmentFilter> filters =
                List.of(new SegmentFilter().setType("<string>").setSegmentId(123L));
        CampaignChange change = CampaignChange.builder()
                .network(own().setTargetingFilters(
                                new TargetingFilters().setIsActive(true).setTargetingFilters(filters))
                        .setExclusionFilters(
                                new ExclusionFilters().setIsActive(false).setExclusionFilters(filters)))
                .build();

        assertThat(topsort.plan(PAGE, change).differences())
                .extracting(Difference::field)
                .containsExactly("exclusionFilters.isActive");
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
                change(PAUSED, c -> c.network(own().setStatus(ReviewStatus.APPROVED)), "status"),
                change(PAUSED, c -> c.network(own().setProductIds(List.of("sku-1"))), "productIds"));
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
                                .network(own().setCampaignType(CampaignTypeChange.AUTOBIDDING)),
                        ""),
                change(PENDING, c -> c.network(own().setStatus(ReviewStatus.APPROVED)), ""));
    }

    @Test
    void anExclusiveCampaignStaysOne() {
        answer(200, """
                {"campaignId": "%s", "campaignType": "exclusive", "adFormat": "exclusive_listing"}""".formatted(PAUSED));

        assertThat(topsort.plan(
                                PAUSED,
                                CampaignChange.builder()
                                        .network(own().setCampaignType(CampaignTypeChange.AUTOBIDDING))
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

    private static io.github.adfacade.clients.topsort.model.CampaignUpdate own() {
        return new io.github.adfacade.clients.topsort.model.CampaignUpdate();
    }

    private static Arguments change(String id, UnaryOperator<CampaignChange.Builder> change, String field) {
        return Arguments.of(id, change, field);
    }
}
