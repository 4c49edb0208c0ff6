package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.http.Headers;
import io.github.adfacade.sandbox.internal.http.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A misbehaviour for requests that match. Immutable: each method returns a changed copy. Without a matcher every request of
 * the network matches; without {@link #times} it happens once.
 *
 * <p>Whether the request still takes effect is part of each fault and said at its factory; {@link #afterApplying} changes it
 * for answers. The ledger records the outcome either way.
 */
public final class Fault {
    private static final Duration HANG_BOUND = Duration.ofSeconds(30);

    private final String name;
    private final FaultAct act;
    private final Rules rules;
    private final @Nullable Response canned;

    private record Rules(
            boolean applies, Predicate<ReceivedRequest> matcher, int skip, int times, Duration delay, boolean early) {}

    private Fault(String name, FaultAct act, Rules rules, @Nullable Response canned) {
        this.name = name;
        this.act = act;
        this.rules = rules;
        this.canned = canned;
    }

    private static Fault of(String name, boolean applies, FaultAct act) {
        return new Fault(name, act, new Rules(applies, request -> true, 0, 1, Duration.ZERO, false), null);
    }

    private static Fault answering(String name, Response response) {
        return new Fault(name, FaultAct.WHOLE, new Rules(false, request -> true, 0, 1, Duration.ZERO, false), response);
    }

    /**
     * An answer of this status instead of the real one; the request is not applied. Unless {@link #body} says otherwise, the
     * body is the network's published error for the status.
     */
    public static Fault status(int status) {
        return answering("status " + status, new Response(status, new Headers(), FaultAct.noBody()));
    }

    /** The real answer, only later. Applied, after the delay. */
    public static Fault delay(Duration delay) {
        return of("delay", true, FaultAct.WHOLE).delayed(delay);
    }

    /** The connection is reset as soon as the head has come in; the body is not read. Not applied. */
    public static Fault hangUpBeforeReading() {
        Fault fault = of("hang up before reading", false, FaultAct.RESET);
        return fault.with(new Rules(false, request -> true, 0, 1, Duration.ZERO, true));
    }

    /** The whole request is read, then the connection is reset. Not applied. */
    public static Fault hangUpAfterReading() {
        return of("hang up after reading", false, FaultAct.RESET);
    }

    /** The request is applied, then the connection is reset without an answer. */
    public static Fault applyThenHangUp() {
        return of("apply then hang up", true, FaultAct.RESET);
    }

    /** Applied; the head and half of the answer's body are sent, then the connection is reset. */
    public static Fault cutAnswer() {
        return of("cut answer", true, FaultAct.CUT);
    }

    /** Applied; a well-framed answer whose JSON stops in the middle. */
    public static Fault cutJson() {
        return of("cut JSON", true, FaultAct.CUT_JSON);
    }

    /** No answer until the client hangs up or 30 seconds are over. Not applied. */
    public static Fault hang() {
        return hang(HANG_BOUND);
    }

    /** No answer until the client hangs up or the bound is over; then a reset. Not applied. */
    public static Fault hang(Duration bound) {
        return of("hang", false, (wire, answer) -> wire.hang(bound));
    }

    /** Applied; then no answer until the client hangs up or the bound is over. */
    public static Fault applyThenHang(Duration bound) {
        return of("apply then hang", true, (wire, answer) -> wire.hang(bound));
    }

    /** Applied; the answer's body leaves byte by byte, with a pause before each. */
    public static Fault drip(Duration pause) {
        return of("drip", true, (wire, answer) -> wire.drip(answer, pause));
    }

    /** A gateway's HTML page with status 200. Not applied. */
    public static Fault html() {
        return answering(
                "HTML 200", Response.of(200, "text/html", "<!DOCTYPE html><html><body>Please sign in</body></html>"));
    }

    /** Status 200 and an empty body. Not applied. */
    public static Fault emptyAnswer() {
        return answering("empty 200", Response.of(200, "application/json", ""));
    }

    /** Applied; the real body under another content type. */
    public static Fault contentType(String contentType) {
        return of(
                "content type",
                true,
                (wire, answer) -> wire.send(
                        Response.of(answer.status(), contentType, answer.body().bytes())));
    }

    /** Status 200 and a JSON text of this many bytes, made while it is sent. Not applied. */
    public static Fault oversize(long bytes) {
        return of("oversize", false, (wire, answer) -> FaultAct.oversize(wire, bytes));
    }

    /** Status 200 and a gzip body that unpacks to about this many bytes. Not applied. */
    public static Fault gzipBomb(long bytes) {
        return of("gzip bomb", false, (wire, answer) -> FaultAct.gzipBomb(wire, bytes));
    }

    /** A 307 to another place, which may be the sandbox itself under a path of no network. Not applied. */
    public static Fault redirect(URI location) {
        return status(307).header("Location", location.toString());
    }

    /** Adds a header field to the answer of {@link #status} and its like. */
    public Fault header(String header, String value) {
        Response response = requireCanned();
        Headers headers = new Headers();
        response.headers().toMap().forEach((n, values) -> values.forEach(v -> headers.add(n, v)));
        return new Fault(
                name, act, rules, new Response(response.status(), headers.set(header, value), response.body()));
    }

    /** Sets the body of the answer, as JSON. */
    public Fault body(String json) {
        return body("application/json", json);
    }

    /** Sets the body of the answer. */
    public Fault body(String contentType, String text) {
        Response response = requireCanned();
        Response.Body body = Response.of(200, contentType, text).body();
        return new Fault(name, act, rules, new Response(response.status(), response.headers(), body))
                .header("Content-Type", contentType);
    }

    /** Applies the request before the answer is sent. */
    public Fault afterApplying() {
        requireCanned();
        return with(new Rules(true, rules.matcher, rules.skip, rules.times, rules.delay, false));
    }

    /** Only requests of this method whose whole path, behind the network's base URL, matches the regular expression. */
    public Fault on(String method, String pathRegex) {
        Pattern path = Pattern.compile(pathRegex);
        return when(request ->
                request.method().equals(method) && path.matcher(request.path()).matches());
    }

    /** Only requests that this accepts, besides what was asked before. Without a body for {@link #hangUpBeforeReading}. */
    public Fault when(Predicate<ReceivedRequest> condition) {
        return with(new Rules(
                rules.applies, rules.matcher.and(condition), rules.skip, rules.times, rules.delay, rules.early));
    }

    /** Starts at the n-th matching request; the first is 1. */
    public Fault nth(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("the first request is 1");
        }
        return with(new Rules(rules.applies, rules.matcher, n - 1, rules.times, rules.delay, rules.early));
    }

    /** Happens this many times. */
    public Fault times(int times) {
        return with(new Rules(rules.applies, rules.matcher, rules.skip, times, rules.delay, rules.early));
    }

    /** Happens until the faults are cleared. */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    /** Waits this long, in real time, after reading and before anything else. */
    public Fault delayed(Duration delay) {
        return with(new Rules(rules.applies, rules.matcher, rules.skip, rules.times, delay, rules.early));
    }

    private Fault with(Rules changed) {
        return new Fault(name, act, changed, canned);
    }

    private Response requireCanned() {
        if (canned == null) {
            throw new IllegalStateException("'" + name + "' has no answer of its own");
        }
        return canned;
    }

    boolean matches(ReceivedRequest request) {
        return rules.matcher.test(request);
    }

    boolean early() {
        return rules.early;
    }

    boolean applies() {
        return rules.applies;
    }

    int skip() {
        return rules.skip;
    }

    int times() {
        return rules.times;
    }

    Duration delay() {
        return rules.delay;
    }

    FaultAct act() {
        return act;
    }

    Optional<Response> canned() {
        return Optional.ofNullable(canned);
    }

    /** Whether an answer reaches the client at all. */
    boolean answers() {
        return act != FaultAct.RESET && !name.endsWith("hang");
    }

    @Override
    public String toString() {
        return name;
    }
}
