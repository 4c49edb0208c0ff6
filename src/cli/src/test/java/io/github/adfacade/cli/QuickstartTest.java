package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void everyStepIsDoneOnEveryNetworkWithoutCredentials() {
        Cli.Result result = new Cli(Map.of()).run("quickstart");

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(result.err()).isEmpty();
        for (String provider : new String[] {"whop", "topsort", "walmart"}) {
            for (String step : new String[] {
                "create",
                "get",
                "list",
                "update",
                "plan",
                "refused change",
                "go live",
                "pause",
                "resume",
                "create 11 more",
                "batch of 12",
                "archive"
            }) {
                assertThat(result.out()).containsPattern("(?m)^" + provider + " +" + step + " +ok +\\S");
            }
        }
        assertThat(result.out())
                .contains("11 renamed, 1 failed")
                .contains("nothing was changed")
                .doesNotContain("FAILED")
                .endsWith("All 39 steps did what they must." + System.lineSeparator());
    }

    @Test
    void aStepThatDoesNotDoWhatItMustIsNamedAndTheReportFails() {
        StringWriter written = new StringWriter();
        QuickstartReport report = new QuickstartReport(new PrintWriter(written, true));

        assertThat(report.step(Provider.WHOP, "get", () -> "fine")).isTrue();
        assertThat(report.step(Provider.WHOP, "pause", () -> {
                    throw new CommandFailure("it came back active");
                }))
                .isFalse();

        assertThat(report.end()).isFalse();
        assertThat(written.toString())
                .containsPattern("whop +get +ok +fine")
                .containsPattern("whop +pause +FAILED +it came back active")
                .contains("Failed: whop pause.");
    }

    @Test
    void aLongDetailIsWrappedBelowItsColumn() {
        StringWriter written = new StringWriter();
        QuickstartReport report = new QuickstartReport(new PrintWriter(written, true));

        report.step(Provider.WHOP, "plan", () -> "word ".repeat(40).strip());

        assertThat(written.toString().lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(124));
    }
}
