package io.github.adfacade;

import io.github.adfacade.ChangePlan.Difference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of every item of a mass operation, in the order the items were given. A failed item is an outcome, not an
 * exception: the others stand.
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

    /** The items that were not, or of which it is not known; those that were not sent are among them. */
    public List<Outcome> failed() {
        return outcomes.stream().filter(outcome -> !outcome.isSuccess()).toList();
    }

    /** The items whose turn never came, since the operation had stopped. */
    public List<Outcome> notSent() {
        return outcomes.stream().filter(Outcome::isNotSent).toList();
    }

    /** The items that the network took and yet does not show as was asked. */
    public List<Outcome> notTaken() {
        return outcomes.stream()
                .filter(outcome -> !outcome.notTaken().isEmpty())
                .toList();
    }

    /** True when every item was applied. */
    public boolean isComplete() {
        return failed().isEmpty();
    }

    /** The counts in one line: {@code "997 done, 2 of them not as asked; 1 failed; 2 not sent"}. */
    public String summary() {
        int notSent = notSent().size();
        int failed = failed().size() - notSent;
        StringBuilder text = new StringBuilder().append(succeeded().size()).append(" done");
        if (!notTaken().isEmpty()) {
            text.append(", ").append(notTaken().size()).append(" of them not as asked");
        }
        text.append("; ").append(failed).append(" failed");
        return (notSent == 0 ? text : text.append("; ").append(notSent).append(" not sent")).toString();
    }

    /**
     * What became of one item.
     *
     * @param id the campaign; null when it is one that was to be made and was not
     * @param campaignOrNull the campaign as the network then held it, or null when its answer did not show it
     * @param errorOrNull why it failed, or null when it was applied
     */
    public record Outcome(
            @Nullable String id,
            @Nullable Campaign campaignOrNull,
            @Nullable CampaignException errorOrNull) {

        /** Applied, without a sight of the campaign. */
        public static Outcome success(String id) {
            return new Outcome(Objects.requireNonNull(id, "id"), null, null);
        }

        /** Applied, and shown so. */
        public static Outcome success(Campaign campaign) {
            return new Outcome(campaign.id(), campaign, null);
        }

        /**
         * Not applied, or not known to be.
         *
         * @param id the campaign; null when it is one that was to be made
         */
        public static Outcome failure(@Nullable String id, CampaignException error) {
            return new Outcome(id, null, Objects.requireNonNull(error, "error"));
        }

        /** True when the change was applied. */
        public boolean isSuccess() {
            return errorOrNull == null;
        }

        /** True when its turn never came, since the operation had stopped. */
        public boolean isNotSent() {
            return errorOrNull instanceof NotSentException;
        }

        /** Why it failed. */
        public Optional<CampaignException> error() {
            return Optional.ofNullable(errorOrNull);
        }

        /** The campaign as the network then held it; empty when it failed, and where the network's answer does not show it. */
        public Optional<Campaign> campaign() {
            return Optional.ofNullable(campaignOrNull);
        }

        /** Whether the change was made: what the error says of it, or that it was. */
        public Applied applied() {
            return errorOrNull == null ? Applied.YES : errorOrNull.applied();
        }

        /** What was asked for and is not shown, see {@link Campaign#notTaken()}; empty, too, when the campaign is not shown. */
        public List<Difference> notTaken() {
            return campaignOrNull == null ? List.of() : campaignOrNull.notTaken();
        }
    }
}
