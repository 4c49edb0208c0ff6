package io.github.adfacade.clients.support;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads a date-time in any of the usual shapes, and writes RFC 3339. */
final class MomentAdapter extends TypeAdapter<OffsetDateTime> {

    private final ZoneId zone;

    MomentAdapter(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public @Nullable OffsetDateTime read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (in.peek() != JsonToken.STRING) {
            throw UnreadableJsonException.ofToken("A date-time", in);
        }
        String text = in.nextString();
        OffsetDateTime moment = Times.moment(text, zone);
        if (moment == null) {
            throw UnreadableJsonException.of("A date-time", text, JsonToken.STRING, in);
        }
        return moment;
    }

    @Override
    public void write(JsonWriter out, @Nullable OffsetDateTime moment) throws IOException {
        out.value(moment == null ? null : Times.text(moment));
    }
}
