package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verbs on many campaigns: what they show, that they ask, and how they end. */
class ManyCampaignsTest extends VerbsHarness {

    @Test
    void withoutATerminalAndWithoutYesNothingIsDone() {
        Cli.Result result = cli.run("pause", "--provider", "all", "--all");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("nobody can be asked here: give --yes to do it");
        assertNothingChanged();
    }

    @Test
    void whoAnswersNoHasSeenWhatWouldBeDoneAndNothingIs() {
        String id = running(Provider.WALMART);
        sandbox.ledger().clear();

        Cli.Result result = cli.answering("n", "pause", "--provider", "walmart", "--all", "--status", "active");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Do it? [y/N]");
        assertThat(result.out()).contains(id).contains("Nothing was done.");
        assertNothingChanged();
    }

    @Test
    void whoAnswersYesPausesEverythingThatRunsOnAllNetworks() {
        for (Provider provider : Provider.values()) {
            running(provider);
        }

        Cli.Result result = cli.answering("y", "pause", "--provider", "all", "--all", "--status", "active");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("SERVICE").contains("NOT AS ASKED").contains("all ");
        for (Provider provider : Provider.values()) {
            assertThat(cli.run("list", "--provider", word(provider), "--json")
                            .array()
                            .asList())
                    .extracting(
                            campaign -> campaign.getAsJsonObject().get("status").getAsString())
                    .isNotEmpty()
                    .doesNotContain("active");
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void campaignsThatAreNamedArePausedAndResumed(Provider provider) {
        String one = running(provider);
        String other = running(provider);

        JsonObject paused = cli.run(
                        "pause", "--provider", word(provider), "--id", one, "--id", other, "--yes", "--json")
                .object();
        assertThat(paused.get("done").getAsInt()).isEqualTo(2);
        assertThat(get(provider, one).get("status").getAsString()).isEqualTo("paused");

        Cli.Result resumed =
                cli.run("resume", "--provider", word(provider), "--id", one, "--id", other, "--yes", "--json");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(get(provider, other).get("status").getAsString()).isNotEqualTo("paused");
    }

    @Test
    void aCampaignThatIsNamedAndIsNotThereStopsAllBeforeAnythingIsDone() {
        String id = running(Provider.TOPSORT);
        sandbox.ledger().clear();

        Cli.Result result =
                cli.run("pause", "--provider", "topsort", "--id", id, "--id", unknownId(Provider.TOPSORT), "--yes");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("nothing was done: no campaign " + unknownId(Provider.TOPSORT));
        assertNothingChanged();
    }

    @Test
    void aRaiseShowsAmountsBeforeAndAfterAndKeepsToItsCap() {
        String id = created(Provider.TOPSORT);

        Cli.Result result = cli.run(
                "update",
                "--provider",
                "topsort",
                "--all",
                "--named",
                "Café*",
                "--raise",
                "10",
                "--cap",
                "13 USD",
                "--yes");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("12.50 USD daily -> 13 USD daily").contains("budgets after:");
        assertThat(get(Provider.TOPSORT, id)
                        .getAsJsonObject("budget")
                        .get("amount")
                        .getAsBigDecimal())
                .isEqualByComparingTo("13");
    }

    @Test
    void whereNothingRunsNoBudgetsAreAddedUp() {
        String id = created(Provider.TOPSORT);
        assertThat(cli.run("pause", "--provider", "topsort", "--id", id, "--yes")
                        .code())
                .isZero();

        Cli.Result result = cli.run("update", "--provider", "topsort", "--id", id, "--raise", "10", "--yes");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("update 1 campaigns").doesNotContain("budgets before");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aNewAmountForManyKeepsEachOnesPeriod(Provider provider) {
        String id = created(provider);

        Cli.Result result =
                cli.run("update", "--provider", word(provider), "--id", id, "--budget", "14", "--yes", "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(get(provider, id).getAsJsonObject("budget").get("period").getAsString())
                .isEqualTo("daily");
        assertThat(get(provider, id).getAsJsonObject("budget").get("amount").getAsBigDecimal())
                .isEqualByComparingTo("14");
    }

    @Test
    void oneFailedItemIsNamedAndEndsWithOneWhileTheOthersAreDone() {
        String one = running(Provider.TOPSORT);
        String other = running(Provider.TOPSORT);
        sandbox.topsort().fail(Fault.status(422).on("PATCH", ".*" + one).always());

        Cli.Result result = cli.run("pause", "--provider", "topsort", "--id", one, "--id", other, "--yes", "--json");
        sandbox.clearFaults();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("topsort " + one);
        List<String> outcomes = result.object().getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(item ->
                        item.get("id").getAsString() + " " + item.get("outcome").getAsString())
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrder(one + " failed", other + " done");
    }

    @Test
    void whatWasAcceptedAndNotMadeIsAWarningAndCodeFourAlsoAtWalmart() {
        String id = running(Provider.WALMART);
        sandbox.walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"success\",\"campaignId\":" + id + "}]")
                        .on("PUT", ".*"));

        Cli.Result result = cli.run("pause", "--provider", "walmart", "--id", id, "--yes");

        assertThat(result.code()).as(result.err()).isEqualTo(4);
        assertThat(result.err()).contains("status is ACTIVE, asked for was PAUSED");
    }

    @Test
    void archivingManyLeavesNoneOfThemInTheList() {
        String one = created(Provider.WALMART);
        String other = created(Provider.WALMART);

        Cli.Result result = cli.run("archive", "--provider", "walmart", "--all", "--named", "Café*", "--yes");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(get(Provider.WALMART, one).get("status").getAsString()).isEqualTo("archived");
        assertThat(get(Provider.WALMART, other).get("status").getAsString()).isEqualTo("archived");
    }

    @Test
    void contradictionsAreWrongUsage() {
        assertThat(cli.run("pause", "--provider", "walmart").code()).isEqualTo(2);
        assertThat(cli.run("pause", "--provider", "walmart", "1", "--all", "--yes")
                        .code())
                .isEqualTo(2);
        assertThat(cli.run("pause", "--provider", "walmart", "--id", "1", "--status", "active", "--yes")
                        .err())
                .contains("go with --all");
        assertThat(cli.run("pause", "--provider", "walmart", "--status", "active", "--yes")
                        .err())
                .contains("give either --all or --id");
        assertThat(cli.run("update", "--provider", "walmart", "--all", "--raise", "10", "--budget", "5", "--yes")
                        .err())
                .contains("stands alone");
        assertThat(cli.run("update", "--provider", "walmart", "--all", "--cap", "10", "--yes")
                        .err())
                .contains("--cap goes with --raise");
        assertThat(cli.run("update", "--provider", "walmart", "--all", "--name", "x", "--yes")
                        .err())
                .contains("--name is for one campaign");
        assertNothingChanged();
    }

    private static void assertNothingChanged() {
        assertThat(sandbox.ledger().changes())
                .extracting(Change::kind)
                .doesNotContain(
                        Change.Kind.UPDATED,
                        Change.Kind.PAUSED,
                        Change.Kind.RESUMED,
                        Change.Kind.ARCHIVED,
                        Change.Kind.DELETED);
    }
}
