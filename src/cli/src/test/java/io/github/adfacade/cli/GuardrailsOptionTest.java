package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --guardrails} goes with every verb. */
class GuardrailsOptionTest extends VerbsHarness {

    @TempDir
    private Path folder;

    private Path limits;

    @BeforeEach
    void write() throws IOException {
        limits = folder.resolve("limits.yaml");
        Files.writeString(limits, "highest-budget: 20 USD daily\n");
    }

    @Test
    void aBudgetBeyondTheLimitIsRefusedAndOneWithinItIsMade() {
        String id = created(Provider.TOPSORT);
        sandbox.ledger().clear();

        Cli.Result refused =
                cli.run("update", "--provider", "topsort", id, "--budget", "21", "--guardrails", limits.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("not sent, since it breaks these rules")
                .contains("20 USD");
        assertThat(sandbox.ledger().changes()).isEmpty();
        assertThat(cli.run("update", "--provider", "topsort", id, "--budget", "19", "--guardrails", limits.toString())
                        .code())
                .isZero();
    }

    @Test
    void ofManyThoseBeyondTheLimitAreNamedAndNotSent() {
        created(Provider.TOPSORT);

        Cli.Result result = cli.run(
                "update",
                "--provider",
                "topsort",
                "--all",
                "--named",
                "Café*",
                "--raise",
                "100",
                "--yes",
                "--guardrails",
                limits.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("refused: topsort").contains("Nothing to do.");
    }

    @Test
    void aFileThatIsWrongIsToldWithItsPlacesBeforeAnythingIsAsked() throws IOException {
        Files.writeString(limits, "highest-budget: much\nlargest-rise: 5\n");
        sandbox.ledger().clear();

        Cli.Result result = cli.run("list", "--provider", "topsort", "--guardrails", limits.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("line 1").contains("line 2");
        assertThat(sandbox.ledger().requests()).isZero();
    }
}
