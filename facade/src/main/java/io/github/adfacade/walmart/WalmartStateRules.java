package io.github.adfacade.walmart;

import static io.github.adfacade.CampaignStatus.ACTIVE;
import static io.github.adfacade.CampaignStatus.DRAFT;
import static io.github.adfacade.CampaignStatus.ENDED;
import static io.github.adfacade.CampaignStatus.PAUSED;
import static io.github.adfacade.CampaignStatus.SCHEDULED;
import static io.github.adfacade.CampaignStatus.UNKNOWN;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FieldChange;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.walmart.WalmartOptions.DeliverySpeed;
import io.github.adfacade.walmart.WalmartOptions.UpdateMode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which field can change in which status, as the table "Updatable fields for campaign metadata" has it, for PUT and PATCH
 * alike. A field that keeps its value does not change. Nothing is refused in a status that is not known.
 */
final class WalmartStateRules {

    private static final Set<CampaignStatus> DRAFTS = Set.of(DRAFT, UNKNOWN);
    private static final Set<CampaignStatus> NOT_STARTED = Set.of(DRAFT, SCHEDULED, UNKNOWN);
    private static final Set<CampaignStatus> NOT_ENDED = Set.of(DRAFT, SCHEDULED, ACTIVE, PAUSED, UNKNOWN);
    private static final Set<CampaignStatus> NOT_ARCHIVED = Set.of(DRAFT, SCHEDULED, ACTIVE, PAUSED, ENDED, UNKNOWN);

    private final Campaign current;
    private final CampaignDetails details;
    private final CampaignChange change;
    private final Optional<DeliverySpeed> speed;
    private final Violations violations;

    /**
     * @param change as it would be stored, see {@link StoredChange}
     */
    WalmartStateRules(Campaign current, CampaignDetails details, CampaignChange change, Violations violations) {
        this.current = current;
        this.details = details;
        this.change = change;
        this.speed = WalmartBodies.optionsOf(change.options()).flatMap(WalmartOptions::deliverySpeed);
        this.violations = violations;
    }

    void check(UpdateMode mode) {
        checkStatus();
        checkLevel(mode);
        checkTogether();
    }

    private void checkStatus() {
        // Extending the end revives a completed campaign, and with it these may change.
        Set<CampaignStatus> whileItRuns = extendsEnd() ? NOT_ARCHIVED : NOT_ENDED;
        Optional<BudgetPeriod> period = current.budget().map(Budget::period);
        allow("name", differs(Optional.of(current.name()), change.name()), whileItRuns);
        allow("description", differs(current.description(), change.description()), whileItRuns);
        allow("objective", differs(current.objective(), change.objective()), DRAFTS);
        boolean otherPeriod = change.budget().value().isPresent()
                && period.isPresent()
                && !change.budget().value().map(Budget::period).equals(period);
        allow("budget", differs(current.budget(), change.budget()), otherPeriod ? DRAFTS : whileItRuns);
        allow("start", differs(current.schedule().start(), change.start()), NOT_STARTED);
        allow("end", differs(current.schedule().end(), change.end()), NOT_ARCHIVED);
        allow(WalmartOptions.DELIVERY_SPEED, speed.isPresent(), DRAFTS);
    }

    private void allow(String field, boolean changes, Set<CampaignStatus> statuses) {
        String hint = current.status() == ENDED && statuses == NOT_ENDED ? " unless its end is extended" : "";
        violations.require(
                !changes || statuses.contains(current.status()),
                field,
                "cannot change while the campaign is " + current.status() + hint,
                null);
    }

    private boolean extendsEnd() {
        Optional<Instant> before = current.schedule().end().flatMap(FlightEnd::instant);
        return change.end()
                .value()
                .filter(end -> end.instant()
                        .map(after -> before.isEmpty() || after.isAfter(before.orElseThrow()))
                        .orElse(true))
                .isPresent();
    }

    /** The level that was chosen at creation can never change; a replacement must give all of it again. */
    private void checkLevel(UpdateMode mode) {
        boolean onAdGroups = WalmartMapping.isOnAdGroups(details);
        String rule = onAdGroups
                ? "is held by the ad groups of this campaign, which cannot change"
                : "is held by this campaign and must be given to replace it";
        boolean wanted =
                !onAdGroups && mode == UpdateMode.REPLACE && current.budget().isPresent();
        level("budget", change.budget().value().isPresent(), onAdGroups, wanted, rule);
        level("start", change.start().value().isPresent(), onAdGroups, wanted, rule);
        level("end", change.end().value().isPresent(), onAdGroups, wanted, rule);
        level(WalmartOptions.DELIVERY_SPEED, speed.isPresent(), onAdGroups, false, rule);
    }

    private void level(String field, boolean given, boolean onAdGroups, boolean wanted, String rule) {
        violations.require(given ? !onAdGroups : !wanted, field, rule, null);
    }

    /** What the change does together with the rest of the campaign. */
    private void checkTogether() {
        boolean video = WalmartMapping.word(details.getMediaType()).equals("VIDEO");
        Optional<Objective> objective = change.objective().value();
        violations.require(
                !video || objective.orElse(Objective.AWARENESS) == Objective.AWARENESS,
                "objective",
                "must be AWARENESS for video",
                objective.orElse(null));
        Optional<FlightEnd> end =
                change.end().value().or(() -> current.schedule().end());
        if (!change.budget().isKept() || !change.end().isKept() || speed.isPresent()) {
            WalmartRules.checkTogether(
                    change.budget().value().or(current::budget).map(Budget::period),
                    end,
                    speed.map(DeliverySpeed::name)
                            .or(() -> Optional.of(WalmartMapping.word(details.getDeliverySpeed()))),
                    violations);
        }
        if (change.start().isKept() != change.end().isKept()) {
            Optional<Instant> start =
                    change.start().value().or(() -> current.schedule().start());
            Optional<Instant> last = end.flatMap(FlightEnd::instant);
            violations.require(
                    start.isEmpty() || last.isEmpty() || last.orElseThrow().isAfter(start.orElseThrow()),
                    "end",
                    "must be after the start",
                    last.orElse(null));
        }
    }

    private static <T> boolean differs(Optional<T> before, FieldChange<T> change) {
        return !change.isKept() && !before.equals(change.value());
    }
}
