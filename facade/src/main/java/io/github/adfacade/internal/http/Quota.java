package io.github.adfacade.internal.http;

import io.github.adfacade.QuotaOutage;
import io.github.adfacade.RateLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every attempt has to pass: the pause that the network may have asked for, and the limit, which is a bucket of the
 * caller's, the one that the network publishes, or none.
 */
final class Quota {

    private final Waiting waiting;
    private final Gate gate;
    private final Limit limit;

    Quota(Settings settings, CallWatch watch) {
        this.waiting = new Waiting(settings.clock(), settings.sleeper());
        this.gate = new Gate(waiting);
        Bucket bucket = settings.bucket();
        if (bucket == null) {
            this.limit = local(settings.rateLimit());
        } else if (bucket instanceof LocalBucket) {
            this.limit = new SharedBucket(bucket, gate);
        } else {
            Limit local = settings.quotaOutage() == QuotaOutage.REFUSE ? null : local(settings.published());
            this.limit = new StoredBucket(new SharedBucket(bucket, gate), local, waiting, watch);
        }
    }

    private Limit local(@Nullable RateLimit known) {
        return known == null ? gate : new SlidingWindow(known, waiting, gate);
    }

    /** A place in the queue. */
    Limit.Turn turn(Deadline deadline, Ending ending) {
        return limit.turn(deadline, ending);
    }

    /** Returns when an attempt may depart, or fails at once when the wait would pass the deadline. */
    Limit.Place acquire(CallRecord record, Deadline deadline, Ending ending) throws PipelineException {
        return Limit.await(turn(deadline, ending), waiting, record, deadline, ending);
    }

    /** Learns from an answer that there were too many requests. */
    void refused(@Nullable Duration waitAsked) {
        if (waitAsked != null) {
            gate.closeUntil(waiting.now() + Waiting.nanos(waitAsked));
        }
    }
}
