package io.github.adfacade.internal.reports;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import com.google.gson.JsonParseException;
import io.github.adfacade.reports.ReportRow;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of which nothing is asked before they are read, one at a time; what of them cannot be used ends them by its name. */
final class Told extends AbstractSpliterator<ReportRow> implements AutoCloseable {

    private final Supplier<Stream<ReportRow>> source;
    private final Function<JsonParseException, RuntimeException> failure;
    private @Nullable Stream<ReportRow> rows;
    private java.util.@Nullable Iterator<ReportRow> next;

    private Told(Supplier<Stream<ReportRow>> source, Function<JsonParseException, RuntimeException> failure) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.source = source;
        this.failure = failure;
    }

    static Stream<ReportRow> stream(
            Supplier<Stream<ReportRow>> source, Function<JsonParseException, RuntimeException> failure) {
        Told told = new Told(source, failure);
        return StreamSupport.stream(told, false).onClose(told::close);
    }

    /** What is made of each, one after the other: unlike {@link Stream#flatMap}, nothing is read ahead. */
    static <T, R> Stream<R> each(Stream<T> outer, Function<T, Stream<R>> inner) {
        return Streams.stream(Iterators.concat(
                Iterators.transform(outer.iterator(), one -> inner.apply(one).iterator())));
    }

    @Override
    public boolean tryAdvance(Consumer<? super ReportRow> action) {
        ReportRow row = read();
        if (row == null) {
            return false;
        }
        action.accept(row);
        return true;
    }

    private @Nullable ReportRow read() {
        try {
            if (next == null) {
                rows = source.get();
                next = rows.iterator();
            }
            return next.hasNext() ? next.next() : null;
        } catch (JsonParseException broken) {
            close();
            throw failure.apply(broken);
        }
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
