package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.topsort.model.CampaignTypeChange;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.ChargeType;
import io.github.adfacade.clients.topsort.model.CreatableAdFormat;
import io.github.adfacade.clients.topsort.model.RejectionReason;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopsortRulesTest extends TopsortHarness {

    @ParameterizedTest
    @MethodSource("drafts")
    void aDraftThatBreaksARuleIsRefused(UnaryOperator<CampaignDraft.Builder> change, String field) {
        assertThat(broken(() -> topsort.create(change.apply(draft()).build()))).containsExactly(field);
    }

    static Stream<Arguments> drafts() {
        return Stream.of(
                draft(d -> d.budget(Budget.daily(Money.of("35", "EUR"))), "budget"),
                draft(d -> d.budget(Budget.daily(Money.usd("20000000"))), "budget"),
                draft(d -> d.budget(Budget.daily(Money.usd("0"))), "budget"),
                draft(d -> d.budget(Budget.daily(Money.usd("0.001"))), "budget"),
                draft(d -> d.objective(Objective.SALES), "objective"),
                draft(d -> d.start(Instant.MAX), "start"),
                draft(d -> d.end(Instant.MAX), "end"),
                draft(d -> d.start(NOW).end(NOW), "end"),
                draft(own(o -> o.setTargetRoas(new BigDecimal("0.49"))), "targetRoas"),
                draft(own(o -> o.setTargetRoas(new BigDecimal("20.01"))), "targetRoas"),
                draft(own(o -> o.setExternalCampaignId(" ")), "externalCampaignId"),
                draft(own(o -> o.setWalletId("wallet")), "walletId"),
                draft(own(o -> o.setProductIds(List.of("sku-1"))), "productIds"),
                draft(own(o -> o.setBids(List.of())), "bids"),
                draft(own(o -> o.setBids(List.of(bannerBid()))), "bids[0].formatProperties"),
                draft(
                        own(o -> o.setAdFormat(CreatableAdFormat.BANNER).setBids(List.of(bid("sku-1")))),
                        "bids[0].formatProperties"),
                draft(
                        own(o -> o.setAdFormat(CreatableAdFormat.BANNER)
                                .setBids(List.of(bannerBid()))
                                .setProductIds(IntStream.range(0, 201)
                                        .mapToObj(Integer::toString)
                                        .toList())),
                        "productIds"),
                draft(
                        own(o -> o.setAdFormat(CreatableAdFormat.BANNER)
                                .setBids(List.of(bannerBid()))
                                .setProductIds(List.of(" "))),
                        "productIds[0]"),
                draft(own(o -> o.setChargeType(ChargeType.CPA)), "budget"),
                draft(
                        d -> d.budget(Budget.total(Money.usd("9")))
                                .network(manual().setAdFormat(CreatableAdFormat.BANNER)
                                        .setBids(List.of(bannerBid()))
                                        .setChargeType(ChargeType.CPA)),
                        "chargeType"),
                draft(own(o -> o.setIsActive(null)), "isActive"),
                draft(own(o -> o.setBudget(null)), "budget"),
                draft(
                        own(o -> o.setStartDate(NOW.atOffset(ZoneOffset.UTC)).setEndDate(NOW.atOffset(ZoneOffset.UTC))),
                        "end"),
                draft(d -> d.network(manual().setName("Said twice")), "name"));
    }

    @Test
    void aDraftNeedsVendorTypeAndBids() {
        try (TopsortCampaignService noVendor = builder().vendorId("").build()) {
            assertThat(broken(() -> noVendor.create(CampaignDraft.builder(" ").build())))
                    .containsExactlyInAnyOrder("name", "vendor_id", "campaignType", "bids");
        }
    }

    @Test
    void objectivesThatTopsortDoesNotKnowAreRefused() {
        assertThat(broken(() -> topsort.create(draft().objective(Objective.LEADS)
                        .network(manual().setCampaignType(CampaignType.AUTOBIDDING))
                        .build())))
                .containsExactly("objective");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "20", "12.75"})
    void returnsOnAdSpendFromAHalfToTwentyAreSent(String roas) {
        CampaignChange change = CampaignChange.builder()
                .network(new CampaignUpdate().setTargetRoas(new BigDecimal(roas)))
                .build();

        assertThat(topsort.plan(AUTOBIDDING, change).isAllowed()).isTrue();
    }

    @Test
    void theLargestBudgetIsOneMinorUnitBelowTheBound() {
        CampaignChange change = CampaignChange.builder()
                .budget(Budget.daily(Money.usd("19999999.99")))
                .build();

        assertThatCode(() -> topsort.update(PAUSED, change)).doesNotThrowAnyException();
        assertThat(lastBody()).isEqualTo(json("{\"budget\": {\"amount\": 1999999999, \"type\": \"daily\"}}"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeThatBreaksARuleIsRefused(UnaryOperator<CampaignChange.Builder> change, String field) {
        assertThat(broken(() -> topsort.update(
                        PAUSED, change.apply(CampaignChange.builder()).build())))
                .containsExactly(field);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(c -> c, "change"),
                change(c -> c.name(" "), "name"),
                change(c -> c.budget(Budget.total(Money.of("1", "JPY"))), "budget"),
                change(c -> c.start(NOW).end(NOW.minusSeconds(1)), "end"),
                change(with(o -> o.setCampaignType(CampaignTypeChange.of("manual"))), "campaignType"),
                change(with(o -> o.setStatusUpdatedBy("me")), "statusUpdatedBy"),
                change(with(o -> o.setProductIds(List.of())), "productIds"),
                change(
                        with(o -> o.setBannerAdRejectionReason(new RejectionReason().setDeclineReason("blurred"))),
                        "bannerAdRejectionReason"),
                change(
                        with(o -> o.setStatus(ReviewStatus.REJECTED)
                                .setBannerAdRejectionReason(new RejectionReason().setDeclineReason(" "))),
                        "bannerAdRejectionReason.declineReason"),
                change(c -> c.network(manual()), "network"));
    }

    @Test
    void anEndThatIsNeverIsAfterEveryStart() {
        CampaignChange change = CampaignChange.builder()
                .start(Instant.parse("2030-01-01T00:00:00Z"))
                .end(FlightEnd.NEVER)
                .build();

        assertThat(topsort.plan(PAUSED, change).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACTIVE", "PAUSED", "PENDING_REVIEW", "REJECTED"})
    void statusesThatTheNetworkCannotNarrowByAreRefused(CampaignStatus status) {
        assertThat(broken(() ->
                        topsort.list(CampaignQuery.builder().status(status).build())))
                .containsExactly("status");
    }

    @Test
    void queriesThatContradictThemselvesAreRefused() {
        assertThat(broken(() -> topsort.list(CampaignQuery.builder()
                        .status(CampaignStatus.ACTIVE)
                        .network(new ListCampaignsParams().setIsActive(true))
                        .build())))
                .containsExactly("status");
        assertThat(broken(() -> topsort.list(
                        CampaignQuery.builder().network(new CampaignUpdate()).build())))
                .containsExactly("network");
        assertThat(broken(
                        () -> topsort.list(CampaignQuery.builder().pageSize(101).build())))
                .containsExactly("pageSize");
    }

    @Test
    void modelsOfAnotherNetworkAreRefused() {
        var others = new io.github.adfacade.clients.whop.model.UpdateAdCampaign().setTitle("Other");

        assertThat(broken(() -> topsort.update(
                        PAUSED, CampaignChange.builder().network(others).build())))
                .containsExactly("network");
    }

    @Test
    void aRefusalNamesFieldRuleAndValue() {
        InvalidCampaignException refused = catchThrowableOfType(
                InvalidCampaignException.class,
                () -> topsort.create(
                        draft().budget(Budget.daily(Money.usd("20000000"))).build()));

        assertThat(refused).hasMessageContaining("budget must be below 20000000.00 USD (was: 20000000 USD)");
    }

    private static UnaryOperator<CampaignDraft.Builder> own(UnaryOperator<CampaignCreate> change) {
        return d -> d.network(change.apply(manual()));
    }

    private static UnaryOperator<CampaignChange.Builder> with(UnaryOperator<CampaignUpdate> change) {
        return c -> c.network(change.apply(new CampaignUpdate()));
    }

    private static Arguments draft(UnaryOperator<CampaignDraft.Builder> change, String field) {
        return Arguments.of(change, field);
    }

    private static Arguments change(UnaryOperator<CampaignChange.Builder> change, String field) {
        return Arguments.of(change, field);
    }
}
