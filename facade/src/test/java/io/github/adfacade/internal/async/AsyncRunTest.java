package io.github.adfacade.internal.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Straight code that waits for others, without a thread. */
class AsyncRunTest {

    /** Waits until the test brings something. */
    private static final class Post implements Steps.Wait<String> {

        private Steps.Done<String> done;
        private boolean ended;

        @Override
        public void begin(Steps.Done<String> listener) {
            done = listener;
        }

        @Override
        public String end() {
            ended = true;
            return "ended";
        }
    }

    private final List<Post> posts = new ArrayList<>();

    private String ask() {
        return Steps.current().await("post", () -> {
            Post post = new Post();
            posts.add(post);
            return post;
        });
    }

    @Test
    void theCodeGoesOnWhereItWaitedWithAllThatItKnows() {
        AtomicInteger runs = new AtomicInteger();
        AsyncRun<String> run = AsyncRun.start(
                () -> {
                    runs.incrementAndGet();
                    return ask() + ask();
                },
                Runnable::run);
        assertThat(posts).hasSize(1);
        posts.get(0).done.with("a");
        assertThat(run).isNotDone();
        posts.get(1).done.with("b");

        assertThat(run).isCompletedWithValue("ab");
        assertThat(runs).hasValue(3);
        assertThat(posts).hasSize(2);
    }

    @Test
    void timesAndRandomNumbersStayWhatTheyWere() {
        Clock ticking = new Clock() {
            private long now;

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(now++);
            }

            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        Clock clock = Steps.clock(ticking);
        RandomGenerator random = Steps.random(new Random(1));
        List<String> seen = new ArrayList<>();
        AsyncRun.start(
                () -> {
                    seen.add(clock.instant() + " " + random.nextLong());
                    ask();
                    seen.add(clock.instant() + " " + random.nextLong());
                    return "";
                },
                Runnable::run);
        posts.get(0).done.with("");

        assertThat(seen).hasSize(3);
        assertThat(seen.get(1)).isEqualTo(seen.get(0)).isNotEqualTo(seen.get(2));
        assertThat(clock.instant()).as("outside of a call time passes").isNotEqualTo(clock.instant());
    }

    @Test
    void anEndComesToTheCodeAndWhatItMakesOfItIsTheCause() {
        AsyncRun<String> run = AsyncRun.start(
                () -> {
                    throw new IllegalStateException("was " + ask());
                },
                Runnable::run);
        assertThat(run.cancel(true)).isTrue();

        assertThat(posts.get(0).ended).isTrue();
        assertThatThrownBy(run::join)
                .isInstanceOf(CancellationException.class)
                .cause()
                .hasMessage("was ended");
        posts.get(0).done.with("too late");
        assertThat(run).isCancelled();
    }

    @Test
    void whatComesToAGoodEndAllTheSameIsNotCancelled() {
        AsyncRun<String> run = AsyncRun.start(() -> "was " + ask(), Runnable::run);

        assertThat(run.cancel(true)).isFalse();
        assertThat(run).isCompletedWithValue("was ended");
    }

    @Test
    void aFutureThatIsCompletedFromOutsideEndsItsWait() {
        AsyncRun<String> run = AsyncRun.start(this::ask, Runnable::run);
        run.complete("mine");

        assertThat(posts.get(0).ended).isTrue();
        assertThat(run).isCompletedWithValue("mine");
    }

    @Test
    void anExecutorThatTakesNothingMoreDoesNotLeaveTheFutureOpen() {
        AsyncRun<String> run = AsyncRun.start(() -> "done", task -> {
            throw new RejectedExecutionException();
        });

        assertThat(run).isCompletedWithValue("done");
    }

    @Test
    void codeThatTakesAnotherWayIsADefectAndSaysSo() {
        AtomicInteger runs = new AtomicInteger();
        AsyncRun<String> run = AsyncRun.start(
                () -> {
                    if (runs.getAndIncrement() > 0) {
                        Steps.once("something else", () -> 1);
                    }
                    return ask();
                },
                Runnable::run);
        posts.get(0).done.with("a");

        assertThatThrownBy(run::join)
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("took another way");
    }
}
