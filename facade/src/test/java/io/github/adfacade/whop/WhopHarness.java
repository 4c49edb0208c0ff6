package io.github.adfacade.whop;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.adfacade.Sleeper;
import io.github.adfacade.Traffic;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

/** A sandbox, services on it, and time that passes only when somebody sleeps. */
abstract class WhopHarness {

    /** In the sandbox's seeds: owns a daily budget of 75.50, is paused. */
    static final String PAUSED = "adcamp_demo0000000001";

    /** In the sandbox's seeds: a draft whose ad groups own the budgets. */
    static final String DRAFT = "adcamp_demo0000000002";

    /** In the sandbox's seeds: the campaign of the network's own page for the native generation. */
    static final String PAGE = "adcamp_xxxxxxxxxx";

    /** In the sandbox's seeds: the campaign of the network's own page for the legacy generation. */
    static final String LEGACY_PAGE = "adcamp_xxxxxxxxxxx";

    final VirtualTime time = new VirtualTime();
    private final Random random = new Random(7);
    final Sandbox sandbox = Sandbox.builder().clock(time).start();

    @AfterEach
    void stop() {
        Traffic.keep(sandbox);
        sandbox.close();
    }

    Whop.Builder builder() {
        return Whop.builder()
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .baseUrl(sandbox.whop().baseUrl().toString())
                .clock(time)
                .sleeper(time)
                .random(random);
    }

    WhopCampaignService whop() {
        return builder().build();
    }

    WhopCampaignService legacy() {
        return builder()
                .apiKey(sandbox.whop().legacyApiKey())
                .generation(WhopGeneration.LEGACY)
                .build();
    }

    /** Answers the next request with this instead of the real answer. */
    void answer(int status, String json) {
        sandbox.whop().fail(Fault.status(status).body(json));
    }

    Exchange last() {
        return sandbox.ledger().last();
    }

    List<Exchange> exchanges() {
        return sandbox.ledger().exchanges(Network.WHOP);
    }

    /** The latest request as {@code METHOD /path}. */
    String lastRequest() {
        return last().request().method() + " " + last().request().path();
    }

    /** The body of the latest request. */
    JsonElement lastBody() {
        return JsonParser.parseString(last().request().body());
    }

    String lastQuery(String name) {
        return String.join(",", last().request().query().getOrDefault(name, List.of()));
    }

    List<Change> changes(Change.Kind kind) {
        return sandbox.ledger().changes(Network.WHOP, kind);
    }

    static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }

    static final class VirtualTime extends Clock implements Sleeper {

        private Instant now = Instant.parse("2026-10-01T12:00:00Z");
        private final List<Duration> sleeps = new ArrayList<>();

        List<Duration> sleeps() {
            return List.copyOf(sleeps);
        }

        @Override
        public synchronized void sleep(Duration duration) {
            sleeps.add(duration);
            now = now.plus(duration);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
