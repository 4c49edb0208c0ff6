package io.github.adfacade.internal.http;

import io.github.adfacade.CallOptions;
import io.github.adfacade.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The call factory that Retrofit uses: every request goes through deadline, quota, credentials and attempts, also when
 * the generated interface is called directly. Repeats happen here, below the JSON layer, so a parse failure can never send
 * a write twice.
 */
public final class Pipeline implements Call.Factory, AutoCloseable {

    static final String USER_AGENT = "adfacade/" + version();

    /** Of a mass operation; so many connections are kept, too. */
    private static final int MOST_AT_ONCE = 64;

    final OkHttpClient client;
    final RetryPolicy retries;
    final Quota quota;
    final RequestSigner signer;
    final Settings settings;
    private final boolean ownsClient;

    public Pipeline(Settings settings, RequestSigner signer, VendorRules vendor) {
        this.settings = settings;
        this.signer = signer;
        Clock clock = settings.clock();
        RandomGenerator random = settings.random();
        this.retries = new RetryPolicy(vendor, new RetryBudget(), random, clock);
        this.quota = new Quota(settings);
        OkHttpClient given = settings.httpClient();
        this.ownsClient = given == null;
        this.client = harden(given);
    }

    @Override
    public Call newCall(Request request) {
        return newCall(request, CallOptions.NONE);
    }

    /** A call under options of its own, unless a facade call binds it to others. */
    public Call newCall(Request request, CallOptions options) {
        return new ResilientCall(
                this,
                request.newBuilder()
                        .tag(CallRecord.class, new CallRecord(options))
                        .build());
    }

    /** The deadline of a call that begins now. */
    public Deadline newDeadline(CallOptions options) {
        return Deadline.in(options.deadline().orElse(settings.callTimeout()), settings.clock());
    }

    /** How many requests a minute the quota lets through; empty when nobody knows. */
    public OptionalInt requestsPerMinute() {
        RateLimit limit = settings.rateLimit();
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit.perMinute());
    }

    /** How many requests may be under way at the same time: no more than the limit lets through in its period. */
    public int mostAtOnce() {
        RateLimit limit = settings.rateLimit();
        return limit == null ? MOST_AT_ONCE : Math.min(MOST_AT_ONCE, limit.requests());
    }

    /** The names of the headers that credentials travel in. */
    public Set<String> credentialHeaders() {
        Request plain = new Request.Builder().url("https://localhost/").build();
        return signer.sign(plain).headers().names();
    }

    /**
     * Waits before a create that has not happened is sent anew: as long as the network asked, else a backoff.
     *
     * @return how long was waited; null, without having waited, when attempts or deadline do not allow it
     */
    public @Nullable Duration waitBeforeAnew(
            Deadline deadline, CallOptions options, int attempt, @Nullable Duration asked) throws PipelineException {
        int most = options.maxAttempts().orElse(settings.maxAttempts());
        Duration wait = retries.beforeAnew(attempt, most, asked);
        if (wait == null || !deadline.allows(wait)) {
            return null;
        }
        Waits.spend(settings.sleeper(), wait);
        return wait;
    }

    /** Waits; false, without having waited, when the deadline does not allow it. */
    public boolean await(Deadline deadline, Duration wait) throws PipelineException {
        if (!deadline.allows(wait)) {
            return false;
        }
        Waits.spend(settings.sleeper(), wait);
        return true;
    }

    @Override
    public void close() {
        if (ownsClient) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** OkHttp re-sends on its own after 408, 503 and a hang-up, and follows redirects with credentials: all of it off. */
    private OkHttpClient harden(@Nullable OkHttpClient given) {
        OkHttpClient.Builder builder = given != null
                ? given.newBuilder()
                : new OkHttpClient.Builder().connectionPool(new ConnectionPool(MOST_AT_ONCE, 5, TimeUnit.MINUTES));
        Duration attempt = settings.attemptTimeout();
        return builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(attempt)
                .readTimeout(attempt)
                .writeTimeout(attempt)
                .callTimeout(Duration.ZERO)
                .addInterceptor(new WireLog())
                .addNetworkInterceptor(chain -> {
                    CallRecord record = chain.request().tag(CallRecord.class);
                    if (record != null) {
                        record.bytesMayLeave();
                    }
                    return withoutSignalToRepeat(chain.proceed(chain.request()));
                })
                .build();
    }

    /**
     * A request without a body cannot be marked as one shot, and OkHttp repeats it once on its own when a 503 asks for a wait
     * of {@code 0}. The same wait as {@code 0.0} is one that it does not read.
     */
    private static Response withoutSignalToRepeat(Response answer) {
        String wait = answer.header("Retry-After");
        return answer.code() == 503 && wait != null && wait.matches("\\d+")
                ? answer.newBuilder().header("Retry-After", wait + ".0").build()
                : answer;
    }

    /** From the jar's manifest; classes outside a jar have none. */
    private static String version() {
        String version = Pipeline.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
