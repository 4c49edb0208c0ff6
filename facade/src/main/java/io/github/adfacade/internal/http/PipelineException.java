package io.github.adfacade.internal.http;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why the pipeline itself ended a call. An IOException, since that is what may pass through Retrofit. */
public final class PipelineException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        DEADLINE,
        QUOTA,
        QUOTA_STORE,
        INTERRUPTED,
        CANCELLED,
        CLOSED,
        TOO_LARGE
    }

    private final Reason reason;
    private final @Nullable Duration retryAfter;

    PipelineException(Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** How long to wait before a call could succeed, where that is known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
