package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Budget;
import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.CallInterruptedException;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.NotSentException;
import io.github.adfacade.RateLimit;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a mass operation runs, on a network that takes one campaign a request. */
@Timeout(60)
class TopsortMassTest extends TopsortHarness {

    private static final BulkOptions ONE_AT_ONCE =
            BulkOptions.builder().requestsAtOnce(1).build();

    @Test
    void everyOutcomeStandsWhereItsItemStoodAndShowsItsCampaign() {
        List<String> ids = made(9);

        BatchResult result = topsort.updateAll(renames(ids));

        assertThat(result.outcomes()).extracting(Outcome::id).containsExactlyElementsOf(ids);
        assertThat(result.outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.campaign().orElseThrow().name()).isEqualTo("New " + outcome.id()));
    }

    @Test
    void asManyRequestsRunAtOnceAsAskedForAndNoMore() throws Exception {
        List<String> ids = made(12);
        CyclicBarrier three = new CyclicBarrier(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (TopsortCampaignService service = with(chain -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                three.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            now.decrementAndGet();
            return chain.proceed(chain.request());
        })) {
            assertThat(service.pauseAll(
                                    ids, BulkOptions.builder().requestsAtOnce(3).build())
                            .isComplete())
                    .isTrue();
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void noMoreRequestsRunAtOnceThanTheQuotaTakesInItsPeriod() throws Exception {
        List<String> ids = made(12);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (TopsortCampaignService service = builder()
                .quota(new RateLimit(2, Duration.ofMillis(1)))
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(chain -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            Thread.yield();
                            now.decrementAndGet();
                            return chain.proceed(chain.request());
                        })
                        .build())
                .build()) {
            service.pauseAll(ids, BulkOptions.builder().requestsAtOnce(12).build());
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void progressSaysWhatTheQuotaAllows() {
        List<BulkProgress> heard = new ArrayList<>();
        BulkListener listener = new BulkListener() {
            @Override
            public void progress(BulkProgress progress) {
                heard.add(progress);
            }
        };

        topsort.pauseAll(made(1), BulkOptions.builder().listener(listener).build());

        assertThat(heard).containsExactly(new BulkProgress(1, 0, 0, OptionalInt.of(1350)));
    }

    @Test
    void requestsRunOnVirtualThreadsWhereTheJdkHasThem() {
        List<String> threads = Collections.synchronizedList(new ArrayList<>());
        BulkListener listener = new BulkListener() {
            @Override
            public void sending(List<Integer> items) {
                threads.add(Thread.currentThread().toString());
            }
        };

        topsort.pauseAll(made(6), BulkOptions.builder().listener(listener).build());

        String begin = Runtime.version().feature() >= 21 ? "VirtualThread[" : "Thread[";
        assertThat(threads)
                .hasSize(6)
                .allSatisfy(thread -> assertThat(thread).startsWith(begin).contains("adfacade-pauseAll-"));
    }

    @Test
    void noThreadIsLeftBehind() {
        topsort.pauseAll(made(8), BulkOptions.DEFAULT);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("adfacade-pauseAll"));
    }

    @Test
    void afterSoManyFailuresNothingMoreIsSent() {
        List<String> ids = made(10);
        sandbox.topsort().fail(Fault.status(422).on("PATCH", ".*").times(3));

        BatchResult result = topsort.updateAll(
                renames(ids),
                BulkOptions.builder().requestsAtOnce(1).stopAfterFailures(2).build());

        assertThat(sent("PATCH")).hasSize(2);
        assertThat(result.notSent()).hasSize(8);
        assertThat(result.notSent().get(0).error().orElseThrow()).hasMessageContaining("2 items failed");
        assertThat(result.summary()).isEqualTo("0 done; 2 failed; 8 not sent");
    }

    @Test
    void itemsThatBreakARuleDoNotStopTheOthers() {
        List<CampaignUpdate> updates = new ArrayList<>(renames(made(3)));
        updates.add(0, new CampaignUpdate(NOBODY, CampaignChange.builder().build()));

        BatchResult result = topsort.updateAll(
                updates, BulkOptions.builder().stopAfterFailures(1).build());

        assertThat(result.outcomes().get(0).error()).containsInstanceOf(InvalidCampaignException.class);
        assertThat(result.succeeded()).hasSize(3);
    }

    @Test
    void failuresNeverStopAnOperationThatWasNotToldSo() {
        List<String> ids = made(6);
        sandbox.topsort().fail(Fault.status(422).on("PATCH", ".*").times(5));

        BatchResult result = topsort.updateAll(renames(ids), ONE_AT_ONCE);

        assertThat(result.failed()).hasSize(5);
        assertThat(result.succeeded()).hasSize(1);
    }

    @Test
    void aCallerThatSaysStopIsHeardBeforeTheNextRequest() {
        AtomicInteger asked = new AtomicInteger();

        BatchResult result = topsort.pauseAll(
                made(6),
                BulkOptions.builder()
                        .requestsAtOnce(1)
                        .stopWhen(() -> asked.incrementAndGet() > 2)
                        .build());

        assertThat(result.succeeded()).hasSize(2);
        assertThat(result.notSent()).hasSize(4);
        assertThat(result.notSent().get(0).error().orElseThrow()).hasMessageContaining("stopped by the caller");
    }

    @Test
    void aListenerHearsOfEachRequestBeforeItLeavesAndOfEachItemAfterwards() {
        List<String> ids = new ArrayList<>(made(2));
        ids.add(1, "no id");
        List<String> heard = new ArrayList<>();
        BulkListener listener = new BulkListener() {
            @Override
            public void sending(List<Integer> items) {
                heard.add("sending " + items + ", " + sent("PATCH").size() + " sent");
            }

            @Override
            public void done(int item, Outcome outcome) {
                heard.add("done " + item + " " + outcome.isSuccess());
            }

            @Override
            public void progress(BulkProgress progress) {
                heard.add(progress.done() + " done, " + progress.failed() + " failed, " + progress.left() + " left");
            }
        };

        topsort.pauseAll(
                ids, BulkOptions.builder().requestsAtOnce(1).listener(listener).build());

        assertThat(heard)
                .containsExactly(
                        "done 1 false",
                        "sending [0], 0 sent",
                        "done 0 true",
                        "1 done, 1 failed, 1 left",
                        "sending [2], 1 sent",
                        "done 2 true",
                        "2 done, 1 failed, 0 left");
    }

    @Test
    void aListenerThatCannotWriteDownWhatComesKeepsItFromBeingSent() {
        List<String> ids = made(4);
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        BulkListener full = new BulkListener() {
            @Override
            public void sending(List<Integer> items) {
                if (items.contains(1)) {
                    throw new IllegalStateException("the disk is full");
                }
            }

            @Override
            public void done(int item, Outcome outcome) {
                told.add(item);
            }
        };

        assertThatThrownBy(() -> topsort.pauseAll(
                        ids,
                        BulkOptions.builder().requestsAtOnce(1).listener(full).build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");

        assertThat(sent("PATCH")).hasSize(1);
        assertThat(told).containsExactly(0, 1, 2, 3);
    }

    @Test
    void anInterruptEndsTheRequestsUnderWayAndLetsNoneFollow() throws Exception {
        List<String> ids = made(10);
        CountDownLatch underWay = new CountDownLatch(2);
        Set<Class<?>> ends = new HashSet<>();
        try (TopsortCampaignService service = with(chain -> {
            underWay.countDown();
            try {
                Thread.sleep(30_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.io.InterruptedIOException("interrupted");
            }
            return chain.proceed(chain.request());
        })) {
            boolean[] interrupted = new boolean[1];
            List<Outcome> outcomes = new ArrayList<>();
            Thread caller = new Thread(() -> {
                outcomes.addAll(service.pauseAll(
                                ids, BulkOptions.builder().requestsAtOnce(2).build())
                        .outcomes());
                interrupted[0] = Thread.currentThread().isInterrupted();
            });
            caller.start();
            assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();
            caller.join(20_000);

            assertThat(interrupted[0]).isTrue();
            assertThat(outcomes).hasSize(10);
            outcomes.forEach(outcome -> ends.add(outcome.error().orElseThrow().getClass()));
            assertThat(outcomes.stream().filter(Outcome::isNotSent)).hasSize(8);
        }
        assertThat(ends).containsExactlyInAnyOrder(CallInterruptedException.class, NotSentException.class);
        assertThat(sent("PATCH")).isEmpty();
    }

    @Test
    void theDeadlineOfTheWholeEndsRequestsUnderWayAndLetsNoneFollow() {
        List<String> ids = made(5);
        sandbox.topsort().fail(Fault.status(429).header("Retry-After", "7").always());

        BatchResult result = topsort.updateAll(
                renames(ids),
                BulkOptions.builder()
                        .requestsAtOnce(1)
                        .deadline(Duration.ofSeconds(10))
                        .build());

        assertThat(result.succeeded()).isEmpty();
        assertThat(Duration.between(NOW, sandbox.clock().instant())).isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(result.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.applied().name()).isEqualTo("NO"));
    }

    @Test
    void whatIsLeftWhenTheDeadlineHasPassedIsNotSent() {
        List<String> ids = made(5);
        BulkListener slow = new BulkListener() {
            @Override
            public void progress(BulkProgress progress) {
                sandbox.advance(Duration.ofSeconds(4));
            }
        };

        BatchResult result = topsort.pauseAll(
                ids,
                BulkOptions.builder()
                        .requestsAtOnce(1)
                        .deadline(Duration.ofSeconds(10))
                        .listener(slow)
                        .build());

        assertThat(result.succeeded()).hasSize(3);
        assertThat(result.notSent()).hasSize(2);
        assertThat(result.notSent().get(0).error().orElseThrow()).hasMessageContaining("its deadline has passed");
    }

    @Test
    void aDefectInACallersInterceptorIsAnOutcomeOfEachItem() {
        List<String> ids = made(5);
        try (TopsortCampaignService service = with(chain -> {
            throw new IllegalStateException("a defect");
        })) {
            BatchResult result = service.pauseAll(ids, BulkOptions.DEFAULT);

            assertThat(result.failed()).hasSize(5);
            assertThat(sent("PATCH")).isEmpty();
        }
    }

    @Test
    void creationsAreMadeOnceEachThoughAnswersAreLost() {
        sandbox.topsort().fail(Fault.applyThenHangUp().on("POST", ".*").times(2));
        List<CampaignDraft> drafts =
                IntStream.range(0, 8).mapToObj(i -> shoes(i)).toList();

        BatchResult result = topsort.createAll(drafts, BulkOptions.DEFAULT);

        assertThat(result.isComplete()).as(result.toString()).isTrue();
        assertThat(sandbox.ledger().changes(Network.TOPSORT, Change.Kind.CREATED))
                .hasSize(8);
        assertThat(result.outcomes())
                .extracting(outcome -> outcome.campaign().orElseThrow().name())
                .containsExactlyElementsOf(
                        drafts.stream().map(CampaignDraft::name).toList());
    }

    @Test
    void anEmptyOperationSendsNothing() {
        assertThat(topsort.resumeAll(List.of(), BulkOptions.DEFAULT).isComplete())
                .isTrue();
        assertThat(sandbox.ledger().requests()).isZero();
    }

    @Test
    void archivesAndResumesReachEveryCampaign() {
        List<String> ids = made(5);
        topsort.pauseAll(ids, BulkOptions.DEFAULT);

        assertThat(topsort.resumeAll(ids, BulkOptions.DEFAULT).notTaken()).isEmpty();
        assertThat(topsort.archiveAll(ids, BulkOptions.DEFAULT).isComplete()).isTrue();

        assertThat(ids)
                .allSatisfy(id -> assertThatThrownBy(() -> topsort.get(id)).isInstanceOf(CampaignException.class));
    }

    @Test
    void aDeadlineOfTheServiceHoldsForEachRequest() throws Exception {
        List<String> ids = made(2);
        sandbox.topsort()
                .fail(Fault.status(503)
                        .header("Retry-After", "40")
                        .on("PATCH", ".*")
                        .times(3));

        BatchResult result = topsort.pauseAll(ids, ONE_AT_ONCE);

        assertThat(result.outcomes().get(0).error())
                .containsInstanceOf(CampaignException.class)
                .get()
                .isNotInstanceOf(DeadlineExceededException.class);
        assertThat(result.outcomes()).hasSize(2);
    }

    private static CampaignDraft shoes(int number) {
        return CampaignDraft.builder("Shoes " + number)
                .budget(Budget.daily(Money.usd("35")))
                .network(manual())
                .build();
    }

    private TopsortCampaignService with(Interceptor interceptor) {
        return builder()
                .httpClient(
                        new OkHttpClient.Builder().addInterceptor(interceptor).build())
                .build();
    }

    private List<String> made(int count) {
        List<String> ids = IntStream.range(0, count)
                .mapToObj(i -> topsort.create(shoes(i)).id())
                .toList();
        sandbox.ledger().clear();
        return ids;
    }

    private static List<CampaignUpdate> renames(List<String> ids) {
        return ids.stream()
                .map(id -> new CampaignUpdate(
                        id, CampaignChange.builder().name("New " + id).build()))
                .toList();
    }
}
