package io.github.adfacade;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not do what was asked. Unchecked, one small tree: catch this class for everything, a subclass for one
 * reason. The message names provider, operation, status, the network's code and its request id; it never holds a
 * credential.
 */
public abstract class CampaignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** For this library's own subclasses. */
    protected CampaignException(Failure failure) {
        super(failure.describe(), failure.cause());
        this.failure = failure;
    }

    /** The facts of the failure, for wrapping it again. */
    public Failure failure() {
        return failure;
    }

    /** The network that was called. */
    public Provider provider() {
        return failure.provider();
    }

    /** What was being done, in this interface's words: {@code "create"}. */
    public String operation() {
        return failure.operation();
    }

    /** The HTTP status of the last answer; empty when there was none. */
    public Optional<Integer> httpStatus() {
        return Optional.ofNullable(failure.httpStatus());
    }

    /** The network's own error code, as sent. */
    public Optional<String> vendorCode() {
        return Optional.ofNullable(failure.vendorCode());
    }

    /** The network's own message, or the text of an answer that fits no published error shape (shortened). */
    public Optional<String> vendorMessage() {
        return Optional.ofNullable(failure.vendorMessage());
    }

    /** The network's request id, or the correlation id that was sent. */
    public Optional<String> requestId() {
        return Optional.ofNullable(failure.requestId());
    }

    /** True when the same call may succeed later without being changed. */
    public boolean retryable() {
        return failure.retryable();
    }

    /** How long the network asked to wait before the next try. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(failure.retryAfter());
    }

    /** How many requests were sent or tried for this call until it failed so; 0 when it was refused before. */
    public int attempts() {
        return failure.attempts();
    }

    /** How long this call had waited until then, for its next attempt or for its quota. */
    public Duration waited() {
        return failure.waited();
    }

    /** Whether the change may have been made all the same. */
    public Applied applied() {
        return failure.applied();
    }

    /** The facts that every failure carries. Made with {@link #builder}. */
    public static final class Failure {

        private final Builder facts;

        private Failure(Builder facts) {
            this.facts = facts;
        }

        /** Starts the facts of a failure. */
        public static Builder builder(Provider provider, String operation, String summary) {
            return new Builder(provider, operation, summary);
        }

        Provider provider() {
            return facts.provider;
        }

        String operation() {
            return facts.operation;
        }

        @Nullable
        Integer httpStatus() {
            return facts.httpStatus;
        }

        @Nullable
        String vendorCode() {
            return facts.vendorCode;
        }

        @Nullable
        String vendorMessage() {
            return facts.vendorMessage;
        }

        @Nullable
        String requestId() {
            return facts.requestId;
        }

        boolean retryable() {
            return facts.retryable;
        }

        @Nullable
        Duration retryAfter() {
            return facts.retryAfter;
        }

        int attempts() {
            return facts.attempts;
        }

        Duration waited() {
            return facts.waited;
        }

        Applied applied() {
            return facts.applied;
        }

        @Nullable
        Throwable cause() {
            return facts.cause;
        }

        String describe() {
            StringBuilder text = new StringBuilder(facts.provider.displayName())
                    .append(' ')
                    .append(facts.operation)
                    .append(": ")
                    .append(facts.summary);
            if (facts.httpStatus != null) {
                text.append(" [HTTP ").append(facts.httpStatus).append(']');
            }
            if (facts.vendorCode != null) {
                text.append(' ').append(facts.vendorCode);
            }
            if (facts.vendorMessage != null && !facts.vendorMessage.equals(facts.vendorCode)) {
                text.append(": ").append(facts.vendorMessage);
            }
            if (facts.retryAfter != null) {
                text.append("; try again in ")
                        .append(facts.retryAfter.toSeconds())
                        .append(" s");
            }
            if (facts.applied != Applied.NO) {
                text.append("; the change ")
                        .append(facts.applied == Applied.YES ? "was" : "may have been")
                        .append(" made");
            }
            if (facts.attempts > 1) {
                text.append("; after ").append(facts.attempts).append(" attempts");
            }
            if (facts.requestId != null) {
                text.append(" (request id ").append(facts.requestId).append(')');
            }
            return text.toString();
        }

        /** Collects the facts of a {@link Failure}. */
        public static final class Builder {

            private final Provider provider;
            private final String operation;
            private final String summary;
            private @Nullable Integer httpStatus;
            private @Nullable String vendorCode;
            private @Nullable String vendorMessage;
            private @Nullable String requestId;
            private boolean retryable;
            private @Nullable Duration retryAfter;
            private int attempts;
            private Duration waited = Duration.ZERO;
            private Applied applied = Applied.NO;
            private @Nullable Throwable cause;

            private Builder(Provider provider, String operation, String summary) {
                this.provider = provider;
                this.operation = operation;
                this.summary = summary;
            }

            public Builder httpStatus(int httpStatus) {
                this.httpStatus = httpStatus;
                return this;
            }

            public Builder vendor(@Nullable String code, @Nullable String message) {
                this.vendorCode = code;
                this.vendorMessage = message;
                return this;
            }

            public Builder requestId(@Nullable String requestId) {
                this.requestId = requestId;
                return this;
            }

            public Builder retryable(boolean retryable) {
                this.retryable = retryable;
                return this;
            }

            public Builder retryAfter(@Nullable Duration retryAfter) {
                this.retryAfter = retryAfter;
                return this;
            }

            public Builder attempts(int attempts, Duration waited) {
                this.attempts = attempts;
                this.waited = waited;
                return this;
            }

            public Builder applied(Applied applied) {
                this.applied = applied;
                return this;
            }

            public Builder cause(@Nullable Throwable cause) {
                this.cause = cause;
                return this;
            }

            public Failure build() {
                return new Failure(this);
            }
        }
    }
}
