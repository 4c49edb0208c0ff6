package io.github.adfacade.portfolio;

import io.github.adfacade.CampaignService;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

/** All three networks in memory, whose time stands still except that whoever waits moves it, and a portfolio of services on them. */
abstract class OnThreeNetworks {

    static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");

    final Sandbox sandbox =
            Sandbox.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).start();
    final CampaignService whop = whop().build();
    final CampaignService topsort = topsort().build();
    final CampaignService walmart = walmart().build();
    final Portfolio portfolio =
            Portfolio.builder().add(whop).add(topsort).add(walmart).build();

    @AfterEach
    void stop() {
        portfolio.close();
        sandbox.close();
    }

    Whop.Builder whop() {
        return Whop.builder()
                .baseUrl(sandbox.whop().baseUrl().toString())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .clock(sandbox.clock())
                .sleeper(sandbox::advance)
                .random(new Random(7));
    }

    Topsort.Builder topsort() {
        return Topsort.builder()
                .baseUrl(sandbox.topsort().baseUrl().toString())
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency())
                .clock(sandbox.clock())
                .sleeper(sandbox::advance)
                .random(new Random(7));
    }

    Walmart.Builder walmart() {
        return Walmart.builder()
                .baseUrl(sandbox.walmart().baseUrl().toString())
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .advertiserId(sandbox.walmart().advertiserId())
                .clock(sandbox.clock())
                .sleeper(sandbox::advance)
                .random(new Random(7));
    }

    /** The requests that the network received and that were no reads. */
    List<String> writes(Network network) {
        return sandbox.ledger().exchanges(network).stream()
                .map(exchange ->
                        exchange.request().method() + " " + exchange.request().path())
                .filter(request -> !request.startsWith("GET ") && !request.endsWith("/list"))
                .toList();
    }
}
