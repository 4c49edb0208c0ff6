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
        super(failure.describe(), failure.cause);
        this.failure = failure;
    }

    /** The facts of the failure, for wrapping it again. */
    public Failure failure() {
        return failure;
    }

    /** The network that was called. */
    public Provider provider() {
        return failure.provider;
    }

    /** What was being done, in this interface's words: {@code "create"}. */
    public String operation() {
        return failure.operation;
    }

    /** The HTTP status of the last answer; empty when there was none. */
    public Optional<Integer> httpStatus() {
        return Optional.ofNullable(failure.httpStatus);
    }

    /** The network's own error code, as sent. */
    public Optional<String> vendorCode() {
        return Optional.ofNullable(failure.vendorCode);
    }

    /** The network's own message, or the text of an answer that fits no published error shape (shortened). */
    public Optional<String> vendorMessage() {
        return Optional.ofNullable(failure.vendorMessage);
    }

    /** The network's request id, or the correlation id that was sent. */
    public Optional<String> requestId() {
        return Optional.ofNullable(failure.requestId);
    }

    /** True when the same call may succeed later without being changed. */
    public boolean retryable() {
        return failure.retryable;
    }

    /** How long the network asked to wait before the next try. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(failure.retryAfter);
    }

    /** How many requests were sent or tried for this call until it failed so; 0 when it was refused before. */
    public int attempts() {
        return failure.attempts;
    }

    /** How long this call had waited until then, for its next attempt or for its quota. */
    public Duration waited() {
        return failure.waited;
    }

    /** Whether the change may have been made all the same. */
    public Applied applied() {
        return failure.applied;
    }

    /** The facts that every failure carries; each method takes one more and answers these facts. */
    public static final class Failure {

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

        private Failure(Provider provider, String operation, String summary) {
            this.provider = provider;
            this.operation = operation;
            this.summary = summary;
        }

        /** Starts the facts of a failure. */
        public static Failure of(Provider provider, String operation, String summary) {
            return new Failure(provider, operation, summary);
        }

        public Failure httpStatus(int status) {
            httpStatus = status;
            return this;
        }

        public Failure vendor(@Nullable String code, @Nullable String message) {
            vendorCode = code;
            vendorMessage = message;
            return this;
        }

        public Failure requestId(@Nullable String id) {
            requestId = id;
            return this;
        }

        public Failure retryable(boolean mayPass) {
            retryable = mayPass;
            return this;
        }

        public Failure retryAfter(@Nullable Duration wait) {
            retryAfter = wait;
            return this;
        }

        public Failure attempts(int made, Duration waits) {
            attempts = made;
            waited = waits;
            return this;
        }

        public Failure applied(Applied maybe) {
            applied = maybe;
            return this;
        }

        public Failure cause(@Nullable Throwable thrown) {
            cause = thrown;
            return this;
        }

        private String describe() {
            StringBuilder text = new StringBuilder(provider.displayName() + " " + operation + ": " + summary);
            if (httpStatus != null) {
                text.append(" [HTTP ").append(httpStatus).append(']');
            }
            if (vendorCode != null) {
                text.append(' ').append(vendorCode);
            }
            if (vendorMessage != null && !vendorMessage.equals(vendorCode)) {
                text.append(": ").append(vendorMessage);
            }
            if (retryAfter != null) {
                text.append("; try again in ").append(retryAfter.toSeconds()).append(" s");
            }
            if (applied != Applied.NO) {
                text.append(applied == Applied.YES ? "; the change was made" : "; the change may have been made");
            }
            if (attempts > 1) {
                text.append("; after ").append(attempts).append(" attempts");
            }
            if (requestId != null) {
                text.append(" (request id ").append(requestId).append(')');
            }
            return text.toString();
        }
    }
}
