package io.github.adfacade.internal.http;

import io.github.adfacade.QuotaOutage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A bucket that lives in a store elsewhere, which may hang or fail. It is asked on another thread and waited for no longer than
 * the deadline; what its outage means is the caller's choice.
 */
final class StoredBucket implements Limit {

    private static final Logger LOG = System.getLogger("io.github.adfacade.quota");

    /** Where calls may go on without the store, they do so after this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** So long a store that failed is not asked again, where calls go on without it. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Limit bucket;
    private final @Nullable Limit local;
    private final Waiting waiting;
    private final CallWatch watch;
    private volatile long askAgain = Long.MIN_VALUE;

    /**
     * @param local what holds while the store cannot be asked; null where calls are refused then
     */
    StoredBucket(Limit bucket, @Nullable Limit local, Waiting waiting, CallWatch watch) {
        this.bucket = bucket;
        this.local = local;
        this.waiting = waiting;
        this.watch = watch;
    }

    @Override
    public Turn turn(Deadline deadline, Ending ending) {
        return new StoredTurn(deadline, ending);
    }

    private final class StoredTurn implements Turn {

        private final Deadline deadline;
        private final Ending ending;
        private Turn turn;
        private boolean stored;

        StoredTurn(Deadline deadline, Ending ending) {
            this.deadline = deadline;
            this.ending = ending;
            this.stored = local == null || waiting.now() >= askAgain;
            this.turn = stored || local == null ? bucket.turn(deadline, ending) : local.turn(deadline, ending);
        }

        @Override
        public long depart() throws PipelineException {
            if (!stored) {
                return turn.depart();
            }
            Duration left = deadline.remaining();
            boolean patient = local == null || left.compareTo(PATIENCE) < 0;
            try {
                return Aside.run(turn::depart, patient ? left : PATIENCE, ending, () -> {});
            } catch (PipelineException ended) {
                throw ended;
            } catch (InterruptedIOException hangs) {
                return without("it does not answer", patient, hangs);
            } catch (IOException | RuntimeException failed) {
                return without(failed.getClass().getSimpleName(), false, failed);
            }
        }

        private long without(String why, boolean deadlineEnds, Exception cause) throws PipelineException {
            watch.quotaUnreachable(local == null ? QuotaOutage.REFUSE : QuotaOutage.KEEP_LOCAL_LIMIT, why);
            if (local != null && !deadlineEnds) {
                LOG.log(Level.WARNING, "The quota''s store cannot be asked ({0}): a local limit holds", why);
                askAgain = waiting.now() + PAUSE.toNanos();
                turn = local.turn(deadline, ending);
                stored = false;
                return turn.depart();
            }
            LOG.log(Level.WARNING, "The quota''s store cannot be asked ({0}): calls are refused", why);
            throw new PipelineException(
                    deadlineEnds ? PipelineException.Reason.DEADLINE : PipelineException.Reason.QUOTA_STORE,
                    deadlineEnds
                            ? "the deadline has passed while the quota's store was asked"
                            : "the quota's store cannot be asked (" + why + ")",
                    null,
                    cause);
        }

        @Override
        public boolean mayBlock() {
            return stored;
        }

        @Override
        public String why() {
            return turn.why();
        }

        @Override
        public void leave() {
            turn.leave();
        }

        @Override
        public Place place() {
            return turn.place();
        }
    }
}
