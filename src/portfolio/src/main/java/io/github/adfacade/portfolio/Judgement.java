package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import io.github.adfacade.Violation;
import io.github.adfacade.portfolio.Guardrails.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One operation held to guardrails, on one campaign or many. What it lets through counts until it is closed, for itself and for
 * whatever else goes through the same guarded service.
 */
final class Judgement implements Judge, AutoCloseable {

    private static final String BY = ", by the guardrails";

    private final Guardrails guardrails;
    private final CampaignService service;
    private final Provider provider;
    private final PendingRaises raises;
    private final boolean sends;
    private final int touched;
    private final Map<Kind, BigDecimal> own = new HashMap<>();
    private @Nullable Map<Kind, BigDecimal> walked;
    private Map<Kind, BigDecimal> endedThen = Map.of();

    /**
     * @param touched how many campaigns the operation is about
     * @param sends false when nothing will be sent, so that nothing counts for others
     */
    Judgement(Guardrails guardrails, CampaignService service, PendingRaises raises, int touched, boolean sends) {
        this.guardrails = guardrails;
        this.service = service;
        this.provider = service.provider();
        this.raises = raises;
        this.touched = touched;
        this.sends = sends;
    }

    @Override
    public List<Violation> judge(MassAction action, Campaign campaign, @Nullable CampaignChange change) {
        List<Violation> found = begin();
        guardrails
                .protecting(campaign.name())
                .ifPresent(pattern ->
                        found.add(new Violation("name", "is protected as \"" + pattern + "\"" + BY, campaign.name())));
        if (action == MassAction.RESUME) {
            judge(Effect.ofResume(campaign), found);
        } else if (change != null) {
            judge(Effect.ofChange(campaign, change.in(service.zone())), found);
        }
        return found;
    }

    List<Violation> judge(CampaignDraft draft) {
        List<Violation> found = begin();
        judge(Effect.ofDraft(provider, draft.in(service.zone()), guardrails), found);
        return found;
    }

    private List<Violation> begin() {
        List<Violation> found = new ArrayList<>();
        guardrails.mostAtOnce().ifPresent(most -> {
            if (touched > most) {
                found.add(new Violation(
                        "campaigns", "must be at most " + most + " at once" + BY, Integer.toString(touched)));
            }
        });
        return found;
    }

    private void judge(Effect effect, List<Violation> found) {
        boolean amounts = guardrails.limitsAmounts(provider);
        if (amounts || guardrails.hours().isPresent()) {
            effect.unjudged()
                    .forEach(path -> found.add(new Violation(path, "cannot be judged by the guardrails", null)));
        }
        if (effect.activates()) {
            guardrails
                    .hours()
                    .filter(hours -> !hours.include(guardrails.now(hours)))
                    .ifPresent(hours -> {
                        String now = guardrails.now(hours).toLocalTime().withNano(0) + " " + hours.zone();
                        found.add(new Violation("status", "may become active only " + hours + BY, now));
                    });
        }
        boolean raised = effect.saysBudget() && !effect.isNoRaise();
        if (amounts && (raised || effect.activates())) {
            judgeBudget(effect, raised, found);
        }
    }

    private void judgeBudget(Effect effect, boolean raised, List<Violation> found) {
        Budget after = effect.after();
        if (after == null && !guardrails.limitsBudgets(provider) && (effect.isNew() || !raised)) {
            return;
        }
        if (after == null) {
            found.add(new Violation(
                    "budget", "must be the campaign's own: any other cannot be judged by the guardrails", null));
            return;
        }
        Kind kind = Kind.of(after);
        if (!guardrails.knows(provider, kind)) {
            String word = kind.renewed() ? "daily" : "total";
            found.add(new Violation(
                    "budget",
                    "has no " + word + " limit in " + kind.currency().getCurrencyCode() + " to be held to" + BY,
                    after.toString()));
        }
        BigDecimal worth = Guardrails.worth(after);
        guardrails
                .highest(kind)
                .filter(limit -> worth.compareTo(limit) > 0)
                .ifPresent(limit -> found.add(
                        new Violation("budget", "must be at most " + kind.budget(limit) + BY, after.toString())));
        if (raised && !effect.isNew()) {
            judgeRaise(effect.before(), after, found);
        }
        if (effect.countedAfter()) {
            boolean same = effect.before() != null && Kind.of(effect.before()).equals(kind);
            BigDecimal counted = same && effect.countedBefore()
                    ? Guardrails.worth(Objects.requireNonNull(effect.before()))
                    : BigDecimal.ZERO;
            judgeSum(kind, worth.subtract(counted), found);
        }
    }

    private void judgeRaise(@Nullable Budget before, Budget after, List<Violation> found) {
        guardrails.largestRaise().ifPresent(percent -> {
            if (before == null || !Kind.of(before).equals(Kind.of(after))) {
                found.add(new Violation(
                        "budget",
                        "cannot be compared with " + (before == null ? "none" : before) + ", and may be raised by "
                                + percent.toPlainString() + " percent at most" + BY,
                        after.toString()));
                return;
            }
            BigDecimal most = Guardrails.worth(before).multiply(BigDecimal.ONE.add(percent.movePointLeft(2)));
            // A third of a cent that comes of weeks and months is no raise.
            BigDecimal worth = Guardrails.worth(after).setScale(6, RoundingMode.HALF_UP);
            if (worth.compareTo(most) > 0) {
                found.add(new Violation(
                        "budget",
                        "must be raised by " + percent.toPlainString() + " percent of " + before + " at most" + BY,
                        after.toString()));
            }
        });
    }

    /** Counts the raise when nothing was found against it. */
    private void judgeSum(Kind kind, BigDecimal raise, List<Violation> found) {
        BigDecimal limit = guardrails.sum(provider, kind).orElse(null);
        if (limit == null || raise.signum() <= 0) {
            return;
        }
        synchronized (raises) {
            BigDecimal running = walk().getOrDefault(kind, BigDecimal.ZERO)
                    .add(raises.ended(kind).subtract(endedThen.getOrDefault(kind, BigDecimal.ZERO)))
                    .add(raises.pending(kind))
                    .add(sends ? BigDecimal.ZERO : own.getOrDefault(kind, BigDecimal.ZERO));
            BigDecimal sum = running.add(raise);
            if (sum.compareTo(limit) > 0) {
                found.add(new Violation(
                        "budget",
                        "must leave the sum on " + provider.displayName() + " at most " + kind.budget(limit) + BY,
                        kind.budget(sum.stripTrailingZeros()).toString()));
            }
            if (found.isEmpty()) {
                own.merge(kind, raise, BigDecimal::add);
                if (sends) {
                    raises.begin(kind, raise);
                }
            }
        }
    }

    private Map<Kind, BigDecimal> walk() {
        if (walked == null) {
            Map<Kind, BigDecimal> sums = new HashMap<>();
            endedThen = raises.ended();
            for (Campaign campaign : service.list(CampaignQuery.ALL)) {
                if (Effect.isCounted(campaign.status())) {
                    campaign.budget()
                            .ifPresent(
                                    budget -> sums.merge(Kind.of(budget), Guardrails.worth(budget), BigDecimal::add));
                }
            }
            walked = sums;
        }
        return walked;
    }

    @Override
    public void close() {
        if (sends) {
            raises.end(own);
        }
    }
}
