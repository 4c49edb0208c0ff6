package io.github.adfacade.clients.support;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a date, also out of a date-time, and writes ISO 8601. */
final class DateAdapter extends TypeAdapter<LocalDate> {

    @Override
    public @Nullable LocalDate read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (in.peek() != JsonToken.STRING) {
            throw UnreadableJsonException.ofToken("A date", in);
        }
        String text = in.nextString();
        LocalDate date = Times.date(text);
        if (date == null) {
            throw UnreadableJsonException.of("A date", text, JsonToken.STRING, in);
        }
        return date;
    }

    @Override
    public void write(JsonWriter out, @Nullable LocalDate date) throws IOException {
        out.value(date == null ? null : date.toString());
    }
}
