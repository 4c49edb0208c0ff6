package io.github.adfacade.portfolio.desired;

import io.github.adfacade.CampaignException;
import io.github.adfacade.ChangePlan.Difference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of every item of a difference, in its order. A failed item does not stop the others.
 *
 * @param diff what was to be done
 * @param items one an item of the difference
 */
public record ApplyResult(DesiredDiff diff, List<Item> items) {

    public ApplyResult {
        items = List.copyOf(items);
    }

    /**
     * What became of one item.
     *
     * @param item what was to be done
     * @param idOrNull the network's id; null when the campaign was to be made and is not known to be
     * @param errorOrNull why it, or a part of it, was not done; null when all of it was
     * @param notTaken what was asked for and accepted, and yet the network does not show
     */
    public record Item(
            DesiredItem item,
            @Nullable String idOrNull,
            @Nullable CampaignException errorOrNull,
            List<Difference> notTaken) {

        public Item {
            notTaken = List.copyOf(notTaken);
        }

        /** True when all of it was done. */
        public boolean isDone() {
            return errorOrNull == null;
        }

        /** Why it, or a part of it, was not done. */
        public Optional<CampaignException> error() {
            return Optional.ofNullable(errorOrNull);
        }

        /** The network's id. */
        public Optional<String> id() {
            return Optional.ofNullable(idOrNull);
        }

        /** {@code "+ walmart/grills: done"}, or why it was not. */
        @Override
        public String toString() {
            String head = item.action().sign() + " " + item.service() + "/" + item.key() + ": ";
            String text = errorOrNull == null ? "done" : errorOrNull.getMessage();
            return head + text + (notTaken.isEmpty() ? "" : ", but not as asked: " + notTaken);
        }
    }

    /** True when everything was done. */
    public boolean isComplete() {
        return items.stream().allMatch(Item::isDone);
    }

    /** The items that were not done, or not wholly. */
    public List<Item> failed() {
        return items.stream().filter(item -> !item.isDone()).toList();
    }

    /** One line an item. */
    @Override
    public String toString() {
        return items.isEmpty()
                ? "nothing to do"
                : items.stream().map(Item::toString).collect(Collectors.joining("\n"));
    }
}
