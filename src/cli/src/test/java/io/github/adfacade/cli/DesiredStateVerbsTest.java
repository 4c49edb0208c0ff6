package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account as a file: export, diff, apply. */
class DesiredStateVerbsTest extends VerbsHarness {

    private static final String TWO = """
            version: 1
            services:
              topsort:
                shoes:
                  name: Trail shoes
                  budget: 20.00 USD daily
                  topsort: { campaignType: manual, bids: [{ target: { type: product, id: sku-1 }, amount: 0.45 USD }] }
              walmart:
                grills:
                  name: Spring grills
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("account.yaml");
    }

    @Test
    void applyMakesWhatTheFileSaysAndASecondTimeThereIsNothingToDo() throws IOException {
        Files.writeString(file, TWO);

        Cli.Result first = run("apply", "--yes");

        assertThat(first.code()).as(first.out() + first.err()).isZero();
        assertThat(first.out()).contains("+ topsort/shoes").contains("+ walmart/grills");
        assertThat(changes(Provider.WALMART, Change.Kind.CREATED)).hasSize(1);
        sandbox.ledger().clear();
        Cli.Result second = run("apply");
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("nothing to do");
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void diffShowsAmountsBeforeAndAfterAndWritesNothing() throws IOException {
        Files.writeString(file, TWO);
        run("apply", "--yes");
        sandbox.ledger().clear();
        Files.writeString(file, TWO.replace("20.00 USD", "25.00 USD"));

        Cli.Result diff = run("diff");

        assertThat(diff.code()).as(diff.err()).isZero();
        assertThat(diff.out())
                .contains("~ topsort/shoes")
                .contains("20.00 USD daily")
                .contains("25.00 USD daily");
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void aSavedPlanIsRefusedWhenTheCampaignHasChangedSince() throws IOException {
        Files.writeString(file, TWO);
        run("apply", "--yes");
        Files.writeString(file, TWO.replace("20.00 USD", "25.00 USD"));
        String plan = folder.resolve("plan.json").toString();
        assertThat(run("diff", "--save", plan).code()).isZero();
        String id = ids(cli.run("list", "--provider", "topsort", "--json")).stream()
                .filter(each ->
                        get(Provider.TOPSORT, each).get("name").getAsString().equals("Trail shoes"))
                .findFirst()
                .orElseThrow();
        assertThat(cli.run("update", "--provider", "topsort", id, "--budget", "22")
                        .code())
                .isZero();

        Cli.Result stale = run("apply", "--plan", plan, "--yes");

        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.err()).contains("the plan no longer holds");
        assertThat(get(Provider.TOPSORT, id)
                        .getAsJsonObject("budget")
                        .get("amount")
                        .getAsBigDecimal())
                .isEqualByComparingTo("22");
    }

    @Test
    void everyMistakeIsToldWithItsLineAndNothingIsSent() throws IOException {
        Files.writeString(
                file, TWO.replace("20.00 USD", "lots").replace("Spring grills", "Spring grills\n      colour: red"));

        Cli.Result result = run("apply", "--yes");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("account.yaml, line 6, column 15")
                .contains("account.yaml, line 11, column 7");
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void whatIsExportedHasNothingToApply() {
        assertThat(run("export").code()).isZero();
        assertThat(run("export").err()).contains("--force");

        Cli.Result diff = run("diff");

        assertThat(diff.code()).as(diff.out() + diff.err()).isZero();
        assertThat(diff.out()).contains("nothing to do");
    }

    @Test
    void withoutYesAndWithoutATerminalNothingIsDone() throws IOException {
        Files.writeString(file, TWO);

        assertThat(run("apply").code()).isEqualTo(2);
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    private Cli.Result run(String verb, String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = verb;
        arguments[1] = "--provider";
        arguments[2] = "all";
        arguments[3] = "-f";
        arguments[4] = file.toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return cli.run(arguments);
    }
}
