package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import retrofit2.Converter;

/** Writes a request's body as JSON. */
final class JsonRequestConverter<T> implements Converter<T, RequestBody> {

    private static final MediaType JSON = MediaType.get("application/json");

    private static final int USUAL_LENGTH = 256;

    private final Gson gson;
    private final TypeAdapter<T> adapter;

    JsonRequestConverter(Gson gson, TypeAdapter<T> adapter) {
        this.gson = gson;
        this.adapter = adapter;
    }

    @Override
    public RequestBody convert(T value) throws IOException {
        // Not a stream's writer, whose buffer alone is many times as large as a body.
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonWriter writer = gson.newJsonWriter(text)) {
            adapter.write(writer, value);
        }
        return RequestBody.create(text.toString().getBytes(StandardCharsets.UTF_8), JSON);
    }
}
