package io.github.adfacade.contract.specedit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.contract.specedit.ScratchTree.Outcome;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.ReceivedRequest;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a vendor adds or changes is an edit of its spec and of nothing else: the tree is copied, four specs' lines are edited,
 * the copy is built, and both Java and the command line have it. No Java file is touched.
 */
@Tag("spec-edits")
class SpecEditIsEnoughTest {

    private static final Pattern NEW_FIELD =
            Pattern.compile("<!-- spec edit: a new field -->\\s*```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final String CAMPAIGN = "91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31";

    @TempDir
    static Path folder;

    private static ScratchTree tree;
    private static Sandbox sandbox;

    @BeforeAll
    static void editAndBuild() throws Exception {
        tree = ScratchTree.copiedTo(folder);
        sandbox = Sandbox.start();
        tree.edit(
                "topsort",
                "(?<head>    CampaignUpdate:\\n(?:      .*\\n)*?      properties:\\n)",
                "${head}" + newField());
        tree.edit(
                "topsort",
                "(?<head>        targetRoas:\\n(?:          .*\\n)*?          maximum: )20\\n",
                "${head}12\n");
        tree.edit("topsort", "(?<head>    ChargeType:\\n(?:      .*\\n)*?      enum: \\[)", "${head}CPV, ");
        tree.edit(
                "walmart", "(?<head>        name:\\n(?:          .*\\n)*?          maxLength: )240\\n", "${head}60\n");
        Outcome built = tree.campaigns(sandbox, "--version");
        assertThat(built.exitCode()).as(built.text()).isZero();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /** The documents' own example. */
    private static String newField() throws IOException {
        Matcher matcher = NEW_FIELD.matcher(Files.readString(ScratchTree.ROOT.resolve("docs/changing-a-spec.md")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void aNewFieldIsSetAtTheCommandLineAndArrives() throws Exception {
        Outcome outcome =
                tree.campaigns(sandbox, "update", "--provider", "topsort", CAMPAIGN, "--option", "frequencyCap=3");

        assertThat(lastPatch()).as(outcome.text()).contains("\"frequencyCap\":3");
    }

    @Test
    void aNewFieldIsSetFromJavaAndArrives() throws Exception {
        Outcome outcome = tree.java(sandbox, """
                import io.github.adfacade.*;
                import io.github.adfacade.clients.topsort.model.CampaignUpdate;
                import io.github.adfacade.topsort.*;

                class Probe {
                    public static void main(String[] arguments) {
                        try (CampaignService topsort = Topsort.fromEnvironment()) {
                            topsort.update("%s", CampaignChange.builder()
                                    .network(new CampaignUpdate().setFrequencyCap(7))
                                    .build());
                        }
                    }
                }
                """.formatted(CAMPAIGN));

        assertThat(lastPatch()).as(outcome.text()).contains("\"frequencyCap\":7");
    }

    @Test
    void theNewFieldsOwnLimitIsKept() throws Exception {
        assertRefused("frequencyCap must be 1 to 50", "topsort", "--option", "frequencyCap=51");
    }

    @Test
    void aLimitThatTheSpecLowersIsRefusedFromThenOn() throws Exception {
        assertRefused("targetRoas must be 0.5 to 12", "topsort", "--option", "targetRoas=15");
    }

    @Test
    void aNewWordOfAnEnumIsAccepted() throws Exception {
        Outcome outcome = tree.campaigns(
                sandbox, "plan", "--provider", "topsort", CAMPAIGN, "--option", "chargeType=CPV", "--json");

        assertThat(outcome.exitCode()).as(outcome.text()).isZero();
        assertThat(outcome.text()).contains("\"allowed\": true").contains("\"chargeType\": \"CPV\"");
    }

    @Test
    void aShorterNameIsAllThatWalmartTakesFromThenOn() throws Exception {
        assertRefused("name must have at most 60 characters", "walmart", "--name", "n".repeat(61));
    }

    private void assertRefused(String rule, String provider, String option, String value) throws Exception {
        int before = sandbox.ledger().exchanges().size();
        String id = provider.equals("topsort")
                ? CAMPAIGN
                : sandbox.walmart().campaignIds().get(0);

        Outcome outcome = tree.campaigns(sandbox, "update", "--provider", provider, id, option, value);

        assertThat(outcome.exitCode()).as(outcome.text()).isEqualTo(2);
        assertThat(outcome.text()).contains(rule);
        assertThat(sandbox.ledger().exchanges()).hasSize(before);
    }

    private static String lastPatch() {
        List<ReceivedRequest> patches = sandbox.ledger().exchanges().stream()
                .map(Exchange::request)
                .filter(request -> request.method().equals("PATCH"))
                .toList();
        return patches.isEmpty()
                ? "no PATCH arrived"
                : patches.get(patches.size() - 1).body();
    }
}
