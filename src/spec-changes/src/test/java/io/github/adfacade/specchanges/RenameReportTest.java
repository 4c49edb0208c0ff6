package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole report on renamings of the real specs: their types, the facade's lines, and nothing beside them. */
class RenameReportTest {

    @Test
    void aRenamedPathNamesTheLinesThatCallIt() throws IOException {
        String report = report("walmart", text -> text.replace("\n  /api/v1/campaigns:", "\n  /api/v2/campaigns:"));

        assertThat(report)
                .startsWith("walmart: 1 change since 0.1.0, BREAKING")
                .contains("the path /api/v1/campaigns is now /api/v2/campaigns")
                .contains("BREAKS: the old address is not understood any more (specs)", "(openapi-diff)")
                .contains("Java the same (japicmp)", "types CampaignsApi", "facade walmart/")
                .contains("- **Breaking.** Walmart: `/api/v1/campaigns` is now `/api/v2/campaigns`.")
                .doesNotContain("types none", "no line", "is gone", "beside these");
    }

    @Test
    void aRenamedSchemaIsOneBreakInJavaAndNoneOnTheWire() throws IOException {
        String report = report(
                "topsort",
                text -> text.replace("#/components/schemas/Budget\"", "#/components/schemas/Spending\"")
                        .replace("\n    Budget:", "\n    Spending:"));

        assertThat(report)
                .startsWith("topsort: 1 change since 0.1.0, BREAKING")
                .contains("Budget is renamed to Spending", "safe: a name in code alone (specs)")
                .contains("types Budget, Spending", "facade topsort/", "refused by the compiler: topsort/")
                .contains("- **Breaking.** Topsort: the type `Budget` is now called `Spending`")
                .doesNotContain("Factory", "is gone", "beside these");
    }

    @Test
    void aChangedSecuritySchemeIsToldOnce() throws IOException {
        String report = report("whop", Workshop.replaceAfter("\n    bearerAuth:", "scheme: bearer", "scheme: basic"));

        assertThat(report)
                .startsWith("whop: 1 change since 0.1.0, BREAKING")
                .contains("securitySchemes/bearerAuth: scheme bearer -> basic")
                .contains("- **Breaking.** Whop: credentials are sent in another way.")
                .doesNotContain("beside these");
        assertThat(report.length()).isLessThan(900);
    }

    @Test
    void theSameOfManyOperationsIsToldOnce() throws IOException {
        String report =
                report("whop", text -> text.replace("'503': {$ref: '#/components/responses/Unavailable'}\n", "\n"));

        assertThat(report)
                .startsWith("whop: 1 change since 0.1.0")
                .containsPattern(
                        "GET /ad_campaigns, POST /ad_campaigns, GET /ad_campaigns/\\{id} and \\d+ more: responses.503")
                .containsPattern("GET /ad_campaigns/\\{id} and \\d+ more \\(openapi-diff\\) Java")
                .containsPattern(
                        "- \\*\\*Breaking.\\*\\* Whop: `GET /ad_campaigns`, .* and \\d+ more no longer answer 503\\.");
    }

    private static String report(String spec, UnaryOperator<String> edit) throws IOException {
        List<SpecPair> pairs = Workshop.edited(Workshop.asJustReleased(), spec, edit);
        return Workshop.CHANGES.report(pairs).stream()
                .filter(line -> !line.contains("no change since"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ");
    }
}
