package io.github.adfacade.internal.http;

import io.github.adfacade.clients.support.CallSafety;
import io.github.adfacade.internal.http.PipelineException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** One request with all its attempts. Each attempt is an OkHttp call of its own with its own time limit. */
final class ResilientCall implements Call {

    private final Pipeline pipeline;
    private final Request request;
    private final CallRecord record;
    private final CallSafety.Kind safety;
    private final AtomicBoolean executed = new AtomicBoolean();
    private final Ending ending = new Ending();

    ResilientCall(Pipeline pipeline, Request request) {
        this.pipeline = pipeline;
        this.safety = safetyOf(request);
        this.request = request;
        this.record = Objects.requireNonNull(request.tag(CallRecord.class), "record");
        record.write(safety != CallSafety.Kind.READ);
    }

    @Override
    public Response execute() throws IOException {
        begin();
        @Nullable Instant began = pipeline.watch.begins();
        try {
            Response answer = answer(new Attempts(pipeline, request, record, safety, ending));
            pipeline.watch.called(record, request, began, answer.code(), null);
            return answer;
        } catch (IOException | RuntimeException | Error e) {
            pipeline.watch.called(record, request, began, null, e);
            throw e;
        } finally {
            pipeline.ends(ending);
        }
    }

    private void begin() {
        if (!executed.compareAndSet(false, true)) {
            throw new IllegalStateException("already executed");
        }
        pipeline.begins(ending);
    }

    private Response answer(Attempts attempts) throws IOException {
        while (true) {
            attempts.check();
            Attempt attempt = attempts.next(pipeline.quota.acquire(record, attempts.deadline, ending));
            Duration wait = null;
            BufferedAnswer answer = null;
            try {
                answer = answer(attempt);
            } catch (IOException noAnswer) {
                wait = attempts.after(attempt, noAnswer);
            } catch (RuntimeException | Error broken) {
                attempts.record.answerLost(attempt.mayHaveLeft());
                throw broken;
            }
            if (answer != null) {
                wait = attempts.after(attempt, answer);
                if (wait == null) {
                    return answer.response();
                }
            }
            ending.spend(pipeline.settings.sleeper(), Objects.requireNonNull(wait));
            record.waited(wait);
        }
    }

    private BufferedAnswer answer(Attempt attempt) throws IOException {
        ending.undoBy(attempt.call::cancel);
        try {
            return pipeline.mayHang()
                    ? Aside.run(
                            () -> attempt.read(attempt.call.execute()), attempt.limit(), ending, attempt.call::cancel)
                    : attempt.read(attempt.call.execute());
        } catch (RuntimeException broken) {
            throw attempt.broken(broken);
        }
    }

    /** What the spec says of the operation; where nothing is said, the HTTP method decides. */
    private static CallSafety.Kind safetyOf(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        CallSafety declared = invocation == null ? null : invocation.method().getAnnotation(CallSafety.class);
        if (declared != null) {
            return declared.value();
        }
        return switch (request.method()) {
            case "GET", "HEAD" -> CallSafety.Kind.READ;
            case "PUT", "PATCH", "DELETE" -> CallSafety.Kind.ABSOLUTE;
            default -> CallSafety.Kind.CREATE;
        };
    }

    @Override
    public void enqueue(Callback callback) {
        begin();
        @Nullable Instant began = pipeline.watch.begins();
        AtomicBoolean told = new AtomicBoolean();
        Attempts attempts;
        try {
            attempts = new Attempts(pipeline, request, record, safety, ending);
        } catch (RuntimeException | Error broken) {
            pipeline.ends(ending);
            throw broken;
        }
        new EnqueuedAttempts(attempts, new EnqueuedAttempts.Outcome() {
                    @Override
                    public void answered(Response response) throws IOException {
                        if (isFirst(response.code(), null)) {
                            callback.onResponse(ResilientCall.this, response);
                        }
                    }

                    @Override
                    public void failed(IOException why) {
                        if (isFirst(null, why)) {
                            callback.onFailure(ResilientCall.this, why);
                        }
                    }

                    private boolean isFirst(@Nullable Integer status, @Nullable Throwable failure) {
                        boolean first = told.compareAndSet(false, true);
                        if (first) {
                            pipeline.ends(ending);
                            pipeline.watch.called(record, request, began, status, failure);
                        }
                        return first;
                    }
                })
                .start();
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public void cancel() {
        ending.end(Reason.CANCELLED);
    }

    @Override
    public boolean isExecuted() {
        return executed.get();
    }

    @Override
    public boolean isCanceled() {
        return ending.hasCome();
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod") // OkHttp's contract: a new, unexecuted call
    public Call clone() {
        return new ResilientCall(
                pipeline,
                request.newBuilder()
                        .tag(CallRecord.class, new CallRecord(record.options()))
                        .build());
    }
}
