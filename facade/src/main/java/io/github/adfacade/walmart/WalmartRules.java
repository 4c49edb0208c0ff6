package io.github.adfacade.walmart;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.FieldChange;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Objective;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.walmart.WalmartOptions.DeliverySpeed;
import io.github.adfacade.walmart.WalmartOptions.MediaType;
import io.github.adfacade.walmart.WalmartOptions.UpdateMode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** The documented rules that hold whatever the campaign's state, checked before anything is sent. */
final class WalmartRules {

    private static final int LONGEST_TEXT = 240;
    private static final int MOST_IDS = 25;
    private static final BigDecimal SMALLEST_BUDGET = new BigDecimal("0.01");

    private final Currency currency;
    private final Clock clock;

    WalmartRules(Currency currency, Clock clock) {
        this.currency = currency;
        this.clock = clock;
    }

    static void checkId(String field, String id, Violations violations) {
        boolean numeric = id.matches("[1-9]\\d{0,18}") && new BigDecimal(id).compareTo(longest()) <= 0;
        violations.require(numeric, field, "must be a campaign's number", id);
    }

    private static BigDecimal longest() {
        return BigDecimal.valueOf(Long.MAX_VALUE);
    }

    void check(CampaignQuery query, Violations violations) {
        violations.require(
                query.ids().size() <= MOST_IDS,
                "ids",
                "must be at most " + MOST_IDS,
                query.ids().size());
        query.ids().forEach(id -> checkId("ids", id, violations));
        query.status()
                .ifPresent(status -> violations.require(
                        WalmartMapping.word(status).isPresent(),
                        "status",
                        "must be DRAFT, SCHEDULED, ACTIVE, PAUSED, ENDED or ARCHIVED to filter by",
                        status));
        query.modifiedSince().ifPresent(since -> checkDate("modifiedSince", since, violations));
        WalmartBodies.optionsOf(query.options()).ifPresent(options -> {
            options.mediaType().ifPresent(v -> refuse(WalmartOptions.MEDIA_TYPE, "a list", v, violations));
            options.deliverySpeed().ifPresent(v -> refuse(WalmartOptions.DELIVERY_SPEED, "a list", v, violations));
            options.updateMode().ifPresent(v -> refuse(WalmartOptions.UPDATE_MODE, "a list", v, violations));
        });
    }

    void check(CampaignDraft draft, Violations violations) {
        Optional<WalmartOptions> options = WalmartBodies.optionsOf(draft.options());
        options.flatMap(WalmartOptions::updateMode)
                .ifPresent(v -> refuse(WalmartOptions.UPDATE_MODE, "a new campaign", v, violations));
        checkWhole(draft, violations);
        boolean video = options.flatMap(WalmartOptions::mediaType)
                .filter(MediaType.VIDEO::equals)
                .isPresent();
        violations.require(
                !video || draft.objective().orElse(Objective.AWARENESS) == Objective.AWARENESS,
                "objective",
                "must be AWARENESS for video",
                draft.objective().orElse(null));
    }

    void check(CampaignChange change, UpdateMode mode, Violations violations) {
        Optional<WalmartOptions> options = WalmartBodies.optionsOf(change.options());
        options.flatMap(WalmartOptions::mediaType)
                .ifPresent(v -> refuse(WalmartOptions.MEDIA_TYPE, "a change", v, violations));
        requireKept("objective", change.objective(), violations);
        requireKept("budget", change.budget(), violations);
        requireKept("start", change.start(), violations);
        requireKept("end", change.end(), violations);
        if (mode == UpdateMode.REPLACE) {
            violations.require(!change.name().isKept(), "name", "is required to replace a campaign", null);
            checkWhole(WalmartBodies.whole(change), violations);
        } else {
            change.name().value().ifPresent(name -> checkLength("name", name, violations));
            checkValues(WalmartBodies.whole(change), violations);
        }
    }

    /** A definition to replace a campaign by. */
    void checkReplacement(CampaignDraft draft, Violations violations) {
        WalmartBodies.optionsOf(draft.options())
                .flatMap(WalmartOptions::mediaType)
                .ifPresent(v -> refuse(WalmartOptions.MEDIA_TYPE, "a replacement", v, violations));
    }

    /** Flight and budget stand all on the campaign, or all on its ad groups. */
    private void checkWhole(CampaignDraft draft, Violations violations) {
        checkLength("name", draft.name(), violations);
        checkValues(draft, violations);
        Optional<DeliverySpeed> speed = WalmartBodies.optionsOf(draft.options()).flatMap(WalmartOptions::deliverySpeed);
        boolean any = draft.budget().isPresent()
                || draft.start().isPresent()
                || draft.end().isPresent()
                || speed.isPresent();
        String rule = "is required where the campaign holds flight and budget (budget, start and end together)";
        violations.require(!any || draft.budget().isPresent(), "budget", rule, null);
        violations.require(!any || draft.start().isPresent(), "start", rule, null);
        violations.require(!any || draft.end().isPresent(), "end", rule, null);
    }

    private void checkValues(CampaignDraft values, Violations violations) {
        values.description().ifPresent(text -> checkLength("description", text, violations));
        values.objective()
                .filter(objective -> objective != Objective.UNKNOWN)
                .ifPresent(objective -> violations.require(
                        WalmartMapping.word(objective).isPresent(),
                        "objective",
                        "must be AWARENESS, ENGAGEMENT or CONVERSIONS",
                        objective));
        values.budget().ifPresent(budget -> checkBudget(budget, violations));
        values.start().ifPresent(start -> checkDate("start", start, violations));
        values.end().flatMap(FlightEnd::instant).ifPresent(end -> checkEnd(end, violations));
        checkTogether(
                values.budget().map(Budget::period),
                values.end(),
                WalmartBodies.optionsOf(values.options())
                        .flatMap(WalmartOptions::deliverySpeed)
                        .map(DeliverySpeed::name),
                violations);
    }

    /** What neither an endless flight nor a speed goes with. */
    static void checkTogether(
            Optional<BudgetPeriod> period, Optional<FlightEnd> end, Optional<String> speed, Violations violations) {
        violations.require(
                period.filter(BudgetPeriod.TOTAL::equals).isEmpty()
                        || end.filter(FlightEnd::isNever).isEmpty(),
                "end",
                "can only be never with a daily budget",
                FlightEnd.NEVER);
        violations.require(
                period.filter(BudgetPeriod.DAILY::equals).isEmpty()
                        || speed.filter(DeliverySpeed.FRONTLOADED.name()::equalsIgnoreCase)
                                .isEmpty(),
                WalmartOptions.DELIVERY_SPEED,
                "cannot be FRONTLOADED with a daily budget",
                DeliverySpeed.FRONTLOADED);
    }

    private void checkBudget(Budget budget, Violations violations) {
        violations.require(
                budget.amount().currency().equals(currency),
                "budget",
                "must be in " + currency.getCurrencyCode(),
                budget.amount());
        violations.require(
                !budget.amount().isPositive() || budget.amount().amount().compareTo(SMALLEST_BUDGET) >= 0,
                "budget",
                "must be at least " + SMALLEST_BUDGET,
                budget.amount());
    }

    private void checkEnd(Instant end, Violations violations) {
        if (checkDate("end", end, violations)) {
            violations.require(
                    Eastern.mayEnd(end),
                    "end",
                    "must lie after noon in New York, or exactly at midnight, which ends the day before",
                    end);
            violations.require(end.isAfter(clock.instant()), "end", "must not be in the past", end);
        }
    }

    private static boolean checkDate(String field, Instant date, Violations violations) {
        boolean writable = Eastern.isWritable(date);
        violations.require(writable, field, "must lie between the years 1970 and 9998 (or be never, for an end)", date);
        return writable;
    }

    private static void checkLength(String field, String text, Violations violations) {
        violations.require(
                text.length() <= LONGEST_TEXT, field, "must have at most " + LONGEST_TEXT + " characters", text);
    }

    private static void requireKept(String field, FieldChange<?> change, Violations violations) {
        violations.require(!change.isCleared(), field, "cannot be cleared", null);
    }

    private static void refuse(String option, String what, Object value, Violations violations) {
        violations.add(option, "does not apply to " + what, value);
    }
}
