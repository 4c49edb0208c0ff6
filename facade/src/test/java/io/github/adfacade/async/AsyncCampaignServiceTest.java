package io.github.adfacade.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.AsyncCampaignService;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CallCancelledException;
import io.github.adfacade.CallListener;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.whop.AdCampaignsApi;
import io.github.adfacade.clients.whop.AdCampaignsApi.RetrieveAdCampaignParams;
import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** What a caller sees of futures, over real HTTP. */
@Timeout(60)
class AsyncCampaignServiceTest {

    private final Sandbox sandbox = Sandbox.start();
    private final ExecutorService callbacks =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "callbacks of the test"));
    private final List<CallListener.Call> calls = new CopyOnWriteArrayList<>();
    private WhopCampaignService whop;
    private AsyncCampaignService async;

    @BeforeEach
    void start() {
        whop = whop(builder -> {});
        async = whop.async();
    }

    @AfterEach
    void stop() {
        whop.close();
        sandbox.close();
        callbacks.shutdownNow();
    }

    private WhopCampaignService whop(Consumer<Whop.Builder> more) {
        Whop.Builder builder = Whop.builder()
                .baseUrl(sandbox.whop().baseUrl().toString())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .callbackExecutor(callbacks)
                .callListener(new CallListener() {
                    @Override
                    public void called(Call call) {
                        calls.add(call);
                    }
                });
        more.accept(builder);
        return builder.build();
    }

    private String anId() {
        return sandbox.whop().campaignIds().get(0);
    }

    private static CampaignDraft draft(String name) {
        return CampaignDraft.builder(name).objective(Objective.TRAFFIC).build();
    }

    @Test
    void aCampaignIsLedThroughItsLifeByFutures() {
        CompletableFuture<Void> life = async.create(draft("Trail shoes"))
                .thenCompose(made -> async.update(
                        made.id(), CampaignChange.builder().name("Road shoes").build()))
                .thenCompose(renamed -> async.get(renamed.id()))
                .thenCompose(read -> {
                    assertThat(read.name()).isEqualTo("Road shoes");
                    return async.archive(read.id());
                });

        assertThat(life).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void aFutureFailsWithWhatTheServiceWouldThrow() {
        assertThatThrownBy(() -> async.get("adcamp_none").join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> async.create(draft("")).join())
                .as("broken rules come by the future, too")
                .hasCauseInstanceOf(InvalidCampaignException.class);
        assertThat(sandbox.ledger().requests()).isEqualTo(1);
    }

    @Test
    void callbacksRunOnTheCallersExecutor() {
        CompletableFuture<String> thread =
                async.get(anId()).thenApply(read -> Thread.currentThread().getName());
        sandbox.whop().fail(Fault.delay(Duration.ofMillis(30)).always());

        assertThat(async.get(anId())
                        .thenApply(read -> Thread.currentThread().getName())
                        .join())
                .isEqualTo("callbacks of the test");
        assertThat(thread).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void aCallbackThatBlocksHoldsUpNoCall() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(20);
        CallListener listener = new CallListener() {
            @Override
            public void called(Call call) {
                others.countDown();
            }
        };
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (WhopCampaignService mine =
                whop(builder -> builder.callbackExecutor(one).callListener(listener))) {
            mine.async().get(anId()).thenRun(() -> {
                try {
                    blocked.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            List<CompletableFuture<Campaign>> rest = new ArrayList<>();
            for (int i = 0; i < 19; i++) {
                rest.add(mine.async().get(anId()));
            }
            assertThat(others.await(30, TimeUnit.SECONDS))
                    .as("all are answered meanwhile")
                    .isTrue();
            blocked.countDown();
            assertThat(CompletableFuture.allOf(rest.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(Duration.ofSeconds(30));
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void aTagArrivesAtTheListener() {
        CallOptions tagged = CallOptions.builder().tag("nightly run 7").build();
        assertThat(async.with(tagged).get(anId())).succeedsWithin(Duration.ofSeconds(30));

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.facts().tag()).contains("nightly run 7");
            assertThat(call.facts().operation()).isEqualTo("get");
            assertThat(call.facts().request()).isEqualTo("retrieveAdCampaign");
            assertThat(call.facts().isSuccess()).isTrue();
            assertThat(call.attempts()).isEqualTo(1);
        });
    }

    @Test
    void aCancelledWaitEndsAtOnceAndNothingFollows() {
        sandbox.whop().fail(Fault.status(429).header("Retry-After", "50").always());
        CompletableFuture<Campaign> waiting = async.pause(anId());
        while (sandbox.ledger().requests() == 0) {
            Thread.onSpinWait();
        }
        assertThat(waiting.cancel(true)).isTrue();

        assertThat(waiting).isCancelled();
        assertThatThrownBy(waiting::join)
                .isInstanceOf(CancellationException.class)
                .cause()
                .isInstanceOfSatisfying(
                        CallCancelledException.class,
                        why -> assertThat(why.attempts()).isLessThanOrEqualTo(1));
        assertThat(sandbox.ledger().requests()).isEqualTo(1);
    }

    @Test
    void whatHasEndedCannotBeCancelled() {
        CompletableFuture<Campaign> read = async.get(anId());
        assertThat(read).succeedsWithin(Duration.ofSeconds(30));

        assertThat(read.cancel(true)).isFalse();
        assertThat(read.join().id()).isEqualTo(anId());
    }

    @Test
    void aFutureThatTimesOutEndsItsCall() {
        CountDownLatch ended = new CountDownLatch(1);
        CallListener listener = new CallListener() {
            @Override
            public void called(Call call) {
                ended.countDown();
            }
        };
        sandbox.whop().fail(Fault.hang(Duration.ofSeconds(50)).always());
        try (WhopCampaignService mine = whop(builder -> builder.callListener(listener))) {
            CompletableFuture<Campaign> read = mine.async().get(anId()).orTimeout(50, TimeUnit.MILLISECONDS);
            assertThatThrownBy(read::join).hasCauseInstanceOf(java.util.concurrent.TimeoutException.class);
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void pagesComeAsTheyAreDemanded() throws Exception {
        List<List<Campaign>> pages = new CopyOnWriteArrayList<>();
        CountDownLatch complete = new CountDownLatch(1);
        CountDownLatch first = new CountDownLatch(1);
        var subscriber = new Flow.Subscriber<List<Campaign>>() {
            private volatile Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription begun) {
                subscription = begun;
                begun.request(1);
            }

            @Override
            public void onNext(List<Campaign> page) {
                pages.add(page);
                first.countDown();
            }

            @Override
            public void onError(Throwable thrown) {
                throw new AssertionError(thrown);
            }

            @Override
            public void onComplete() {
                complete.countDown();
            }
        };
        CampaignQuery query = CampaignQuery.builder().pageSize(2).build();
        async.list(query).pages().subscribe(subscriber);
        assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(sandbox.ledger().requests()).as("one page was demanded").isEqualTo(1);
        subscriber.subscription.request(Long.MAX_VALUE);
        assertThat(complete.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(pages.stream().flatMap(List::stream).map(Campaign::id))
                .containsExactlyElementsOf(
                        whop.list(query).stream().map(Campaign::id).toList());
    }

    @Test
    void aSubscriberThatDemandsNothingIsTold() {
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        async.list(CampaignQuery.ALL).pages().subscribe(new Flow.Subscriber<List<Campaign>>() {
            @Override
            public void onSubscribe(Flow.Subscription begun) {
                begun.request(0);
                begun.request(1);
            }

            @Override
            public void onNext(List<Campaign> page) {
                errors.add(new AssertionError("a page"));
            }

            @Override
            public void onError(Throwable thrown) {
                errors.add(thrown);
            }

            @Override
            public void onComplete() {}
        });

        assertThat(errors).singleElement().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWalkStopsWhenItsActionFailsAndWhenItIsCancelled() {
        CampaignQuery query = CampaignQuery.builder().pageSize(1).build();
        CompletableFuture<Void> failing = async.list(query).forEach(campaign -> {
            throw new IllegalStateException("enough");
        });
        assertThatThrownBy(failing::join).hasRootCauseMessage("enough");
        assertThat(sandbox.ledger().requests()).isEqualTo(1);

        CompletableFuture<Object> never = new CompletableFuture<>();
        CompletableFuture<Void> walk = async.list(query).forEachPage(page -> never);
        walk.cancel(true);
        assertThat(walk).isCancelled();
    }

    @Test
    void manyAreChangedAndEachHasItsOutcome() {
        List<CampaignUpdate> updates = sandbox.whop().campaignIds().stream()
                .map(id -> new CampaignUpdate(
                        id, CampaignChange.builder().name("Renamed " + id).build()))
                .toList();
        BatchResult result = async.updateAll(updates, BulkOptions.DEFAULT).join();
        BatchResult waited = whop.updateAll(updates, BulkOptions.DEFAULT);

        assertThat(result.outcomes())
                .extracting(one -> one.id())
                .containsExactlyElementsOf(
                        updates.stream().map(CampaignUpdate::id).toList());
        assertThat(result.summary()).isEqualTo(waited.summary());
        assertThat(result.succeeded()).isNotEmpty();
    }

    @Test
    void aCancelledMassOperationSendsNothingMore() {
        sandbox.whop().fail(Fault.hang(Duration.ofSeconds(50)).always());
        BulkOptions oneAtATime = BulkOptions.builder().requestsAtOnce(1).build();
        CompletableFuture<BatchResult> pausing = async.pauseAll(sandbox.whop().campaignIds(), oneAtATime);
        while (calls.isEmpty() && !pausing.isDone() && whop.async() == null) {
            Thread.onSpinWait();
        }
        pausing.cancel(true);
        assertThatThrownBy(pausing::join)
                .isInstanceOf(CancellationException.class)
                .hasCauseInstanceOf(CallCancelledException.class);
        whop.close();
        assertThat(sandbox.ledger().requests()).isLessThanOrEqualTo(1);
    }

    @Test
    void anythingElseIsCalledAsAFutureToo() {
        assertThat(async.call(() -> whop.ads().list(anId()).toList()).join())
                .isEqualTo(whop.ads().list(anId()).toList());
    }

    @Test
    void aGeneratedInterfaceHandsItsAnswerToTheCallersExecutor() {
        CompletableFuture<String> seen = new CompletableFuture<>();
        whop.unwrap(AdCampaignsApi.class)
                .retrieveAdCampaign(anId(), new RetrieveAdCampaignParams())
                .enqueue(new Callback<>() {
                    @Override
                    public void onResponse(Call<AdCampaign> call, Response<AdCampaign> response) {
                        seen.complete(response.body().getId() + " on "
                                + Thread.currentThread().getName());
                    }

                    @Override
                    public void onFailure(Call<AdCampaign> call, Throwable failure) {
                        seen.completeExceptionally(failure);
                    }
                });

        assertThat(seen.join()).isEqualTo(anId() + " on callbacks of the test");
    }
}
