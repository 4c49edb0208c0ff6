package io.github.adfacade.internal.http;

import io.github.adfacade.clients.support.CallSafety;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** One request with all its attempts. Each attempt is an OkHttp call of its own with its own time limit. */
final class ResilientCall implements Call {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Pipeline pipeline;
    private final Request request;
    private final CallRecord record;
    private final CallSafety.Kind safety;
    private final AtomicBoolean executed = new AtomicBoolean();
    private volatile boolean canceled;
    private volatile @Nullable Call running;

    ResilientCall(Pipeline pipeline, Request request) {
        this.pipeline = pipeline;
        this.safety = safetyOf(request);
        this.request = request;
        this.record = Objects.requireNonNull(request.tag(CallRecord.class), "record");
        record.write(safety != CallSafety.Kind.READ);
    }

    @Override
    public Response execute() throws IOException {
        if (!executed.compareAndSet(false, true)) {
            throw new IllegalStateException("already executed");
        }
        Deadline deadline = record.deadline(pipeline);
        Request keyed = keyed(introduced(request));
        int most = record.options().maxAttempts().orElse(pipeline.settings.maxAttempts());
        while (true) {
            failIfOver(deadline);
            Limit.Place place = pipeline.quota.acquire(record, deadline);
            record.attemptStarts();
            Duration wait;
            try {
                BufferedAnswer answer = attempt(keyed, deadline, place);
                wait = waitAfter(answer, most, deadline);
                if (wait == null) {
                    return answer.response();
                }
            } catch (PipelineException ended) {
                throw ended;
            } catch (IOException noAnswer) {
                record.answerLost();
                failIfInterrupted();
                wait = canceled
                        ? null
                        : pipeline.retries.afterNoAnswer(safety, record.attempts(), most, record.bytesMayHaveLeft());
                if (wait == null || !deadline.allows(wait)) {
                    throw noAnswer;
                }
            }
            Waits.spend(pipeline.settings.sleeper(), wait);
            record.waited(wait);
        }
    }

    /** The wait before the next attempt; null when this answer is to be handed up, be it good or bad. */
    private @Nullable Duration waitAfter(BufferedAnswer answer, int most, Deadline deadline) {
        int status = answer.status();
        record.answered(status == 408 || status >= 500);
        if (status == 429) {
            pipeline.quota.refused(pipeline.retries.waitAsked(status, answer.headers(), answer.errorText()));
        }
        Duration wait = pipeline.retries.afterAnswer(
                safety, record.attempts(), most, status, answer.headers(), answer.errorText());
        if (answer.isSuccess()) {
            pipeline.retries.succeeded();
        }
        return wait != null && deadline.allows(wait) ? wait : null;
    }

    private BufferedAnswer attempt(Request plain, Deadline deadline, Limit.Place place) throws IOException {
        BufferedAnswer answer = null;
        try {
            answer = attempt(plain, deadline);
            return answer;
        } finally {
            if (answer == null) {
                place.unanswered(record.bytesMayHaveLeft());
            } else {
                place.answered(answer.headers());
            }
        }
    }

    private BufferedAnswer attempt(Request plain, Deadline deadline) throws IOException {
        record.notAnswered();
        Request signed = pipeline.signer.sign(plain);
        record.secrets().travel(pipeline.signer.secrets(), plain, signed);
        Call call = pipeline.client.newCall(OneShot.protect(signed));
        running = call;
        if (canceled) {
            call.cancel();
        }
        Duration limit = request.tag(ToFile.class) == null
                ? min(pipeline.settings.attemptTimeout(), deadline.remaining())
                : deadline.remaining();
        call.timeout().timeout(Math.max(1, limit.toNanos()), TimeUnit.NANOSECONDS);
        try {
            return BufferedAnswer.read(
                    call.execute(), pipeline.settings.maxResponseBytes(), pipeline.settings.attemptTimeout(), request);
        } catch (PipelineException tooLarge) {
            record.answerLost();
            throw tooLarge;
        } catch (RuntimeException broken) {
            // OkHttp takes some broken heads, such as a negative length, for a mistake of its caller's.
            call.cancel();
            throw new IOException("the answer is not HTTP", broken);
        }
    }

    /** The flag stays set: it belongs to whoever owns the thread. */
    private static void failIfInterrupted() throws PipelineException {
        if (Thread.currentThread().isInterrupted()) {
            throw new PipelineException(PipelineException.Reason.INTERRUPTED, "interrupted", null, null);
        }
    }

    private void failIfOver(Deadline deadline) throws PipelineException {
        failIfInterrupted();
        if (deadline.hasPassed()) {
            throw new PipelineException(PipelineException.Reason.DEADLINE, "the deadline has passed", null, null);
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

    private Request introduced(Request plain) {
        Request.Builder introduced = plain.newBuilder().header("User-Agent", Pipeline.USER_AGENT);
        if (plain.header("Accept") == null) {
            introduced.header("Accept", "application/json");
        }
        record.options().headers().forEach(introduced::header);
        return introduced.build();
    }

    /** One key a logical call, kept over its attempts. */
    private Request keyed(Request plain) {
        if (safety != CallSafety.Kind.KEYED || plain.header(IDEMPOTENCY_KEY) != null) {
            return plain;
        }
        RandomGenerator random = pipeline.settings.random();
        String key = record.options()
                .idempotencyKey()
                .orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString());
        return plain.newBuilder().header(IDEMPOTENCY_KEY, key).build();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void enqueue(Callback callback) {
        pipeline.client.dispatcher().executorService().execute(() -> {
            try {
                callback.onResponse(this, execute());
            } catch (IOException e) {
                callback.onFailure(this, e);
            }
        });
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public void cancel() {
        canceled = true;
        Call call = running;
        if (call != null) {
            call.cancel();
        }
    }

    @Override
    public boolean isExecuted() {
        return executed.get();
    }

    @Override
    public boolean isCanceled() {
        return canceled;
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
