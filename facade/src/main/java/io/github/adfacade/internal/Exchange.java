package io.github.adfacade.internal;

import com.google.common.base.Throwables;
import com.google.gson.JsonParseException;
import io.github.adfacade.Applied;
import io.github.adfacade.CallCancelledException;
import io.github.adfacade.CallInterruptedException;
import io.github.adfacade.CallOptions;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.ServiceClosedException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.internal.async.Steps;
import io.github.adfacade.internal.http.CallRecord;
import io.github.adfacade.internal.http.Deadline;
import io.github.adfacade.internal.http.Pipeline;
import io.github.adfacade.internal.http.PipelineException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Executes calls of the generated interfaces and turns every outcome into a value or a typed exception. */
public final class Exchange {

    private final Pipeline pipeline;
    private final Failures failures;
    private final Clock clock;
    private final CallOptions options;

    Exchange(Pipeline pipeline, Failures failures, Clock clock, CallOptions options) {
        this.pipeline = pipeline;
        this.failures = failures;
        this.clock = clock;
        this.options = options;
    }

    /** Begins a call of the public interface; its deadline runs from now. */
    public CallScope begin(String operation) {
        return new CallScope(operation, pipeline.newDeadline(options));
    }

    /** Begins a call that also ends by a deadline of what it is a part of. */
    CallScope begin(String operation, @Nullable Deadline whole) {
        Deadline own = pipeline.newDeadline(options);
        return new CallScope(operation, whole == null ? own : own.orEarlier(whole));
    }

    /** A deadline that runs from now. */
    Deadline deadline(Duration length) {
        return Deadline.in(length, clock);
    }

    /** How many requests a minute the quota lets through; empty when nobody knows. */
    OptionalInt requestsPerMinute() {
        return pipeline.requestsPerMinute();
    }

    /** How many requests the network bears at the same time. */
    int mostAtOnce() {
        return pipeline.mostAtOnce();
    }

    CallOptions options() {
        return options;
    }

    /** The same over the same connections, under these options. */
    Exchange with(CallOptions wanted) {
        return new Exchange(pipeline, failures, clock, wanted);
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
        Answer<T> answer = answer(scope, call);
        return answer.read(reading, () -> {
            throw failures.unreadable(scope, answer.record, answer.status, "the answer is empty", null);
        });
    }

    /**
     * Sends a write and reads its answer. An answer without a body is a success, too: what the network then holds is read.
     *
     * @param readBack reads it; a failure to do so says that the write was made
     */
    public <T, R> R write(CallScope scope, Call<T> call, Function<T, R> reading, Supplier<R> readBack) {
        return answer(scope, call).read(reading, () -> after(scope, "the campaign", readBack));
    }

    /** Sends a request whose answer may be empty, such as a delete. */
    public <T> Optional<T> sendForMaybe(CallScope scope, Call<T> call) {
        return Optional.ofNullable(answer(scope, call).body);
    }

    /**
     * Sends a removal, whatever the form of its answer. What is not there after an attempt whose answer was lost has been
     * removed by that attempt.
     *
     * @param removed whether the answer, where there is one, agrees that it was done
     */
    public <T> void remove(CallScope scope, Call<T> call, Predicate<T> removed) {
        try {
            Answer<T> answer = answer(scope, call);
            if (answer.body != null && !removed.test(answer.body)) {
                throw failures.unreadable(
                        scope, answer.record, answer.status, "the network says that it did not delete", null);
            }
        } catch (NotFoundException gone) {
            if (gone.applied() == Applied.NO) {
                throw gone;
            }
        }
    }

    /** Reads what a write that has worked left behind: a failure says that it has, and of which campaign. */
    public <R> R after(CallScope scope, String subject, Supplier<R> readBack) {
        try {
            return readBack.get();
        } catch (CampaignException e) {
            Failure facts = facts(scope, "done, but " + subject + " cannot be read back: " + e.getMessage())
                    .requestId(e.requestId().orElse(null))
                    .retryAfter(e.retryAfter().orElse(null))
                    .applied(Applied.YES)
                    .cause(e);
            if (e instanceof DeadlineExceededException) {
                throw new DeadlineExceededException(facts);
            }
            if (e instanceof CallCancelledException) {
                throw new CallCancelledException(facts);
            }
            if (e instanceof ServiceClosedException) {
                throw new ServiceClosedException(facts);
            }
            throw e instanceof CallInterruptedException
                    ? new CallInterruptedException(facts)
                    : new UnreadableResponseException(facts);
        }
    }

    private final class Answer<T> {

        private final CallScope scope;
        private final CallRecord record;
        private final int status;
        private final @Nullable T body;

        Answer(CallScope scope, Outcome<T> outcome) {
            this.scope = scope;
            this.record = outcome.record();
            this.status = outcome.status();
            this.body = outcome.body();
        }

        <R> R read(Function<T, R> reading, Supplier<R> otherwise) {
            if (body == null) {
                return otherwise.get();
            }
            try {
                return reading.apply(body);
            } catch (JsonParseException e) {
                String why = e instanceof UnusableAnswer unusable ? unusable.why() : "the answer cannot be used";
                throw failures.unreadable(scope, record, status, why, e);
            }
        }
    }

    private <T> Answer<T> answer(CallScope scope, Call<T> call) {
        Steps steps = Steps.current();
        Outcome<T> outcome = steps == null
                ? outcome(scope, record(scope, call), call::execute)
                : steps.await("answer", () -> new Enqueued<>(this, scope, record(scope, call), call));
        if (steps != null) {
            scope.begins(outcome.record());
        }
        if (outcome.failure() != null) {
            Throwables.throwIfUnchecked(outcome.failure());
        }
        return new Answer<>(scope, outcome);
    }

    /** How one request ended. */
    record Outcome<T>(
            CallRecord record,
            int status,
            @Nullable T body,
            @Nullable Throwable failure) {

        static <T> Outcome<T> failed(CallRecord record, Throwable failure) {
            return new Outcome<>(record, 0, null, failure);
        }
    }

    /** Gives a response, or ends as Retrofit's calls do. */
    interface Responding<T> {
        Response<T> response() throws IOException;
    }

    <T> Outcome<T> outcome(CallScope scope, CallRecord record, Responding<T> responding) {
        try {
            Response<T> response = responding.response();
            return response.isSuccessful()
                    ? new Outcome<>(record, response.code(), response.body(), null)
                    : Outcome.failed(record, failures.refused(scope, record, response));
        } catch (PipelineException e) {
            return Outcome.failed(record, failures.ended(scope, record, e));
        } catch (IOException | JsonParseException e) {
            return Outcome.failed(
                    record,
                    record.isAnswered()
                            ? failures.unreadable(scope, record, null, "the answer cannot be read", e)
                            : failures.noAnswer(scope, record, e));
        }
    }

    /** A request that was cancelled before its end was known. */
    <T> Outcome<T> cancelled(CallScope scope, CallRecord record) {
        return Outcome.failed(record, failures.ended(scope, record, pipeline.cancelled(record)));
    }

    /** Retrofit makes the OkHttp call when asked for its request, and executes that same call afterwards. */
    private CallRecord record(CallScope scope, Call<?> call) {
        CallRecord record = Objects.requireNonNull(call.request().tag(CallRecord.class), "call record");
        record.bind(scope.operation(), scope.deadline(), options);
        scope.begins(record);
        return record;
    }

    /**
     * Waits before a create that was looked for and not found is sent anew; false when it shall not be.
     *
     * @param lost how the attempt before ended
     * @param attempt its number, from 1
     */
    public boolean maySendAnew(CallScope scope, CampaignException lost, int attempt) {
        Duration wait = Steps.once(
                "wait before anew",
                () -> pipeline.waitBeforeAnew(
                        scope.deadline(), options, attempt, lost.retryAfter().orElse(null)));
        if (wait != null) {
            spend(scope, wait, lost.applied());
        }
        return wait != null;
    }

    /** Waits for something that the network is still making; false, without a wait, when the deadline comes before. */
    public boolean await(CallScope scope, Duration wait) {
        boolean allowed = scope.deadline().allows(wait);
        if (allowed) {
            spend(scope, wait, Applied.NO);
        }
        return allowed;
    }

    private void spend(CallScope scope, Duration wait, Applied applied) {
        Steps steps = Steps.current();
        PipelineException ended = steps == null
                ? pipeline.spend(wait)
                : steps.await("wait", () -> pipeline.waiting(wait)).orElse(null);
        if (ended != null) {
            throw failures.ended(
                    facts(scope, "ended while waiting: " + ended.getMessage()).applied(applied), ended);
        }
        scope.waits(wait);
    }

    /** A failure of one item in a batch that the network answered as a whole. */
    public CampaignException itemFailure(CallScope scope, VendorError error) {
        return failures.ofItem(scope, error);
    }

    /** The facts of a failure before anything was sent. */
    Failure facts(String operation, String summary) {
        return failures.facts(operation, summary);
    }

    /** The facts of a failure of this call, with what was tried for it so far. */
    public Failure facts(CallScope scope, String summary) {
        return failures.facts(scope, summary);
    }
}
