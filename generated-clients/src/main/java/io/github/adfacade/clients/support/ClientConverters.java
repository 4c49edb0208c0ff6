package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Retrofit's converters for the generated interfaces: JSON bodies, and parameters of path, query and header.
 *
 * <pre>{@code
 * new Retrofit.Builder()
 *         .baseUrl("https://api.example.com/v1/")
 *         .callFactory(client)
 *         .addConverterFactory(ClientConverters.create(ClientJson.gson(ZoneOffset.UTC)))
 *         .build()
 *         .create(CampaignsApi.class);
 * }</pre>
 *
 * <p>An answer with an empty body, or the literal {@code null}, has a null {@code body()}, as one with status 204 has: some
 * deletes are answered so. An answer that cannot be read is an {@link UnreadableJsonException}, which is unchecked; an
 * {@link java.io.IOException} is always the network's.
 */
public final class ClientConverters extends Converter.Factory {

    private final Gson gson;

    private ClientConverters(Gson gson) {
        this.gson = gson;
    }

    /** Converters on this Gson, one of {@link ClientJson}. */
    public static ClientConverters create(Gson gson) {
        return new ClientConverters(gson);
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        TypeAdapter<?> adapter = gson.getAdapter(TypeToken.get(type));
        return new JsonResponseConverter<>(gson, adapter);
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        TypeAdapter<?> adapter = gson.getAdapter(TypeToken.get(type));
        return new JsonRequestConverter<>(gson, adapter);
    }

    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == OffsetDateTime.class) {
            return (Converter<OffsetDateTime, String>) Times::text;
        }
        if (type == BigDecimal.class) {
            return (Converter<BigDecimal, String>)
                    decimal -> Decimals.plain(decimal).toPlainString();
        }
        // Dates and open enums are their own text, and so is all that is left.
        return null;
    }
}
