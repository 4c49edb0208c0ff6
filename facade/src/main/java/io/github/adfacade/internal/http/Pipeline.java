package io.github.adfacade.internal.http;

import io.github.adfacade.CallOptions;
import io.github.adfacade.RateLimit;
import io.github.adfacade.internal.async.Steps;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
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
    final CallWatch watch;
    final Alarm alarm;
    private final boolean ownsClient;
    private final Ending closing = new Ending();
    private final Set<Ending> running = ConcurrentHashMap.newKeySet();

    Pipeline(Settings settings, RequestSigner signer, VendorRules vendor) {
        this(settings, signer, vendor, CallWatch.NONE);
    }

    public Pipeline(Settings settings, RequestSigner signer, VendorRules vendor, CallWatch watch) {
        this.settings = settings;
        this.signer = signer;
        this.watch = watch;
        this.alarm = new Alarm(settings.sleeper());
        Clock clock = settings.clock();
        RandomGenerator random = settings.random();
        this.retries = new RetryPolicy(vendor, new RetryBudget(), random, clock);
        this.quota = new Quota(settings, watch);
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

    /** The wait before a create that has not happened is sent anew; null when attempts or deadline do not allow it. */
    public @Nullable Duration waitBeforeAnew(
            Deadline deadline, CallOptions options, int attempt, @Nullable Duration asked) {
        int most = options.maxAttempts().orElse(settings.maxAttempts());
        Duration wait = retries.beforeAnew(attempt, most, asked);
        return wait == null || !deadline.allows(wait) ? null : wait;
    }

    /** Spends a wait between two requests of a call; returns what ended it before its time, or null. */
    public @Nullable PipelineException spend(Duration wait) {
        try {
            closing.spend(settings.sleeper(), wait);
            return null;
        } catch (PipelineException ended) {
            return ended;
        }
    }

    /** The same without a thread. */
    public Steps.Wait<Optional<PipelineException>> waiting(Duration wait) {
        return new TimedWait(this, wait);
    }

    /** How a request ends whose end is not known yet. */
    public PipelineException cancelled(CallRecord record) {
        record.answerLost(record.attempts() > 0);
        return Ending.cancelled();
    }

    /** Whether code of the caller's runs on the way, which may take longer than it may. */
    boolean mayHang() {
        return !ownsClient;
    }

    void begins(Ending call) {
        running.add(call);
        if (closing.hasCome()) {
            call.end(PipelineException.Reason.CLOSED);
        }
    }

    void ends(Ending call) {
        running.remove(call);
    }

    /** Ends what is under way, and lets nothing follow. */
    @Override
    public void close() {
        closing.end(PipelineException.Reason.CLOSED);
        running.forEach(call -> call.end(PipelineException.Reason.CLOSED));
        if (ownsClient) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private static OkHttpClient.Builder own() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        BoundedDns dns = new BoundedDns(Dns.SYSTEM);
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(MOST_AT_ONCE, 5, TimeUnit.MINUTES))
                .dispatcher(dispatcher)
                .dns(dns)
                .addInterceptor(dns);
    }

    /** OkHttp re-sends on its own after 408, 503 and a hang-up, and follows redirects with credentials: all of it off. */
    private OkHttpClient harden(@Nullable OkHttpClient given) {
        OkHttpClient.Builder builder = given != null ? given.newBuilder() : own();
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
                    Attempt current = chain.request().tag(Attempt.class);
                    if (current != null) {
                        current.bytesLeave();
                    }
                    return withoutSignalToRepeat(readable(chain.proceed(chain.request())));
                })
                .build();
    }

    /** OkHttp can neither read nor close a body of negative length, and would keep its connection for ever. */
    private static Response readable(Response answer) throws IOException {
        ResponseBody body = answer.body();
        if (body != null && body.contentLength() < -1) {
            throw new ProtocolException("an answer of negative length");
        }
        return answer;
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
