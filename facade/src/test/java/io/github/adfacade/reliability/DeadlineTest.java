package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.adfacade.Applied;
import io.github.adfacade.CallListener;
import io.github.adfacade.CallOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.Provider;
import io.github.adfacade.QuotaOutage;
import io.github.adfacade.QuotaUnavailableException;
import io.github.adfacade.ServiceClosedException;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What hangs here hangs until the test is over, so a call that ends at all has been ended by its deadline or by the closing of
 * its service.
 */
@Timeout(60)
class DeadlineTest {

    private static final Duration DEADLINE = Duration.ofMillis(400);
    private static final CampaignChange RENAME =
            CampaignChange.builder().name("Renamed").build();

    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final Sandbox sandbox = Sandbox.start();
    private final String id = sandbox.whop().campaignIds().get(0);

    /** How the caller calls. */
    enum Style {
        WAITING {
            @Override
            CampaignService of(CampaignService service) {
                return service;
            }
        },
        ASYNCHRONOUS {
            @Override
            CampaignService of(CampaignService service) {
                return Asynchronously.of(service);
            }
        };

        abstract CampaignService of(CampaignService service);
    }

    @AfterEach
    void end() {
        testIsOver.countDown();
        sandbox.close();
    }

    private WhopCampaignService service(Consumer<Whop.Builder> more) {
        Whop.Builder builder = Whop.builder()
                .baseUrl(sandbox.whop().baseUrl().toString())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .callTimeout(DEADLINE);
        more.accept(builder);
        return builder.build();
    }

    private void hang() {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            hang(); // as code does that nobody can interrupt
        }
    }

    private static OkHttpClient.Builder client() {
        return new OkHttpClient.Builder();
    }

    private CampaignException failureOf(Style style, Consumer<Whop.Builder> more) {
        try (WhopCampaignService service = service(more)) {
            return catchThrowableOfType(
                    CampaignException.class, () -> style.of(service).update(id, RENAME));
        }
    }

    private void assertNothingWasSent() {
        assertThat(sandbox.ledger().requests()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aNameLookUpThatHangsEndsWithTheDeadline(Style style) {
        Dns hanging = host -> {
            hang();
            return List.of();
        };
        CampaignException failure = failureOf(
                style,
                whop -> whop.baseUrl("https://api.nowhere.invalid")
                        .httpClient(client().dns(hanging).build()));

        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
        assertThat(failure.applied()).isEqualTo(Applied.NO);
    }

    @ParameterizedTest
    @EnumSource
    void anInterceptorThatBlocksEndsWithTheDeadline(Style style) {
        Interceptor blocking = chain -> {
            hang();
            return chain.proceed(chain.request());
        };
        CampaignException failure = failureOf(
                style, whop -> whop.httpClient(client().addInterceptor(blocking).build()));

        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
        assertThat(failure.applied()).isEqualTo(Applied.NO);
        testIsOver.countDown();
        assertNothingWasSent();
    }

    @ParameterizedTest
    @EnumSource
    void anInterceptorThatBlocksAfterTheAnswerLeavesTheOutcomeOpen(Style style) {
        Interceptor blocking = chain -> {
            var answer = chain.proceed(chain.request());
            hang();
            return answer;
        };
        CampaignException failure = failureOf(
                style, whop -> whop.httpClient(client().addInterceptor(blocking).build()));

        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
        assertThat(failure.applied()).isEqualTo(Applied.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatNeverAnswersEndsWithTheDeadline(Style style) {
        sandbox.whop().fail(Fault.hang(Duration.ofSeconds(30)).always());
        CampaignException failure = failureOf(style, whop -> {});

        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
        assertThat(failure.applied()).isEqualTo(Applied.UNKNOWN);
    }

    private static Bucket bucket(BlockingStrategyTaker taker) {
        BlockingBucket blocking = mock();
        Bucket bucket = mock();
        when(bucket.asBlocking()).thenReturn(blocking);
        try {
            when(blocking.tryConsume(anyLong(), anyLong(), any(BlockingStrategy.class)))
                    .thenAnswer(call -> taker.take());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return bucket;
    }

    private interface BlockingStrategyTaker {
        boolean take();
    }

    private final Bucket hangingStore = bucket(() -> {
        hang();
        return true;
    });

    private final Bucket failingStore = bucket(() -> {
        throw new IllegalStateException("the store is gone, password=secret");
    });

    @ParameterizedTest
    @EnumSource
    void aQuotaStoreThatHangsEndsWithTheDeadline(Style style) {
        CampaignException failure = failureOf(style, whop -> whop.quota(hangingStore));

        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
        assertThat(failure.applied()).isEqualTo(Applied.NO);
        assertNothingWasSent();
    }

    @ParameterizedTest
    @EnumSource
    void aQuotaStoreThatFailsRefusesTheCallUnlessToldOtherwise(Style style) {
        CampaignException failure = failureOf(style, whop -> whop.quota(failingStore));

        assertThat(failure).isInstanceOf(QuotaUnavailableException.class).hasMessageNotContaining("secret");
        assertThat(failure.applied()).isEqualTo(Applied.NO);
        assertThat(failure.retryable()).isTrue();
        assertNothingWasSent();
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsQuotaStoreACallGoesOnWithinTheLocalLimitWhereThatIsWanted(Style style) {
        List<String> told = new CopyOnWriteArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void quotaUnreachable(Provider provider, QuotaOutage outage, String why) {
                told.add(provider + " " + outage + " " + why);
            }
        };
        try (WhopCampaignService service = service(
                whop -> whop.quota(failingStore, QuotaOutage.KEEP_LOCAL_LIMIT).callListener(listener))) {
            CampaignService called = style.of(service);
            assertThat(called.update(id, RENAME).name()).isEqualTo("Renamed");
            assertThat(called.get(id).name()).isEqualTo("Renamed");
        }
        assertThat(told)
                .as("the store is left alone for a while")
                .containsExactly("WHOP KEEP_LOCAL_LIMIT IllegalStateException");
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatHangsIsGivenUpInTimeWhereTheLocalLimitHolds(Style style) {
        try (WhopCampaignService service = service(
                whop -> whop.quota(hangingStore, QuotaOutage.KEEP_LOCAL_LIMIT).callTimeout(Duration.ofSeconds(20)))) {
            assertThat(style.of(service).update(id, RENAME).name()).isEqualTo("Renamed");
        }
    }

    private static CompletableFuture<CampaignException> begun(Style style, CampaignService service, String id) {
        return CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(
                        CampaignException.class, () -> style.of(service).update(id, RENAME)),
                task -> new Thread(task).start());
    }

    private void awaitRequests(int count) {
        while (sandbox.ledger().requests() < count) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsACallOnTheWire(Style style) {
        CountDownLatch reached = new CountDownLatch(1);
        Interceptor seen = chain -> {
            reached.countDown();
            return chain.proceed(chain.request());
        };
        sandbox.whop().fail(Fault.hang(Duration.ofSeconds(30)).always());
        WhopCampaignService service = service(whop -> whop.callTimeout(Duration.ofMinutes(5))
                .attemptTimeout(Duration.ofMinutes(5))
                .httpClient(client().addNetworkInterceptor(seen).build()));
        CompletableFuture<CampaignException> failure = begun(style, service, id);
        await(reached);
        service.close();

        assertThat(failure.join()).isInstanceOf(ServiceClosedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void closingEndsACallThatWaits(Style style) {
        sandbox.whop().fail(Fault.status(503).header("Retry-After", "200").always());
        WhopCampaignService service = service(whop -> whop.callTimeout(Duration.ofMinutes(5)));
        CompletableFuture<CampaignException> failure = begun(style, service, id);
        awaitRequests(1);
        service.close();

        assertThat(failure.join()).isInstanceOf(ServiceClosedException.class);
        assertThat(failure.join().applied()).as("a 503 may have acted").isEqualTo(Applied.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void aCallAfterClosingFailsAtOnceAndSaysSo(Style style) {
        WhopCampaignService service = service(whop -> {});
        CampaignService called = style.of(service);
        service.close();
        CampaignException failure = catchThrowableOfType(CampaignException.class, () -> called.update(id, RENAME));

        assertThat(failure).isInstanceOf(ServiceClosedException.class).hasMessageContaining("was closed");
        assertThat(failure.applied()).isEqualTo(Applied.NO);
        assertThat(failure.attempts()).isZero();
        assertNothingWasSent();
    }

    @Test
    void aViewEndsWithTheServiceThatItIsOf() {
        WhopCampaignService service = service(whop -> {});
        CampaignService view = service.with(CallOptions.builder().maxAttempts(2).build());
        view.close();
        assertThat(service.get(id).id()).isEqualTo(id);
        service.close();

        assertThat(catchThrowableOfType(CampaignException.class, () -> view.get(id)))
                .isInstanceOf(ServiceClosedException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
