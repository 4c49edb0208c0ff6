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
        return text == null ? null : Scalars.number(text, token, "A number", decimal -> decimal, in);
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
