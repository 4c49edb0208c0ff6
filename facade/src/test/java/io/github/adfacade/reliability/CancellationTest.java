package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Applied;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation as a future that is cancelled at each stage of each of its requests. Whatever it says of the change must be
 * true by the network's ledger; where nothing was sent, it must know that.
 */
@Timeout(120)
class CancellationTest {

    private final Bench bench = new Bench();
    private final BlockingQueue<CompletableFuture<?>> begun = new LinkedBlockingQueue<>();
    private final AtomicInteger reached = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    /** Where a request is when its call is cancelled. */
    private enum Stage {
        BEFORE_A_CONNECTION,
        CONNECTED,
        SENT,
        ANSWERED,
        READ,
        BEFORE_ANOTHER_ATTEMPT
    }

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Operation> operations() {
        // Reports have no futures of their own.
        return FaultMatrixTest.operations()
                .filter(operation -> !operation.isNamed("report") && !operation.isNamed("budgetUse"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aCancelledCallSaysWhatIsTrue(Operation operation) {
        List<String> complaints = new ArrayList<>();
        int cancelled = 0;
        for (Stage stage : Stage.values()) {
            for (int position = 1; run(operation, stage, position, complaints); position++) {
                cancelled++;
            }
        }
        assertThat(complaints).isEmpty();
        // What may not be repeated has no other attempt to wait for.
        assertThat(cancelled).isGreaterThanOrEqualTo(Stage.values().length - 1);
    }

    /** False when the operation has not so many requests. */
    private boolean run(Operation operation, Stage stage, int position, List<String> complaints) {
        bench.reset();
        begun.clear();
        reached.set(0);
        sent.set(0);
        if (stage == Stage.BEFORE_ANOTHER_ATTEMPT) {
            bench.fail(operation.provider, Fault.status(503).nth(position));
        }
        Runnable cancel = () -> {
            if (reached.incrementAndGet() == position) {
                cancel();
            }
        };
        OkHttpClient client = bench.client()
                .newBuilder()
                .addInterceptor(chain -> {
                    if (stage == Stage.BEFORE_A_CONNECTION) {
                        cancel.run();
                    }
                    return chain.proceed(chain.request());
                })
                .eventListener(new Cancelling(stage, cancel))
                .build();
        bench.time.onSleep(() -> {
            if (stage == Stage.BEFORE_ANOTHER_ATTEMPT) {
                reached.set(position);
                cancel();
            }
        });
        Bench.Wiring wiring = new Bench.Wiring(client, Duration.ofSeconds(15), Optional.empty(), Bench.MOST_BYTES);
        String label = operation + " cancelled " + stage + " at " + position;
        try (CampaignService service = operation.connect(bench, wiring)) {
            operation.act(Asynchronously.of(service, begun::add));
            bench.settle(1);
            judge(operation, Optional.empty(), label, complaints);
        } catch (CancellationException cancelled) {
            judgeCancelled(operation, cancelled, label, complaints);
        } catch (CampaignException failed) {
            judge(operation, Optional.of(failed), label, complaints);
        } catch (RuntimeException | Error stray) {
            complaints.add(label + ": " + stray);
        } finally {
            bench.time.onSleep(() -> {});
        }
        if (Leaks.connectionsInUse(client) != 0) {
            complaints.add(label + ": a connection is left in use");
        }
        return reached.get() >= position && position < 4;
    }

    /** The latest future; the thread of the request may be here before the caller has it. */
    private void cancel() {
        try {
            CompletableFuture<?> future = begun.take();
            while (!begun.isEmpty()) {
                future = begun.take();
            }
            begun.add(future);
            future.cancel(true);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void judgeCancelled(
            Operation operation, CancellationException cancelled, String label, List<String> complaints) {
        if (cancelled.getCause() instanceof CampaignException why) {
            // What is on its way when a call is cancelled may still arrive.
            awaitArrivals();
            judge(operation, Optional.of(why), label, complaints);
        } else if (operation.isWrite()) {
            complaints.add(label + ": no word on what was done: " + cancelled.getCause());
        }
    }

    /** Not all that was sent arrives, since a connection is cut when its call is cancelled. */
    private void awaitArrivals() {
        long end = System.nanoTime() + 50_000_000L;
        while (bench.ledger().requests() < sent.get() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private void judge(
            Operation operation, Optional<CampaignException> failure, String label, List<String> complaints) {
        long changes = operation
                .kind()
                .map(kind -> bench.changes(operation.provider, kind))
                .orElse(0L);
        if (changes > operation.most()) {
            complaints.add(label + ": done " + changes + " times");
        }
        if (!operation.isWrite()) {
            return;
        }
        Applied applied = failure.map(CampaignException::applied).orElse(Applied.YES);
        boolean all =
                operation.targets().stream().allMatch(target -> target.isDone().test(bench));
        boolean none =
                operation.targets().stream().noneMatch(target -> target.isDone().test(bench));
        boolean wrote = bench.ledger().exchanges().stream().anyMatch(Verdict::isWrite);
        if ((applied == Applied.YES && !all) || (applied == Applied.NO && !none)) {
            complaints.add(label + ": said " + applied + " and is not so: " + failure);
        }
        if (applied == Applied.UNKNOWN && !wrote && operation.oneScope() && !label.contains("SENT")) {
            complaints.add(label + ": nothing was sent, and it does not know: " + failure);
        }
    }

    private final class Cancelling extends EventListener {

        private final Stage stage;
        private final Runnable cancel;

        Cancelling(Stage stage, Runnable cancel) {
            this.stage = stage;
            this.cancel = cancel;
        }

        private void at(Stage here) {
            if (here == stage) {
                cancel.run();
            }
        }

        @Override
        public void connectionAcquired(Call call, Connection connection) {
            at(Stage.CONNECTED);
        }

        @Override
        public void requestHeadersEnd(Call call, Request request) {
            sent.incrementAndGet();
            if (request.body() == null) {
                at(Stage.SENT);
            }
        }

        @Override
        public void requestBodyEnd(Call call, long byteCount) {
            at(Stage.SENT);
        }

        @Override
        public void responseHeadersStart(Call call) {
            at(Stage.ANSWERED);
        }

        @Override
        public void responseBodyEnd(Call call, long byteCount) {
            at(Stage.READ);
        }
    }
}
