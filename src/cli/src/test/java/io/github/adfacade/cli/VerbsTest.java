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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb on every network, against the sandbox. */
class VerbsTest {

    private static final String BIDS =
            "bids=[{\"target\": {\"type\": \"product\", \"id\": \"sku-1\"}, \"amount\": \"0.45 USD\"}]";

    private static Sandbox sandbox;

    private final Cli cli = Cli.of(sandbox);

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

    @ParameterizedTest
    @EnumSource
    void aNewCampaignIsShownAsTheNetworkHoldsIt(Provider provider) {
        JsonObject created = create(provider, "--budget", "12.50").object();

        assertThat(created.get("provider").getAsString()).isEqualTo(word(provider));
        assertThat(created.get("name").getAsString()).isEqualTo("Café au lait");
        assertThat(created.get("budget"))
                .isEqualTo(json("{\"amount\": 12.50, \"currency\": \"USD\", \"period\": \"daily\"}"));
        assertThat(created.getAsJsonObject("raw").size()).isGreaterThan(5);
        assertThat(changes(provider, Change.Kind.CREATED)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aNewCampaignCanHaveABudgetForItsWholeFlight(Provider provider) {
        JsonObject created = create(provider, "--budget", "USD 700", "--budget-period", "total")
                .object();

        assertThat(created.get("budget"))
                .isEqualTo(json("{\"amount\": 700, \"currency\": \"USD\", \"period\": \"total\"}"));
    }

    @ParameterizedTest
    @EnumSource
    void getShowsOneCampaignToPeopleAndToPrograms(Provider provider) {
        String id = created(provider);

        Cli.Result forPeople = cli.run("get", "--provider", word(provider), id);
        Cli.Result forPrograms = cli.run("get", "--provider", word(provider), id, "--json");

        assertThat(forPeople.code()).isZero();
        assertThat(forPeople.out()).contains("provider      " + provider.displayName(), "name          Café au lait");
        assertThat(forPrograms.code()).isZero();
        assertThat(forPrograms.text("id")).isEqualTo(id);
        assertThat(forPrograms.object().keySet())
                .containsExactly(
                        "provider",
                        "id",
                        "name",
                        "status",
                        "nativeStatus",
                        "budget",
                        "start",
                        "end",
                        "objective",
                        "description",
                        "createdAt",
                        "updatedAt",
                        "metrics",
                        "raw");
    }

    @ParameterizedTest
    @EnumSource
    void listHoldsEveryCampaign(Provider provider) {
        String id = created(provider);

        Cli.Result forPeople = cli.run("list", "--provider", word(provider), "--page-size", "2");
        Cli.Result forPrograms = cli.run("list", "--provider", word(provider), "--json");

        assertThat(forPeople.code()).isZero();
        assertThat(forPeople.out()).startsWith("ID ").contains(id);
        assertThat(forPeople.out().lines()).hasSize(1 + forPrograms.array().size());
        assertThat(ids(forPrograms)).contains(id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void listEndsAtItsLimit(Provider provider) {
        created(provider);
        created(provider);

        assertThat(cli.run("list", "--provider", word(provider), "--limit", "2", "--page-size", "1", "--json")
                        .array())
                .hasSize(2);
        assertThat(cli.run("list", "--provider", word(provider), "--limit", "0").code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void updateChangesWhatIsNamedAndLeavesTheRest(Provider provider) {
        String id = created(provider);

        Cli.Result updated = cli.run("update", "--provider", word(provider), id, "--name", "Tea", "--json");

        assertThat(updated.code()).isZero();
        assertThat(updated.text("name")).isEqualTo("Tea");
        assertThat(updated.object().get("budget")).isEqualTo(get(provider, id).get("budget"));
        assertThat(get(provider, id).get("name").getAsString()).isEqualTo("Tea");
    }

    @ParameterizedTest
    @EnumSource
    void aNewAmountAloneKeepsThePeriodOfTheBudget(Provider provider) {
        String id =
                create(provider, "--budget", "700", "--budget-period", "total").text("id");

        JsonObject updated = cli.run("update", "--provider", word(provider), id, "--budget", "800", "--json")
                .object();

        assertThat(updated.get("budget"))
                .isEqualTo(json("{\"amount\": 800, \"currency\": \"USD\", \"period\": \"total\"}"));
    }

    @ParameterizedTest
    @EnumSource
    void planShowsWhatWouldBeSentAndChangesNothing(Provider provider) {
        String id = created(provider);
        JsonObject before = get(provider, id);

        Cli.Result forPeople = cli.run("plan", "--provider", word(provider), id, "--name", "Tea", "--budget", "20");
        Cli.Result forPrograms = cli.run("plan", "--provider", word(provider), id, "--name", "Tea", "--json");

        assertThat(forPeople.code()).isZero();
        assertThat(forPeople.out())
                .contains("name: Café au lait -> Tea", "budget: ", "-> 20 USD daily", "PATCH ", "Nothing was changed.");
        assertThat(forPrograms.object().get("allowed").getAsBoolean()).isTrue();
        assertThat(forPrograms.object().getAsJsonArray("requests")).hasSize(1);
        assertThat(get(provider, id)).isEqualTo(before);
        assertThat(changes(provider, Change.Kind.UPDATED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void planOfAWrongChangeNamesTheRulesAndEndsWithZero(Provider provider) {
        String id = created(provider);

        Cli.Result result = cli.run("plan", "--provider", word(provider), id, "--budget", "-5", "--json");

        assertThat(result.code()).isZero();
        assertThat(result.object().get("allowed").getAsBoolean()).isFalse();
        assertThat(result.object()
                        .getAsJsonArray("violations")
                        .get(0)
                        .getAsJsonObject()
                        .get("field"))
                .isEqualTo(json("\"budget\""));
        assertThat(result.object().getAsJsonArray("requests")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRunningCampaignIsPausedAndResumed(Provider provider) {
        String id = running(provider);

        Cli.Result paused = cli.run("pause", "--provider", word(provider), id, "--json");
        Cli.Result resumed = cli.run("resume", "--provider", word(provider), id);

        assertThat(paused.code()).isZero();
        assertThat(paused.text("status")).isEqualTo("paused");
        assertThat(resumed.code()).isZero();
        assertThat(resumed.out()).contains("status ").doesNotContain("paused");
        assertThat(get(provider, id).get("status").getAsString()).isNotEqualTo("paused");
    }

    @ParameterizedTest
    @EnumSource
    void archiveRemovesACampaignAsFarAsTheNetworkRemoves(Provider provider) {
        String first = created(provider);
        String second = created(provider);

        Cli.Result forPeople = cli.run("archive", "--provider", word(provider), first);
        Cli.Result forPrograms = cli.run("archive", "--provider", word(provider), second, "--json");

        assertThat(forPeople.code()).isZero();
        assertThat(forPeople.out())
                .isEqualToNormalizingNewlines("Archived " + first + " on " + provider.displayName() + ".\n");
        assertThat(forPrograms.object())
                .isEqualTo(json(
                        "{\"provider\": \"" + word(provider) + "\", \"id\": \"" + second + "\", \"archived\": true}"));
        for (String id : List.of(first, second)) {
            Cli.Result after = cli.run("get", "--provider", word(provider), id, "--json");
            assertThat(after.code() == 1 || after.text("status").equals("archived"))
                    .isTrue();
        }
    }

    static Stream<Arguments> verbsOnAnUnknownCampaign() {
        return Stream.of(Provider.values())
                .flatMap(provider -> Stream.of("get", "pause", "resume", "archive", "update", "plan")
                        .map(verb -> Arguments.of(provider, verb)));
    }

    @ParameterizedTest
    @MethodSource("verbsOnAnUnknownCampaign")
    void whatTheNetworkDoesNotFindEndsWithOneAndAMessage(Provider provider, String verb) {
        List<String> arguments = new ArrayList<>(List.of(verb, "--provider", word(provider), unknownId(provider)));
        if (verb.equals("update") || verb.equals("plan")) {
            arguments.addAll(List.of("--name", "Tea"));
        }

        Cli.Result result = cli.run(arguments.toArray(String[]::new));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("campaigns: " + provider.displayName() + " " + verb)
                .hasLineCount(1)
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @EnumSource
    void brokenRulesEndWithTwoEachOnALineOfItsOwn(Provider provider) {
        String id = created(provider);

        Cli.Result result = cli.run(
                "update",
                "--provider",
                word(provider),
                id,
                "--name",
                " ",
                "--budget",
                "-5",
                "--budget-period",
                "daily",
                "--start",
                "2030-02-01",
                "--end",
                "2030-01-01T20:00:00Z");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("campaigns: " + provider.displayName() + " update: not sent")
                .contains("\n  - name ", "\n  - budget ", "\n  - end ");
        assertThat(changes(provider, Change.Kind.UPDATED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateWithoutAnyFieldIsWrongUsage(Provider provider) {
        assertThat(cli.run("update", "--provider", word(provider), created(provider))
                        .code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anOptionThatTheNetworkDoesNotHaveIsNamed(Provider provider) {
        Cli.Result result =
                cli.run("update", "--provider", word(provider), created(provider), "--option", "colour=red");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("  - colour ");
    }

    @ParameterizedTest
    @EnumSource
    void credentialsThatAreNotAcceptedEndWithOneAndDoNotShow(Provider provider) {
        String secret = "secret-that-must-not-show";
        String variable = provider == Provider.WALMART ? "WALMART_AUTH_TOKEN" : provider + "_API_KEY";

        Cli.Result result = cli.with(variable, secret).run("list", "--provider", word(provider), "--json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("credentials").doesNotContain(secret);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOPSORT", "WALMART"})
    void aFlightCanBeMadeToNeverEnd(Provider provider) {
        JsonObject updated = cli.run(
                        "update", "--provider", word(provider), created(provider), "--end", "never", "--json")
                .object();

        assertThat(updated.get("end").getAsString()).isEqualTo("never");
    }

    @Test
    void whatANetworkCannotDoEndsWithTwo() {
        Cli.Result never = cli.run("update", "--provider", "whop", created(Provider.WHOP), "--end", "never");
        Cli.Result launch = cli.run("launch", "--provider", "walmart", created(Provider.WALMART));

        assertThat(never.code()).isEqualTo(2);
        assertThat(never.err()).contains("Whop update: this network cannot: never ending");
        assertThat(launch.code()).isEqualTo(2);
        assertThat(launch.err()).contains("this network cannot: launch");
    }

    @Test
    void aDescriptionIsSetAndClearedAgain() {
        String id = create(Provider.WALMART, "--description", "Warm").text("id");

        Cli.Result cleared = cli.run("update", "--provider", "walmart", id, "--clear", "description", "--json");

        assertThat(cleared.code()).isZero();
        assertThat(cleared.object().get("description").isJsonNull()).isTrue();
    }

    @Test
    void aBudgetIsHandedBackToTheAdGroups() {
        Cli.Result cleared =
                cli.run("update", "--provider", "whop", created(Provider.WHOP), "--clear", "budget", "--json");

        assertThat(cleared.code()).isZero();
        assertThat(cleared.object().get("budget").isJsonNull()).isTrue();
    }

    @Test
    void aFieldCannotBeSetAndClearedAtOnce() {
        Cli.Result result = cli.run("update", "--provider", "whop", "adcamp_1", "--budget", "5", "--clear", "budget");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--budget and --clear budget contradict each other");
    }

    @Test
    void anOptionGivenTwiceIsWrongUsage() {
        Cli.Result result =
                cli.run("update", "--provider", "topsort", "x", "--option", "targetRoas=2", "--option", "targetRoas=3");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--option targetRoas is given twice");
    }

    @Test
    void aPeriodNeedsABudget() {
        assertThat(cli.run("update", "--provider", "whop", "x", "--budget-period", "daily")
                        .code())
                .isEqualTo(2);
        assertThat(cli.run("create", "--provider", "whop", "--name", "x", "--budget-period", "daily")
                        .err())
                .contains("--budget-period needs --budget");
    }

    @Test
    void settingsOfTheNetworkTravelByTheirOwnNames() {
        String id = created(Provider.TOPSORT);

        Cli.Result updated =
                cli.run("update", "--provider", "topsort", id, "--option", "externalCampaignId=crm-1", "--json");

        assertThat(updated.code()).isZero();
        assertThat(updated.object().getAsJsonObject("raw").get("externalCampaignId"))
                .isEqualTo(json("\"crm-1\""));
    }

    @Test
    void anAmountWithoutCurrencyIsInTheCurrencyOfTheMarketplace() {
        String id = created(Provider.TOPSORT);

        JsonObject updated = cli.with("TOPSORT_CURRENCY", "JPY")
                .run("update", "--provider", "topsort", id, "--budget", "900", "--json")
                .object();

        assertThat(updated.get("budget"))
                .isEqualTo(json("{\"amount\": 900, \"currency\": \"JPY\", \"period\": \"daily\"}"));
    }

    @Test
    void listIsNarrowedByWhatTheNetworkCanFilter() {
        String id = created(Provider.WALMART);

        assertThat(ids(cli.run("list", "--provider", "walmart", "--id", id, "--json")))
                .containsExactly(id);
        assertThat(ids(cli.run("list", "--provider", "walmart", "--status", "draft", "--json")))
                .contains(id);
        assertThat(ids(cli.run("list", "--provider", "whop", "--name", "Evergreen", "--json")))
                .hasSize(1);
        assertThat(ids(cli.run("list", "--provider", "whop", "--created-after", "2199-01-01", "--json")))
                .isEmpty();
    }

    @Test
    void aFilterThatTheNetworkDoesNotHaveIsRefused() {
        Cli.Result result = cli.run("list", "--provider", "topsort", "--name", "x");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("this network cannot: filter name");
    }

    @Test
    void nothingFoundIsSaidSo() {
        Cli.Result result = cli.run("list", "--provider", "whop", "--created-before", "1999-01-01");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualToNormalizingNewlines("No campaigns.\n");
    }

    @Test
    void theOlderGenerationOfWhopIsChosenByItsVersion() {
        Cli.Result result = cli.with("WHOP_API_VERSION", "2025-01-01").run("list", "--provider", "whop", "--json");

        assertThat(result.code()).isZero();
        assertThat(result.array()
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("raw")
                        .has("daily_budget"))
                .isTrue();
    }

    private Cli.Result create(Provider provider, String... more) {
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

    private String created(Provider provider) {
        return create(provider).text("id");
    }

    /** A campaign that delivers, brought there as each network does it. */
    private String running(Provider provider) {
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

    private JsonObject get(Provider provider, String id) {
        return cli.run("get", "--provider", word(provider), id, "--json").object();
    }

    private static List<Change> changes(Provider provider, Change.Kind kind) {
        return sandbox.ledger().changes(Network.valueOf(provider.name()), kind);
    }

    private static List<String> ids(Cli.Result result) {
        assertThat(result.code()).as(result.err()).isZero();
        return result.array().asList().stream()
                .map(campaign -> campaign.getAsJsonObject().get("id").getAsString())
                .toList();
    }

    private static String unknownId(Provider provider) {
        return switch (provider) {
            case WHOP -> "adcamp_unknown";
            case TOPSORT -> "00000000-0000-4000-8000-000000000000";
            case WALMART -> "999999999999";
        };
    }

    private static String word(Provider provider) {
        return Text.word(provider);
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
