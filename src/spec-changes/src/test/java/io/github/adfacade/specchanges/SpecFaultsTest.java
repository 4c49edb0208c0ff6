package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A spec that cannot be judged says where and why, and takes no other spec's report with it. */
class SpecFaultsTest {

    private static final String SPEC = """
            openapi: 3.0.3
            paths:
              /pets:
                get:
                  responses:
                    "200":
                      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
            components:
              schemas:
                Pet: {type: object}
            """;

    @Test
    void aCompleteSpecHasNone() {
        assertThat(SpecFaults.of("specs/pets.yaml", SPEC)).isEmpty();
    }

    @Test
    void aReferenceToNothingIsToldWithItsLineAndWhatIsMissing() {
        assertThat(SpecFaults.of("specs/pets.yaml", SPEC.replace("schemas/Pet\"", "schemas/Dog\"")))
                .containsExactly("specs/pets.yaml:7: refers to #/components/schemas/Dog,"
                        + " and there is no #/components/schemas/Dog");
        assertThat(SpecFaults.of("specs/pets.yaml", SPEC.replace("#/components", "other.yaml#")))
                .containsExactly("specs/pets.yaml:7: refers to other.yaml#/schemas/Pet, outside of this file");
        assertThat(SpecFaults.of("specs/pets.yaml", SPEC.replace("components:\n", "parts:\n")))
                .containsExactly("specs/pets.yaml:7: refers to #/components/schemas/Pet, and there is no #/components");
    }

    @Test
    void textThatIsNoYamlIsToldWithItsLine() {
        assertThat(SpecFaults.of("specs/pets.yaml", SPEC.replace("{type: object}", "{type: object")))
                .singleElement()
                .asString()
                .startsWith("specs/pets.yaml:11: cannot be read as YAML: ");
        assertThat(SpecFaults.of("specs/pets.yaml", SPEC + "    Pet: {}\n    Pet: {}\n"))
                .singleElement()
                .asString()
                .matches("specs/pets.yaml:1[123]: cannot be read as YAML: found duplicate key Pet");
    }

    @Test
    void whatIsNoOpenApiDocumentSaysWhatItLacks() {
        assertThat(SpecFaults.of("specs/pets.yaml", "")).containsExactly("specs/pets.yaml:1: is no OpenAPI document");
        assertThat(SpecFaults.of("specs/pets.yaml", "openapi: 3.0.3"))
                .containsExactly("specs/pets.yaml:1: has no \"paths\"");
    }

    @Test
    void theOtherSpecsReportsStandBesideOneThatIsIncomplete() throws IOException {
        List<SpecPair> pairs = Workshop.edited(
                Workshop.asJustReleased(),
                "walmart",
                Workshop.replaceAfter("\n    CampaignCreate:", "dailyBudget:", "budgetPerDay:"));
        String alone = walmart(pairs);
        String dangling = walmart(Workshop.edited(
                pairs, "whop", Workshop.replaceAfter("\n    AdCampaign:", "schemas/Platform", "schemas/Plattform")));
        String unreadable = walmart(Workshop.edited(pairs, "whop", text -> text + "\n  - {"));
        String notGenerated = walmart(Workshop.edited(
                pairs,
                "whop-legacy",
                Workshop.replaceAfter("\n    AdCampaignStatus:", "type: string", "type: integer")));

        assertThat(alone).contains("is renamed to budgetPerDay", "refused by the compiler: walmart/");
        assertThat(List.of(dangling, unreadable, notGenerated)).containsOnly(alone);
    }

    @Test
    void anIncompleteSpecIsNamedWithItsFileInTheReport() throws IOException {
        List<String> report = Workshop.CHANGES.report(Workshop.edited(
                Workshop.asJustReleased(),
                "topsort-reporting",
                text -> text.replaceFirst("#/components/schemas/\\w+", "#/components/schemas/Nowhere")));

        assertThat(report)
                .contains("topsort-reporting: cannot be judged, 1 fault")
                .anyMatch(
                        line -> line.matches(
                                "  specs/topsort-reporting.yaml:\\d+: refers to #/components/schemas/Nowhere, and there is no .*"));
        assertThat(report)
                .filteredOn(line -> line.endsWith(": no change since 0.1.0"))
                .hasSize(4);
    }

    private static String walmart(List<SpecPair> pairs) throws IOException {
        String report = String.join("\n", Workshop.CHANGES.report(pairs));
        return report.substring(report.indexOf("walmart: "), report.indexOf("whop: "));
    }
}
