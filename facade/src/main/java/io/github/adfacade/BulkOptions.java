package io.github.adfacade;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a mass operation runs, see {@link CampaignService#updateAll(java.util.Collection, BulkOptions)}. What is not set is as
 * {@link #DEFAULT} has it.
 */
public final class BulkOptions {

    /** Four requests at once, never stopped by a failed item, nobody listening. */
    public static final BulkOptions DEFAULT = builder().build();

    private final int requestsAtOnce;
    private final @Nullable Integer stopAfterFailures;
    private final @Nullable Duration deadline;
    private final BooleanSupplier stopWhen;
    private final BulkListener listener;
    private final boolean readBack;

    private BulkOptions(Builder builder) {
        this.requestsAtOnce = builder.requestsAtOnce;
        this.stopAfterFailures = builder.stopAfterFailures;
        this.deadline = builder.deadline;
        this.stopWhen = builder.stopWhen;
        this.listener = builder.listener;
        this.readBack = builder.readBack;
    }

    /** Starts from {@link #DEFAULT}. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many requests may be under way at the same time. */
    public int requestsAtOnce() {
        return requestsAtOnce;
    }

    /** After how many failed items nothing more is sent; empty when failures never stop the operation. */
    public OptionalInt stopAfterFailures() {
        return stopAfterFailures == null ? OptionalInt.empty() : OptionalInt.of(stopAfterFailures);
    }

    /** How long the whole operation may take. */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** Asked before each request: true lets none follow. */
    public BooleanSupplier stopWhen() {
        return stopWhen;
    }

    /** Who hears of every request and item. */
    public BulkListener listener() {
        return listener;
    }

    /** Whether campaigns are read again where the network's answer does not show them. */
    public boolean readBack() {
        return readBack;
    }

    /** Collects {@link BulkOptions}. */
    public static final class Builder {

        private int requestsAtOnce = 4;
        private @Nullable Integer stopAfterFailures;
        private @Nullable Duration deadline;
        private BooleanSupplier stopWhen = () -> false;
        private BulkListener listener = BulkListener.NONE;
        private boolean readBack;

        private Builder() {}

        /**
         * How many requests may be under way at the same time. Never more are sent at once than the network's quota takes,
         * nor more than 64.
         *
         * @throws IllegalArgumentException when it is not above zero
         */
        public Builder requestsAtOnce(int requests) {
            if (requests < 1) {
                throw new IllegalArgumentException("at least one request is needed: " + requests);
            }
            this.requestsAtOnce = requests;
            return this;
        }

        /**
         * After so many failed items nothing more is sent; requests under way are waited for. Items that break a rule known
         * here do not count. Credentials that are refused always stop the operation.
         *
         * @throws IllegalArgumentException when it is not above zero
         */
        public Builder stopAfterFailures(int failures) {
            if (failures < 1) {
                throw new IllegalArgumentException("at least one failure is needed: " + failures);
            }
            this.stopAfterFailures = failures;
            return this;
        }

        /**
         * How long the whole operation may take. When it has passed, nothing more is sent, and requests under way end with a
         * {@link DeadlineExceededException}. Each request keeps the service's own deadline, too.
         *
         * @throws IllegalArgumentException when it is not above zero
         */
        public Builder deadline(Duration deadline) {
            if (deadline.isZero() || deadline.isNegative()) {
                throw new IllegalArgumentException("the deadline must be above zero: " + deadline);
            }
            this.deadline = deadline;
            return this;
        }

        /** Asked before each request, from several threads: once it answers true, nothing more is sent. */
        public Builder stopWhen(BooleanSupplier stop) {
            this.stopWhen = stop;
            return this;
        }

        /** Who hears of every request and item. */
        public Builder listener(BulkListener listener) {
            this.listener = listener;
            return this;
        }

        /**
         * Reads campaigns again where the network's answer does not show them, as Walmart's does not: it costs a request
         * for each one that changes something. Without it such outcomes hold no campaign.
         */
        public Builder readBack(boolean wanted) {
            this.readBack = wanted;
            return this;
        }

        public BulkOptions build() {
            return new BulkOptions(this);
        }
    }
}
