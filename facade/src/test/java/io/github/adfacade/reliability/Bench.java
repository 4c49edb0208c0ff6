package io.github.adfacade.reliability;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.DriftListener;
import io.github.adfacade.Provider;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.Traffic;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** The networks, a clock and an HTTP client for one case after another; each worker has its own. */
final class Bench implements AutoCloseable {

    static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);
    static final int MOST_BYTES = 64 * 1024;

    final HybridTime time = new HybridTime();
    private boolean keepsTraffic = true;
    final Sandbox sandbox =
            Sandbox.builder().clock(time).reportDelay(Duration.ofSeconds(3)).start();
    private final OkHttpClient client;
    private DriftListener drift = found -> {};

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

    /** Services made from now on tell this listener. */
    void listen(DriftListener listener) {
        drift = listener;
    }

    Ledger ledger() {
        return sandbox.ledger();
    }

    /** For tests that change answers on their way: what is sent after them may be made of them. */
    Bench keepingNoTraffic() {
        keepsTraffic = false;
        return this;
    }

    private void keepTraffic() {
        if (keepsTraffic) {
            Traffic.keep(sandbox);
        }
    }

    /** Also drops connections that a fault may have left half dead. */
    void reset() {
        client.connectionPool().evictAll();
        keepTraffic();
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

    /** How many campaigns of this name were made by requests. */
    long made(Provider provider, String name) {
        return changes(provider).stream()
                .filter(change ->
                        change.kind() == Change.Kind.CREATED && change.name().equals(name))
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
    record Wiring(OkHttpClient client, Duration attemptTimeout, Optional<URI> elsewhere, long mostBytes) {

        /** Past something that looks at each exchange. */
        Wiring through(Interceptor interceptor) {
            return new Wiring(
                    client.newBuilder().addInterceptor(interceptor).build(), attemptTimeout, elsewhere, mostBytes);
        }

        /** To a server other than the sandbox. */
        Wiring at(URI server) {
            return new Wiring(client, attemptTimeout, Optional.of(server), mostBytes);
        }

        /** With answers of at most this size. */
        Wiring reading(long most) {
            return new Wiring(client, attemptTimeout, elsewhere, most);
        }
    }

    Wiring wiring(Duration attemptTimeout) {
        return new Wiring(client, attemptTimeout, Optional.empty(), MOST_BYTES);
    }

    /** A service that makes a connection for each request, by this factory. */
    Wiring wiring(Duration attemptTimeout, RefusingSockets sockets) {
        OkHttpClient fresh = client.newBuilder()
                .socketFactory(sockets)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .build();
        return new Wiring(fresh, attemptTimeout, Optional.empty(), MOST_BYTES);
    }

    WhopCampaignService whop(Wiring wiring) {
        return whopBuilder(wiring).build();
    }

    WhopCampaignService whopBeforePaymentsMoved(Wiring wiring) {
        return whopBuilder(wiring).apiVersion("2026-07-22").build();
    }

    WhopCampaignService whopLegacy(Wiring wiring) {
        return whopBuilder(wiring)
                .apiKey(sandbox.whop().legacyApiKey())
                .generation(WhopGeneration.LEGACY)
                .build();
    }

    private Whop.Builder whopBuilder(Wiring wiring) {
        return common(Whop.builder(), wiring, sandbox.whop())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId());
    }

    TopsortCampaignService topsort(Wiring wiring) {
        return topsortBuilder(wiring).build();
    }

    private Topsort.Builder topsortBuilder(Wiring wiring) {
        return common(Topsort.builder(), wiring, sandbox.topsort())
                .reportingUrl(wiring.elsewhere
                        .orElse(sandbox.topsort().reportingUrl())
                        .toString())
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency());
    }

    WalmartCampaignService walmart(Wiring wiring) {
        return walmartBuilder(wiring).build();
    }

    private Walmart.Builder walmartBuilder(Wiring wiring) {
        return common(Walmart.builder(), wiring, sandbox.walmart())
                .fileHost(wiring.elsewhere.orElse(sandbox.walmart().fileHost()).toString())
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .advertiserId(sandbox.walmart().advertiserId());
    }

    List<ServiceBuilder<?>> builders() {
        Wiring wiring = wiring(Duration.ofSeconds(20));
        return List.of(whopBuilder(wiring), topsortBuilder(wiring), walmartBuilder(wiring));
    }

    private <B extends ServiceBuilder<B>> B common(B builder, Wiring wiring, NetworkSandbox network) {
        return builder.httpClient(wiring.client())
                .baseUrl(wiring.elsewhere().orElse(network.baseUrl()).toString())
                .clock(time)
                .sleeper(time)
                .random(new Random(17))
                .callTimeout(CALL_TIMEOUT)
                .attemptTimeout(wiring.attemptTimeout())
                .maxResponseBytes(MOST_BYTES)
                .driftListener(drift);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        keepTraffic();
        sandbox.close();
    }
}
