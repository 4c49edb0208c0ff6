package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report}, over HTTP. */
class ReportCommandTest extends VerbsHarness {

    @TempDir
    private Path folder;

    @Test
    void theLastSevenWholeDaysAreToldUnlessSaidOtherwiseAndWhoseDaysTheyAre() {
        JsonObject network =
                networks(cli.run("report", "--provider", "whop", "--json")).get(0);

        LocalDate from = LocalDate.parse(network.get("from").getAsString());
        assertThat(from.plusDays(6)).isEqualTo(network.get("to").getAsString());
        assertThat(network.get("zone").getAsString()).isEqualTo("UTC");
        assertThat(network.get("rows").getAsInt()).isPositive();
    }

    @Test
    void daysAreBothIncludedAndOneWithoutTheOtherMeansSeven() {
        assertThat(days("--from", "2026-06-01", "--to", "2026-06-03")).isEqualTo("2026-06-01 2026-06-03");
        assertThat(days("--to", "2026-06-07")).isEqualTo("2026-06-01 2026-06-07");
        assertThat(days("--zone", "Asia/Tokyo", "--to", "2026-06-07")).isEqualTo("2026-06-01 2026-06-07");
    }

    private String days(String... window) {
        JsonObject network = networks(
                        cli.run(Stream.concat(Stream.of("report", "--provider", "whop", "--json"), Stream.of(window))
                                .toArray(String[]::new)))
                .get(0);
        return network.get("from").getAsString() + " " + network.get("to").getAsString();
    }

    @Test
    void onlyTheCampaignsThatAreNamedAreTold() {
        String id = sandbox.whop().campaignIds().get(0);

        Cli.Result result = cli.run(
                "report",
                "--provider",
                "whop",
                "--id",
                id,
                "--by",
                "day",
                "--from",
                "2026-06-01",
                "--to",
                "2026-06-02",
                "--json");

        assertThat(result.object().getAsJsonArray("rows"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(
                                row.getAsJsonObject().get("campaignId").getAsString())
                        .isEqualTo(id));
    }

    @Test
    void aNetworkThatFailsKeepsNoOtherFromTellingAndIsNamed() {
        sandbox.topsort().fail(Fault.status(401).always());

        Cli.Result result = cli.run("report", "--provider", "all");
        sandbox.clearFaults();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("whop   ").contains("topsort").contains("FAILED");
        assertThat(result.err()).contains("topsort is not among the figures");
    }

    @Test
    void whatTheOneNetworkCannotTellIsRefusedBeforeAnythingIsSent() {
        long before = sandbox.ledger().requests();

        Cli.Result hours = cli.run("report", "--provider", "walmart", "--by", "hour");
        Cli.Result months = cli.run("report", "--provider", "walmart", "--from", "2026-01-01", "--to", "2026-06-01");

        assertThat(hours.code()).isEqualTo(2);
        assertThat(hours.err()).contains("reports by hour");
        assertThat(months.code()).isEqualTo(2);
        assertThat(months.err()).contains("must be at most 60");
        assertThat(sandbox.ledger().requests()).isEqualTo(before);
    }

    @Test
    void aReportThatIsNotReadyIsAnExitCodeOfItsOwnAndItsJobIsPickedUpLater() {
        String[] ask = {"report", "--provider", "walmart", "--by", "day", "--deadline", "1"};
        Cli.Result early = cli.run(ask);

        assertThat(early.code()).as(early.err()).isEqualTo(ReportCommand.NOT_READY);
        assertThat(early.out()).isEmpty();
        Matcher job = Pattern.compile("report --provider walmart --job '(walmart;[^']+)'")
                .matcher(early.err());
        assertThat(job.find()).as(early.err()).isTrue();
        sandbox.advance(Duration.ofMinutes(2));

        Cli.Result later = cli.run("report", "--provider", "walmart", "--job", job.group(1), "--json");
        assertThat(later.code()).as(later.err()).isZero();
        assertThat(later.object().getAsJsonArray("rows")).isNotEmpty();
        assertThat(later.object().get("by").getAsString()).isEqualTo("day");
    }

    @Test
    void aNetworkThatIsStillMakingItsReportKeepsNoOtherFromTelling() {
        Cli.Result result = cli.run("report", "--provider", "all", "--deadline", "1", "--json");

        assertThat(result.code()).as(result.err()).isEqualTo(ReportCommand.NOT_READY);
        assertThat(result.object()
                        .getAsJsonArray("networks")
                        .get(2)
                        .getAsJsonObject()
                        .get("job")
                        .getAsString())
                .startsWith("walmart;id=");
        assertThat(result.object().getAsJsonArray("rows").asList())
                .extracting(row -> row.getAsJsonObject().get("provider").getAsString())
                .contains("whop", "topsort");
    }

    @Test
    void aFileIsWrittenWholeAndNothingElseIsLeftBehind() throws IOException {
        Path file = folder.resolve("report.csv");

        Cli.Result result = cli.run("report", "--provider", "whop", "--format", "csv", "--out", file.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("Written: " + file);
        assertThat(Files.readString(file)).startsWith("provider,campaign_id,");
        assertThat(left()).containsExactly(file);
    }

    @Test
    void aReportThatFailsLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "yesterday's");
        sandbox.whop().fail(Fault.status(401).always());

        Cli.Result result = cli.run("report", "--provider", "whop", "--format", "csv", "--out", file.toString());
        sandbox.clearFaults();

        assertThat(result.code()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo("yesterday's");
        assertThat(left()).containsExactly(file);
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() {
        Cli.Result result = cli.run(
                "report",
                "--provider",
                "whop",
                "--out",
                folder.resolve("no folder/x").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("cannot write");
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<JsonObject> networks(Cli.Result result) {
        assertThat(result.code()).as(result.err()).isZero();
        return result.object().getAsJsonArray("networks").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
