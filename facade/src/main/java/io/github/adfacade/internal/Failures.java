package io.github.adfacade.internal;

import io.github.adfacade.Applied;
import io.github.adfacade.CallCancelledException;
import io.github.adfacade.CallInterruptedException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.Provider;
import io.github.adfacade.QuotaUnavailableException;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.ServiceClosedException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.internal.http.CallRecord;
import io.github.adfacade.internal.http.PipelineException;
import io.github.adfacade.internal.http.PipelineException.Reason;
import io.github.adfacade.internal.http.RetryAfter;
import io.github.adfacade.internal.http.VendorRules;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Every way in which a request can fail, as a typed exception that says whether it may have been applied. */
record Failures(Provider provider, VendorErrorReader errors, VendorRules vendor, Clock clock) {

    /** The network refused. */
    CampaignException refused(CallScope scope, CallRecord record, Response<?> response) throws IOException {
        int status = response.code();
        String body;
        try (ResponseBody error = response.errorBody()) {
            body = error == null ? "" : Objects.requireNonNull(scope.secrets().scrub(error.string()));
        }
        VendorError vendorError = errors.read(status, body);
        FailureKind kind = vendorError.kind() != null ? vendorError.kind() : FailureKind.of(status);
        Duration wait = RetryAfter.read(response.headers(), clock.instant());
        if (wait == null) {
            wait = vendor.waitAsked(status, response.headers(), body, clock.instant());
        }
        boolean unknown = isOpen(scope, record) || (record.isWrite() && vendorError.outcomeUnknown());
        return kind.exception(facts(scope, record, kind.summary())
                .httpStatus(status)
                .vendor(
                        scope.secrets().scrub(vendorError.code()),
                        scope.secrets().scrub(vendorError.message()))
                .requestId(scope.secrets().scrub(requestId(response)))
                .retryable(kind.retryable())
                .retryAfter(wait)
                .applied(unknown ? Applied.UNKNOWN : Applied.NO));
    }

    /** A failure of one item in a batch that the network answered as a whole. */
    CampaignException ofItem(CallScope scope, VendorError error) {
        FailureKind kind = error.kind() != null ? error.kind() : FailureKind.REJECTED;
        boolean unknown = kind == FailureKind.SERVER || scope.lastMayBeApplied();
        return kind.exception(facts(scope, kind.summary())
                .vendor(scope.secrets().scrub(error.code()), scope.secrets().scrub(error.message()))
                .retryable(kind.retryable())
                .applied(unknown ? Applied.UNKNOWN : Applied.NO));
    }

    /** The pipeline gave up. */
    CampaignException ended(CallScope scope, CallRecord record, PipelineException e) {
        return ended(facts(scope, record, Objects.requireNonNullElse(e.getMessage(), "ended")), e);
    }

    CampaignException ended(Failure begun, PipelineException e) {
        Failure facts = begun.retryable(e.reason() != Reason.TOO_LARGE && e.reason() != Reason.CLOSED)
                .retryAfter(e.retryAfter())
                .cause(e);
        return switch (e.reason()) {
            case DEADLINE -> new DeadlineExceededException(facts);
            case QUOTA -> new RateLimitException(facts);
            case QUOTA_STORE -> new QuotaUnavailableException(facts);
            case INTERRUPTED -> new CallInterruptedException(facts);
            case CANCELLED -> new CallCancelledException(facts);
            case CLOSED -> new ServiceClosedException(facts);
            case TOO_LARGE -> new UnreadableResponseException(facts);
        };
    }

    /** Nothing came. */
    CampaignException noAnswer(CallScope scope, CallRecord record, Exception e) {
        return new ConnectionException(
                facts(scope, record, "no answer (" + e.getClass().getSimpleName() + ")")
                        .retryable(true)
                        .cause(scope.secrets().safeCause(e)));
    }

    /** Something came that cannot be used. */
    CampaignException unreadable(
            CallScope scope, CallRecord record, @Nullable Integer status, String summary, @Nullable Exception cause) {
        Failure facts = facts(scope, record, summary).cause(scope.secrets().safeCause(cause));
        if (status != null) {
            facts.httpStatus(status);
        }
        return new UnreadableResponseException(facts.applied(record.isWrite() ? Applied.UNKNOWN : Applied.NO));
    }

    /** The facts of a failure before anything was sent. */
    Failure facts(String operation, String summary) {
        return Failure.of(provider, operation, summary);
    }

    /** The facts of a failure of this call, with what was tried for it so far. */
    Failure facts(CallScope scope, String summary) {
        return Failure.of(provider, scope.operation(), summary).attempts(scope.attempts(), scope.waited());
    }

    private Failure facts(CallScope scope, CallRecord record, String summary) {
        return facts(scope, summary).applied(isOpen(scope, record) ? Applied.UNKNOWN : Applied.NO);
    }

    private static boolean isOpen(CallScope scope, CallRecord record) {
        return record.maybeApplied() || (record.isWrite() && scope.isLeftOpen());
    }

    private static @Nullable String requestId(Response<?> response) {
        for (String header : new String[] {"x-request-id", "WM_QOS.CORRELATION_ID", "cf-ray"}) {
            String answered = response.headers().get(header);
            if (answered != null) {
                return answered;
            }
        }
        return response.raw().request().header("WM_QOS.CORRELATION_ID");
    }
}
