package io.github.adfacade.internal.async;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What an asynchronous call has learned so far. It runs the same straight code as one that holds its thread. Where that would
 * wait for an answer, the code is left; when the answer has come, it runs once more from its beginning, is handed all that it
 * learned before in the same order, and comes to what follows. So everything that may differ from run to run - answers, times,
 * random numbers - is asked for through here, and what the code changes outside of itself must bear to be done again.
 *
 * <p>Nothing here is used by two threads at a time.
 */
public final class Steps {

    private static final ThreadLocal<Steps> CURRENT = new ThreadLocal<>();

    private final List<Step> learned = new ArrayList<>();
    private int next;
    private @Nullable Wait<?> waiting;
    private String waitingFor = "";

    /** Something that was learned, and what it was. */
    private record Step(String what, @Nullable Object value) {}

    /**
     * Something that takes its time.
     *
     * @param <T> what it brings
     */
    public interface Wait<T extends @Nullable Object> {

        /** Begins it; the listener is told once, unless it is ended before. */
        void begin(Done<T> done);

        /** Ends it at once, and says what it has come to; nobody is told any more. */
        T end();
    }

    /** Hears what a wait has brought. */
    @FunctionalInterface
    public interface Done<T extends @Nullable Object> {
        void with(T value);
    }

    /** Leaves the code; passes whatever catches exceptions of calls. */
    private static final class Left extends Error {

        private static final long serialVersionUID = 1L;

        private Left() {
            super("an asynchronous call waits here", null, false, false);
        }
    }

    /** Those of the asynchronous call that runs on this thread now, or null when none does. */
    public static @Nullable Steps current() {
        return CURRENT.get();
    }

    /** Asks a source whose answers differ from time to time; a run after the first gets the answer of the first. */
    public static <T extends @Nullable Object> T once(String what, Supplier<T> source) {
        Steps steps = CURRENT.get();
        return steps == null ? source.get() : steps.recall(what, source);
    }

    /** A clock that tells an asynchronous call the same time in every run. */
    public static Clock clock(Clock clock) {
        return new SteppedClock(clock);
    }

    /** A source that gives an asynchronous call the same numbers in every run. */
    public static RandomGenerator random(RandomGenerator random) {
        return () -> once("random", random::nextLong);
    }

    /** Whether this was thrown to leave the code, and must go on. */
    public static boolean isLeaving(Throwable thrown) {
        return thrown instanceof Left;
    }

    /** Waits for something: leaves the code, or, in a later run, returns what it has brought. */
    public <T extends @Nullable Object> T await(String what, Supplier<Wait<T>> wait) {
        if (next < learned.size()) {
            return recall(what, () -> {
                throw new IllegalStateException(what);
            });
        }
        waitingFor = what;
        waiting = outside(wait);
        throw new Left();
    }

    /**
     * Runs the code from its beginning.
     *
     * @return what it waits for, or null when it has ended
     */
    public @Nullable Wait<?> run(Runnable code) {
        next = 0;
        waiting = null;
        Steps outer = CURRENT.get();
        CURRENT.set(this);
        try {
            code.run();
            return null;
        } catch (Left left) {
            return waiting;
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Adds what the last wait has brought, before the next run. */
    public void learn(@Nullable Object value) {
        learned.add(new Step(waitingFor, value));
    }

    @SuppressWarnings({"unchecked", "NullAway"
    }) // what was learned here in the run before is of the type that is asked for here
    private <T extends @Nullable Object> T recall(String what, Supplier<T> source) {
        if (next == learned.size()) {
            T value = outside(source);
            learned.add(new Step(what, value));
            next++;
            return value;
        }
        Step step = learned.get(next++);
        if (!step.what().equals(what)) {
            throw new IllegalStateException("an asynchronous call took another way: " + what + " for " + step.what());
        }
        return (T) step.value();
    }

    /** What a source asks for on its way is no step of its own. */
    private <T extends @Nullable Object> T outside(Supplier<T> source) {
        CURRENT.remove();
        try {
            return source.get();
        } finally {
            CURRENT.set(this);
        }
    }

    private static final class SteppedClock extends Clock {

        private final Clock clock;

        SteppedClock(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return once("time", clock::instant);
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new SteppedClock(clock.withZone(zone));
        }
    }
}
