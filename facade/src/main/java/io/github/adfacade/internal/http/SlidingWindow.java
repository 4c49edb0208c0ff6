package io.github.adfacade.internal.http;

import io.github.adfacade.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a network's limit in any period, wherever it begins, and uses all of it: a request holds one of the limit's places
 * until the network has certainly forgotten it. All places may be taken at once; who finds none waits, first come, first
 * served.
 */
final class SlidingWindow implements Limit {

    /** Beyond this a period is too long for its whole limit to be used in one burst. */
    private static final Duration LONG = Duration.ofSeconds(10);

    /** For clocks that run unequally. */
    private static final int MARGIN = 100;

    private static final Duration RESET_BEYOND_PERIOD = Duration.ofSeconds(1);

    private final Waiting waiting;
    private final Gate gate;
    private final Duration period;
    private final Places places;
    private final @Nullable Pace pace;
    private final List<Turn> queue = new ArrayList<>();

    SlidingWindow(RateLimit limit, Waiting waiting, Gate gate) {
        this.waiting = waiting;
        this.gate = gate;
        this.period = limit.period();
        long nanos = period.toNanos();
        this.places = new Places(limit.requests(), nanos + nanos / MARGIN);
        this.pace = period.compareTo(LONG) > 0 ? new Pace(limit.requests(), nanos) : null;
    }

    @Override
    public Limit.Turn turn(Deadline deadline, Ending ending) {
        return new Turn();
    }

    /** How long to wait at least before asking again; zero when the request departs now. */
    private synchronized long depart(Turn turn) {
        long now = waiting.now();
        int place = queue.indexOf(turn);
        int ahead = place < 0 ? queue.size() : place;
        long earliest = Math.max(gate.opens(), places.free(ahead, now));
        if (pace != null) {
            earliest = Math.max(earliest, pace.next(ahead, now));
        }
        if (earliest > now) {
            if (place < 0) {
                queue.add(turn);
            }
            return earliest - now;
        }
        queue.remove(turn);
        places.departs(turn, now);
        if (pace != null) {
            pace.departs(now);
        }
        return 0;
    }

    private synchronized void leave(Turn turn) {
        queue.remove(turn);
    }

    private final class Turn extends Places.Slot implements Limit.Turn, Place {

        @Override
        public long depart() {
            return SlidingWindow.this.depart(this);
        }

        @Override
        public String why() {
            return gate.isClosed() ? Gate.WHY : USED_UP;
        }

        @Override
        public void leave() {
            SlidingWindow.this.leave(this);
        }

        @Override
        public Place place() {
            return this;
        }

        @Override
        public void answered(Headers headers) {
            Remainder told = Remainder.read(headers, waiting.clock().instant());
            synchronized (SlidingWindow.this) {
                long now = waiting.now();
                places.answered(this, now);
                if (told != null) {
                    heed(told, this, now);
                }
            }
        }

        @Override
        public void unanswered(boolean mayHaveArrived) {
            synchronized (SlidingWindow.this) {
                if (mayHaveArrived) {
                    places.unanswered(this, waiting.now());
                    return;
                }
                places.didNotDepart();
                if (pace != null) {
                    pace.didNotDepart();
                }
            }
        }
    }

    private void heed(Remainder told, Turn turn, long now) {
        Duration reset = told.reset();
        if (told.left() == 0 && reset != null && reset.compareTo(period.plus(RESET_BEYOND_PERIOD)) > 0) {
            gate.closeUntil(now + Waiting.nanos(reset));
        }
        // An answer that took a whole period says nothing about this one.
        if (!places.isYoungerThan(turn, period.toNanos())) {
            return;
        }
        boolean ofThisLimit = told.limit() == null || places.obey(told.limit());
        places.fill(turn, told.left(), now);
        // Of another, higher limit the remainder is no measure of this one. Over a long period a network may count each
        // operation by itself, as Whop does: what it no longer counts of one, it may count of others.
        if (ofThisLimit && pace == null) {
            places.free(turn, told.left());
        }
    }
}
