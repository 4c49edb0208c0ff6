package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the verbs refuse, and the settings they take. */
class VerbRefusalsAndSettingsTest extends VerbsHarness {

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
}
