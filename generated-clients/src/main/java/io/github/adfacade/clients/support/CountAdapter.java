package io.github.adfacade.clients.support;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole number however it is written: {@code 12}, {@code 12.0}, {@code 1.2e1} or {@code "12"}. A fraction is refused.
 *
 * @param <N> Long or Integer
 */
final class CountAdapter<N extends Number> extends TypeAdapter<N> {

    private static final String EXPECTED = "A whole number";

    private final Function<BigDecimal, N> exact;

    private CountAdapter(Function<BigDecimal, N> exact) {
        this.exact = exact;
    }

    static CountAdapter<Long> longs() {
        return new CountAdapter<>(BigDecimal::longValueExact);
    }

    static CountAdapter<Integer> integers() {
        return new CountAdapter<>(BigDecimal::intValueExact);
    }

    @Override
    public @Nullable N read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        String text = Scalars.numberText(in, EXPECTED);
        return text == null ? null : Scalars.number(text, token, EXPECTED, exact, in);
    }

    @Override
    public void write(JsonWriter out, @Nullable N count) throws IOException {
        out.value(count);
    }
}
