package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The command line in this process, on a sandbox of its own. */
abstract class VerbsHarness {

    static final String BIDS =
            "bids=[{\"target\": {\"type\": \"product\", \"id\": \"sku-1\"}, \"amount\": \"0.45 USD\"}]";

    static Sandbox sandbox;

    final Cli cli = Cli.of(sandbox);

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void backToTheSeeds() {
        sandbox.reset();
    }

    Cli.Result create(Provider provider, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "create",
                "--provider",
                word(provider),
                "--json",
                "--name",
                provider == Provider.WALMART
                                && !changes(provider, Change.Kind.CREATED).isEmpty()
                        ? "Café au lait "
                                + changes(provider, Change.Kind.CREATED).size()
                        : "Café au lait",
                "--start",
                "2099-03-01T20:00:00Z",
                "--end",
                "2099-05-01T20:00:00Z"));
        switch (provider) {
            case WHOP -> arguments.addAll(List.of("--objective", "leads"));
            case TOPSORT -> arguments.addAll(List.of("--option", "campaignType=manual", "--option", BIDS));
            case WALMART -> arguments.addAll(List.of("--option", "deliverySpeed=EVENLY"));
        }
        arguments.addAll(List.of(more));
        if (!arguments.contains("--budget")) {
            arguments.addAll(List.of("--budget", "12.50"));
        }
        Cli.Result result = cli.run(arguments.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    String created(Provider provider) {
        return create(provider).text("id");
    }

    /** A campaign that delivers, brought there as each network does it. */
    String running(Provider provider) {
        String id = created(provider);
        switch (provider) {
            case WHOP -> {
                assertThat(cli.run("launch", "--provider", "whop", id).code()).isZero();
                sandbox.whop().control().deliver(id);
            }
            case TOPSORT ->
                assertThat(get(provider, id).get("status").getAsString()).isNotEqualTo("paused");
            case WALMART -> sandbox.walmart().control().goLive(id);
        }
        return id;
    }

    JsonObject get(Provider provider, String id) {
        return cli.run("get", "--provider", word(provider), id, "--json").object();
    }

    static List<Change> changes(Provider provider, Change.Kind kind) {
        return sandbox.ledger().changes(Network.valueOf(provider.name()), kind);
    }

    static List<String> ids(Cli.Result result) {
        assertThat(result.code()).as(result.err()).isZero();
        return result.array().asList().stream()
                .map(campaign -> campaign.getAsJsonObject().get("id").getAsString())
                .toList();
    }

    static String unknownId(Provider provider) {
        return switch (provider) {
            case WHOP -> "adcamp_unknown";
            case TOPSORT -> "00000000-0000-4000-8000-000000000000";
            case WALMART -> "999999999999";
        };
    }

    static String word(Provider provider) {
        return Text.word(provider);
    }

    static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
