package io.github.adfacade.walmart;

import static io.github.adfacade.CampaignStatus.ACTIVE;
import static io.github.adfacade.CampaignStatus.DRAFT;
import static io.github.adfacade.CampaignStatus.ENDED;
import static io.github.adfacade.CampaignStatus.PAUSED;
import static io.github.adfacade.CampaignStatus.SCHEDULED;
import static io.github.adfacade.CampaignStatus.UNKNOWN;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.internal.Flight;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documented rules that no schema can say: across fields, by calendar, and by the campaign as it stands. */
record WalmartRules(Clock clock) {

    static final String DATES = "must lie between the years 1970 and 9998 (or be never, for an end)";

    private static final BigDecimal LARGEST_ID = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Set<CampaignStatus> DRAFTS = Set.of(DRAFT, UNKNOWN);
    private static final Set<CampaignStatus> NOT_STARTED = Set.of(DRAFT, SCHEDULED, UNKNOWN);
    private static final Set<CampaignStatus> NOT_ENDED = Set.of(DRAFT, SCHEDULED, ACTIVE, PAUSED, UNKNOWN);
    private static final Set<CampaignStatus> NOT_ARCHIVED = Set.of(DRAFT, SCHEDULED, ACTIVE, PAUSED, ENDED, UNKNOWN);

    /** Ids are numbers that a long holds. */
    static boolean isId(String id) {
        return id.matches("[1-9]\\d{0,18}") && new BigDecimal(id).compareTo(LARGEST_ID) <= 0;
    }

    static void checkId(String field, String id, Violations violations) {
        violations.require(isId(id), field, "must be a campaign's number", id);
    }

    /** What holds for whatever is said of flight, budget and words. */
    void check(Wanted wanted, Violations violations) {
        violations.require(
                wanted.objective().isEmpty() || !wanted.objective().equals("DEFAULT"),
                "objective",
                WalmartTable.OBJECTIVES.rule(),
                wanted.objective());
        violations.require(
                wanted.word("campaignType").matches("|NGD"),
                "campaignType",
                "must be NGD",
                wanted.text("campaignType"));
        for (String word : List.of("budgetType", "deliverySpeed")) {
            violations.require(!wanted.says(word) || wanted.text(word) != null, word, "must not be null", null);
        }
        violations.require(
                !wanted.says("dailyBudget") || !wanted.says("totalBudget"),
                "budget",
                "must be a daily or a total one",
                null);
        checkAmount(wanted, "DAILY", "dailyBudget", violations);
        checkAmount(wanted, "TOTAL", "totalBudget", violations);
        boolean writable =
                wanted.start() == null || Eastern.isWritable(wanted.start().toInstant());
        violations.require(writable, "start", DATES, Values.instant(wanted.start()));
        if (wanted.end() != null && !Eastern.isForever(wanted.end())) {
            checkEnd(wanted.end().toInstant(), violations);
        }
        Flight.checkOrder(Values.instant(wanted.start()), Values.instant(wanted.end()), violations);
        checkTogether(
                wanted.kind(), wanted.end() == null ? null : Eastern.end(wanted.end()), wanted.speed(), violations);
    }

    private static void checkAmount(Wanted wanted, String kind, String amount, Violations violations) {
        violations.require(
                !wanted.word("budgetType").equals(kind) || wanted.says(amount),
                "budgetType",
                kind + " must come with " + amount,
                null);
    }

    private void checkEnd(Instant end, Violations violations) {
        if (!Eastern.isWritable(end)) {
            violations.add("end", DATES, end);
            return;
        }
        violations.require(
                Eastern.mayEnd(end),
                "end",
                "must lie after noon in New York, or exactly at midnight, which ends the day before",
                end);
        violations.require(end.isAfter(clock.instant()), "end", "must not be in the past", end);
    }

    /** Flight and budget stand all on the campaign, or all on its ad groups. */
    static void checkWhole(Wanted wanted, Violations violations) {
        boolean any = wanted.hasBudget()
                || wanted.start() != null
                || wanted.end() != null
                || !wanted.speed().isEmpty();
        String rule = "is required where the campaign holds flight and budget (budget, start and end together)";
        violations.require(!any || wanted.hasBudget(), "budget", rule, null);
        violations.require(!any || wanted.start() != null || violations.has("start"), "start", rule, null);
        violations.require(!any || wanted.end() != null || violations.has("end"), "end", rule, null);
    }

    static void checkMedium(String media, String objective, Violations violations) {
        violations.require(
                !media.equals("VIDEO") || objective.isEmpty() || objective.equals("AWARENESS"),
                "objective",
                "must be AWARENESS for video",
                objective);
    }

    /** What neither an endless flight nor a speed goes with. */
    private static void checkTogether(String kind, @Nullable FlightEnd end, String speed, Violations violations) {
        violations.require(
                !kind.equals("TOTAL") || end == null || !end.isNever(),
                "end",
                "can only be never with a daily budget",
                FlightEnd.NEVER);
        violations.require(
                !kind.equals("DAILY") || !speed.equals("FRONTLOADED"),
                "deliverySpeed",
                "cannot be FRONTLOADED with a daily budget",
                "FRONTLOADED");
    }

    /**
     * Which field can change in which status, as the table "Updatable fields for campaign metadata" has it, for PUT and PATCH
     * alike. A field that keeps its value does not change. Nothing is refused in a status that is not known.
     */
    static void check(CampaignDetails current, Wanted wanted, UpdateMode mode, Violations violations) {
        CampaignStatus status = Objects.requireNonNullElse(WalmartTable.STATUSES.read(current.getStatus()), UNKNOWN);
        boolean replaces = mode == UpdateMode.REPLACE;
        FlightEnd before = WalmartTable.end(current);
        FlightEnd end = wanted.end() == null ? null : Eastern.end(wanted.end());
        boolean endChanges =
                end != null && (before == null || !Eastern.endHour(before).equals(Eastern.endHour(end)));
        boolean later = endChanges && isLater(end, before);
        String kind = kind(current);
        // Extending the end revives a completed campaign, and with it these may change.
        Gate gate = new Gate(status, later ? NOT_ARCHIVED : NOT_ENDED, violations);
        gate.running("name", wanted.says("name") && !Objects.equals(wanted.text("name"), current.getName()));
        boolean described = wanted.says("description") || replaces;
        gate.running("description", described && !Objects.equals(wanted.text("description"), current.getDescription()));
        gate.allow("objective", differs(wanted.objective(), WalmartTable.word(current.getObjective())), DRAFTS);
        boolean otherKind =
                wanted.hasBudget() && !kind.isEmpty() && !wanted.kind().equals(kind);
        boolean otherAmount =
                isOther(wanted.daily(), current.getDailyBudget()) || isOther(wanted.total(), current.getTotalBudget());
        gate.allow("budget", otherKind || otherAmount, otherKind ? DRAFTS : gate.whileItRuns());
        gate.allow("start", wanted.start() != null && isOtherHour(wanted, current), NOT_STARTED);
        gate.allow("end", endChanges, NOT_ARCHIVED);
        gate.allow("deliverySpeed", differs(wanted.speed(), WalmartTable.word(current.getDeliverySpeed())), DRAFTS);
        checkLevel(current, wanted, replaces, violations);
        checkMedium(WalmartTable.word(current.getMediaType()), wanted.objective(), violations);
        if (wanted.hasBudget() || end != null || !wanted.speed().isEmpty()) {
            checkTogether(
                    wanted.hasBudget() ? wanted.kind() : kind,
                    end != null ? end : before,
                    wanted.speed().isEmpty() ? WalmartTable.word(current.getDeliverySpeed()) : wanted.speed(),
                    violations);
        }
        if ((wanted.start() == null) != (end == null)) {
            Instant first = Values.instant(wanted.start() != null ? wanted.start() : current.getStartDate());
            Instant last = end != null ? end.instant().orElse(null) : lastOf(before);
            violations.require(
                    first == null || last == null || last.isAfter(first), "end", "must be after the start", last);
        }
    }

    private record Gate(CampaignStatus status, Set<CampaignStatus> whileItRuns, Violations violations) {

        void running(String field, boolean changes) {
            allow(field, changes, whileItRuns);
        }

        void allow(String field, boolean changes, Set<CampaignStatus> statuses) {
            String hint = status == ENDED && statuses == NOT_ENDED ? " unless its end is extended" : "";
            violations.require(
                    !changes || statuses.contains(status),
                    field,
                    "cannot change while the campaign is " + status + hint,
                    null);
        }
    }

    /** The level that was chosen at creation can never change; a replacement must give all of it again. */
    private static void checkLevel(CampaignDetails current, Wanted wanted, boolean replaces, Violations violations) {
        boolean onAdGroups = isOnAdGroups(current);
        String rule = onAdGroups
                ? "is held by the ad groups of this campaign, which cannot change"
                : "is held by this campaign and must be given to replace it";
        boolean needed = !onAdGroups && replaces && !kind(current).isEmpty();
        violations.require(wanted.hasBudget() ? !onAdGroups : !needed, "budget", rule, null);
        violations.require(wanted.start() != null ? !onAdGroups : !needed, "start", rule, null);
        violations.require(wanted.end() != null ? !onAdGroups : !needed, "end", rule, null);
        violations.require(wanted.speed().isEmpty() || !onAdGroups, "deliverySpeed", rule, null);
    }

    static boolean isOnAdGroups(CampaignDetails details) {
        return Boolean.TRUE.equals(details.getAttributesSetOnAdGroupLevel());
    }

    /** The kind of the campaign's own budget; empty when it has none. */
    private static String kind(CampaignDetails details) {
        String word = WalmartTable.word(details.getBudgetType());
        return !word.isEmpty()
                ? word
                : details.getDailyBudget() != null ? "DAILY" : details.getTotalBudget() != null ? "TOTAL" : "";
    }

    private static boolean differs(String wanted, String held) {
        return !wanted.isEmpty() && !wanted.equals(held);
    }

    private static boolean isOther(@Nullable Amount wanted, @Nullable Amount held) {
        return wanted != null && (held == null || wanted.value().compareTo(held.value()) != 0);
    }

    private static boolean isOtherHour(Wanted wanted, CampaignDetails current) {
        Instant start = Values.instant(wanted.start());
        Instant held = Values.instant(current.getStartDate());
        return start != null && (held == null || !Eastern.hour(start).equals(Eastern.hour(held)));
    }

    private static boolean isLater(@Nullable FlightEnd end, @Nullable FlightEnd before) {
        Instant after = lastOf(end);
        Instant held = lastOf(before);
        return after == null || held == null || after.isAfter(held);
    }

    private static @Nullable Instant lastOf(@Nullable FlightEnd end) {
        return end == null ? null : end.instant().orElse(null);
    }
}
