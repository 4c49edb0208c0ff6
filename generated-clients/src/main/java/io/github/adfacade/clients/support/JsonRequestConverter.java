package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import retrofit2.Converter;

/** Writes a request's body as JSON. */
final class JsonRequestConverter<T> implements Converter<T, RequestBody> {

    private static final MediaType JSON = MediaType.get("application/json");

    private final Gson gson;
    private final TypeAdapter<T> adapter;

    JsonRequestConverter(Gson gson, TypeAdapter<T> adapter) {
        this.gson = gson;
        this.adapter = adapter;
    }

    @Override
    public RequestBody convert(T value) throws IOException {
        Buffer buffer = new Buffer();
        try (JsonWriter writer =
                gson.newJsonWriter(new OutputStreamWriter(buffer.outputStream(), StandardCharsets.UTF_8))) {
            adapter.write(writer, value);
        }
        return RequestBody.create(buffer.readByteString(), JSON);
    }
}
