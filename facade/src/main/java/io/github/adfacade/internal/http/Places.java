package io.github.adfacade.internal.http;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * The places of a limit: those of requests that are under way, and those held until the network no longer counts what took
 * them. At no time does the network count more than are taken here. Times are nanoseconds since 1970; guarded by its owner's
 * lock.
 */
final class Places {

    private final int published;
    private final long hold;
    private final RoundTrips trips = new RoundTrips();
    private final PriorityQueue<Slot> held = new PriorityQueue<>(Comparator.comparingLong(slot -> slot.until));
    private final Deque<Long> lastLetGo = new ArrayDeque<>();
    private int underWay;
    private int limit;

    /** One place that is taken. */
    static class Slot {
        private long departed;
        private long answered;
        private long until;
    }

    /** @param hold how long a place is held after the answer */
    Places(int published, long hold) {
        this.published = published;
        this.limit = published;
        this.hold = hold;
    }

    /** When a place is free for the one behind so many others; never later than it is in the end. */
    long free(int ahead, long now) {
        letGo(now);
        int missing = ahead - (limit - held.size() - underWay);
        if (missing < 0) {
            return now;
        }
        if (missing < held.size()) {
            return held.stream()
                    .mapToLong(slot -> slot.until)
                    .sorted()
                    .skip(missing)
                    .findFirst()
                    .orElse(now);
        }
        // Beyond those held it takes an answer to know, which is not here yet, and for whoever is further back several.
        int rounds = (missing - held.size()) / limit;
        return now + hold - trips.certain() + rounds * hold;
    }

    void departs(Slot slot, long now) {
        slot.departed = now;
        underWay++;
    }

    void didNotDepart() {
        underWay--;
    }

    /**
     * The request cannot have arrived later than its answer. What its round trip and the next one's have in common is held
     * already when the place is given on, since the next one takes as long to arrive.
     */
    void answered(Slot slot, long now) {
        trips.add(Math.max(0, now - slot.departed));
        hold(slot, now, now + hold - trips.certain());
    }

    /** The request may still have arrived. */
    void unanswered(Slot slot, long now) {
        hold(slot, now, now + hold);
    }

    private void hold(Slot slot, long now, long until) {
        underWay--;
        slot.answered = now;
        slot.until = until;
        held.add(slot);
    }

    /** Obeys a limit that the network tells; one above the published limit is not taken, and the answer is false. */
    boolean obey(int told) {
        limit = Math.min(published, told);
        return told <= published;
    }

    /**
     * Takes places for what the network counted, when it answered this request just now, beside the requests from here. Those
     * let go since the request departed may have counted still.
     */
    void fill(Slot answered, int left, long now) {
        int counted = limit - Math.min(limit, left);
        if (held.size() + underWay >= counted) {
            return;
        }
        long letGo = lastLetGo.stream().filter(time -> time > answered.departed).count();
        for (long taken = held.size() + underWay + letGo; taken < counted; taken++) {
            Slot others = new Slot();
            others.answered = now;
            others.until = now + hold;
            held.add(others);
        }
    }

    /**
     * Frees what the network no longer counted when it answered this request. What was under way at the same time it may
     * not have counted yet.
     */
    void free(Slot answered, int left) {
        int counted = limit - Math.min(limit, left);
        if (held.size() <= counted) {
            return;
        }
        long uncounted = underWay
                + held.stream()
                        .filter(slot -> slot != answered && slot.answered >= answered.departed)
                        .count();
        while (!held.isEmpty() && held.size() + underWay > counted + uncounted) {
            held.remove();
        }
    }

    boolean isYoungerThan(Slot slot, long age) {
        return slot.answered - slot.departed < age;
    }

    private void letGo(long now) {
        Slot first = held.peek();
        if (first != null && first.until > now + hold) {
            // The clock was set back: nothing is held for longer than from now on.
            held.forEach(slot -> slot.until = now + hold);
        }
        while (first != null && first.until <= now) {
            held.remove();
            lastLetGo.add(first.until);
            first = held.peek();
        }
        while (lastLetGo.size() > published) {
            lastLetGo.remove();
        }
    }
}
