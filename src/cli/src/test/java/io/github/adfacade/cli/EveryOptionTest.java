package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option of every verb is typed once, on the sandbox, and does not fail. */
class EveryOptionTest {

    private static final String MADE = "--budget 5 --option campaignType=manual --option '" + VerbsHarness.BIDS + "'";

    /** A line that works for each verb and network that has it; options are put after it. */
    private static final List<String> LINES = List.of(
            "list --provider whop",
            "list --provider topsort",
            "list --provider walmart",
            "get --provider whop adcamp_demo0000000001",
            "get --provider topsort 91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31",
            "get --provider walmart 8810041",
            "create --provider whop --name New --objective leads",
            "create --provider topsort --name New " + MADE,
            "create --provider walmart --name New",
            "update --provider whop adcamp_demo0000000001 --name New",
            "update --provider topsort 91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31 --name New",
            "update --provider walmart 8810043 --name New",
            "plan --provider whop adcamp_demo0000000001 --name New",
            "plan --provider topsort 91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31 --name New",
            "plan --provider walmart 8810043 --name New",
            "drift --provider whop",
            "doctor --provider whop",
            "doctor --provider topsort",
            "doctor --provider walmart",
            "launch --provider whop adcamp_demo0000000002",
            "pause --provider whop adcamp_demo0000000004",
            "pause --provider topsort 7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11",
            "pause --provider walmart 8810041",
            "resume --provider whop adcamp_demo0000000001",
            "resume --provider topsort 91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31",
            "resume --provider walmart 8810043",
            "archive --provider whop adcamp_demo0000000001",
            "archive --provider topsort 91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31",
            "archive --provider walmart 8810044",
            "totals --provider whop",
            "totals --provider topsort",
            "totals --provider walmart",
            "report --provider whop",
            "report --provider topsort",
            "report --provider walmart",
            "stop --provider whop --journal FOLDER/new.jsonl --yes",
            "stop --provider topsort --journal FOLDER/new.jsonl --yes",
            "stop --provider walmart --journal FOLDER/new.jsonl --yes",
            "restore --provider whop --journal FOLDER/whop.jsonl --yes",
            "restore --provider topsort --journal FOLDER/topsort.jsonl --yes",
            "restore --provider walmart --journal FOLDER/walmart.jsonl --yes",
            "undo --provider whop --journal FOLDER/whop.jsonl --yes",
            "undo --provider topsort --journal FOLDER/topsort.jsonl --yes",
            "undo --provider walmart --journal FOLDER/walmart.jsonl --yes",
            "export --provider whop -f FOLDER/new.yaml",
            "export --provider topsort -f FOLDER/new.yaml",
            "export --provider walmart -f FOLDER/new.yaml",
            "diff --provider whop -f FOLDER/whop.yaml",
            "diff --provider topsort -f FOLDER/topsort.yaml",
            "diff --provider walmart -f FOLDER/walmart.yaml",
            "apply --provider whop -f FOLDER/whop.yaml --yes",
            "apply --provider topsort -f FOLDER/topsort.yaml --yes",
            "apply --provider walmart -f FOLDER/walmart.yaml --yes");

    /** Lines of their own, where an option does not go with the line above or says something else with another. */
    private static final List<String> MORE = List.of(
            "list --provider walmart --id 8810041 --name Spring --status active --limit 2 --page-size 2",
            "list --provider whop --created-after 2026-01-01 --created-before DAY --option direction=desc",
            "list --provider walmart --modified-since 2026-01-01",
            "create --provider walmart --name Long --start 2099-04-01 --end 2099-05-01 --budget 5 --budget-period daily"
                    + " --objective awareness --description Text --option deliverySpeed=EVENLY",
            "update --provider walmart 8810044 --start 2099-04-01 --end 2099-05-01 --budget 50 --budget-period daily"
                    + " --objective awareness --option deliverySpeed=EVENLY --clear description",
            "update --provider walmart 8810044 --description Text",
            "plan --provider walmart 8810044 --start 2099-04-01 --end 2099-05-01 --budget 50 --budget-period daily"
                    + " --objective awareness --option deliverySpeed=EVENLY --clear description",
            "plan --provider walmart 8810044 --description Text",
            "update --provider walmart --all --named 'S*' --status active --budget-at-least '1 USD daily'"
                    + " --budget-at-most '900 USD daily' --raise 10 --cap 500 --requests-at-once 2 --stop-after-failures 1"
                    + " --no-read-back --yes",
            "update --provider walmart --id 8810041 --lower 5 --yes",
            "drift --provider walmart --limit 2 --json",
            "drift --provider whop --ad ad_demo00000000001",
            "drift --provider topsort --operation listCampaigns --file FOLDER/answer.json",
            "report --provider topsort --from DAYS_AGO --to DAY --by day --id 91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31"
                    + " --format csv --out FOLDER/report.csv",
            "report --provider whop --zone UTC --live",
            "report --provider walmart --attribution-days 14",
            "diff --provider walmart -f FOLDER/walmart.yaml --prune --save FOLDER/plan.json --state FOLDER/state.json",
            "export --provider walmart -f FOLDER/again.yaml --state FOLDER/state.json --force",
            "apply --provider walmart -f FOLDER/walmart.yaml --prune --state FOLDER/state.json --yes",
            "apply --provider walmart -f FOLDER/walmart.yaml --plan FOLDER/saved.json --yes");

    /** What mixed-in options take, and the network that knows them; any network where none is named. */
    private static final Map<String, String> MIXED_IN = Map.of(
            "--json", "--json",
            "--deadline", "--deadline 60",
            "--guardrails", "--guardrails FOLDER/limits.yaml",
            "--idempotency-key", "--idempotency-key once",
            "--vendor", "--vendor v-4471",
            "--all-vendors", "--all-vendors",
            "--update-mode", "--update-mode read_merge_write");

    private static final Map<String, String> KNOWN_BY = Map.of(
            "--idempotency-key", "whop", "--vendor", "topsort", "--all-vendors", "topsort", "--update-mode", "walmart");

    /** How verbs on many are told which. */
    private static final Map<String, String> OF_MANY = Map.of(
            "--all", "--all --yes",
            "--id", "--id 91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31 --yes",
            "--named", "--all --named '*' --yes",
            "--status", "--all --status active --yes",
            "--budget-at-least", "--all --budget-at-least '1 USD daily' --yes",
            "--budget-at-most", "--all --budget-at-most '900 USD daily' --yes",
            "--requests-at-once", "--all --requests-at-once 2 --yes",
            "--stop-after-failures", "--all --stop-after-failures 1 --yes",
            "--no-read-back", "--all --no-read-back --yes",
            "--yes", "--all --yes");

    private static final List<String> REFUSED = List.of(
            "launch --vendor",
            "launch --all-vendors",
            "launch --update-mode",
            "launch --guardrails",
            "create --all-vendors",
            "totals --idempotency-key",
            "report --idempotency-key",
            "stop --idempotency-key",
            "restore --idempotency-key",
            "undo --idempotency-key",
            "export --idempotency-key",
            "diff --idempotency-key",
            "apply --idempotency-key");

    private static Sandbox sandbox;

    @TempDir
    private static Path folder;

    private Cli cli;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.builder().reportDelay(Duration.ZERO).start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void layOut() throws IOException {
        sandbox.reset();
        cli = Cli.of(sandbox);
        Files.writeString(folder.resolve("limits.yaml"), "most-campaigns-at-once: 100\n");
        Files.writeString(folder.resolve("answer.json"), "{\"campaigns\": [], \"hasMore\": false}");
        for (String made : List.of("new.jsonl", "new.yaml", "saved.json")) {
            Files.deleteIfExists(folder.resolve(made));
        }
    }

    /** Journals and account files for the verbs that want what other verbs left behind. */
    private void prepare(String line) throws IOException {
        String network = ShellWords.of(line).get(2);
        if (line.contains(network + ".jsonl")) {
            Files.deleteIfExists(folder.resolve(network + ".jsonl"));
            succeeds("stop --provider " + network + " --journal FOLDER/" + network + ".jsonl --yes");
        }
        if (line.contains(network + ".yaml")) {
            Files.deleteIfExists(folder.resolve("state.json"));
            String state = line.contains("state.json") ? " --state FOLDER/state.json" : "";
            succeeds("export --provider " + network + " -f FOLDER/" + network + ".yaml --force" + state);
        }
        if (line.contains("saved.json")) {
            succeeds("diff --provider " + network + " -f FOLDER/" + network + ".yaml --save FOLDER/saved.json");
        }
    }

    private void succeeds(String line) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String[] words = ShellWords.of(
                line,
                word -> word.replace("FOLDER", folder.toString())
                        .replace("DAYS_AGO", today.minusDays(9).toString())
                        .replace("DAY", today.minusDays(3).toString()));
        Cli.Result result = cli.run(words);
        assertThat(result.code()).as(line + "\n" + result.out() + result.err()).isZero();
    }

    static Stream<String> lines() {
        List<String> lines = new ArrayList<>(LINES);
        lines.addAll(MORE);
        for (String line : LINES) {
            MIXED_IN.forEach((option, text) -> {
                boolean knows = line.contains("--provider " + KNOWN_BY.getOrDefault(option, "walmart"))
                        || (line.startsWith("launch") && !KNOWN_BY.containsKey(option));
                if (knows && hasOption(line, option) && !isRefused(line, option)) {
                    lines.add(line + " " + text);
                }
            });
        }
        for (String verb : List.of("pause", "resume", "archive", "update")) {
            OF_MANY.forEach((option, text) ->
                    lines.add(verb + " --provider topsort " + text + (verb.equals("update") ? " --budget 40" : "")));
        }
        Stream.of("stop", "restore", "undo")
                .forEach(verb -> lines.add(verb + " --provider walmart --journal FOLDER/"
                        + (verb.equals("stop") ? "new" : "walmart")
                        + ".jsonl --requests-at-once 2 --stop-after-failures 2 --no-read-back --yes"));
        lines.add("totals --provider all --status active");
        return lines.stream().distinct();
    }

    /** Where an option means nothing, and is refused by a sentence. */
    private static boolean isRefused(String line, String option) {
        return REFUSED.contains(ShellWords.of(line).get(0) + " " + option);
    }

    private static boolean hasOption(String line, String option) {
        return new Cli(Map.of())
                .line()
                .getSubcommands()
                .get(ShellWords.of(line).get(0))
                .getCommandSpec()
                .optionsMap()
                .containsKey(option);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void itDoesWhatItIsAsked(String line) throws IOException {
        prepare(line);
        succeeds(line);
    }

    /** Tests of their own have the verbs without a network, help and version, and a job that was not ready. */
    @Test
    void noOptionIsLeftOut() {
        Set<String> open = new TreeSet<>();
        new Cli(Map.of())
                .line()
                .getSubcommands()
                .forEach((verb, line) ->
                        line.getCommandSpec().optionsMap().keySet().forEach(option -> open.add(verb + " " + option)));
        open.removeIf(each -> each.matches("(quickstart|sandbox|help) .*|.* (-h|--help|-V|--version)|report --job"));
        assertThat(open).hasSizeGreaterThan(150);

        lines().map(ShellWords::of).forEach(words -> words.forEach(word -> open.remove(words.get(0) + " " + word)));

        assertThat(open).containsExactlyInAnyOrderElementsOf(REFUSED);
    }

    static Stream<String> refused() {
        return REFUSED.stream();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anOptionThatMeansNothingIsRefusedAndNothingIsSent(String pair) throws IOException {
        String verb = ShellWords.of(pair).get(0);
        String option = ShellWords.of(pair).get(1);
        String network = option.equals("--all-vendors") && verb.equals("create") ? "topsort" : "whop";
        String line = LINES.stream()
                .filter(each -> each.startsWith(verb + " --provider " + network))
                .findFirst()
                .orElseThrow();
        prepare(line);
        sandbox.ledger().clear();

        Cli.Result result = cli.run(
                ShellWords.of(line + " " + MIXED_IN.get(option), word -> word.replace("FOLDER", folder.toString())));

        assertThat(result.code()).as(result.out() + result.err()).isEqualTo(2);
        assertThat(sandbox.ledger().requests()).isZero();
    }
}
