package io.github.adfacade.clients.support;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a decimal from a number or its text, and writes it without an exponent. */
final class DecimalAdapter extends TypeAdapter<BigDecimal> {

    @Override
    public @Nullable BigDecimal read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        String text = Scalars.numberText(in, "A number");
        if (text == null) {
            return null;
        }
        BigDecimal decimal = Decimals.parse(text);
        if (decimal == null) {
            throw UnreadableJsonException.of("A number", text, token, in);
        }
        return decimal;
    }

    @Override
    public void write(JsonWriter out, @Nullable BigDecimal decimal) throws IOException {
        if (decimal == null) {
            out.nullValue();
            return;
        }
        out.value(Decimals.plain(decimal));
    }
}
