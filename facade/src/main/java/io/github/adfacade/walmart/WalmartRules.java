package io.github.adfacade.walmart;

import static io.github.adfacade.CampaignStatus.ACTIVE;
import static io.github.adfacade.CampaignStatus.DRAFT;
import static io.github.adfacade.CampaignStatus.ENDED;
import static io.github.adfacade.CampaignStatus.PAUSED;
import static io.github.adfacade.CampaignStatus.SCHEDULED;
import static io.github.adfacade.CampaignStatus.UNKNOWN;
import static io.github.adfacade.walmart.WalmartTable.word;

import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.model.BudgetType;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.internal.Flight;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What goes without saying in a request, and the documented rules that no schema can say: across fields, by calendar, and by the
 * campaign as it stands.
 */
record WalmartRules(long advertiserId, Clock clock) {

    static final String DATES = "must lie between the years 1970 and 9998 (or be never, for an end)";

    private static final BigDecimal LARGEST_ID = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Map<String, String> AMOUNTS = Map.of("DAILY", "dailyBudget", "TOTAL", "totalBudget");
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

    /** What the service itself says of every request: a caller's model may only say the same. */
    static void own(
            String field, @Nullable Long given, @Nullable Long ours, Consumer<Long> target, Violations violations) {
        violations.require(
                given == null || given.equals(ours),
                field,
                "must be that of the call, " + ours + ", or left out",
                given);
        if (ours != null) {
            target.accept(ours);
        }
    }

    /** The same for the advertiser. */
    void own(@Nullable Long given, Consumer<Long> target, Violations violations) {
        own("advertiserId", given, advertiserId, target, violations);
    }

    void check(CampaignQuery query, CampaignListRequest body, Violations violations) {
        query.ids().forEach(id -> checkId("ids", id, violations));
        violations.require(
                !word(body.getFilterStatus()).equals("COMPLETE"),
                "Filter[status]",
                "is only ever answered: filter by COMPLETED",
                body.getFilterStatus());
        violations.require(body.getStartIndex() == null, "startIndex", "is counted by the list itself", null);
        own(body.getAdvertiserId(), body::setAdvertiserId, violations);
    }

    /** Flight and budget stand all on the campaign, or all on its ad groups. */
    void completeWhole(
            ClientModel body, Consumer<BudgetType> kind, Consumer<DeliverySpeed> speed, Violations violations) {
        Fields said = Fields.of(body);
        if (said.hasBudget() && !said.says("deliverySpeed")) {
            // All six are needed, and evenly suits both kinds.
            speed.accept(DeliverySpeed.EVENLY);
        }
        complete(body, kind, violations);
        boolean any = said.hasBudget()
                || said.start() != null
                || said.end() != null
                || !said.word("deliverySpeed").isEmpty();
        String rule = "is required where the campaign holds flight and budget (budget, start and end together)";
        violations.require(!any || said.hasBudget(), "budget", rule, null);
        violations.require(!any || said.start() != null || violations.has("start"), "start", rule, null);
        violations.require(!any || said.end() != null || violations.has("end"), "end", rule, null);
    }

    /** What holds for whatever is said of flight, budget and words. */
    void complete(ClientModel body, Consumer<BudgetType> setKind, Violations violations) {
        Fields said = Fields.of(body);
        String kind = said.kind();
        if (!kind.isEmpty() && !said.says("budgetType")) {
            // The kind travels with its amount, also where only the amount is said.
            setKind.accept(BudgetType.of(kind));
        }
        String objective = said.word("objective");
        violations.require(!objective.equals("DEFAULT"), "objective", WalmartTable.OBJECTIVES.rule(), objective);
        violations.require(
                said.word("campaignType").matches("|NGD"), "campaignType", "must be NGD", said.text("campaignType"));
        for (String word : List.of("budgetType", "deliverySpeed")) {
            violations.require(!said.says(word) || said.text(word) != null, word, "must not be null", null);
        }
        violations.require(
                !said.says("dailyBudget") || !said.says("totalBudget"),
                "budget",
                "must be a daily or a total one",
                null);
        String amount = AMOUNTS.get(kind);
        violations.require(amount == null || said.says(amount), "budgetType", kind + " must come with " + amount, null);
        Instant start = Values.instant(said.start());
        violations.require(start == null || Eastern.isWritable(start), "start", DATES, start);
        if (said.end() != null && !Eastern.isForever(said.end())) {
            checkEnd(said.end().toInstant(), violations);
        }
        Flight.checkOrder(start, Values.instant(said.end()), violations);
        checkTogether(kind, said.flightEnd(), said.word("deliverySpeed"), violations);
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
    static void check(CampaignDetails current, ClientModel change, UpdateMode mode, Violations violations) {
        Fields held = Fields.of(current);
        Fields wanted = Fields.of(change);
        CampaignStatus status = Objects.requireNonNullElse(WalmartTable.STATUSES.read(current.getStatus()), UNKNOWN);
        boolean replaces = mode == UpdateMode.REPLACE;
        FlightEnd before = WalmartTable.end(current);
        FlightEnd end = wanted.flightEnd();
        boolean endChanges =
                end != null && (before == null || !Eastern.endHour(before).equals(Eastern.endHour(end)));
        boolean later = endChanges && isLater(end, before);
        String speed = wanted.word("deliverySpeed");
        // Extending the end revives a completed campaign, and with it these may change.
        Gate gate = new Gate(status, later ? NOT_ARCHIVED : NOT_ENDED, violations);
        gate.running("name", wanted.says("name") && !Objects.equals(wanted.text("name"), current.getName()));
        boolean described = wanted.says("description") || replaces;
        gate.running("description", described && !Objects.equals(wanted.text("description"), current.getDescription()));
        gate.allow("objective", differs("objective", wanted, held), DRAFTS);
        boolean otherKind =
                wanted.hasBudget() && !held.kind().isEmpty() && !wanted.kind().equals(held.kind());
        boolean otherAmount = isOther(wanted.daily(), held.daily()) || isOther(wanted.total(), held.total());
        gate.allow("budget", otherKind || otherAmount, otherKind ? DRAFTS : gate.whileItRuns());
        gate.allow("start", isOtherHour(wanted, held), NOT_STARTED);
        gate.allow("end", endChanges, NOT_ARCHIVED);
        gate.allow("deliverySpeed", differs("deliverySpeed", wanted, held), DRAFTS);
        checkLevel(current, wanted, replaces, violations);
        checkMedium(held.word("mediaType"), wanted.word("objective"), violations);
        if (wanted.hasBudget() || end != null || !speed.isEmpty()) {
            checkTogether(
                    wanted.hasBudget() ? wanted.kind() : held.kind(),
                    end != null ? end : before,
                    speed.isEmpty() ? held.word("deliverySpeed") : speed,
                    violations);
        }
        if ((wanted.start() == null) != (end == null)) {
            Instant first = Values.instant(wanted.start() != null ? wanted.start() : held.start());
            Flight.checkOrder(first, lastOf(end != null ? end : before), violations);
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
    private static void checkLevel(CampaignDetails current, Fields wanted, boolean replaces, Violations violations) {
        boolean onAdGroups = isOnAdGroups(current);
        String rule = onAdGroups
                ? "is held by the ad groups of this campaign, which cannot change"
                : "is held by this campaign and must be given to replace it";
        boolean needed = !onAdGroups && replaces && !Fields.of(current).kind().isEmpty();
        violations.require(wanted.hasBudget() ? !onAdGroups : !needed, "budget", rule, null);
        violations.require(wanted.start() != null ? !onAdGroups : !needed, "start", rule, null);
        violations.require(wanted.end() != null ? !onAdGroups : !needed, "end", rule, null);
        violations.require(wanted.word("deliverySpeed").isEmpty() || !onAdGroups, "deliverySpeed", rule, null);
    }

    static boolean isOnAdGroups(CampaignDetails details) {
        return Boolean.TRUE.equals(details.getAttributesSetOnAdGroupLevel());
    }

    private static boolean differs(String word, Fields wanted, Fields held) {
        return !wanted.word(word).isEmpty() && !wanted.word(word).equals(held.word(word));
    }

    private static boolean isOther(@Nullable Amount wanted, @Nullable Amount held) {
        return wanted != null && (held == null || wanted.value().compareTo(held.value()) != 0);
    }

    private static boolean isOtherHour(Fields wanted, Fields held) {
        return wanted.start() != null && !Objects.equals(wanted.startHour(), held.startHour());
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
