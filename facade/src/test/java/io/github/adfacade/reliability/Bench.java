package io.github.adfacade.reliability;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.Provider;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Ledger;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.NetworkSandbox;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.topsort.TopsortCampaignService;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.walmart.WalmartCampaignService;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import io.github.adfacade.whop.WhopGeneration;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The networks, a clock and an HTTP client for one case after another; each worker has its own. */
final class Bench implements AutoCloseable {

    static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);
    static final int MOST_BYTES = 64 * 1024;

    final HybridTime time = new HybridTime();
    final Sandbox sandbox = Sandbox.builder().clock(time).start();
    private final OkHttpClient client;

    Bench() {
        this(new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(4, 1, TimeUnit.MINUTES))
                .build());
    }

    private Bench(OkHttpClient client) {
        this.client = client;
    }

    OkHttpClient client() {
        return client;
    }

    Ledger ledger() {
        return sandbox.ledger();
    }

    /** Also drops connections that a fault may have left half dead. */
    void reset() {
        client.connectionPool().evictAll();
        sandbox.reset();
        time.reset();
    }

    /** A client that gave up may be ahead of the network, which still has to write down what came in. */
    void settle(int requests) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (ledger().requests() < requests && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    void fail(Provider provider, Fault fault) {
        NetworkSandbox network = switch (provider) {
            case WHOP -> sandbox.whop();
            case TOPSORT -> sandbox.topsort();
            case WALMART -> sandbox.walmart();
        };
        network.fail(fault);
    }

    static Network network(Provider provider) {
        return Network.valueOf(provider.name());
    }

    /** What requests changed, as opposed to what a test arranged. */
    List<Change> changes(Provider provider) {
        return ledger().changes().stream()
                .filter(change -> change.network() == network(provider) && change.exchange() > 0)
                .toList();
    }

    long changes(Provider provider, Change.Kind kind, String id) {
        return changes(provider).stream()
                .filter(change -> change.kind() == kind && change.id().equals(id))
                .count();
    }

    long changes(Provider provider, Change.Kind kind) {
        return changes(provider).stream()
                .filter(change -> change.kind() == kind)
                .count();
    }

    JsonObject whop(String id) {
        return JsonParser.parseString(sandbox.whop().campaign(id)).getAsJsonObject();
    }

    JsonObject topsort(String id) {
        return JsonParser.parseString(sandbox.topsort().campaign(id)).getAsJsonObject();
    }

    JsonObject walmart(String id) {
        return JsonParser.parseString(sandbox.walmart().campaign(id)).getAsJsonObject();
    }

    /** How a case wants its service. */
    record Wiring(OkHttpClient client, Duration attemptTimeout, int maxAttempts) {}

    Wiring wiring(Duration attemptTimeout) {
        return new Wiring(client, attemptTimeout, 4);
    }

    /** A service that makes a connection for each request, by this factory. */
    Wiring wiring(Duration attemptTimeout, RefusingSockets sockets) {
        OkHttpClient fresh = client.newBuilder()
                .socketFactory(sockets)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .build();
        return new Wiring(fresh, attemptTimeout, 4);
    }

    WhopCampaignService whop(Wiring wiring) {
        return common(Whop.builder(), wiring)
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .baseUrl(sandbox.whop().baseUrl().toString())
                .build();
    }

    WhopCampaignService whopBeforePaymentsMoved(Wiring wiring) {
        return common(Whop.builder(), wiring)
                .apiKey(sandbox.whop().apiKey())
                .apiVersion("2026-07-22")
                .baseUrl(sandbox.whop().baseUrl().toString())
                .build();
    }

    WhopCampaignService whopLegacy(Wiring wiring) {
        return common(Whop.builder(), wiring)
                .apiKey(sandbox.whop().legacyApiKey())
                .generation(WhopGeneration.LEGACY)
                .accountId(sandbox.whop().accountId())
                .baseUrl(sandbox.whop().baseUrl().toString())
                .build();
    }

    TopsortCampaignService topsort(Wiring wiring) {
        return common(Topsort.builder(), wiring)
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency())
                .baseUrl(sandbox.topsort().baseUrl().toString())
                .build();
    }

    WalmartCampaignService walmart(Wiring wiring) {
        return common(Walmart.builder(), wiring)
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .advertiserId(sandbox.walmart().advertiserId())
                .baseUrl(sandbox.walmart().baseUrl().toString())
                .build();
    }

    private <B extends ServiceBuilder<B>> B common(B builder, Wiring wiring) {
        return builder.httpClient(wiring.client())
                .clock(time)
                .sleeper(time)
                .random(new Random(17))
                .callTimeout(CALL_TIMEOUT)
                .attemptTimeout(wiring.attemptTimeout())
                .maxAttempts(wiring.maxAttempts())
                .maxResponseBytes(MOST_BYTES);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        sandbox.close();
    }
}
