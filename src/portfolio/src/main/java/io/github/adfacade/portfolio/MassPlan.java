package io.github.adfacade.portfolio;

import java.util.List;
import java.util.Locale;

/**
 * What a mass change would do, found out without a write.
 *
 * @param action what would be done
 * @param items the campaigns that it would be done to, in the order of the list; those that break a rule are among them
 * @param untouched the selected campaigns that there is nothing to do about
 * @param failures the services whose campaigns could not all be listed: what is theirs is not in the plan
 * @param before the budgets of the selected campaigns that run or may run, as they are
 * @param after the same as they would be, when every allowed item is done
 */
public record MassPlan(
        MassAction action,
        List<MassItem> items,
        List<Listed> untouched,
        List<Listing.Failure> failures,
        Totals before,
        Totals after) {

    public MassPlan {
        items = List.copyOf(items);
        untouched = List.copyOf(untouched);
        failures = List.copyOf(failures);
    }

    /** The items that would be sent. */
    public List<MassItem> allowed() {
        return items.stream().filter(MassItem::isAllowed).toList();
    }

    /** The items that break a rule and would not be sent. */
    public List<MassItem> refused() {
        return items.stream().filter(item -> !item.isAllowed()).toList();
    }

    /** True when every service could be listed and no item breaks a rule. */
    public boolean isComplete() {
        return failures.isEmpty() && refused().isEmpty();
    }

    /** {@code "update 120 campaigns, 3 more refused, 40 untouched"}. */
    public String summary() {
        StringBuilder text = new StringBuilder(action.name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(allowed().size())
                .append(" campaigns");
        if (!refused().isEmpty()) {
            text.append(", ").append(refused().size()).append(" more refused");
        }
        text.append(", ").append(untouched.size()).append(" untouched");
        return failures.isEmpty()
                ? text.toString()
                : text.append(", ")
                        .append(failures.size())
                        .append(" services not listed whole")
                        .toString();
    }
}
