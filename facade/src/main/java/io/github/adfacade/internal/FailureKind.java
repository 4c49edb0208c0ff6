package io.github.adfacade.internal;

import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.ConflictException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.RejectedException;
import io.github.adfacade.ServerException;
import io.github.adfacade.UnreadableResponseException;

/** Which exception a refusal becomes. */
public enum FailureKind {
    AUTHENTICATION("the credentials are not accepted or not enough", false),
    NOT_FOUND("not found", false),
    CONFLICT("refused in the present state", false),
    RATE_LIMIT("too many requests", true),
    REJECTED("refused", false),
    SERVER("the network failed", true),
    REDIRECT("the network redirects, which is not followed", false);

    private final String summary;
    private final boolean retryable;

    FailureKind(String summary, boolean retryable) {
        this.summary = summary;
        this.retryable = retryable;
    }

    /** What the HTTP status alone says. */
    static FailureKind of(int status) {
        return switch (status) {
            case 401, 403 -> AUTHENTICATION;
            case 404 -> NOT_FOUND;
            case 409, 410 -> CONFLICT;
            case 429 -> RATE_LIMIT;
            case 408, 425 -> SERVER;
            default -> status >= 500 ? SERVER : status >= 400 ? REJECTED : REDIRECT;
        };
    }

    String summary() {
        return summary;
    }

    boolean retryable() {
        return retryable;
    }

    CampaignException exception(Failure failure) {
        return switch (this) {
            case AUTHENTICATION -> new AuthenticationException(failure);
            case NOT_FOUND -> new NotFoundException(failure);
            case CONFLICT -> new ConflictException(failure);
            case RATE_LIMIT -> new RateLimitException(failure);
            case REJECTED -> new RejectedException(failure);
            case SERVER -> new ServerException(failure);
            case REDIRECT -> new UnreadableResponseException(failure);
        };
    }
}
