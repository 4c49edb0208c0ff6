package io.github.adfacade.portfolio.desired;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What applying a file would do. Nothing was written to a network to find it out. */
public final class DesiredDiff {

    private final List<Step> steps;
    private final List<String> notes;
    private final List<Mistake> mistakes;
    private final BudgetSums budgets;
    private final boolean prune;

    DesiredDiff(List<Step> steps, List<String> notes, List<Mistake> mistakes, BudgetSums budgets, boolean prune) {
        this.steps = List.copyOf(steps);
        this.notes = List.copyOf(notes);
        this.mistakes = List.copyOf(mistakes);
        this.budgets = budgets;
        this.prune = prune;
    }

    /** What would be done, service by service in the order of the file. */
    public List<DesiredItem> items() {
        return steps.stream().map(Step::item).filter(Objects::nonNull).toList();
    }

    /** What would not be done, and is to be known: campaigns that the file no longer mentions and that are left alone. */
    public List<String> notes() {
        return notes;
    }

    /** What the file says and cannot be, such as a change of what is fixed at creation. Nothing is applied while there are any. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** The sums of daily budgets before and after. */
    public BudgetSums budgets() {
        return budgets;
    }

    /** True when what the file no longer mentions would be removed. */
    public boolean isPruning() {
        return prune;
    }

    /** True when there is nothing to do. */
    public boolean isEmpty() {
        return items().isEmpty();
    }

    List<Step> steps() {
        return steps;
    }

    /** Everything, as a person reads it. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        items().forEach(item -> lines.add(item.toString()));
        if (isEmpty()) {
            lines.add("nothing to do");
        }
        notes.forEach(note -> lines.add("note: " + note));
        mistakes.forEach(mistake -> lines.add("cannot be: " + mistake));
        lines("daily budgets", budgets.all(), lines);
        lines("daily budgets of what runs", budgets.running(), lines);
        return String.join("\n", lines);
    }

    private static void lines(String what, Map<String, BudgetSums.Sum> sums, List<String> lines) {
        sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(sum -> lines.add(what + ", " + sum.getKey() + ": " + sum.getValue()));
    }
}
