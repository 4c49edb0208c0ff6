package io.github.adfacade.internal.http;

import java.time.Duration;
import okhttp3.Headers;

/** A limit that attempts keep to. */
interface Limit {

    String USED_UP = "the quota here is used up";

    /** A place in the queue of those who want to depart. */
    Turn turn(Deadline deadline, Ending ending);

    /** Where one attempt stands in the queue. Used by one thread at a time. */
    interface Turn {

        /**
         * How long to wait at least, in nanoseconds, before asking again; zero when the attempt departs now.
         *
         * @throws PipelineException when there is no use in waiting
         */
        long depart() throws PipelineException;

        /** Why there is a wait. */
        String why();

        /** Leaves the queue without having departed. */
        void leave();

        /** What the attempt that departed takes up. */
        Place place();

        /** Whether asking may take its time, since a store elsewhere is asked. */
        default boolean mayBlock() {
            return false;
        }
    }

    /** Waits on this thread until an attempt may depart, or fails at once when the wait would pass the deadline. */
    static Place await(Turn turn, Waiting waiting, CallRecord record, Deadline deadline, Ending ending)
            throws PipelineException {
        boolean departed = false;
        try {
            for (long wait = turn.depart(); wait > 0; wait = turn.depart()) {
                Duration spent = within(deadline, wait, turn);
                ending.spend(waiting.sleeper(), spent);
                record.waitedForQuota(spent);
            }
            departed = true;
            return turn.place();
        } finally {
            if (!departed) {
                turn.leave();
            }
        }
    }

    /** The wait, if the deadline allows it. */
    static Duration within(Deadline deadline, long nanos, Turn turn) throws PipelineException {
        Duration wait = Duration.ofNanos(nanos);
        if (!deadline.allows(wait)) {
            throw Waiting.beyondDeadline(wait, turn.why());
        }
        return wait;
    }

    /** What an attempt takes up of the limit; told exactly once how the attempt ended. */
    interface Place {

        /** For limits that do not look at how an attempt ends. */
        Place UNCOUNTED = new Place() {
            @Override
            public void answered(Headers headers) {}

            @Override
            public void unanswered(boolean mayHaveArrived) {}
        };

        void answered(Headers headers);

        /**
         * The attempt failed without an answer.
         *
         * @param mayHaveArrived false when nothing of it left this machine
         */
        void unanswered(boolean mayHaveArrived);
    }
}
