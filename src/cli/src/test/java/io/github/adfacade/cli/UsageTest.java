package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens before any network is called: help, wrong usage, an environment that is not complete. */
class UsageTest {

    private final Cli cli = new Cli(Map.of());

    @Test
    void helpTellsVerbsEnvironmentExitCodesAndTheShapeOfJson() {
        Cli.Result result = cli.run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(
                        "quickstart",
                        "sandbox",
                        "list",
                        "get",
                        "create",
                        "update",
                        "plan",
                        "pause",
                        "resume",
                        "archive",
                        "report")
                .contains("WALMART_PRIVATE_KEY", "TOPSORT_CURRENCY", "WHOP_API_VERSION")
                .contains("Exit codes:", "nativeStatus", "raw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quickstart",
                "sandbox",
                "list",
                "get",
                "create",
                "update",
                "plan",
                "drift",
                "pause",
                "resume",
                "archive",
                "report",
                "launch"
            })
    void everyVerbHasHelp(String verb) {
        Cli.Result result = cli.run(verb, "--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("Usage: campaigns " + verb);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void helpIsAVerbToo() {
        assertThat(cli.run("help").out()).isEqualTo(cli.run("--help").out());
        assertThat(cli.run("help", "create").out()).startsWith("Usage: campaigns create");
    }

    @ParameterizedTest
    @CsvSource({
        "pasue --provider whop a, pause",
        "lst --provider whop, list",
        "reprot --provider whop, report",
        "list --provider whop --stauts active, --status",
        "create --provider whop --name a --bugdet 5, --budget"
    })
    void aMistypedVerbOrOptionSuggestsTheNearestOnes(String typed, String meant) {
        Cli.Result result = cli.run(typed.split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Did you mean:").contains(meant);
    }

    @Test
    void aVerbInAFileOfArgumentsRunsToo(@TempDir Path temp) throws IOException {
        Path file = Files.writeString(temp.resolve("arguments"), "list --help");
        assertThat(cli.run("@" + file).out())
                .isEqualTo(cli.run("list", "--help").out());
    }

    @Test
    void everyOptionOfEveryVerbIsSuggestedWhereOneLetterIsMissing() {
        List<String> silent = new ArrayList<>();
        new Cli(Map.of())
                .line()
                .getSubcommands()
                .forEach((verb, line) -> line.getCommandSpec().optionsMap().keySet().stream()
                        .filter(option -> option.startsWith("--") && !verb.equals("help"))
                        .forEach(option -> {
                            int middle = option.length() / 2 + 1;
                            String mistyped = option.substring(0, middle) + option.substring(middle + 1);
                            Cli.Result result = cli.run(verb, mistyped + "=1");
                            if (!result.err().contains("Did you mean: ")
                                    || !result.err().contains(option)) {
                                silent.add(verb + " " + mistyped + ": " + result.err());
                            }
                        }));
        assertThat(silent).isEmpty();
    }

    @Test
    void anOptionBeforeItsVerbIsToldItsPlace() {
        assertThat(cli.run("--provider", "whop", "list").err()).contains("Did you mean: campaigns list --provider?");
    }

    @Test
    void theVersionIsPrinted() {
        Cli.Result result = cli.run("--version");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("campaigns ");
    }

    /** Arguments that are wrong whatever the network says, and what the message must name. */
    private enum Wrong {
        NO_VERB("", "Missing verb"),
        UNKNOWN_VERB("delete", "delete"),
        NO_PROVIDER("list", "--provider"),
        UNKNOWN_PROVIDER("list --provider google", "whop, topsort, walmart"),
        NO_ID("get --provider whop", "ID"),
        TWO_IDS("get --provider whop a b", "b"),
        NO_NAME("create --provider whop", "--name"),
        UNKNOWN_OPTION("list --provider whop --colour red", "--colour"),
        UNREADABLE_BUDGET("update --provider whop a --budget 12,50", "12,50"),
        UNREADABLE_START("update --provider whop a --start soon", "soon"),
        NEVER_STARTING("update --provider whop a --start never", "never"),
        UNREADABLE_END("update --provider whop a --end soon", "or never"),
        UNKNOWN_PERIOD("update --provider whop a --budget 1 --budget-period hourly", "daily, weekly, monthly, total"),
        UNKNOWN_OBJECTIVE("create --provider whop --name a --objective fame", "awareness"),
        UNKNOWN_FIELD_TO_CLEAR("update --provider whop a --clear id", "name, description"),
        OPTION_WITHOUT_VALUE("create --provider whop --name a --option colour", "key=value"),
        UNREADABLE_PORT("sandbox --port x", "--port"),
        DRIFT_OF_NOTHING("drift --provider whop --limit 0", "--limit"),
        OPERATION_WITHOUT_FILE("drift --provider whop --operation retrieveAd", "--file"),
        FILE_WITHOUT_OPERATION("drift --provider whop --file -", "--operation"),
        UNKNOWN_OPERATION("drift --provider whop --operation x --file pom.xml", "retrieveAdCampaign"),
        NO_SUCH_FILE("drift --provider whop --operation retrieveAd --file none.json", "none.json"),
        UNREADABLE_DAY("report --provider whop --from yesterday", "2027-03-01"),
        DAYS_BACKWARDS("report --provider whop --from 2026-06-02 --to 2026-06-01", "is before --from"),
        UNKNOWN_STEP("report --provider whop --by week", "total, day, hour"),
        UNKNOWN_FORMAT("report --provider whop --format pdf", "table, json, csv, html"),
        TWO_FORMATS("report --provider whop --json --format csv", "contradict"),
        UNKNOWN_ZONE("report --provider whop --zone Mars", "Europe/Berlin"),
        JOB_OF_ANOTHER_NETWORK(
                "report --provider whop --job"
                        + " walmart;id=1;begun=2026-06-20T12:00:00Z;from=2026-06-01;to=2026-06-02;by=DAY",
                "--provider walmart"),
        NO_JOB("report --provider walmart --job x", "no job of a report"),
        PORT_OUT_OF_RANGE("sandbox --port 70000", "--port");

        private final String arguments;
        private final String named;

        Wrong(String arguments, String named) {
            this.arguments = arguments;
            this.named = named;
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongUsageEndsWithTwoAndOneMessageThatNamesWhatIsWrong(Wrong wrong) {
        Cli.Result result = cli.run(wrong.arguments.isEmpty() ? new String[0] : wrong.arguments.split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("campaigns: ")
                .contains(wrong.named)
                .contains("--help")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void whatIsMissingInTheEnvironmentIsListedAtOnce() {
        Cli.Result result = cli.run("list", "--provider", "walmart");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("WALMART_CONSUMER_ID", "WALMART_PRIVATE_KEY", "WALMART_AUTH_TOKEN", "WALMART_ADVERTISER_ID")
                .doesNotContain("\tat ", "Exception");
        assertThat(result.err().lines().filter(line -> line.startsWith("  - "))).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whop", "topsort"})
    void aMissingKeyIsNamedByItsVariable(String provider) {
        Cli.Result result = cli.run("get", "--provider", provider, "x");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(provider.toUpperCase(Locale.ROOT) + "_API_KEY");
    }
}
