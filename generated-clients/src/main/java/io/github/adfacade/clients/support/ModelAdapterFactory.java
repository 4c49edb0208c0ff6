package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands a Gson to the adapter of one generated model.
 *
 * @param <M> the model
 */
public abstract class ModelAdapterFactory<M extends ClientModel> implements TypeAdapterFactory {

    private final Class<M> model;
    private final Function<Gson, ModelAdapter<M>> adapter;

    /** For generated models. */
    protected ModelAdapterFactory(Class<M> model, Function<Gson, ModelAdapter<M>> adapter) {
        this.model = model;
        this.adapter = adapter;
    }

    @Override
    @SuppressWarnings("unchecked") // T is M by the test before
    public final <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType() == model ? (TypeAdapter<T>) adapter.apply(gson).checked() : null;
    }
}
