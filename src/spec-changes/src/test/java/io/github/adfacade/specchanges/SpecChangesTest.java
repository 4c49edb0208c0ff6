package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three changes that docs/changing-a-spec.md shows, and what it says of them. */
class SpecChangesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- spec changes -->\\s*```text\\n(.*?)```", Pattern.DOTALL);
    private static final Path PRINTED = Path.of("target", "spec-changes-example.txt");
    private static final Pattern PLACE = Pattern.compile("(\\S+\\.java):([\\d,]+)");

    private static SpecChanges changes;
    private static List<String> report = List.of();

    @BeforeAll
    static void changeThreeSpecs() throws IOException {
        List<SpecPair> pairs = Workshop.asJustReleased();
        pairs = Workshop.edited(
                pairs, "walmart", Workshop.replaceAfter("\n    CampaignCreate:", "dailyBudget:", "budgetPerDay:"));
        pairs = Workshop.edited(
                pairs,
                "topsort",
                Workshop.replaceAfter("\n    ReviewStatus:", "rejected, null", "rejected, escalated, null"));
        pairs = Workshop.edited(
                pairs,
                "whop",
                Workshop.replaceAfter("\n    CreateAdCampaign:", "required: [title,", "required: [account_id, title,"));
        changes = Workshop.CHANGES;
        report = changes.report(pairs);
        Files.write(PRINTED, report);
    }

    @Test
    void thePageShowsWhatIsPrinted() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Workshop.ROOT.resolve("docs/changing-a-spec.md")));
        assertThat(example.find()).isTrue();
        // Lines of the facade move with every edit of it; which files and how many is what the page promises.
        assertThat(withoutNumbers(example.group(1).strip()))
                .as("the page against %s", PRINTED.toAbsolutePath())
                .isEqualTo(withoutNumbers(String.join("\n", report)));
    }

    @Test
    void everyLineNamedUsesWhatChanged() throws IOException {
        assertThat(sources("dailyBudget is renamed")).isNotEmpty().allMatch(line -> line.contains("DailyBudget"));
        assertThat(sources("account_id is now required"))
                .isNotEmpty()
                .allMatch(line ->
                        line.contains("AccountId") || line.matches(".*(new CreateAdCampaign|CreateAdCampaign::new).*"));
        assertThat(sources("new word escalated")).isNotEmpty().allMatch(line -> line.contains("eview"));
    }

    @Test
    void aRenamedFieldNamesTheLineThatTheCompilerRefuses() {
        assertThat(report).anyMatch(line -> line.strip().startsWith("refused by the compiler: walmart/"));
    }

    @Test
    void anUnchangedSpecIsOneLine() {
        assertThat(report).contains("whop-legacy: no change since 0.1.0");
    }

    @Test
    void wordingAloneIsNoChange() throws IOException {
        List<SpecPair> reworded = Workshop.edited(
                Workshop.asJustReleased(), "walmart", text -> text.replace("Create campaigns", "Make campaigns"));
        assertThat(changes.report(reworded)).contains("walmart: no change since 0.1.0 (beside 1 change of wording)");
    }

    @Test
    void aSpecThatNoClientCanBeBuiltFromIsExplainedAsFarAsItGoes() throws IOException {
        List<SpecPair> broken = Workshop.edited(
                Workshop.asJustReleased(),
                "whop-legacy",
                Workshop.replaceAfter("\n    AdCampaignStatus:", "type: string", "type: integer"));
        assertThat(changes.report(broken))
                .anyMatch(line -> line.startsWith("whop-legacy: 1 change since 0.1.0, BREAKING"))
                .contains("  AdCampaignStatus: type string -> integer");
    }

    @Test
    void theFacadeIsUnderstoodInFull() throws IOException {
        FacadeUses uses = changes.facade(Workshop.asJustReleased(), true);
        assertThat(uses.errors()).isEmpty();
        assertThat(uses.of("io.github.adfacade.clients.walmart.model.CampaignCreate", "<init>"))
                .isNotEmpty();
    }

    @Test
    void whatIsComparedIsWhatTheBuildGenerates() throws IOException {
        Path built = Workshop.ROOT.resolve("generated-clients/target/generated-sources/openapi/java");
        assumeThat(isBuiltFromThePresent(Workshop.ROOT)).isTrue();
        for (SpecPair pair : Workshop.asJustReleased()) {
            Client client = Workshop.CLIENTS.of(pair.name(), pair.after());
            Path mine = client.sources().resolve("java");
            Path models = mine.resolve(client.modelPackage().replace('.', '/'));
            assertThat(JavaFiles.under(models)).isNotEmpty();
            for (Path file : JavaFiles.under(models)) {
                assertThat(built.resolve(mine.relativize(file))).hasSameTextualContentAs(file);
            }
        }
    }

    /** A folder that an older build left behind proves nothing. */
    private static boolean isBuiltFromThePresent(Path root) throws IOException {
        Path stamp = root.resolve("generated-clients/target/clients.stamp");
        if (!Files.exists(stamp)) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(stamp);
        List<Path> inputs = new ArrayList<>(List.of(root.resolve("generated-clients/pom.xml")));
        try (Stream<Path> templates = Files.list(root.resolve("generated-clients/templates"));
                Stream<Path> specs = Files.list(root.resolve("specs"))) {
            Stream.concat(templates, specs).filter(Files::isRegularFile).forEach(inputs::add);
        }
        for (Path input : inputs) {
            if (Files.getLastModifiedTime(input).compareTo(built) > 0) {
                return false;
            }
        }
        return true;
    }

    private static String withoutNumbers(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> place.group(1) + ":" + place.group(2).split(",", -1).length + " lines")
                .replaceAll("\\s+", " ");
    }

    /** The facade's source lines that the report names for a change. */
    private static List<String> sources(String change) throws IOException {
        int at = 0;
        while (!report.get(at).contains(change)) {
            at++;
        }
        while (!report.get(at).startsWith("    facade")) {
            at++;
        }
        List<String> found = new ArrayList<>();
        Matcher place = PLACE.matcher(report.get(at));
        while (place.find()) {
            List<String> source = Files.readAllLines(Workshop.ROOT
                    .resolve("facade/src/main/java/io/github/adfacade")
                    .resolve(place.group(1)));
            for (String number : place.group(2).split(",", -1)) {
                found.add(source.get(Integer.parseInt(number) - 1));
            }
        }
        return found;
    }
}
