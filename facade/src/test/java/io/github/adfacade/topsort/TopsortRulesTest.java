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
import io.github.adfacade.Provider;
import io.github.adfacade.ProviderOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
                draft(options(o -> o.targetRoas(new BigDecimal("0.49"))), "targetRoas"),
                draft(options(o -> o.targetRoas(new BigDecimal("20.01"))), "targetRoas"),
                draft(options(o -> o.externalCampaignId(" ")), "externalCampaignId"),
                draft(options(o -> o.walletId("wallet")), "walletId"),
                draft(options(o -> o.productIds(List.of("sku-1"))), "productIds"),
                draft(options(o -> o.bids(List.of())), "bids"),
                draft(options(o -> o.bids(bannerBid())), "bids[0].formatProperties"),
                draft(
                        options(o -> o.adFormat(AdFormat.BANNER).bids(BidDraft.on(Target.product("sku-1")))),
                        "bids[0].formatProperties"),
                draft(
                        options(o -> o.adFormat(AdFormat.BANNER)
                                .bids(bannerBid())
                                .productIds(Collections.nCopies(201, "sku"))),
                        "productIds"),
                draft(
                        options(o ->
                                o.adFormat(AdFormat.BANNER).bids(bannerBid()).productIds(List.of(" "))),
                        "productIds"),
                draft(options(o -> o.chargeType(ChargeType.CPA)), "budget"),
                draft(
                        d -> d.budget(Budget.total(Money.usd("9")))
                                .options(manual().adFormat(AdFormat.BANNER)
                                        .bids(bannerBid())
                                        .chargeType(ChargeType.CPA)
                                        .build()),
                        "chargeType"),
                draft(options(o -> o.smart(true)), "isSmart"),
                draft(options(o -> o.wholeMarketplace(true)), "wholeMarketplace"),
                draft(options(o -> o.sortByDate(SortByDate.ASC)), "sort_by_date"));
    }

    @Test
    void aDraftNeedsVendorTypeAndBids() {
        try (TopsortCampaignService noVendor = builder().vendorId("").build()) {
            assertThat(broken(() -> noVendor.create(CampaignDraft.builder(" ").build())))
                    .containsExactly("name", "vendor_id", "campaignType", "bids");
        }
    }

    @Test
    void objectivesThatTopsortDoesNotKnowAreRefused() {
        assertThat(broken(() -> topsort.create(draft().objective(Objective.LEADS)
                        .options(manual().campaignType(CampaignType.AUTOBIDDING).build())
                        .build())))
                .containsExactly("objective");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "20", "12.75"})
    void returnsOnAdSpendFromAHalfToTwentyAreSent(String roas) {
        CampaignChange change = CampaignChange.builder()
                .options(TopsortOptions.builder()
                        .targetRoas(new BigDecimal(roas))
                        .build())
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
                change(with(o -> o.campaignType(CampaignType.MANUAL)), "campaignType"),
                change(with(o -> o.statusUpdatedBy("me")), "statusUpdatedBy"),
                change(with(o -> o.productIds(List.of())), "productIds"),
                change(
                        with(o -> o.bannerAdRejectionReason(new RejectionReason("blurred", null))),
                        "bannerAdRejectionReason"),
                change(
                        with(o -> o.status(ReviewStatus.REJECTED)
                                .bannerAdRejectionReason(new RejectionReason(" ", null))),
                        "bannerAdRejectionReason"),
                change(with(o -> o.adFormat(AdFormat.BANNER)), "adFormat"),
                change(with(o -> o.walletId(PAGE)), "walletId"),
                change(with(o -> o.vendorId("v-1")), "vendor_id"),
                change(with(o -> o.bids(BidDraft.on(Target.product("sku-1")))), "bids"));
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
        assertThat(broken(() -> topsort.list(
                        query(TopsortOptions.builder().vendorId("v-1").wholeMarketplace(true)))))
                .containsExactly("wholeMarketplace");
        assertThat(broken(() -> topsort.list(CampaignQuery.builder()
                        .status(CampaignStatus.ACTIVE)
                        .options(TopsortOptions.builder().active(true).build())
                        .build())))
                .containsExactly("status");
        assertThat(broken(() -> topsort.list(query(TopsortOptions.builder().targetRoas(BigDecimal.ONE)))))
                .containsExactly("targetRoas");
        assertThat(broken(
                        () -> topsort.list(CampaignQuery.builder().pageSize(101).build())))
                .containsExactly("pageSize");
    }

    @Test
    void optionsForAnotherNetworkAreRefused() {
        ProviderOptions others = new ProviderOptions() {
            @Override
            public Provider provider() {
                return Provider.WHOP;
            }

            @Override
            public Map<String, Object> settings() {
                return Map.of("bid_type", "lowest_cost");
            }
        };

        assertThat(broken(() -> topsort.update(
                        PAUSED, CampaignChange.builder().options(others).build())))
                .containsExactly("options");
    }

    @Test
    void aRefusalNamesFieldRuleAndValue() {
        InvalidCampaignException refused = catchThrowableOfType(
                InvalidCampaignException.class,
                () -> topsort.create(
                        draft().budget(Budget.daily(Money.usd("20000000"))).build()));

        assertThat(refused).hasMessageContaining("budget must be below 20000000.00 USD (was: 20000000 USD)");
    }

    private static CampaignQuery query(TopsortOptions.Builder options) {
        return CampaignQuery.builder().options(options.build()).build();
    }

    private static UnaryOperator<CampaignDraft.Builder> options(UnaryOperator<TopsortOptions.Builder> change) {
        return d -> d.options(change.apply(manual()).build());
    }

    private static UnaryOperator<CampaignChange.Builder> with(UnaryOperator<TopsortOptions.Builder> change) {
        return c -> c.options(change.apply(TopsortOptions.builder()).build());
    }

    private static Arguments draft(UnaryOperator<CampaignDraft.Builder> change, String field) {
        return Arguments.of(change, field);
    }

    private static Arguments change(UnaryOperator<CampaignChange.Builder> change, String field) {
        return Arguments.of(change, field);
    }
}
