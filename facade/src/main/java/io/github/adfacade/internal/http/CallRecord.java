package io.github.adfacade.internal.http;

import io.github.adfacade.CallOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one request of the generated API, attempt by attempt. Travels as a tag of the OkHttp request, so that
 * whoever holds the Retrofit call can read it afterwards. It is written by one thread at a time, and may be read by another
 * that ends the call.
 */
public final class CallRecord {

    private @Nullable Deadline deadline;
    private CallOptions options;
    private @Nullable String operation;
    private volatile int attempts;
    private volatile Duration waited = Duration.ZERO;
    private volatile Duration waitedForQuota = Duration.ZERO;
    private boolean write;
    private volatile boolean answered;
    private volatile boolean maybeApplied;
    private final Secrets secrets = new Secrets();

    CallRecord(CallOptions options) {
        this.options = options;
    }

    /** Puts the request under the deadline and the options of the facade call that it belongs to. */
    public void bind(String callOperation, Deadline callDeadline, CallOptions callOptions) {
        this.operation = callOperation;
        this.deadline = callDeadline;
        this.options = callOptions;
    }

    CallOptions options() {
        return options;
    }

    /** The method of the public interface that it belongs to; null when the generated interface was called directly. */
    @Nullable
    String operation() {
        return operation;
    }

    /** How many attempts were made. */
    public int attempts() {
        return attempts;
    }

    /** Time spent between attempts, waits for the quota among it. */
    public Duration waited() {
        return waited;
    }

    Duration waitedForQuota() {
        return waitedForQuota;
    }

    /** True when the request changes something on the network. */
    public boolean isWrite() {
        return write;
    }

    /** True once a complete HTTP answer is at hand, whatever is in it. */
    public boolean isAnswered() {
        return answered;
    }

    /** True when an attempt may have changed something although no usable answer came. */
    public boolean maybeApplied() {
        return maybeApplied;
    }

    /** The credentials that went out with its attempts. */
    public Secrets secrets() {
        return secrets;
    }

    /** The deadline of the facade call, or that of a call of its own which begins now. */
    Deadline deadline(Pipeline pipeline) {
        return deadline == null ? pipeline.newDeadline(options) : deadline;
    }

    void write(boolean isWrite) {
        this.write = isWrite;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer at a time
    void attemptStarts() {
        attempts++;
        answered = false;
    }

    void waited(Duration duration) {
        waited = waited.plus(duration);
    }

    void waitedForQuota(Duration duration) {
        waited(duration);
        waitedForQuota = waitedForQuota.plus(duration);
    }

    /**
     * No answer of an attempt that can be used.
     *
     * @param bytesMayHaveLeft false when it certainly did not reach the network
     */
    void answerLost(boolean bytesMayHaveLeft) {
        maybeApplied |= write && bytesMayHaveLeft;
    }

    void answered(boolean outcomeUnknown) {
        answered = true;
        maybeApplied |= write && outcomeUnknown;
    }
}
