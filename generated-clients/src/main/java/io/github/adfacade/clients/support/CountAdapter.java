package io.github.adfacade.clients.support;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole number however it is written: {@code 12}, {@code 12.0}, {@code 1.2e1} or {@code "12"}. A fraction is refused.
 *
 * @param <N> Long or Integer
 */
final class CountAdapter<N extends Number> extends TypeAdapter<N> {

    private static final String EXPECTED = "A whole number";

    private final Function<BigDecimal, N> exact;
    private final LongFunction<@Nullable N> plain;

    /**
     * @param plain the same for a number written as digits alone; null for one that the type does not hold
     */
    private CountAdapter(Function<BigDecimal, N> exact, LongFunction<@Nullable N> plain) {
        this.exact = exact;
        this.plain = plain;
    }

    static CountAdapter<Long> longs() {
        return new CountAdapter<>(BigDecimal::longValueExact, Long::valueOf);
    }

    static CountAdapter<Integer> integers() {
        return new CountAdapter<>(
                BigDecimal::intValueExact, number -> number == (int) number ? (Integer) (int) number : null);
    }

    @Override
    public @Nullable N read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        String text = Scalars.numberText(in, EXPECTED);
        if (text == null) {
            return null;
        }
        if (token == JsonToken.NUMBER) {
            long digits = Decimals.plainWhole(text);
            N number = digits == Long.MIN_VALUE ? null : plain.apply(digits);
            if (number != null) {
                return number;
            }
        }
        return Scalars.number(text, token, EXPECTED, exact, in);
    }

    @Override
    public void write(JsonWriter out, @Nullable N count) throws IOException {
        out.value(count);
    }
}
