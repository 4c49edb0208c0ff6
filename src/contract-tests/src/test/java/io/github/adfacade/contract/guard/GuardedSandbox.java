package io.github.adfacade.contract.guard;

import io.github.adfacade.CampaignService;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.sandbox.NetworkSandbox;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopGeneration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh sandbox for each test, and builders of services whose every exchange is held against the specs. A test in whose
 * exchanges anything strayed fails. Time is the sandbox's and stands still but for waits, which take none.
 */
public final class GuardedSandbox implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    /** The time at which every test begins: a Sunday noon in winter. */
    public static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    private final UnaryOperator<Sandbox.Builder> setup;
    private final Map<SpecFile, SpecGuard> guards = new EnumMap<>(SpecFile.class);
    private Sandbox sandbox;

    public GuardedSandbox() {
        this(builder -> builder);
    }

    /** A sandbox with settings of its own. */
    public GuardedSandbox(UnaryOperator<Sandbox.Builder> setup) {
        this.setup = setup;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    /** Starts anew, for a test that does not leave it to JUnit. */
    public GuardedSandbox start() {
        guards.clear();
        sandbox = setup.apply(Sandbox.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)))
                .start();
        return this;
    }

    /** Ends the sandbox and fails when anything strayed. */
    @Override
    public void close() {
        sandbox.close();
        guards.values().forEach(SpecGuard::verify);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** What holds the traffic of one spec's services. */
    public SpecGuard guard(SpecFile spec) {
        return guards.computeIfAbsent(
                spec,
                key -> new SpecGuard(
                        key,
                        key == SpecFile.TOPSORT_REPORTING
                                ? sandbox.topsort().reportingUrl()
                                : network(key).baseUrl()));
    }

    /** A client for a service of this spec: what it sends to the reports' own address is held against their spec. */
    private OkHttpClient client(SpecFile spec) {
        SpecGuard own = guard(spec);
        SpecGuard reports = guard(SpecFile.TOPSORT_REPORTING);
        String reportsPath = sandbox.topsort().reportingUrl().getPath() + "/";
        int filePort = sandbox.walmart().fileHost().getPort();
        return new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    HttpUrl url = chain.request().url();
                    if (url.port() == filePort) {
                        return chain.proceed(chain.request()); // a file, of which no spec tells
                    }
                    return (url.encodedPath().startsWith(reportsPath) ? reports : own).intercept(chain);
                })
                .build();
    }

    /** The network that serves a spec. */
    public NetworkSandbox network(SpecFile spec) {
        return switch (spec) {
            case WHOP, WHOP_LEGACY -> sandbox.whop();
            case TOPSORT, TOPSORT_REPORTING -> sandbox.topsort();
            case WALMART -> sandbox.walmart();
        };
    }

    /** A service that speaks one spec, with credentials that may do everything, and sends every request once. */
    public CampaignService service(SpecFile spec) {
        return switch (spec) {
            case WHOP -> whop().maxAttempts(1).build();
            case WHOP_LEGACY -> whopLegacy().maxAttempts(1).build();
            case TOPSORT, TOPSORT_REPORTING -> topsort().maxAttempts(1).build();
            case WALMART -> walmart().maxAttempts(1).build();
        };
    }

    public Whop.Builder whop() {
        return prepared(SpecFile.WHOP, Whop.builder())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId());
    }

    public Whop.Builder whopLegacy() {
        return prepared(SpecFile.WHOP_LEGACY, Whop.builder())
                .apiKey(sandbox.whop().legacyApiKey())
                .accountId(sandbox.whop().accountId())
                .generation(WhopGeneration.LEGACY);
    }

    public Topsort.Builder topsort() {
        return prepared(SpecFile.TOPSORT, Topsort.builder())
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency());
    }

    public Walmart.Builder walmart() {
        return prepared(SpecFile.WALMART, Walmart.builder())
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .fileHost(sandbox.walmart().fileHost().toString())
                .advertiserId(sandbox.walmart().advertiserId());
    }

    private <B extends ServiceBuilder<B>> B prepared(SpecFile spec, B builder) {
        return builder.baseUrl(network(spec).baseUrl().toString())
                .httpClient(client(spec))
                .clock(sandbox.clock())
                .sleeper(sandbox::advance)
                .random(new Random(1));
    }
}
