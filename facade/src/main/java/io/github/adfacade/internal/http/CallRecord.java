package io.github.adfacade.internal.http;

import io.github.adfacade.CallOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one request of the generated API, attempt by attempt. Travels as a tag of the OkHttp request, so that
 * whoever holds the Retrofit call can read it afterwards.
 */
public final class CallRecord {

    private @Nullable Deadline deadline;
    private CallOptions options;
    private int attempts;
    private Duration waited = Duration.ZERO;
    private boolean write;
    private boolean answered;
    private boolean maybeApplied;
    private final Secrets secrets = new Secrets();
    private volatile boolean sent;

    CallRecord(CallOptions options) {
        this.options = options;
    }

    /** Puts the request under the deadline and the options of the facade call that it belongs to. */
    public void bind(Deadline callDeadline, CallOptions callOptions) {
        this.deadline = callDeadline;
        this.options = callOptions;
    }

    CallOptions options() {
        return options;
    }

    /** How many attempts were made. */
    public int attempts() {
        return attempts;
    }

    /** Time spent between attempts. */
    public Duration waited() {
        return waited;
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

    void attemptStarts() {
        attempts++;
        sent = false;
    }

    void waited(Duration duration) {
        waited = waited.plus(duration);
    }

    /** Called on the wire's side as soon as a connection stands and bytes may leave. */
    void bytesMayLeave() {
        sent = true;
    }

    boolean bytesMayHaveLeft() {
        return sent;
    }

    void answerLost() {
        maybeApplied |= write && sent;
    }

    void answered(boolean outcomeUnknown) {
        answered = true;
        maybeApplied |= write && outcomeUnknown;
    }

    void notAnswered() {
        answered = false;
    }
}
