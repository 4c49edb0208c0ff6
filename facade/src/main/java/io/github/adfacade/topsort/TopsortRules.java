package io.github.adfacade.topsort;

import com.google.gson.JsonElement;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.topsort.Setting.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Topsort's published rules, as far as they can be known before sending. */
final class TopsortRules {

    /** Exclusive bound of {@code budget.amount}, in minor units. */
    private static final BigDecimal BUDGET_BOUND = BigDecimal.valueOf(2_000_000_000);

    private static final BigDecimal LEAST_ROAS = new BigDecimal("0.5");
    private static final BigDecimal MOST_ROAS = BigDecimal.valueOf(20);
    private static final int MOST_PRODUCTS = 200;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Set<Objective> OBJECTIVES =
            EnumSet.of(Objective.AWARENESS, Objective.TRAFFIC, Objective.CONVERSIONS, Objective.SALES);

    private final Currency currency;
    private final @Nullable String vendorId;
    private final BidRules bids;

    TopsortRules(Currency currency, @Nullable String vendorId) {
        this.currency = currency;
        this.vendorId = vendorId;
        this.bids = new BidRules(currency);
    }

    static void checkId(String field, String id, Violations violations) {
        violations.require(UUID.matcher(id).matches(), field, "must be a UUID", id);
    }

    BidRules bids() {
        return bids;
    }

    void check(CampaignQuery query, TopsortOptions options, Violations violations) {
        checkUse(options, Use.QUERY, violations);
        violations.require(
                options.vendorId().isEmpty() || !options.wholeMarketplace(),
                "wholeMarketplace",
                "must not be set together with vendor_id",
                null);
        query.status().ifPresent(status -> {
            violations.require(
                    StatusFilter.of(status) != null,
                    "status",
                    "must be one that this network narrows a list by: " + StatusFilter.words(),
                    status);
            violations.require(
                    options.status().isEmpty() && options.active().isEmpty(),
                    "status",
                    "must not be set together with the options status and isActive",
                    status);
        });
    }

    void check(CampaignDraft draft, TopsortOptions options, Violations violations) {
        checkUse(options, Use.DRAFT, violations);
        boolean autobidding =
                options.campaignType().filter(CampaignType.AUTOBIDDING::equals).isPresent();
        boolean banner = options.adFormat().filter(AdFormat.BANNER::equals).isPresent();
        violations
                .require(
                        vendorId != null || options.vendorId().isPresent(),
                        "vendor_id",
                        "must be given, to the service or as an option",
                        null)
                .require(options.campaignType().isPresent(), "campaignType", "must be given as an option", null);
        checkCommon(draft.budget(), draft.objective(), draft.start(), draft.end(), options, violations);
        violations.require(
                draft.objective().isEmpty() || autobidding,
                "objective",
                "must be left out unless the campaign type is autobidding",
                draft.objective().orElse(null));
        violations.require(
                options.productIds().isEmpty() || banner,
                "productIds",
                "must be left out unless the ad format is banner",
                null);
        checkCharge(draft, options, violations);
        options.walletId().ifPresent(id -> checkId("walletId", id, violations));
        violations.require(!options.bids().isEmpty(), "bids", "must hold at least one bid", null);
        bids.check(options.bids(), options.adFormat(), violations);
    }

    void check(CampaignChange change, TopsortOptions options, Violations violations) {
        checkUse(options, Use.CHANGE, violations);
        checkCommon(
                change.budget().value(),
                change.objective().value(),
                change.start().value(),
                change.end().value(),
                options,
                violations);
        options.campaignType()
                .ifPresent(type -> violations.require(
                        type == CampaignType.AUTOBIDDING,
                        "campaignType",
                        "can only become autobidding",
                        Words.of(type)));
        options.statusUpdatedBy().ifPresent(id -> checkId("statusUpdatedBy", id, violations));
        options.bannerAdRejectionReason().ifPresent(reason -> {
            violations.require(
                    options.status().filter(ReviewStatus.REJECTED::equals).isPresent(),
                    "bannerAdRejectionReason",
                    "must travel with the status rejected",
                    null);
            violations.require(
                    !reason.declineReason().isBlank(),
                    "bannerAdRejectionReason",
                    "must hold a declineReason",
                    reason.declineReason());
        });
    }

    /** What depends on the campaign as it stands. */
    static void check(Campaign current, CampaignChange change, TopsortOptions options, Violations violations) {
        String type = word(current, "campaignType");
        boolean autobidding = type.equals("autobidding");
        change.start()
                .value()
                .ifPresent(start -> checkOrder(
                        start,
                        change.end().isKept() ? current.schedule().end() : Optional.empty(),
                        "start",
                        violations));
        if (change.start().isKept()) {
            current.schedule()
                    .start()
                    .ifPresent(start -> checkOrder(start, change.end().value(), "end", violations));
        }
        violations.require(
                options.campaignType().isEmpty() || autobidding || type.equals("manual"),
                "campaignType",
                "can only be changed while it is manual",
                type);
        violations.require(
                change.objective().isKept()
                        || autobidding
                        || options.campaignType().isPresent(),
                "objective",
                "must be kept unless the campaign is autobidding",
                change.objective().value().orElse(null));
        boolean reviewed = TopsortStatus.isReviewed(
                io.github.adfacade.clients.topsort.model.AdFormat.of(word(current, "adFormat")));
        for (Setting setting : options.made()) {
            violations.require(
                    reviewed || !setting.isForBanners(),
                    setting.field,
                    "must be left out unless the ad format is banner",
                    null);
        }
    }

    private static void checkOrder(Instant start, Optional<FlightEnd> end, String field, Violations violations) {
        end.flatMap(FlightEnd::instant)
                .ifPresent(last -> violations.require(
                        last.isAfter(start),
                        field,
                        field.equals("end") ? "must be after the start " + start : "must be before the end " + last,
                        field.equals("end") ? last : start));
    }

    private void checkCommon(
            Optional<Budget> budget,
            Optional<Objective> objective,
            Optional<Instant> start,
            Optional<FlightEnd> end,
            TopsortOptions options,
            Violations violations) {
        budget.map(Budget::amount).ifPresent(amount -> {
            checkCurrency("budget", amount, currency, violations);
            BigDecimal bound = new MinorUnits(currency).read(BUDGET_BOUND).amount();
            violations.require(amount.amount().compareTo(bound) < 0, "budget", "must be below " + bound, amount);
        });
        objective.ifPresent(
                o -> violations.require(OBJECTIVES.contains(o), "objective", "must be one of " + OBJECTIVES, o));
        start.ifPresent(s -> violations.require(s.isBefore(END_OF_TIME), "start", "must be before the year 10000", s));
        end.flatMap(FlightEnd::instant)
                .ifPresent(e -> violations.require(!e.isAfter(END_OF_TIME), "end", "must be before the year 10000", e));
        options.targetRoas()
                .ifPresent(roas -> violations.require(
                        roas.compareTo(LEAST_ROAS) >= 0 && roas.compareTo(MOST_ROAS) <= 0,
                        "targetRoas",
                        "must be 0.5 to 20",
                        roas));
        options.externalCampaignId()
                .ifPresent(id -> violations.require(!id.isBlank(), "externalCampaignId", "must not be blank", id));
        options.productIds()
                .ifPresent(ids -> violations
                        .require(
                                !ids.isEmpty() && ids.size() <= MOST_PRODUCTS,
                                "productIds",
                                "must be 1 to " + MOST_PRODUCTS,
                                ids.size())
                        .require(
                                ids.stream().noneMatch(String::isBlank),
                                "productIds",
                                "must not hold a blank id",
                                ids));
    }

    private static void checkCharge(CampaignDraft draft, TopsortOptions options, Violations violations) {
        if (options.chargeType().filter(ChargeType.CPA::equals).isPresent()) {
            violations
                    .require(
                            !options.adFormat().filter(AdFormat.BANNER::equals).isPresent(),
                            "chargeType",
                            "CPA is for listings only",
                            "CPA")
                    .require(
                            draft.budget()
                                    .filter(b -> b.period() == BudgetPeriod.TOTAL)
                                    .isPresent(),
                            "budget",
                            "must be a total with the charge type CPA",
                            draft.budget().orElse(null));
        }
    }

    static void checkCurrency(String field, Money amount, Currency currency, Violations violations) {
        violations.require(
                amount.currency().equals(currency), field, "must be in " + currency.getCurrencyCode(), amount);
    }

    private static void checkUse(TopsortOptions options, Use use, Violations violations) {
        for (Setting setting : options.made()) {
            violations.require(setting.appliesTo(use), setting.field, "does not apply to " + use.phrase, null);
        }
    }

    private static String word(Campaign current, String field) {
        JsonElement value = current.raw().get(field);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
