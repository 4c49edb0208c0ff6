package io.github.adfacade.internal.http;

import io.github.adfacade.RateLimit;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every attempt has to pass: the pause that the network may have asked for, and the limit, which is a bucket of the
 * caller's, the one that the network publishes, or none.
 */
final class Quota {

    private final Waiting waiting;
    private final Gate gate = new Gate();
    private final Limit limit;

    Quota(Settings settings) {
        this.waiting = new Waiting(settings.clock(), settings.sleeper());
        Bucket bucket = settings.bucket();
        RateLimit published = settings.rateLimit();
        if (bucket != null) {
            this.limit = new SharedBucket(bucket, waiting, gate);
        } else if (published != null) {
            this.limit = new SlidingWindow(published, waiting, gate);
        } else {
            this.limit = (record, deadline) -> {
                gate.pass(waiting, record, deadline);
                return Limit.Place.UNCOUNTED;
            };
        }
    }

    /** Returns when an attempt may depart, or fails at once when the wait would pass the deadline. */
    Limit.Place acquire(CallRecord record, Deadline deadline) throws PipelineException {
        return limit.take(record, deadline);
    }

    /** Learns from an answer that there were too many requests. */
    void refused(@Nullable Duration waitAsked) {
        if (waitAsked != null) {
            gate.closeUntil(waiting.now() + Waiting.nanos(waitAsked));
        }
    }
}
