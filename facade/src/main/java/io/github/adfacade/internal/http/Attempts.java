package io.github.adfacade.internal.http;

import io.github.adfacade.clients.support.CallSafety;
import io.github.adfacade.internal.http.PipelineException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What is decided between the attempts at one request, the same for calls that hold a thread and for those that do not. */
final class Attempts {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    final Pipeline pipeline;
    final CallRecord record;
    final Deadline deadline;
    final Ending ending;
    private final Request asked;
    private final CallSafety.Kind safety;
    private final Request plain;
    private final int most;

    Attempts(Pipeline pipeline, Request asked, CallRecord record, CallSafety.Kind safety, Ending ending) {
        this.pipeline = pipeline;
        this.asked = asked;
        this.record = record;
        this.safety = safety;
        this.ending = ending;
        this.deadline = record.deadline(pipeline);
        this.plain = introduced();
        this.most = record.options().maxAttempts().orElse(pipeline.settings.maxAttempts());
    }

    /** Fails when there is no use in another attempt. The thread's flag stays set: it belongs to whoever owns the thread. */
    void check() throws PipelineException {
        ending.check();
        if (Thread.currentThread().isInterrupted()) {
            throw new PipelineException(Reason.INTERRUPTED, "interrupted", null, null);
        }
        if (deadline.hasPassed()) {
            throw deadlinePassed(null);
        }
    }

    PipelineException deadlinePassed(@Nullable IOException cause) {
        return new PipelineException(Reason.DEADLINE, "the deadline has passed", null, cause);
    }

    Attempt next(Limit.Place place) {
        record.attemptStarts();
        try {
            Request signed = pipeline.signer.sign(plain);
            record.secrets().travel(pipeline.signer.secrets(), plain, signed);
            return new Attempt(pipeline, asked, signed, place, deadline.remaining(), ending);
        } catch (RuntimeException | Error broken) {
            place.unanswered(false);
            throw broken;
        }
    }

    /** The wait before the next attempt; null when this answer is to be handed up, be it good or bad. */
    @Nullable
    Duration after(Attempt attempt, BufferedAnswer answer) {
        int status = answer.status();
        attempt.answered(answer);
        record.answered(status == 408 || status >= 500);
        if (status == 429) {
            pipeline.quota.refused(pipeline.retries.waitAsked(status, answer.headers(), answer.errorText()));
        }
        Duration wait = pipeline.retries.afterAnswer(
                safety, record.attempts(), most, status, answer.headers(), answer.errorText());
        if (answer.isSuccess()) {
            pipeline.retries.succeeded();
        }
        Duration allowed = wait != null && deadline.allows(wait) ? wait : null;
        pipeline.watch.attempted(record, asked, attempt, status, null, allowed);
        return allowed;
    }

    /** The wait before the next attempt after one without an answer, or the end of the call. */
    Duration after(Attempt attempt, IOException noAnswer) throws IOException {
        boolean mayHaveLeft = attempt.mayHaveLeft();
        record.answerLost(mayHaveLeft);
        Duration wait = null;
        IOException end = end(attempt, noAnswer);
        if (end == null) {
            wait = pipeline.retries.afterNoAnswer(safety, record.attempts(), most, mayHaveLeft);
            wait = wait == null || !deadline.allows(wait) ? null : wait;
        }
        pipeline.watch.attempted(record, asked, attempt, null, noAnswer, wait);
        if (wait == null) {
            throw end == null ? noAnswer : end;
        }
        return wait;
    }

    private @Nullable IOException end(Attempt attempt, IOException noAnswer) {
        if (ending.hasCome()) {
            return ending.exception();
        }
        if (noAnswer instanceof PipelineException ended) {
            return ended;
        }
        if (Thread.currentThread().isInterrupted()) {
            return new PipelineException(Reason.INTERRUPTED, "interrupted", null, null);
        }
        return deadline.hasPassed() || attempt.endedByDeadline(noAnswer) ? deadlinePassed(noAnswer) : null;
    }

    private Request introduced() {
        Request.Builder introduced = asked.newBuilder().header("User-Agent", Pipeline.USER_AGENT);
        if (asked.header("Accept") == null) {
            introduced.header("Accept", "application/json");
        }
        record.options().headers().forEach(introduced::header);
        // One key a logical call, kept over its attempts.
        if (safety == CallSafety.Kind.KEYED && asked.header(IDEMPOTENCY_KEY) == null) {
            introduced.header(IDEMPOTENCY_KEY, record.options().idempotencyKey().orElseGet(this::newKey));
        }
        return introduced.build();
    }

    private String newKey() {
        RandomGenerator random = pipeline.settings.random();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
