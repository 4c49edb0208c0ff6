package io.github.adfacade.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One attempt at a request: an OkHttp call with a time limit of its own. Travels with it as a tag. */
final class Attempt {

    private enum Wire {
        NOTHING_LEFT,
        BYTES_MAY_HAVE_LEFT,
        /** Nothing left, and nothing will. */
        SHUT
    }

    private final Request asked;
    private final Settings settings;
    private final AtomicReference<Wire> wire = new AtomicReference<>(Wire.NOTHING_LEFT);
    private final Limit.Place place;
    private final Duration limit;
    private final boolean byDeadline;
    /** Null where nobody listens. */
    final @Nullable Instant began;

    final Call call;
    final Ending ending;

    /**
     * @param asked as the caller made it
     * @param signed as it is sent
     * @param left until the deadline
     */
    Attempt(Pipeline pipeline, Request asked, Request signed, Limit.Place place, Duration left, Ending ending) {
        this.asked = asked;
        this.settings = pipeline.settings;
        this.place = place;
        this.ending = ending;
        this.began = pipeline.watch.begins();
        // A file may take as long as the deadline allows, so long as it does not stall, which is no end of the
        // deadline's.
        boolean file = asked.tag(ToFile.class) != null;
        this.byDeadline = !file && left.compareTo(settings.attemptTimeout()) < 0;
        this.limit = file || byDeadline ? left : settings.attemptTimeout();
        Request.Builder sent = signed.newBuilder().tag(Attempt.class, this);
        if (signed.body() != null) {
            sent.method(signed.method(), new OneShot(signed.body()));
        }
        this.call = pipeline.client.newCall(sent.build());
        call.timeout().timeout(Math.max(1, limit.toNanos()), TimeUnit.NANOSECONDS);
    }

    Duration limit() {
        return limit;
    }

    BufferedAnswer read(Response response) throws IOException {
        return BufferedAnswer.read(response, settings.maxResponseBytes(), settings.attemptTimeout(), asked);
    }

    /** OkHttp takes some broken answers for a mistake of its caller's. */
    IOException broken(RuntimeException broken) {
        call.cancel();
        return new IOException("the answer is not HTTP", broken);
    }

    /** Called on the wire's side as soon as a connection stands; from here on nobody can say that nothing was sent. */
    void bytesLeave() throws IOException {
        if (!wire.compareAndSet(Wire.NOTHING_LEFT, Wire.BYTES_MAY_HAVE_LEFT) && wire.get() == Wire.SHUT) {
            throw new IOException("Canceled");
        }
    }

    void answered(BufferedAnswer answer) {
        place.answered(answer.headers());
    }

    /** Ends it without an answer; false when nothing of it can reach the network any more. */
    boolean mayHaveLeft() {
        boolean may = !wire.compareAndSet(Wire.NOTHING_LEFT, Wire.SHUT) && wire.get() == Wire.BYTES_MAY_HAVE_LEFT;
        place.unanswered(may);
        return may;
    }

    /** Whether it was the deadline of the whole call that ended it. */
    boolean endedByDeadline(IOException noAnswer) {
        return byDeadline && noAnswer instanceof InterruptedIOException;
    }
}
