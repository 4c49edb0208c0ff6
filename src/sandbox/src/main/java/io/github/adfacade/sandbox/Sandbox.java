package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.http.LoopbackServer;
import io.github.adfacade.sandbox.internal.net.NetworkApi;
import io.github.adfacade.sandbox.internal.net.Options;
import io.github.adfacade.sandbox.internal.net.SandboxClock;
import io.github.adfacade.sandbox.internal.topsort.TopsortApi;
import io.github.adfacade.sandbox.internal.topsort.TopsortReportsApi;
import io.github.adfacade.sandbox.internal.walmart.WalmartApi;
import io.github.adfacade.sandbox.internal.walmart.WalmartFiles;
import io.github.adfacade.sandbox.internal.whop.WhopApi;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whop, Topsort and Walmart Connect Display in memory, behind real HTTP on a loopback port.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *     client = connect(sandbox.whop().baseUrl(), sandbox.whop().apiKey());
 *     sandbox.whop().fail(Fault.status(503).header("Retry-After", "0").on("POST", "/ad_campaigns"));
 *     ...
 *     assertEquals(1, sandbox.ledger().changes(Network.WHOP, Change.Kind.CREATED).size());
 * }
 * }</pre>
 *
 * <p>It is strict: a field, query parameter or value that the network does not document is refused, so that a client's mistake
 * shows. Each network starts with the campaigns of its own documentation pages and a few composed ones.
 *
 * <p>Thread-safe.
 */
public final class Sandbox implements AutoCloseable {
    private final SandboxClock clock;
    private final Ledger ledger;
    private final WebhookSenders webhooks = new WebhookSenders();
    private final Map<Network, FaultPlan> plans = new EnumMap<>(Network.class);
    private final FaultPlan chaos = new FaultPlan();
    private final List<NetworkApi> networks;
    private final LoopbackServer server;
    private final LoopbackServer files;
    private final WhopSandbox whop;
    private final TopsortSandbox topsort;
    private final WalmartSandbox walmart;

    private Sandbox(Builder builder) {
        clock = new SandboxClock(builder.clock);
        ledger = new Ledger(clock, builder.ledgerLimit, webhooks::changed);
        Options options = new Options(
                clock,
                builder.enforceRateLimits || builder.slidingRateLimits,
                builder.slidingRateLimits,
                builder.repeatedStateConflicts,
                builder.deleteWithoutContent,
                builder.patchPerItem,
                builder.figuresSeed,
                builder.figuresOfNewCampaigns,
                builder.reportDelay,
                builder.reportLagDays,
                builder.refuseUnfinishedDays);
        WhopApi whopApi = new WhopApi(options);
        TopsortApi topsortApi = new TopsortApi(options);
        WalmartApi walmartApi = new WalmartApi(options);
        WalmartFiles filesApi = new WalmartFiles(walmartApi);
        networks = List.of(whopApi, topsortApi, new TopsortReportsApi(topsortApi), walmartApi, new Elsewhere());
        networks.forEach(api -> plans.put(api.network(), new FaultPlan()));
        server = new LoopbackServer(builder.port, new Traffic(networks, plans, chaos, ledger, builder.latency, clock));
        files = new LoopbackServer(
                builder.filePort,
                new Traffic(List.of(filesApi, new Elsewhere()), plans, chaos, ledger, builder.latency, clock));
        URI root = baseUrl();
        whop = new WhopSandbox(root, whopApi, plan(Network.WHOP), ledger, webhooks, clock);
        topsort = new TopsortSandbox(root, topsortApi, plan(Network.TOPSORT), ledger, webhooks, clock);
        URI fileHost = URI.create("http://127.0.0.1:" + files.port());
        walmart = new WalmartSandbox(root, fileHost, walmartApi, plan(Network.WALMART), ledger);
    }

    private FaultPlan plan(Network network) {
        return plans.getOrDefault(network, chaos);
    }

    /** Starts a sandbox on a free port. */
    public static Sandbox start() {
        return builder().start();
    }

    /** Starts from the defaults: a free port, the system clock, no latency, rate limits not enforced. */
    public static Builder builder() {
        return new Builder();
    }

    /** The address of the sandbox itself, in front of every network's prefix. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public WhopSandbox whop() {
        return whop;
    }

    public TopsortSandbox topsort() {
        return topsort;
    }

    public WalmartSandbox walmart() {
        return walmart;
    }

    /** The environment variables that lead every client to this sandbox: addresses and credentials of all networks. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("WHOP_BASE_URL", whop.baseUrl().toString());
        environment.put("WHOP_API_KEY", whop.apiKey());
        environment.put("WHOP_ACCOUNT_ID", whop.accountId());
        environment.put("TOPSORT_BASE_URL", topsort.baseUrl().toString());
        environment.put("TOPSORT_API_KEY", topsort.apiKey());
        environment.put("TOPSORT_VENDOR_ID", topsort.vendorId());
        environment.put("TOPSORT_CURRENCY", topsort.currency());
        environment.put("WALMART_BASE_URL", walmart.baseUrl().toString());
        environment.put("WALMART_FILE_HOST", walmart.fileHost().toString());
        environment.put("WALMART_CONSUMER_ID", walmart.consumerId());
        environment.put("WALMART_PRIVATE_KEY", walmart.privateKeyPem());
        environment.put("WALMART_KEY_VERSION", walmart.keyVersion());
        environment.put("WALMART_AUTH_TOKEN", walmart.authToken());
        environment.put("WALMART_ADVERTISER_ID", walmart.advertiserId());
        return environment;
    }

    /** What was received, answered and changed. */
    public Ledger ledger() {
        return ledger;
    }

    /** The sandbox's time, which {@link #advance} moves; hand it to a client whose requests carry a time. */
    public Clock clock() {
        return clock;
    }

    /** Moves the sandbox's time forward. */
    public void advance(Duration by) {
        clock.advance(by);
        webhooks.timeWentBy();
    }

    /**
     * Lets a share of all requests meet a random fault: resets before and after reading and after applying, cut answers, short
     * delays, and the statuses 429, 500, 502, 503 and 504. The same seed draws the same faults in the order of requests.
     *
     * @param rate the share, from 0 to 1
     */
    public void chaos(long seed, double rate) {
        chaos(seed, rate, FaultPlan.PALETTE);
    }

    /** Like {@link #chaos(long, double)} with faults of one's own; their matchers and counts are not looked at. */
    public void chaos(long seed, double rate, List<Fault> palette) {
        if (rate < 0 || rate > 1 || palette.isEmpty()) {
            throw new IllegalArgumentException("a rate from 0 to 1 and at least one fault");
        }
        chaos.chaos(seed, rate, palette);
    }

    /** Removes every scripted and random fault. */
    public void clearFaults() {
        chaos.clear();
        plans.values().forEach(FaultPlan::clear);
    }

    /** Back to the seeds: state, faults, limits, ledger and time. No webhooks are sent any more. */
    public void reset() {
        webhooks.stop();
        clearFaults();
        clock.reset();
        for (NetworkApi api : networks) {
            synchronized (api) {
                api.reset();
            }
        }
        ledger.clear();
    }

    /** Stops listening and ends every connection. */
    @Override
    public void close() {
        webhooks.stop();
        server.close();
        files.close();
    }

    /** Names networks and port, no credentials. */
    @Override
    public String toString() {
        return "Sandbox[" + baseUrl() + "]";
    }

    /** How a sandbox is started. */
    public static final class Builder {
        private int port;
        private Clock clock = Clock.systemUTC();
        private Duration latency = Duration.ZERO;
        private int ledgerLimit = 10_000;
        private boolean enforceRateLimits;
        private boolean slidingRateLimits;
        private boolean repeatedStateConflicts;
        private boolean deleteWithoutContent;
        private boolean patchPerItem;
        private int filePort;
        private long figuresSeed = 1;
        private boolean figuresOfNewCampaigns;
        private Duration reportDelay = Duration.ofMinutes(2);
        private int reportLagDays = 2;
        private boolean refuseUnfinishedDays;

        private Builder() {}

        /** The port to listen on; 0, the default, takes a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** The time of the networks: seeds, schedules, limits, signatures. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** A wait before every answer, in real time. */
        public Builder latency(Duration value) {
            latency = value;
            return this;
        }

        /** How many exchanges the ledger keeps; 10,000 unless set. */
        public Builder ledgerLimit(int value) {
            ledgerLimit = value;
            return this;
        }

        /** Enforces the published limits: Whop 600 a minute per operation and key, Topsort 45 in 2 seconds. Off by default. */
        public Builder enforceRateLimits(boolean value) {
            enforceRateLimits = value;
            return this;
        }

        /**
         * Enforces the same limits in any period, wherever it begins, where {@link #enforceRateLimits} alone does it in windows
         * that each begin with a request. Off by default.
         */
        public Builder slidingRateLimits(boolean value) {
            slidingRateLimits = value;
            return this;
        }

        /** Whop: pausing what is paused, or resuming what is active, is a 409 instead of a 200 without effect. */
        public Builder repeatedStateConflicts(boolean value) {
            repeatedStateConflicts = value;
            return this;
        }

        /** Topsort: a delete answers 204 instead of 200 with {@code null}. */
        public Builder deleteWithoutContent(boolean value) {
            deleteWithoutContent = value;
            return this;
        }

        /** Walmart: a bad element of a PATCH fails alone, with 200, instead of failing the whole request with 400. */
        public Builder patchPerItem(boolean value) {
            patchPerItem = value;
            return this;
        }

        /** The port of Walmart's other host, on which report files lie; 0, the default, takes a free one. */
        public Builder filePort(int value) {
            filePort = value;
            return this;
        }

        /** What the figures of campaigns are drawn from: the same seed, campaign and hour bring the same. */
        public Builder figuresSeed(long value) {
            figuresSeed = value;
            return this;
        }

        /** Whop: campaigns that are no seeds deliver while they are active, where they bring nothing unless this is set. */
        public Builder figuresOfNewCampaigns(boolean value) {
            figuresOfNewCampaigns = value;
            return this;
        }

        /** Walmart: how long a report is in the making, by the sandbox's clock; two minutes unless set. */
        public Builder reportDelay(Duration value) {
            reportDelay = value;
            return this;
        }

        /** Walmart: how many days before today the last day of final figures lies; 2 unless set. */
        public Builder reportLagDays(int value) {
            reportLagDays = value;
            return this;
        }

        /** Walmart: a report whose last day is not final yet is a 400, where by default its file lacks the rows of such days. */
        public Builder refuseUnfinishedDays(boolean value) {
            refuseUnfinishedDays = value;
            return this;
        }

        public Sandbox start() {
            return new Sandbox(this);
        }
    }
}
