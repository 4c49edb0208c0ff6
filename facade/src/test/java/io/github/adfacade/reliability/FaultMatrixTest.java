package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignException;
import io.github.adfacade.reliability.MatrixCase.Ending;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of every network, at each of its requests, against every mishap, over real sockets. Each case runs on a
 * sandbox of its own, so that cases may run side by side; its judge is the sandbox's ledger.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {

    private static final int WORKERS = 16;
    private static final List<Mishap> MISHAPS = Mishap.all();
    private static final List<Mishap> LOSSES = MISHAPS.stream()
            .filter(mishap -> mishap.name().startsWith("reset after"))
            .toList();
    private static final List<Mishap> SECOND = MISHAPS.stream()
            .filter(mishap -> !mishap.takesTime() && !mishap.isVariant())
            .toList();

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final BlockingQueue<Bench> benches = new LinkedBlockingQueue<>();
    private final AtomicLong cases = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long begin;

    @BeforeAll
    void open() {
        begin = System.nanoTime();
        for (int i = 0; i < WORKERS; i++) {
            benches.add(new Bench());
        }
    }

    @AfterEach
    void noAnswerIsLeftOpen() {
        assertThat(benches)
                .hasSize(WORKERS)
                .allSatisfy(bench ->
                        assertThat(Leaks.connectionsInUse(bench.client())).isZero());
    }

    @AfterAll
    void close() {
        workers.shutdown();
        System.out.printf(
                "fault matrix: %d cases, %d requests, outcomes %s, %d s%n",
                cases.get(), requests.get(), outcomes, (System.nanoTime() - begin) / 1_000_000_000);
        benches.forEach(Bench::close);
        // The client's own and those that attempts with a caller's client run on, which are shared and end when they
        // have
        // idled; an operation on many sends two requests at once here.
        assertThat(Leaks.threads().values().stream().mapToInt(Integer::intValue).sum())
                .as("threads left: %s", Leaks.threads())
                .isLessThan(3 * WORKERS + 8);
    }

    static Stream<Operation> operations() {
        return Stream.of(WhopOperations.all(), TopsortOperations.all(), WalmartOperations.all())
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyMishapEndsWellOrSaysWhatIsTrue(Operation operation) throws Exception {
        judge(casesOf(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aMishapAfterALostAnswerDoesNeither(Operation operation) throws Exception {
        judge(doubleFaults(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aFutureEndsAsItsOperationDoes(Operation operation) throws Exception {
        judge(casesOf(operation).stream().map(MatrixCase::asynchronously).toList());
    }

    /** Creations are made safe in several requests, each of which may go wrong after the other. */
    @ParameterizedTest
    @MethodSource("creations")
    void aFutureCreatesOnceWhateverHappens(Operation operation) throws Exception {
        judge(doubleFaults(operation).stream().map(MatrixCase::asynchronously).toList());
    }

    static Stream<Operation> creations() {
        return operations()
                .filter(one -> one.kind().filter(Change.Kind.CREATED::equals).isPresent());
    }

    private void judge(List<MatrixCase> all) throws Exception {
        List<Future<List<String>>> running = new ArrayList<>();
        List<MatrixCase> slowFirst = all.stream()
                .sorted(Comparator.comparing(each -> !each.mishap().takesTime()))
                .toList();
        for (MatrixCase each : slowFirst) {
            running.add(workers.submit(() -> run(each)));
        }
        List<String> complaints = new ArrayList<>();
        for (Future<List<String>> each : running) {
            complaints.addAll(each.get());
        }
        assertThat(complaints).isEmpty();
    }

    private List<MatrixCase> casesOf(Operation operation) throws Exception {
        List<Exchange> smooth = smoothRun(operation);
        int steps = smooth.size();
        List<MatrixCase> all = new ArrayList<>();
        for (Mishap mishap : MISHAPS) {
            for (boolean always : new boolean[] {false, true}) {
                for (int position = 1; position <= steps; position++) {
                    all.add(new MatrixCase(operation, Optional.empty(), mishap, position, always));
                }
            }
        }
        return all;
    }

    /** The answer to the write is lost, and what comes next goes wrong, too. */
    private List<MatrixCase> doubleFaults(Operation operation) throws Exception {
        List<MatrixCase> all = new ArrayList<>();
        List<Exchange> smooth = smoothRun(operation);
        for (int step = 1; operation.isWrite() && step <= smooth.size(); step++) {
            if (Verdict.isWrite(smooth.get(step - 1))) {
                int next = step + 1;
                SECOND.stream()
                        .filter(second -> !operation.tellsByAbsence() || second.status() != 404)
                        .forEach(second -> LOSSES.forEach(first -> {
                            all.add(new MatrixCase(operation, Optional.of(first), second, next, false));
                            all.add(new MatrixCase(operation, Optional.of(first), second, next, true));
                        }));
            }
        }
        return all;
    }

    /** What the operation sends when nothing goes wrong. */
    private List<Exchange> smoothRun(Operation operation) throws Exception {
        Bench bench = benches.take();
        try {
            Mishap none = new Mishap("nothing", Mishap.Trait.HARMLESS, false, Optional.empty(), 0);
            MatrixCase smooth = new MatrixCase(operation, Optional.empty(), none, Integer.MAX_VALUE, false);
            Ending ending = smooth.run(bench);
            assertThat(smooth.complaints(bench, ending)).isEmpty();
            return bench.ledger().exchanges();
        } finally {
            benches.add(bench);
        }
    }

    private List<String> run(MatrixCase test) throws InterruptedException {
        Bench bench = benches.take();
        try {
            Ending ending = test.run(bench);
            cases.incrementAndGet();
            requests.addAndGet(bench.ledger().requests());
            ending.outcomes().values().forEach(this::count);
            return test.complaints(bench, ending);
        } finally {
            benches.add(bench);
        }
    }

    private synchronized void count(Optional<CampaignException> outcome) {
        outcomes.merge(outcome.map(e -> "failed, applied " + e.applied()).orElse("success"), 1, Integer::sum);
    }
}
