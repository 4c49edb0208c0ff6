package io.github.adfacade;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every request to a network and of every attempt at it, for metrics and traces. Called on the thread that the
 * request runs on, so it must be quick; what it throws is logged and changes nothing. Nothing that it hears is a secret.
 */
public interface CallListener {

    /** An attempt has ended. */
    default void attempted(Attempt attempt) {}

    /** A request with all its attempts has ended. */
    default void called(Call call) {}

    /**
     * The store of the caller's quota could not be asked.
     *
     * @param outage what becomes of the call
     * @param why the kind of failure
     */
    default void quotaUnreachable(Provider provider, QuotaOutage outage, String why) {}

    /**
     * What is known of both.
     *
     * @param operation the method of {@link CampaignService} that the request belongs to, such as {@code create}; the
     *     request's own name when the generated interface was called
     * @param request the operation of the network's spec, such as {@code createCampaign}
     * @param tagOrNull the caller's own word ({@link CallOptions#tag()}); null when it gave none
     * @param duration from beginning to end
     * @param statusOrNull the HTTP status of the answer; null when none came
     * @param failureOrNull the kind of failure; null when an answer came
     */
    record Facts(
            Provider provider,
            String operation,
            String request,
            @Nullable String tagOrNull,
            Duration duration,
            @Nullable Integer statusOrNull,
            @Nullable String failureOrNull) {

        public Optional<String> tag() {
            return Optional.ofNullable(tagOrNull);
        }

        public OptionalInt status() {
            return statusOrNull == null ? OptionalInt.empty() : OptionalInt.of(statusOrNull);
        }

        public Optional<String> failure() {
            return Optional.ofNullable(failureOrNull);
        }

        /** True when an answer came that is no refusal. */
        public boolean isSuccess() {
            return statusOrNull != null && statusOrNull < 300;
        }
    }

    /**
     * An attempt.
     *
     * @param number from 1
     * @param waitOrNull how long is waited before the next; null when none follows
     */
    record Attempt(Facts facts, int number, @Nullable Duration waitOrNull) {

        public Optional<Duration> waitBeforeNext() {
            return Optional.ofNullable(waitOrNull);
        }
    }

    /**
     * A request with all its attempts.
     *
     * @param attempts how many were made
     * @param waited between attempts and for the quota
     * @param waitedForQuota the part of it that was spent waiting for the quota
     */
    record Call(Facts facts, int attempts, Duration waited, Duration waitedForQuota) {}
}
