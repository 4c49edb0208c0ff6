package io.github.adfacade.walmart;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.Money;
import io.github.adfacade.Traffic;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A service on a sandbox whose time stands still, except that whoever waits moves it. */
abstract class OnSandbox {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final String LIVE = "8810041";
    static final String SCHEDULED = "8810042";
    static final String PAUSED = "8810043";
    static final String DRAFT = "8810044";
    static final String VIDEO = "8810045";
    static final String COMPLETED = "8810046";
    static final String ARCHIVED = "8810047";

    private static Sandbox sandbox;

    final List<Duration> waits = new ArrayList<>();
    WalmartCampaignService walmart;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).start();
    }

    @BeforeEach
    void connect() {
        sandbox.reset();
        walmart = builder().build();
    }

    @AfterEach
    void disconnect() {
        walmart.close();
        Traffic.keep(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Sandbox sandbox() {
        return sandbox;
    }

    Walmart.Builder builder() {
        return Walmart.builder()
                .baseUrl(sandbox.walmart().baseUrl().toString())
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .advertiserId(sandbox.walmart().advertiserId())
                .clock(sandbox.clock())
                .random(new Random(7))
                .sleeper(wait -> {
                    waits.add(wait);
                    sandbox.advance(wait);
                });
    }

    /** The ids of so many new drafts, of whose making the ledger says nothing. */
    List<String> drafts(int count) {
        List<String> ids = IntStream.range(0, count)
                .mapToObj(
                        i -> walmart.create(CampaignDraft.builder("Draft " + i).build())
                                .id())
                .toList();
        sandbox.ledger().clear();
        return ids;
    }

    static Money usd(String amount) {
        return Money.usd(amount);
    }

    static List<String> requests() {
        return sandbox.ledger().exchanges(Network.WALMART).stream()
                .map(exchange ->
                        exchange.request().method() + " " + exchange.request().path())
                .toList();
    }

    static List<Exchange> exchanges(String method, String path) {
        return sandbox.ledger().exchanges(Network.WALMART, method, path);
    }

    static List<Change> changes(Change.Kind kind) {
        return sandbox.ledger().changes(Network.WALMART, kind);
    }
}
