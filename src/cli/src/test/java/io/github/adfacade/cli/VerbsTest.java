package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every verb on every network. */
class VerbsTest extends VerbsHarness {

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
                        "zone",
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
}
