package io.github.adfacade.portfolio;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network's own request model says of budgets and of running. What it says of them that is not understood, and every
 * field that the spec does not know, is named as unjudged.
 */
final class OwnWords {

    /**
     * The names under which a network's models say such things.
     *
     * @param amounts the paths of budgets' amounts, and the period that the path itself stands for, if it does
     * @param period the path of the budget's period
     * @param running the paths that can bring a campaign to run, and the values that cannot
     */
    private record Names(
            Map<String, Optional<BudgetPeriod>> amounts, Set<String> period, Map<String, Set<String>> running) {}

    private static final Map<Provider, Names> NAMES = Map.of(
            Provider.WHOP,
            new Names(
                    Map.of(
                            "budget_amount", Optional.empty(),
                            "budget_amount_local", Optional.empty(),
                            "daily_budget", Optional.of(BudgetPeriod.DAILY)),
                    Set.of("budget_type"),
                    Map.of("status", Set.of(), "config.status", Set.of("paused"))),
            Provider.TOPSORT,
            new Names(
                    Map.of("budget.amount", Optional.empty()),
                    Set.of("budget.type"),
                    Map.of("isActive", Set.of("false"), "status", Set.of("pending", "rejected"))),
            Provider.WALMART,
            new Names(
                    Map.of(
                            "dailyBudget", Optional.of(BudgetPeriod.DAILY),
                            "totalBudget", Optional.of(BudgetPeriod.TOTAL)),
                    Set.of("budgetType"),
                    Map.of()));

    private static final Map<String, BudgetPeriod> PERIODS = Map.of(
            "daily", BudgetPeriod.DAILY,
            "weekly", BudgetPeriod.WEEKLY,
            "monthly", BudgetPeriod.MONTHLY,
            "total", BudgetPeriod.TOTAL,
            "lifetime", BudgetPeriod.TOTAL);

    private final Names names;
    private final Set<String> paths;
    private final JsonElement said;
    private final List<String> unjudged = new ArrayList<>();
    private final @Nullable Budget budget;

    /**
     * @param before the budget that the campaign has; null where there is none
     * @param currency what amounts without a currency are in; null where that is not known
     */
    OwnWords(Provider provider, ClientModel model, @Nullable Budget before, @Nullable Currency currency) {
        this.names = NAMES.getOrDefault(provider, new Names(Map.of(), Set.of(), Map.of()));
        this.paths = model.presentPaths();
        // As people read it: amounts in major units.
        this.said = JsonParser.parseString(model.toString());
        for (String path : paths) {
            boolean understood =
                    names.amounts().containsKey(path) || names.period().contains(path);
            if (!model.knows(path)
                    || (!understood && path.toLowerCase(Locale.ROOT).contains("budget"))) {
                unjudged.add(path);
            }
        }
        // Who owns the budget goes without saying where its amount is said, too; alone it takes the budget away.
        if (text("budget_optimization").filter("ad_campaign"::equals).isPresent()) {
            unjudged.remove("budget_optimization");
        }
        this.budget = budget(before, currency);
    }

    private @Nullable Budget budget(@Nullable Budget before, @Nullable Currency currency) {
        List<String> amounts =
                paths.stream().filter(names.amounts()::containsKey).toList();
        Optional<String> word =
                names.period().stream().flatMap(path -> text(path).stream()).findFirst();
        if (amounts.isEmpty() && word.isEmpty()) {
            return null;
        }
        String path = amounts.isEmpty() ? "budget" : amounts.get(0);
        Optional<Money> amount = amounts.isEmpty()
                ? Optional.ofNullable(before).map(Budget::amount)
                : text(path).flatMap(text -> money(text, before, currency));
        Optional<BudgetPeriod> own = names.amounts().getOrDefault(path, Optional.empty());
        BudgetPeriod kept = before == null ? BudgetPeriod.DAILY : before.period();
        Optional<BudgetPeriod> period = own.isPresent()
                ? own
                : word.isEmpty() ? Optional.of(kept) : word.map(text -> PERIODS.get(text.toLowerCase(Locale.ROOT)));
        if (amounts.size() > 1 || amount.isEmpty() || period.isEmpty()) {
            unjudged.add(path);
            return null;
        }
        return new Budget(amount.orElseThrow(), period.orElseThrow());
    }

    private static Optional<Money> money(String text, @Nullable Budget before, @Nullable Currency currency) {
        Currency unsaid = before == null ? currency : before.amount().currency();
        try {
            Amount amount = Amount.parse(text);
            return amount.currency()
                    .or(() -> Optional.ofNullable(unsaid))
                    .map(named -> new Money(amount.value(), named));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String path) {
        JsonElement place = said;
        for (String name : path.split("\\.", -1)) {
            place = place != null && place.isJsonObject()
                    ? place.getAsJsonObject().get(name)
                    : null;
        }
        return place != null && place.isJsonPrimitive() ? Optional.of(place.getAsString()) : Optional.empty();
    }

    /** The budget that it says; empty when it says none, or none that is understood. */
    Optional<Budget> budget() {
        return Optional.ofNullable(budget);
    }

    /** What it says that may raise spend and cannot be judged. */
    List<String> unjudged() {
        return unjudged;
    }

    /** True when it may bring a campaign to run. */
    boolean runs() {
        return names.running().entrySet().stream()
                .anyMatch(entry -> paths.contains(entry.getKey())
                        && text(entry.getKey())
                                .map(value -> !entry.getValue().contains(value.toLowerCase(Locale.ROOT)))
                                .orElse(true));
    }

    /** True when it says that a new campaign shall not run. */
    boolean saysNot() {
        return text("isActive").filter("false"::equals).isPresent();
    }
}
