package io.github.adfacade.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/**
 * The attempts at one request without a thread that waits: neither for the quota nor between attempts, and for an answer only
 * OkHttp's own. Whatever it waits for is a stage; who claims it goes on, and all others come too late.
 */
final class EnqueuedAttempts {

    private final Attempts attempts;
    private final Outcome outcome;

    /** Who hears of the end, once. */
    interface Outcome {

        void answered(Response response) throws IOException;

        void failed(IOException why);
    }

    EnqueuedAttempts(Attempts attempts, Outcome outcome) {
        this.attempts = attempts;
        this.outcome = outcome;
    }

    private final class Stage extends AtomicBoolean {

        private static final long serialVersionUID = 1L;

        /** Goes on, if nobody else has. */
        void claim(Step next) {
            if (compareAndSet(false, true)) {
                guard(next);
            }
        }

        /** Begins: from here on the end of the call ends it by this, which must fail. */
        void endBy(Step undo) {
            attempts.ending.undoBy(() -> claim(undo));
        }
    }

    /** What goes on after a stage; a defect in it must not leave the call open for ever. */
    private interface Step {
        void run() throws IOException;
    }

    private void guard(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            fail(new Defect(e));
        }
    }

    private void fail(IOException why) {
        outcome.failed(why);
    }

    void start() {
        guard(() -> {
            attempts.check();
            depart(attempts.pipeline.quota.turn(attempts.deadline, attempts.ending));
        });
    }

    private void depart(Limit.Turn turn) throws IOException {
        if (!turn.mayBlock()) {
            departed(turn, turn.depart());
            return;
        }
        Stage stage = new Stage();
        Runnable off = Alarm.afterReal(
                attempts.deadline.remaining(), () -> stage.claim(() -> leave(turn, attempts.deadlinePassed(null))));
        stage.endBy(() -> {
            off.run();
            leave(turn, attempts.ending.exception());
        });
        Aside.ask(() -> guard(() -> {
            long nanos = stage.get() ? 0 : turn.depart();
            stage.claim(() -> {
                off.run();
                departed(turn, nanos);
            });
        }));
    }

    private static void leave(Limit.Turn turn, PipelineException why) throws PipelineException {
        turn.leave();
        throw why;
    }

    private void departed(Limit.Turn turn, long nanos) throws IOException {
        if (nanos == 0) {
            send(attempts.next(turn.place()));
            return;
        }
        Duration wait;
        try {
            wait = Limit.within(attempts.deadline, nanos, turn);
        } catch (PipelineException beyond) {
            leave(turn, beyond);
            return;
        }
        await(wait, () -> leave(turn, attempts.ending.exception()), () -> {
            attempts.record.waitedForQuota(wait);
            depart(turn);
        });
    }

    private void await(Duration wait, Step undo, Step next) {
        Stage stage = new Stage();
        Runnable off = attempts.pipeline.alarm.after(
                wait,
                () -> stage.claim(next),
                broken -> stage.claim(() -> {
                    throw new Defect(broken);
                }));
        stage.endBy(() -> {
            off.run();
            undo.run();
        });
    }

    private void send(Attempt attempt) {
        Stage stage = new Stage();
        // OkHttp keeps the limit, unless a name look-up or an interceptor of the caller's hangs.
        Runnable off = Alarm.afterReal(
                attempt.limit(), () -> stage.claim(() -> giveUp(attempt, new InterruptedIOException("timeout"))));
        // Before it is under way, so that an end that comes at once finds it.
        stage.endBy(() -> {
            off.run();
            giveUp(attempt, new IOException("Canceled"));
        });
        if (stage.get()) {
            return;
        }
        attempt.call.enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                guard(() -> arrived(stage, off, attempt, response));
            }

            @Override
            public void onFailure(Call call, IOException e) {
                failed(stage, off, attempt, e);
            }
        });
    }

    private void giveUp(Attempt attempt, IOException why) throws IOException {
        attempt.call.cancel();
        again(attempts.after(attempt, why));
    }

    private void arrived(Stage stage, Runnable off, Attempt attempt, Response response) {
        try {
            BufferedAnswer answer = attempt.read(response);
            stage.claim(() -> {
                off.run();
                Duration wait = attempts.after(attempt, answer);
                if (wait == null) {
                    outcome.answered(answer.response());
                } else {
                    again(wait);
                }
            });
        } catch (IOException cut) {
            failed(stage, off, attempt, cut);
        } catch (RuntimeException broken) {
            failed(stage, off, attempt, attempt.broken(broken));
        }
    }

    private void failed(Stage stage, Runnable off, Attempt attempt, IOException why) {
        stage.claim(() -> {
            off.run();
            again(attempts.after(attempt, why));
        });
    }

    private void again(Duration wait) {
        await(wait, () -> attempts.ending.check(), () -> {
            attempts.record.waited(wait);
            start();
        });
    }
}
