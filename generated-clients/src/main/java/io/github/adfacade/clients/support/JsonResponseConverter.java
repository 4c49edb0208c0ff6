package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** Reads an answer's body as JSON. */
final class JsonResponseConverter<T> implements Converter<ResponseBody, T> {

    private final Gson gson;
    private final TypeAdapter<T> adapter;

    JsonResponseConverter(Gson gson, TypeAdapter<T> adapter) {
        this.gson = gson;
        this.adapter = adapter;
    }

    @Override
    public @Nullable T convert(ResponseBody body) throws IOException {
        try (body) {
            // The whole body first: what fails until here is the network, what fails after it is the text.
            body.source().request(Long.MAX_VALUE);
            return read(body);
        }
    }

    private @Nullable T read(ResponseBody body) throws IOException {
        JsonReader in = gson.newJsonReader(Utf8Reader.of(body));
        try {
            if (isBlank(in)) {
                return null;
            }
            T value = adapter.read(in);
            if (value instanceof ClientModel model && model.unreadable(0) != null) {
                throw new UnreadableJsonException(
                        "An object expected", new JsonParseException("the answer is of another kind"));
            }
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw UnreadableJsonException.ofToken("The end", in);
            }
            return value;
        } catch (UnreadableJsonException e) {
            throw e;
        } catch (IOException | IllegalStateException | JsonParseException e) {
            throw new UnreadableJsonException("The answer is not the JSON expected: " + e.getMessage(), e);
        }
    }

    private static boolean isBlank(JsonReader in) throws IOException {
        try {
            return in.peek() == JsonToken.END_DOCUMENT;
        } catch (EOFException e) {
            return true;
        }
    }
}
