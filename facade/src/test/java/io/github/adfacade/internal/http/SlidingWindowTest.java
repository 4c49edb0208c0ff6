package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.CallOptions;
import io.github.adfacade.RateLimit;
import io.github.adfacade.Sleeper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/** On virtual time, in one thread: what happens while somebody waits is played from within the wait. */
class SlidingWindowTest {

    private static final Headers SILENT = Headers.of();
    private static final Duration HELD = Duration.ofMillis(2_020);

    private interface Step {
        void play() throws InterruptedException, PipelineException;
    }

    private final VirtualTime time = new VirtualTime();
    private final Deque<Step> duringWaits = new ArrayDeque<>();
    private final CallRecord record = new CallRecord(CallOptions.NONE);

    /** What was waited, without what was played during it. */
    private final List<Duration> waits = new ArrayList<>();

    private final Sleeper sleeper = wait -> {
        waits.add(wait);
        Step step = duringWaits.poll();
        if (step == null) {
            time.pass(wait);
            return;
        }
        try {
            step.play();
        } catch (PipelineException e) {
            throw new AssertionError(e);
        }
    };

    private final Waiting waiting = new Waiting(time, sleeper);
    private final Gate gate = new Gate(waiting);

    private SlidingWindow window = window(3, 2);

    private SlidingWindow window(int requests, int seconds) {
        return new SlidingWindow(new RateLimit(requests, Duration.ofSeconds(seconds)), waiting, gate);
    }

    private Limit.Place take() throws PipelineException {
        return take(Duration.ofMinutes(1));
    }

    private Limit.Place take(Duration within) throws PipelineException {
        Deadline deadline = Deadline.in(within, time);
        Ending ending = new Ending();
        return Limit.await(window.turn(deadline, ending), waiting, record, deadline, ending);
    }

    private void takeAndAnswer(int requests, long millis, Headers headers) throws PipelineException {
        for (int i = 0; i < requests; i++) {
            Limit.Place place = take();
            time.pass(Duration.ofMillis(millis));
            place.answered(headers);
        }
    }

    private static Headers told(int limit, int left) {
        return Headers.of("X-RateLimit-Limit", "" + limit, "X-RateLimit-Remaining", "" + left);
    }

    @Test
    void allPlacesMayBeTakenAtOnceAndAreHeldForAPeriodAndItsMarginAfterTheAnswer() throws Exception {
        List<Limit.Place> places = List.of(take(), take(), take());
        time.pass(Duration.ofMillis(30));
        places.get(1).answered(SILENT);
        time.pass(Duration.ofMillis(30));
        places.get(0).answered(SILENT);
        places.get(2).unanswered(true);
        assertThat(waits).isEmpty();

        take();
        take();
        take();

        assertThat(waits).containsExactly(HELD.minusMillis(30), Duration.ofMillis(30));
        assertThat(record.waited()).isEqualTo(HELD);
    }

    @Test
    void whoWaitsForAnswersAsksAgainNoEarlierThanAPeriodLater() throws Exception {
        List<Limit.Place> places = List.of(take(), take(), take());
        duringWaits.add(() -> {
            time.pass(Duration.ofMillis(50));
            places.get(0).answered(SILENT);
            time.pass(HELD.minusMillis(50));
        });

        take();

        assertThat(waits).containsExactly(HELD, Duration.ofMillis(50));
    }

    @Test
    void aConstantLatencyCostsNothingOnceItIsKnown() throws Exception {
        window = window(1, 2);
        takeAndAnswer(19, 40, SILENT);
        waits.clear();
        takeAndAnswer(2, 40, SILENT);

        assertThat(waits).as("too few known, then enough").containsExactly(HELD, HELD.minusMillis(40));
    }

    @Test
    void ofAnUnequalLatencyOnlyTheCertainPartIsSaved() throws Exception {
        window = window(1, 2);
        for (int i = 0; i < 50; i++) {
            takeAndAnswer(1, 40, SILENT);
            takeAndAnswer(1, 60, SILENT);
        }
        waits.clear();
        take();

        assertThat(waits).as("twice 40 less the mean of 50").containsExactly(HELD.minusMillis(30));
    }

    @Test
    void aRequestThatNeverLeftHoldsNothing() throws Exception {
        for (int i = 0; i < 10; i++) {
            take().unanswered(false);
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void nobodyOvertakesWhoWaits() throws Exception {
        takeAndAnswer(3, 0, SILENT);
        duringWaits.add(() -> {
            time.pass(HELD.minusMillis(1));
            // Just before the places are free another one comes, and sleeps a little too long.
            take();
        });
        duringWaits.add(() -> time.pass(Duration.ofMillis(2)));

        take();

        assertThat(waits).containsExactly(HELD, Duration.ofMillis(1));
        assertThat(duringWaits).isEmpty();
    }

    @Test
    void aPlaceThatIsFreeIsLeftToWhoCameFirst() throws Exception {
        window = window(1, 2);
        takeAndAnswer(1, 0, SILENT);
        duringWaits.add(() -> {
            time.pass(HELD);
            assertThatThrownBy(this::take)
                    .isInstanceOfSatisfying(
                            PipelineException.class,
                            e -> assertThat(e.reason()).isEqualTo(PipelineException.Reason.INTERRUPTED));
            assertThat(Thread.interrupted()).isTrue();
        });
        duringWaits.add(() -> {
            throw new InterruptedException();
        });

        take().answered(SILENT);

        assertThat(waits)
                .as("the first, and the one behind it, whom an interrupt ended")
                .hasSize(2);
        take();
        assertThat(waits).as("nobody is left in the queue").hasSize(3).endsWith(HELD);
    }

    @Test
    void aWaitBeyondTheDeadlineFailsAtOnceAndLeavesTheQueue() throws Exception {
        takeAndAnswer(3, 0, SILENT);
        assertThatThrownBy(() -> take(HELD)).isInstanceOfSatisfying(PipelineException.class, e -> {
            assertThat(e.reason()).isEqualTo(PipelineException.Reason.QUOTA);
            assertThat(e.retryAfter()).isEqualTo(HELD);
        });
        assertThat(waits).isEmpty();
        time.pass(HELD);
        takeAndAnswer(3, 0, SILENT);
        assertThat(waits).isEmpty();
    }

    @Test
    void whoeverIsFarBackIsToldHowManyPeriodsItTakes() throws Exception {
        window = window(1, 2);
        takeAndAnswer(1, 0, SILENT);
        duringWaits.add(() -> assertThatThrownBy(() -> take(Duration.ofSeconds(3)))
                .isInstanceOfSatisfying(
                        PipelineException.class, e -> assertThat(e.retryAfter()).isEqualTo(HELD)));
        duringWaits.add(() -> {
            throw new AssertionError("waited in vain");
        });
        assertThatThrownBy(this::take).isInstanceOf(AssertionError.class);
    }

    @Test
    void requestsOfOthersTakePlacesToo() throws Exception {
        window = window(10, 2);
        takeAndAnswer(1, 0, told(10, 3));
        for (int i = 0; i < 3; i++) {
            take();
        }
        assertThat(waits).isEmpty();
        take();
        assertThat(waits).containsExactly(HELD);
    }

    @Test
    void whatTheNetworkNoLongerCountsIsFreed() throws Exception {
        window = window(3, 2);
        takeAndAnswer(2, 0, SILENT);
        time.pass(Duration.ofSeconds(1));
        takeAndAnswer(1, 1, told(3, 2));
        take();
        take();
        assertThat(waits).isEmpty();
    }

    @Test
    void whatTheNetworkMayNotHaveCountedYetIsNotFreed() throws Exception {
        Limit.Place first = take();
        Limit.Place second = take();
        Limit.Place third = take();
        time.pass(Duration.ofMillis(10));
        first.answered(told(3, 2));
        second.answered(told(3, 2));
        third.answered(told(3, 2));
        take();
        assertThat(waits).containsExactly(HELD);
    }

    @Test
    void aPlaceThatWasLetGoWhileItsAnswerWasOnTheWayIsNotTakenForAnothers() throws Exception {
        takeAndAnswer(2, 0, SILENT);
        time.pass(HELD.minusMillis(10));
        Limit.Place slow = take();
        time.pass(Duration.ofMillis(40));
        // Counted while the two before were counted still; they are free by now.
        take().answered(SILENT);
        slow.answered(told(3, 0));
        take();
        assertThat(waits).isEmpty();
    }

    @Test
    void aLowerLimitIsObeyedAndAHigherOneIsNotTaken() throws Exception {
        takeAndAnswer(1, 0, told(1, 0));
        take().answered(told(1_000, 999));
        assertThat(waits).as("one in two seconds, as told").containsExactly(HELD);
        take();
        take();
        assertThat(waits).hasSize(1);
        take();
        assertThat(waits).as("three, as published").containsExactly(HELD, HELD);
    }

    @Test
    void withNothingLeftTheGateClosesUntilAResetBeyondThePeriod() throws Exception {
        Headers exhausted =
                told(3, 0).newBuilder().add("X-RateLimit-Reset", "50").build();
        takeAndAnswer(1, 0, exhausted);
        take();
        assertThat(waits).containsExactly(Duration.ofSeconds(50));
    }

    @Test
    void aResetClosesNothingWhileSomethingIsLeftOrWhenItIsNear() throws Exception {
        Headers some = told(3, 2).newBuilder().add("X-RateLimit-Reset", "50").build();
        takeAndAnswer(1, 0, some);
        take();
        assertThat(waits).isEmpty();
        Headers near = told(3, 0).newBuilder().add("X-RateLimit-Reset", "3").build();
        take().answered(near);
        take();
        assertThat(waits).containsExactly(HELD);
    }

    @Test
    void aLongPeriodIsSpreadAfterAFirstBurstAndItsLimitIsKept() throws Exception {
        window = window(600, 60);
        takeAndAnswer(100, 0, SILENT);
        assertThat(waits).isEmpty();
        takeAndAnswer(500, 0, SILENT);
        assertThat(waits).hasSize(500).containsOnly(Duration.ofMillis(100));
        waits.clear();
        takeAndAnswer(600, 0, SILENT);
        assertThat(waits).contains(Duration.ofMillis(10_600)).allMatch(wait -> wait.toMillis() <= 10_600);
        assertThat(waits.stream().mapToLong(Duration::toMillis).sum()).isLessThan(61_000);
    }

    @Test
    void aClockThatIsSetBackHoldsNothingForLonger() throws Exception {
        takeAndAnswer(3, 0, SILENT);
        time.pass(Duration.ofHours(-1));
        take();
        assertThat(waits).containsExactly(HELD);
    }
}
