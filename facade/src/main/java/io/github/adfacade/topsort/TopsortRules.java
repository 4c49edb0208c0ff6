package io.github.adfacade.topsort;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.topsort.model.RejectionReason;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.topsort.Setting.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Topsort's published rules, as far as they can be known before sending.
 *
 * @param vendorId the vendor of the service, or null
 */
record TopsortRules(MinorUnits money, @Nullable String vendorId) {

    /** Exclusive, in minor units. */
    private static final BigDecimal BUDGET_BOUND = BigDecimal.valueOf(2_000_000_000);

    private static final BigDecimal LEAST_ROAS = new BigDecimal("0.5");
    private static final BigDecimal MOST_ROAS = BigDecimal.valueOf(20);
    private static final int MOST_PRODUCTS = 200;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Set<Objective> OBJECTIVES =
            EnumSet.of(Objective.AWARENESS, Objective.TRAFFIC, Objective.CONVERSIONS, Objective.SALES);

    static void checkId(String field, @Nullable String id, Violations violations) {
        violations.require(id == null || UUID.matcher(id).matches(), field, "must be a UUID", id);
    }

    void check(CampaignQuery query, TopsortOptions options, Violations violations) {
        checkUse(options, Use.QUERY, violations);
        boolean twoVendors = options.vendorId().isPresent() && options.wholeMarketplace();
        violations.require(!twoVendors, "wholeMarketplace", "must not be set together with vendor_id", null);
        CampaignStatus status = query.status().orElse(null);
        if (status != null) {
            boolean narrowed = StatusFilter.of(status) != null;
            boolean alone = options.status().isEmpty() && options.active().isEmpty();
            violations.require(narrowed, "status", "must be one of " + StatusFilter.words(), status);
            violations.require(
                    alone, "status", "must not be set together with the options status and isActive", status);
        }
    }

    void check(CampaignDraft draft, TopsortOptions options, Violations violations) {
        checkUse(options, Use.DRAFT, violations);
        boolean vendor = vendorId != null || options.vendorId().isPresent();
        boolean autobidding = options.is(Setting.CAMPAIGN_TYPE, CampaignType.AUTOBIDDING);
        boolean banner = options.is(Setting.AD_FORMAT, AdFormat.BANNER);
        boolean cpa = options.is(Setting.CHARGE_TYPE, ChargeType.CPA);
        Budget budget = draft.budget().orElse(null);
        boolean total = budget != null && budget.period() == BudgetPeriod.TOTAL;
        Objective objective = draft.objective().orElse(null);
        violations.require(vendor, "vendor_id", "must be given, to the service or as an option", null);
        violations.require(options.campaignType().isPresent(), "campaignType", "must be given as an option", null);
        checkCommon(draft.budget(), draft.objective(), draft.start(), draft.end(), options, violations);
        violations.require(objective == null || autobidding, "objective", "is for autobidding campaigns", objective);
        boolean tied = options.productIds().isPresent();
        violations.require(!tied || banner, "productIds", "is for banner campaigns", null);
        violations.require(!cpa || !banner, "chargeType", "CPA is for listing campaigns", "CPA");
        violations.require(!cpa || total, "budget", "must be a total with the charge type CPA", budget);
        checkId("walletId", options.get(Setting.WALLET_ID, String.class).orElse(null), violations);
        violations.require(!options.bids().isEmpty(), "bids", "must hold at least one bid", null);
        new BidRules(money).check(options.bids(), options.adFormat().orElse(null), violations);
    }

    void check(CampaignChange change, TopsortOptions options, Violations violations) {
        checkUse(options, Use.CHANGE, violations);
        Optional<Instant> start = change.start().value();
        checkCommon(
                change.budget().value(),
                change.objective().value(),
                start,
                change.end().value(),
                options,
                violations);
        boolean oneWay =
                options.campaignType().map(CampaignType.AUTOBIDDING::equals).orElse(true);
        violations.require(oneWay, "campaignType", "can only become autobidding", null);
        checkId(
                "statusUpdatedBy",
                options.get(Setting.STATUS_UPDATED_BY, String.class).orElse(null),
                violations);
        options.get(Setting.REJECTION_REASON, RejectionReason.class).ifPresent(reason -> {
            boolean rejected = options.is(Setting.STATUS, ReviewStatus.REJECTED);
            String why = reason.getDeclineReason();
            boolean told = why != null && !why.isBlank();
            violations.require(rejected, "bannerAdRejectionReason", "goes with the status rejected", null);
            violations.require(told, "bannerAdRejectionReason", "must hold a declineReason", why);
        });
    }

    private void checkCommon(
            Optional<Budget> budget,
            Optional<Objective> objective,
            Optional<Instant> start,
            Optional<FlightEnd> end,
            TopsortOptions options,
            Violations violations) {
        budget.map(Budget::amount).ifPresent(amount -> checkBudget(amount, violations));
        objective
                .filter(o -> !OBJECTIVES.contains(o))
                .ifPresent(o -> violations.add("objective", "must be one of " + OBJECTIVES, o));
        start.filter(LAST::isBefore).ifPresent(s -> violations.add("start", "must be before the year 10000", s));
        end.flatMap(FlightEnd::instant)
                .filter(LAST::isBefore)
                .ifPresent(e -> violations.add("end", "must be before the year 10000", e));
        options.targetRoas()
                .filter(roas -> roas.compareTo(LEAST_ROAS) < 0 || roas.compareTo(MOST_ROAS) > 0)
                .ifPresent(roas -> violations.add("targetRoas", "must be 0.5 to 20", roas));
        options.externalCampaignId()
                .filter(String::isBlank)
                .ifPresent(id -> violations.add("externalCampaignId", "must not be blank", id));
        options.productIds().ifPresent(ids -> checkProducts(ids, violations));
    }

    private void checkBudget(Money amount, Violations violations) {
        Money bound = money.read(BUDGET_BOUND);
        violations.require(money.isOwn(amount), "budget", "must be in " + money.code(), amount);
        violations.require(amount.amount().compareTo(bound.amount()) < 0, "budget", "must be below " + bound, amount);
    }

    private static void checkProducts(List<String> ids, Violations violations) {
        boolean count = !ids.isEmpty() && ids.size() <= MOST_PRODUCTS;
        boolean named = ids.stream().noneMatch(String::isBlank);
        violations.require(count, "productIds", "must be 1 to " + MOST_PRODUCTS, ids.size());
        violations.require(named, "productIds", "must not hold a blank id", ids);
    }

    private static void checkUse(TopsortOptions options, Use use, Violations violations) {
        options.made().stream()
                .filter(setting -> !setting.appliesTo(use))
                .forEach(setting -> violations.add(setting.field, "does not apply to " + use.phrase, null));
    }
}
