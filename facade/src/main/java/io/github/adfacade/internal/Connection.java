package io.github.adfacade.internal;

import com.google.gson.Gson;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.DriftListener;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientConverters;
import io.github.adfacade.internal.drift.DriftWatch;
import io.github.adfacade.internal.http.Pipeline;
import io.github.adfacade.internal.http.RequestSigner;
import io.github.adfacade.internal.http.Settings;
import io.github.adfacade.internal.http.VendorRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import retrofit2.Call;
import retrofit2.Retrofit;

/** A network's generated interfaces on one pipeline. */
public final class Connection implements AutoCloseable {

    private final Pipeline pipeline;
    private final Retrofit retrofit;
    private final Gson gson;
    private final Exchange exchange;
    private final String apiPackage;

    /**
     * @param apiPackage the package of the generated interfaces that may be unwrapped
     */
    public Connection(
            Provider provider,
            Settings settings,
            RequestSigner signer,
            VendorRules vendor,
            VendorErrorReader errors,
            Gson gson,
            String apiPackage) {
        this.pipeline = new Pipeline(settings, signer, vendor);
        this.gson = gson;
        this.apiPackage = apiPackage;
        this.exchange = new Exchange(provider, pipeline, errors, vendor, settings.clock());
        String base = settings.baseUrl().toString();
        Retrofit.Builder builder = new Retrofit.Builder()
                .baseUrl(base.endsWith("/") ? base : base + "/")
                .callFactory(pipeline)
                .addConverterFactory(ClientConverters.create(gson));
        DriftListener listener = settings.driftListener();
        if (listener != null) {
            builder.addCallAdapterFactory(new DriftWatch(provider, listener));
        }
        this.retrofit = builder.build();
    }

    /** An implementation of a generated interface of this network. */
    public <T> T api(Class<T> generatedApi) {
        if (!generatedApi.isInterface() || !generatedApi.getPackageName().equals(apiPackage)) {
            throw new IllegalArgumentException(
                    generatedApi.getName() + " is not one of this network's interfaces in " + apiPackage);
        }
        return retrofit.create(generatedApi);
    }

    /** A request as it would be sent, its path below the base URL; nothing is sent. */
    public PlannedRequest planned(Call<?> call) {
        Request request = call.request();
        RequestBody sent = request.body();
        Buffer body = new Buffer();
        try {
            if (sent != null) {
                sent.writeTo(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int base = retrofit.baseUrl().encodedPath().length();
        return new PlannedRequest(request.method(), request.url().encodedPath().substring(base - 1), body.readUtf8());
    }

    public Exchange exchange() {
        return exchange;
    }

    public Gson gson() {
        return gson;
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
