package io.github.adfacade.internal;

import com.google.gson.JsonParseException;
import io.github.adfacade.Applied;
import io.github.adfacade.CallInterruptedException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.Provider;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.internal.http.CallRecord;
import io.github.adfacade.internal.http.Pipeline;
import io.github.adfacade.internal.http.PipelineException;
import io.github.adfacade.internal.http.RetryAfter;
import io.github.adfacade.internal.http.VendorRules;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Executes calls of the generated interfaces and turns every outcome into a value or a typed exception. */
public final class Exchange {

    private final Provider provider;
    private final Pipeline pipeline;
    private final VendorErrorReader errors;
    private final VendorRules vendor;
    private final Clock clock;

    public Exchange(Provider provider, Pipeline pipeline, VendorErrorReader errors, VendorRules vendor, Clock clock) {
        this.provider = provider;
        this.pipeline = pipeline;
        this.errors = errors;
        this.vendor = vendor;
        this.clock = clock;
    }

    /** Begins a call of the public interface; its deadline runs from now. */
    public CallScope begin(String operation) {
        return new CallScope(operation, pipeline.newDeadline());
    }

    /** Sends a request whose answer must hold a body. */
    public <T> T send(CallScope scope, Call<T> call) {
        return send(scope, call, Function.identity());
    }

    /**
     * Sends a request and reads its answer. A {@link JsonParseException} of the reading says that the answer misses what it
     * must hold; a write was then made all the same, or may have been.
     */
    public <T, R> R send(CallScope scope, Call<T> call, Function<T, R> reading) {
        CallRecord record = record(scope, call);
        T answer = sendFor(scope, call, record)
                .orElseThrow(() -> unreadable(scope, record, 200, "the answer is empty", null));
        try {
            return reading.apply(answer);
        } catch (JsonParseException e) {
            throw unreadable(scope, record, null, "the answer cannot be used", e);
        }
    }

    /** Sends a request whose answer may be empty, such as a delete. */
    public <T> Optional<T> sendForMaybe(CallScope scope, Call<T> call) {
        return sendFor(scope, call, record(scope, call));
    }

    private <T> Optional<T> sendFor(CallScope scope, Call<T> call, CallRecord record) {
        try {
            Response<T> response = call.execute();
            if (response.isSuccessful()) {
                return Optional.ofNullable(response.body());
            }
            throw refused(scope, record, response);
        } catch (PipelineException e) {
            throw ended(scope, record, e);
        } catch (IOException | JsonParseException e) {
            throw record.isAnswered()
                    ? unreadable(scope, record, null, "the answer cannot be read", e)
                    : noAnswer(scope, record, e);
        }
    }

    /** Retrofit makes the OkHttp call when asked for its request, and executes that same call afterwards. */
    private static CallRecord record(CallScope scope, Call<?> call) {
        CallRecord record = Objects.requireNonNull(call.request().tag(CallRecord.class), "call record");
        record.bind(scope.deadline());
        scope.begins(record);
        return record;
    }

    private CampaignException refused(CallScope scope, CallRecord record, Response<?> response) throws IOException {
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
                .applied(unknown ? Applied.UNKNOWN : Applied.NO)
                .build());
    }

    /** A failure of one item in a batch that the network answered as a whole. */
    public CampaignException itemFailure(CallScope scope, VendorError error) {
        FailureKind kind = error.kind() != null ? error.kind() : FailureKind.REJECTED;
        boolean unknown = kind == FailureKind.SERVER || scope.lastMayBeApplied();
        return kind.exception(facts(scope, kind.summary())
                .vendor(scope.secrets().scrub(error.code()), scope.secrets().scrub(error.message()))
                .retryable(kind.retryable())
                .applied(unknown ? Applied.UNKNOWN : Applied.NO)
                .build());
    }

    /**
     * Waits before a create that was looked for and not found is sent anew; false when it shall not be.
     *
     * @param lost how the attempt before ended
     * @param attempt its number, from 1
     */
    public boolean maySendAnew(CallScope scope, CampaignException lost, int attempt) {
        try {
            Duration waited = pipeline.waitBeforeAnew(
                    scope.deadline(), attempt, lost.retryAfter().orElse(null));
            if (waited != null) {
                scope.waits(waited);
            }
            return waited != null;
        } catch (PipelineException interrupted) {
            throw new CallInterruptedException(facts(scope, "interrupted while waiting")
                    .applied(lost.applied())
                    .cause(interrupted)
                    .build());
        }
    }

    private CampaignException ended(CallScope scope, CallRecord record, PipelineException e) {
        Failure.Builder facts = facts(scope, record, Objects.requireNonNullElse(e.getMessage(), "ended"))
                .retryable(e.reason() != PipelineException.Reason.TOO_LARGE)
                .retryAfter(e.retryAfter())
                .cause(e);
        return switch (e.reason()) {
            case DEADLINE -> new DeadlineExceededException(facts.build());
            case QUOTA -> new RateLimitException(facts.build());
            case INTERRUPTED -> new CallInterruptedException(facts.build());
            case TOO_LARGE -> new UnreadableResponseException(facts.build());
        };
    }

    private CampaignException noAnswer(CallScope scope, CallRecord record, Exception e) {
        return new ConnectionException(
                facts(scope, record, "no answer (" + e.getClass().getSimpleName() + ")")
                        .retryable(true)
                        .cause(scope.secrets().safeCause(e))
                        .build());
    }

    private CampaignException unreadable(
            CallScope scope, CallRecord record, @Nullable Integer status, String summary, @Nullable Exception cause) {
        Failure.Builder facts =
                facts(scope, record, summary).cause(scope.secrets().safeCause(cause));
        if (status != null) {
            facts.httpStatus(status);
        }
        return new UnreadableResponseException(
                facts.applied(record.isWrite() ? Applied.UNKNOWN : Applied.NO).build());
    }

    /** The facts of a failure of this call, with what was tried for it so far. */
    public Failure.Builder facts(CallScope scope, String summary) {
        return Failure.builder(provider, scope.operation(), summary).attempts(scope.attempts(), scope.waited());
    }

    private Failure.Builder facts(CallScope scope, CallRecord record, String summary) {
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
