package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kill switch at the command line. */
class StopCommandTest extends VerbsHarness {

    @TempDir
    private Path folder;

    @Test
    void everythingThatRunsIsStoppedAndRestoredByTheJournal() {
        String journal = folder.resolve("stop.jsonl").toString();
        String whop = running(Provider.WHOP);
        String walmart = running(Provider.WALMART);

        Cli.Result stopped = cli.run("stop", "--provider", "all", "--journal", journal, "--yes");

        assertThat(status(Provider.WHOP, whop)).isEqualTo("paused");
        assertThat(status(Provider.WALMART, walmart)).isEqualTo("paused");
        assertThat(stopped.out()).contains("whop: ").contains("walmart: ").contains("topsort: ");

        Cli.Result restored = cli.run("restore", "--provider", "all", "--journal", journal, "--yes", "--json");

        assertThat(restored.code()).as(restored.out() + restored.err()).isZero();
        assertThat(restored.object().get("complete").getAsBoolean()).isTrue();
        assertThat(status(Provider.WHOP, whop)).isEqualTo("active");
        assertThat(status(Provider.WALMART, walmart)).isNotEqualTo("paused");
    }

    @Test
    void nothingIsStoppedWhereNobodyCanBeAsked() {
        Cli.Result result = cli.run(
                "stop",
                "--provider",
                "all",
                "--journal",
                folder.resolve("x.jsonl").toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(folder.resolve("x.jsonl")).doesNotExist();
    }

    @Test
    void aJournalThatIsNoneIsToldInASentence() throws Exception {
        Path damaged = folder.resolve("damaged.jsonl");
        java.nio.file.Files.writeString(damaged, "no json\n{}\n");

        Cli.Result result = cli.run("restore", "--provider", "all", "--journal", damaged.toString(), "--yes");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("damaged.jsonl").doesNotContain("unexpected");
    }

    private String status(Provider provider, String id) {
        return get(provider, id).get("status").getAsString();
    }
}
