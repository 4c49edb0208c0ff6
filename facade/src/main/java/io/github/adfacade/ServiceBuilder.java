package io.github.adfacade;

import io.github.adfacade.internal.http.Settings;
import io.github.bucket4j.Bucket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What every service's builder takes. Each setting has a default that suits a server calling the real network. A wrong value is
 * not complained of at once: {@code build()} names all that are wrong in one {@link ConfigurationException}.
 *
 * @param <B> the builder itself
 */
public abstract class ServiceBuilder<B extends ServiceBuilder<B>> {

    private final Settings settings;
    private @Nullable IllegalArgumentException wrongBaseUrl;

    /** For this library's own builders. */
    protected ServiceBuilder(Settings settings) {
        this.settings = settings;
    }

    /** The settings made so far, for this library's own builders. */
    protected final Settings settings() {
        return settings;
    }

    /** Begins where the environment says, if it does; what is wrong there is told with all the rest, see {@link #requireBaseUrl}. */
    protected final void beginAt(@Nullable String baseUrl) {
        if (baseUrl != null && !baseUrl.isBlank()) {
            baseUrl(baseUrl);
        }
    }

    /** For this library's own builders: complains of a base URL that could not be taken. */
    protected final void requireBaseUrl() {
        if (wrongBaseUrl != null) {
            throw wrongBaseUrl;
        }
    }

    /** Where the network's API begins by what was set so far; the network's own address where that was none. */
    public final URI baseUrl() {
        return settings.baseUrl();
    }

    /** Where the network's API begins. HTTPS is required, except on loopback. */
    public B baseUrl(String baseUrl) {
        try {
            settings.baseUrl(Settings.checked(baseUrl));
            wrongBaseUrl = null;
        } catch (IllegalArgumentException wrong) {
            wrongBaseUrl = wrong;
        }
        return self();
    }

    /** The deadline of one call of this library, waits and repeated attempts included. 60 seconds unless set; 1 ms to 24 days. */
    public B callTimeout(Duration timeout) {
        settings.callTimeout(timeout);
        return self();
    }

    /** How long one attempt may take from connecting to the last byte of the answer. 20 seconds unless set; 1 ms to 24 days. */
    public B attemptTimeout(Duration timeout) {
        settings.attemptTimeout(timeout);
        return self();
    }

    /** How often a request that is safe to repeat is sent at most. 4 unless set; 1 turns repeats off. */
    public B maxAttempts(int attempts) {
        settings.maxAttempts(attempts);
        return self();
    }

    /** The largest answer that is read, in bytes after decompression. 10 MiB unless set. */
    public B maxResponseBytes(long bytes) {
        settings.maxResponseBytes(bytes);
        return self();
    }

    /** The clock for deadlines, signatures and derived statuses. */
    public B clock(Clock clock) {
        settings.clock(clock);
        return self();
    }

    /** How waits are spent. */
    public B sleeper(Sleeper sleeper) {
        settings.sleeper(sleeper);
        return self();
    }

    /** The source of jitter and of keys. */
    public B random(RandomGenerator random) {
        settings.random(random);
        return self();
    }

    /**
     * The bucket that every attempt draws one token from, in place of the limit that is kept here; hand in a distributed one to
     * share a limit among many processes, made from {@link RateLimit#bucketConfiguration()}.
     */
    public B quota(Bucket quota) {
        return quota(quota, QuotaOutage.REFUSE);
    }

    /**
     * The same, with a word on what becomes of calls while the bucket's store cannot be asked. Either way no call waits for it
     * beyond its deadline.
     */
    public B quota(Bucket quota, QuotaOutage outage) {
        settings.quota(quota, outage);
        return self();
    }

    /**
     * The limit that attempts keep to, within this service. The network's published one unless set. What the network tells
     * of its remainder in {@code X-RateLimit-*} is heeded: requests of others count too.
     */
    public B quota(RateLimit quota) {
        settings.quota(quota);
        return self();
    }

    /**
     * The HTTP client to build on: its proxy, TLS, interceptors and connection pool are kept. Following redirects and its
     * own silent repeats are switched off, since repeats are decided here.
     */
    public B httpClient(OkHttpClient client) {
        settings.httpClient(client);
        return self();
    }

    /** Who hears of requests and their attempts; nobody unless set. */
    public B callListener(CallListener listener) {
        settings.callListener(listener);
        return self();
    }

    /**
     * Where futures of {@link CampaignService#async()} are completed, and callbacks of generated interfaces run. The common
     * pool unless set; code that blocks in there holds up nobody but those who share the executor.
     */
    public B callbackExecutor(Executor executor) {
        settings.callbackExecutor(executor);
        return self();
    }

    /** Who hears where answers differ from the network's spec; nobody unless set, and answers are not looked at then. */
    public B driftListener(DriftListener listener) {
        settings.driftListener(listener);
        return self();
    }

    @SuppressWarnings("unchecked") // every builder names itself
    private B self() {
        return (B) this;
    }
}
