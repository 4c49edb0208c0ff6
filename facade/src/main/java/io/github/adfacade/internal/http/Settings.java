package io.github.adfacade.internal.http;

import io.github.adfacade.CallListener;
import io.github.adfacade.DriftListener;
import io.github.adfacade.QuotaOutage;
import io.github.adfacade.RateLimit;
import io.github.adfacade.Sleeper;
import io.github.adfacade.internal.async.Steps;
import io.github.bucket4j.Bucket;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What a service's builder collects for the pipeline. A wrong value is not taken; {@link #problems} has it until a right one comes. */
public final class Settings {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(24); // OkHttp counts milliseconds in an int.

    private final Map<String, String> problems = new LinkedHashMap<>();
    private URI baseUrl;
    private Duration callTimeout = Duration.ofSeconds(60);
    private Duration attemptTimeout = Duration.ofSeconds(20);
    private int maxAttempts = 4;
    private long maxResponseBytes = 10L * 1024 * 1024;
    private Clock clock = Steps.clock(Clock.systemUTC());
    private Sleeper sleeper = Sleeper.THREAD;
    private RandomGenerator random = Steps.random(new SecureRandom());
    private @Nullable RateLimit rateLimit;
    private final @Nullable RateLimit published;
    private @Nullable Bucket bucket;
    private QuotaOutage quotaOutage = QuotaOutage.REFUSE;
    private @Nullable CallListener callListener;
    private @Nullable Executor callbackExecutor;
    private @Nullable OkHttpClient httpClient;
    private @Nullable DriftListener driftListener;

    /**
     * Starts from a network's own base URL and published limit.
     *
     * @param published null for a network that publishes none
     */
    public Settings(URI baseUrl, @Nullable RateLimit published) {
        this.baseUrl = baseUrl;
        this.published = published;
        this.rateLimit = published;
    }

    public void baseUrl(URI value) {
        this.baseUrl = checked(value);
    }

    /** An address as users write it, see {@link #checked(URI)}. */
    public static URI checked(String text) {
        try {
            return checked(new URI(text.strip()));
        } catch (URISyntaxException e) {
            // The text itself may hold a password.
            throw new IllegalArgumentException(
                    "the base URL cannot be read at character " + (e.getIndex() + 1) + ": " + e.getReason());
        }
    }

    /** An address that credentials may be sent to: HTTPS, but on loopback. */
    public static URI checked(URI value) {
        String scheme = value.getScheme() == null ? "" : value.getScheme().toLowerCase(Locale.ROOT);
        String host = value.getHost();
        if (value.getRawUserInfo() != null || value.getRawQuery() != null || value.getRawFragment() != null) {
            throw new IllegalArgumentException("the base URL must have no user info, query or fragment");
        }
        if (host == null || !(scheme.equals("https") || (scheme.equals("http") && isLoopback(host)))) {
            throw new IllegalArgumentException(
                    "the base URL must be https with a host (http only on loopback): " + value);
        }
        return value;
    }

    public void callTimeout(Duration value) {
        if (isTimeout(value, "the call timeout")) {
            this.callTimeout = value;
        }
    }

    public void attemptTimeout(Duration value) {
        if (isTimeout(value, "the attempt timeout")) {
            this.attemptTimeout = value;
        }
    }

    public void maxAttempts(int value) {
        if (holds(value >= 1, "the number of attempts", "must be at least 1", value)) {
            this.maxAttempts = value;
        }
    }

    public void maxResponseBytes(long value) {
        if (holds(value >= 1, "the size of the largest answer", "must be at least 1 byte", value)) {
            this.maxResponseBytes = value;
        }
    }

    public void clock(Clock value) {
        this.clock = Steps.clock(Objects.requireNonNull(value, "clock"));
    }

    public void sleeper(Sleeper value) {
        this.sleeper = Objects.requireNonNull(value, "sleeper");
    }

    public void random(RandomGenerator value) {
        this.random = Steps.random(Objects.requireNonNull(value, "random"));
    }

    public void quota(Bucket value, QuotaOutage outage) {
        this.bucket = Objects.requireNonNull(value, "quota");
        this.quotaOutage = Objects.requireNonNull(outage, "outage");
        this.rateLimit = null;
    }

    public void quota(RateLimit value) {
        this.rateLimit = Objects.requireNonNull(value, "quota");
        this.bucket = null;
    }

    public void httpClient(OkHttpClient value) {
        this.httpClient = Objects.requireNonNull(value, "httpClient");
    }

    public void callListener(CallListener value) {
        this.callListener = Objects.requireNonNull(value, "callListener");
    }

    public void callbackExecutor(Executor value) {
        this.callbackExecutor = Objects.requireNonNull(value, "callbackExecutor");
    }

    public void driftListener(DriftListener value) {
        this.driftListener = Objects.requireNonNull(value, "driftListener");
    }

    /** What is wrong with the values that were not taken. */
    public List<String> problems() {
        return List.copyOf(problems.values());
    }

    public URI baseUrl() {
        return baseUrl;
    }

    public Duration callTimeout() {
        return callTimeout;
    }

    public Duration attemptTimeout() {
        return attemptTimeout;
    }

    public int maxAttempts() {
        return maxAttempts;
    }

    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    /** Tells an asynchronous call the same time whenever it runs anew. */
    public Clock clock() {
        return clock;
    }

    public Sleeper sleeper() {
        return sleeper;
    }

    /** Gives an asynchronous call the same numbers whenever it runs anew. */
    public RandomGenerator random() {
        return random;
    }

    /** The limit that is kept here; null when there is none, and when a bucket of the caller's keeps its own. */
    public @Nullable RateLimit rateLimit() {
        return rateLimit;
    }

    /** The network's published limit, whatever limit is kept; null when it publishes none. */
    @Nullable
    RateLimit published() {
        return published;
    }

    QuotaOutage quotaOutage() {
        return quotaOutage;
    }

    /** Who hears of calls, or null. */
    public @Nullable CallListener callListener() {
        return callListener;
    }

    /** Where futures are completed and callbacks run. */
    public Executor callbackExecutor() {
        return callbackExecutor == null ? ForkJoinPool.commonPool() : callbackExecutor;
    }

    /** The caller's own bucket, or null. */
    @Nullable
    Bucket bucket() {
        return bucket;
    }

    public @Nullable OkHttpClient httpClient() {
        return httpClient;
    }

    /** Who hears of drift, or null. */
    public @Nullable DriftListener driftListener() {
        return driftListener;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private boolean isTimeout(Duration value, String what) {
        boolean fits = value.compareTo(SHORTEST) >= 0 && value.compareTo(LONGEST) <= 0;
        return holds(fits, what, "must be 1 millisecond to 24 days", value);
    }

    private boolean holds(boolean fits, String what, String rule, Object value) {
        problems.remove(what);
        if (!fits) {
            problems.put(what, what + " " + rule + ": " + value);
        }
        return fits;
    }
}
