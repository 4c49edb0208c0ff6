package io.github.adfacade.specchanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the report says of parameters, which are setters of a parameter object, and of the unit that amounts are counted in. */
class ParameterReportTest {

    @Test
    void aRenamedParameterIsItsSettersAndTheLinesThatGiveIt() throws IOException {
        String report = report("whop", Workshop.replaceAfter("\n    First:", "name: first", "name: count"));

        assertThat(report)
                .startsWith("whop: 1 change since 0.1.0, BREAKING")
                .contains("parameters/First: first is renamed to count", "BREAKS: it is not understood any more")
                .contains("ListAdCampaignsParams.setFirst(Integer)", "ListAdsParams.getCount()")
                .contains("refused by the compiler: whop/CreationWindow.java:", " whop/WhopTables.java:")
                .doesNotContain("NativeService", "beside these");
    }

    @Test
    void aParameterRenamedWhereItStandsIsARenaming() throws IOException {
        String report = report(
                "whop", Workshop.replaceAfter("operationId: listAdCampaigns", "name: status", "name: configured"));

        assertThat(report)
                .contains("GET /ad_campaigns: query status is renamed to query configured")
                .contains("BREAKS: it is not understood any more")
                .contains("getStatus(), setStatus(AdCampaignStatusFilter) removed")
                .contains("getConfigured(), setConfigured(AdCampaignStatusFilter) added")
                .doesNotContain("beside these");
    }

    @Test
    void aNewParameterIsASetterMoreAndConcernsNoCaller() throws IOException {
        String report = report(
                "whop",
                Workshop.replaceAfter(
                        "operationId: listAdCampaigns",
                        "parameters:\n",
                        "parameters:\n        - {name: mood, in: query, schema: {type: string}}\n"));

        assertThat(report)
                .startsWith("whop: 1 change since 0.1.0 ")
                .contains("GET /ad_campaigns: parameters.query mood is new", "safe: may be left out")
                .contains("safe: getMood(), setMood(String) added", "facade no line")
                .doesNotContain("beside these");
    }

    @Test
    void theFirstParameterThatMayBeLeftOutBringsItsObject() throws IOException {
        String parameter = "        - {name: mood, in: query, schema: {type: string}}\n";
        String report = report(
                "walmart",
                Workshop.replaceAfter(
                        "operationId: patchCampaigns",
                        "      requestBody:",
                        "      parameters:\n" + parameter + "      requestBody:"));

        assertThat(report)
                .startsWith("walmart: 1 change since 0.1.0 ")
                .contains("patchCampaigns(", "Params")
                .doesNotContain("BREAK", "beside these");
    }

    @Test
    void aParameterThatMustNowBeGivenConcernsEveryCaller() throws IOException {
        String report =
                report("whop", Workshop.replaceAfter("\n    First:", "in: query", "required: true\n      in: query"));

        assertThat(report)
                .contains("BREAKS: calls without it are refused")
                .contains("listAdCampaigns(ListAdCampaignsParams)", "listAdCampaigns(Integer, ListAdCampaignsParams)")
                .contains("whop/NativeService.java:")
                .doesNotContain("beside these");
    }

    @Test
    void anotherUnitOfAnAmountIsABreakThoughNoTypeChanges() throws IOException {
        String report =
                report("walmart", Workshop.replaceAfter("\n    CampaignCreate:", "x-unit: major", "x-unit: minor"));

        assertThat(report)
                .contains("CampaignCreate.dailyBudget: x-unit major -> minor")
                .contains("BREAKS: the same number is another amount", "the same (japicmp)")
                .contains("facade walmart/");
    }

    @Test
    void aNumberThatBecomesAnAmountIsAnotherTypeInJava() throws IOException {
        String report =
                report("walmart", Workshop.replaceAfter("\n    CampaignCreate:", "          x-unit: major\n", ""));

        assertThat(report)
                .contains("look: whether the number is an amount of money")
                .contains("BREAKS: getDailyBudget() returns BigDecimal, was Amount");
    }

    private static String report(String spec, UnaryOperator<String> edit) throws IOException {
        List<SpecPair> pairs = Workshop.edited(Workshop.asJustReleased(), spec, edit);
        return Workshop.CHANGES.report(pairs).stream()
                .filter(line -> !line.contains("no change since"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ");
    }
}
