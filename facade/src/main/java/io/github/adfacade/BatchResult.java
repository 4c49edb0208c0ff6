package io.github.adfacade;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of every item of a batch, in the order the items were given. A failed item is an outcome, not an exception:
 * the others stand.
 *
 * @param outcomes one a given item
 */
public record BatchResult(List<Outcome> outcomes) {

    public BatchResult {
        outcomes = List.copyOf(outcomes);
    }

    /** The items that were applied. */
    public List<Outcome> succeeded() {
        return outcomes.stream().filter(Outcome::isSuccess).toList();
    }

    /** The items that were not, or of which it is not known. */
    public List<Outcome> failed() {
        return outcomes.stream().filter(outcome -> !outcome.isSuccess()).toList();
    }

    /** True when every item was applied. */
    public boolean isComplete() {
        return failed().isEmpty();
    }

    /**
     * What became of one item.
     *
     * @param id the campaign
     * @param errorOrNull why it failed, or null when it was applied
     */
    public record Outcome(String id, @Nullable CampaignException errorOrNull) {

        public Outcome {
            Objects.requireNonNull(id, "id");
        }

        public static Outcome success(String id) {
            return new Outcome(id, null);
        }

        public static Outcome failure(String id, CampaignException error) {
            return new Outcome(id, Objects.requireNonNull(error, "error"));
        }

        /** True when the change was applied. */
        public boolean isSuccess() {
            return errorOrNull == null;
        }

        /** Why it failed. */
        public Optional<CampaignException> error() {
            return Optional.ofNullable(errorOrNull);
        }
    }
}
