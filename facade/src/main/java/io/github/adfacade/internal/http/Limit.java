package io.github.adfacade.internal.http;

import okhttp3.Headers;

/** A limit that attempts keep to. */
interface Limit {

    String USED_UP = "the quota here is used up";

    /** Returns as soon as an attempt may depart, or fails at once when the wait would pass the deadline. */
    Place take(CallRecord record, Deadline deadline) throws PipelineException;

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
