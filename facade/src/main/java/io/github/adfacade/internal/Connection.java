package io.github.adfacade.internal;

import com.google.gson.Gson;
import io.github.adfacade.CallOptions;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.DriftListener;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientConverters;
import io.github.adfacade.internal.async.Steps;
import io.github.adfacade.internal.drift.DriftWatch;
import io.github.adfacade.internal.http.CallWatch;
import io.github.adfacade.internal.http.Pipeline;
import io.github.adfacade.internal.http.RequestSigner;
import io.github.adfacade.internal.http.Settings;
import io.github.adfacade.internal.http.VendorRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** A network's generated interfaces on one pipeline, for calls that share their options. */
public final class Connection implements AutoCloseable {

    /** What the pipeline itself puts on a request, beside the credentials. */
    private static final Set<String> OWN_HEADERS = Set.of(
            "idempotency-key",
            "host",
            "content-length",
            "content-type",
            "transfer-encoding",
            "connection",
            // Without it answers are unpacked for whoever reads them.
            "accept-encoding");

    private final Pipeline pipeline;
    private final Retrofit retrofit;
    private final Gson gson;
    private final Exchange exchange;
    private final Map<String, URI> apis;
    private final boolean owner;
    private final AtomicLong writes;
    private final Settings settings;

    /**
     * @param apis the packages of the generated interfaces that may be unwrapped, and where the API of each begins
     */
    public <E extends VendorErrorReader & VendorRules> Connection(
            Provider provider, Settings settings, RequestSigner signer, E vendor, Gson gson, Map<String, URI> apis) {
        this.pipeline = new Pipeline(
                settings, signer, vendor, CallWatch.of(provider, settings.callListener(), settings.clock()));
        this.settings = settings;
        this.gson = gson;
        this.apis = Map.copyOf(apis);
        this.owner = true;
        this.writes = new AtomicLong();
        Failures failures = new Failures(provider, vendor, vendor, settings.clock());
        this.exchange = new Exchange(pipeline, failures, settings.clock(), CallOptions.NONE);
        this.retrofit = retrofit(provider, settings);
    }

    private Connection(Connection from, CallOptions options) {
        this.pipeline = from.pipeline;
        this.settings = from.settings;
        this.gson = from.gson;
        this.apis = from.apis;
        this.owner = false;
        this.writes = from.writes;
        this.exchange = from.exchange.with(options);
        this.retrofit = from.retrofit
                .newBuilder()
                .callFactory(new CountedCalls(request -> pipeline.newCall(request, options), writes))
                .build();
    }

    private Retrofit retrofit(Provider provider, Settings settings) {
        Retrofit.Builder builder = new Retrofit.Builder()
                .baseUrl(directory(settings.baseUrl()))
                .callFactory(new CountedCalls(pipeline, writes))
                .addConverterFactory(ClientConverters.create(gson));
        DriftListener listener = settings.driftListener();
        if (listener != null) {
            builder.addCallAdapterFactory(new DriftWatch(provider, listener));
        }
        return builder.build();
    }

    private static String directory(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    /**
     * The same connections for calls under these options.
     *
     * @throws IllegalArgumentException when a header is one that the network's credentials or the pipeline itself set
     */
    public Connection with(CallOptions options) {
        if (!options.headers().isEmpty()) {
            Set<String> taken = pipeline.credentialHeaders().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            for (String name : options.headers().keySet()) {
                String lower = name.toLowerCase(Locale.ROOT);
                if (taken.contains(lower) || OWN_HEADERS.contains(lower)) {
                    throw new IllegalArgumentException("the header " + name + " is not the caller's to set");
                }
            }
        }
        return new Connection(this, options);
    }

    /** The same connections and options, for a service that must not close them. */
    public Connection view() {
        return with(exchange.options());
    }

    /** An implementation of a generated interface of this network. */
    public <T> T api(Class<T> generatedApi) {
        return api(generatedApi, retrofit.newBuilder());
    }

    /** The same for use by the caller: its callbacks run where the caller's code runs. */
    <T> T unwrapped(Class<T> generatedApi) {
        return api(generatedApi, retrofit.newBuilder().callbackExecutor(callbacks()));
    }

    private <T> T api(Class<T> generatedApi, Retrofit.Builder builder) {
        URI base = apis.get(generatedApi.getPackageName());
        if (!generatedApi.isInterface() || base == null) {
            throw new IllegalArgumentException(generatedApi.getName() + " is not one of this network's interfaces in "
                    + String.join(", ", apis.keySet()));
        }
        return builder.baseUrl(directory(base)).build().create(generatedApi);
    }

    /** An interface of our own, for what no spec can say; its requests carry this network's credentials wherever they go. */
    public <T> T own(Class<T> handWritten) {
        return retrofit.create(handWritten);
    }

    /** A request as it would be sent, its path below the base URL; nothing is sent. */
    public PlannedRequest planned(Call<?> call) {
        Request request = call.request();
        @Nullable RequestBody sent = request.body();
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

    /** Counts the beginnings and ends of writes on these connections: it differs when something was written between. */
    public long writes() {
        return Steps.once("writes", writes::get);
    }

    /** Where futures are completed. */
    Executor callbacks() {
        return settings.callbackExecutor();
    }

    public Gson gson() {
        return gson;
    }

    /** Ends what this connection opened itself; a view on another's ends nothing. */
    @Override
    public void close() {
        if (owner) {
            pipeline.close();
        }
    }
}
