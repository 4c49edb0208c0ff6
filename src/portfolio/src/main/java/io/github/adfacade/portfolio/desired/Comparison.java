package io.github.adfacade.portfolio.desired;

import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.portfolio.desired.Known.Taken;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of one campaign against what its network shows. Only where the two texts differ, and differ from what was
 * applied before, is the network's plan asked, which knows what it rounds and what it refuses.
 */
final class Comparison {

    /** Where nothing is delivered, and nothing will be by itself. */
    private static final Set<CampaignStatus> STANDING = EnumSet.of(
            CampaignStatus.PAUSED,
            CampaignStatus.DRAFT,
            CampaignStatus.ENDED,
            CampaignStatus.REJECTED,
            CampaignStatus.ARCHIVED);

    private static final Set<CampaignStatus> RUNNING = EnumSet.of(
            CampaignStatus.ACTIVE, CampaignStatus.SCHEDULED, CampaignStatus.PENDING_REVIEW, CampaignStatus.ATTENTION);

    private final CampaignService service;
    private final DesiredCampaign desired;
    private final Live live;
    private final Known known;
    private final Checks checks;
    private final List<Mistake> mistakes;

    final List<Difference> differences = new ArrayList<>();
    final List<String> changed = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    /** What is applied, field by field: the state of the campaign as it stands now. */
    final Map<String, Taken> taken = new LinkedHashMap<>();

    boolean pause;
    boolean resume;

    Comparison(CampaignService service, DesiredCampaign desired, Live live, Known known, List<Mistake> mistakes) {
        this.service = service;
        this.desired = desired;
        this.live = live;
        this.known = known;
        this.checks = new Checks(mistakes);
        this.mistakes = mistakes;
    }

    static boolean isStanding(CampaignStatus status) {
        return STANDING.contains(status);
    }

    Comparison run() {
        List<String> open = new ArrayList<>();
        ClientModel change = service.changeFields(Map.of());
        desired.fields().forEach((field, wanted) -> {
            if (field.equals(FieldTexts.STATUS)) {
                return;
            }
            String shown = live.shown(field);
            boolean own = FieldTexts.field(field) == null;
            if (live.shows(field, FieldTexts.shown(field, wanted.textOrNull(), service.zone()))
                    || known.isTaken(field, wanted.textOrNull(), shown)) {
                taken.put(field, new Taken(wanted.textOrNull(), shown));
            } else if (own && !change.knows(Checks.first(field.substring(field.indexOf('.') + 1)))) {
                fixed(field, wanted);
            } else {
                open.add(field);
            }
        });
        if (!open.isEmpty()) {
            plan(open);
        }
        status();
        return this;
    }

    /** What only a creation says: it can be compared where the network shows it, or where it was applied by this file. */
    private void fixed(String field, Wanted wanted) {
        String shown = live.shown(field);
        String before = shown != null ? shown : known.fields().containsKey(field) ? appliedTo(field) : null;
        if (before == null) {
            notes.add(field + " is said at creation only and not shown by the network: it was not compared");
            taken.put(field, new Taken(wanted.textOrNull(), null));
        } else if (before.equalsIgnoreCase(Objects.requireNonNull(wanted.textOrNull()))) {
            taken.put(field, new Taken(wanted.textOrNull(), shown));
        } else {
            mistakes.add(new Mistake(
                    wanted.place(),
                    field + " cannot be changed after creation; it is " + before + " (was: " + wanted + ")"));
        }
    }

    private @Nullable String appliedTo(String field) {
        return Objects.requireNonNull(known.fields().get(field)).wanted();
    }

    private void plan(List<String> open) {
        ChangePlan plan;
        try {
            plan = service.plan(live.campaign().id(), Bodies.change(service, desired, open));
        } catch (InvalidCampaignException | UnsupportedCapabilityException refused) {
            checks.refused(service, desired, refused);
            return;
        }
        plan.violations().forEach(violation -> checks.refused(service, desired, violation));
        Live now = new Live(plan.current());
        for (String field : open) {
            List<Difference> found = plan.differences().stream()
                    .filter(difference -> Checks.isOf(service, field, difference.field()))
                    .toList();
            if (found.isEmpty()) {
                taken.put(field, new Taken(desired.text(field), now.shown(field)));
            } else {
                changed.add(field);
                differences.addAll(found);
                keep(field);
            }
        }
    }

    private void status() {
        String wanted = desired.text(FieldTexts.STATUS);
        if (wanted == null) {
            return;
        }
        CampaignStatus now = live.campaign().status();
        if (wanted.equals(FieldTexts.PAUSED)) {
            boolean isTaken = known.isTaken(FieldTexts.STATUS, wanted, now.name());
            pause = !STANDING.contains(now) && !isTaken;
        } else {
            // Where the review hides the switch, what was applied last tells how it stands.
            boolean hidden = now == CampaignStatus.PENDING_REVIEW
                    && known.isTaken(FieldTexts.STATUS, FieldTexts.PAUSED, now.name());
            resume = now == CampaignStatus.PAUSED || hidden;
            if (!resume && !RUNNING.contains(now)) {
                notes.add("it is " + word(now) + ", from where it cannot be set running here");
            }
        }
        if (pause || resume) {
            differences.add(new Difference(FieldTexts.STATUS, word(now), wanted));
            keep(FieldTexts.STATUS);
        } else {
            taken.put(FieldTexts.STATUS, new Taken(wanted, now.name()));
        }
    }

    /** What was applied before stays so until the change is made. */
    private void keep(String field) {
        Taken before = known.fields().get(field);
        if (before != null) {
            taken.put(field, before);
        }
    }

    private static String word(CampaignStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
