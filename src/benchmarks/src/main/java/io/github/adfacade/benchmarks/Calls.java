package io.github.adfacade.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Each operation over real HTTP; which contender and which server is told from outside, see {@link Comparison}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Calls {

    private static final int BULK = 20;

    /** One of {@link Contender#NAMES}. */
    @Param("facade")
    public String contender = "";

    /** Where a {@link CannedServer} listens. */
    @Param("")
    public String server = "";

    private final List<String> ids =
            IntStream.range(0, BULK).mapToObj(CannedAnswers::id).toList();
    private Contender calls;

    @Setup
    public void start() {
        calls = Contender.of(contender, server);
    }

    @TearDown
    public void stop() {
        calls.close();
    }

    @Benchmark
    public Object get() throws Exception {
        return calls.get(CannedAnswers.id(0));
    }

    @Benchmark
    public Object change() throws Exception {
        return calls.change(CannedAnswers.id(0), CannedAnswers.title(0));
    }

    @Benchmark
    public List<?> page() throws Exception {
        return calls.page();
    }

    @Benchmark
    public Object create() throws Exception {
        return calls.create(CannedAnswers.title(0));
    }

    @Benchmark
    public List<?> bulk() throws Exception {
        return calls.bulk(ids, CannedAnswers.title(0));
    }
}
