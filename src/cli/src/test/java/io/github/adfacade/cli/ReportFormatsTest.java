package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.adfacade.cli.page.SampleReport;
import io.github.adfacade.reports.Grain;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One report in every form. */
class ReportFormatsTest {

    @Test
    void theTableSaysWhatIsWholeWhatIsAddedAndWhatIsMissing() {
        assertThat(written(ReportFormat.TABLE, Grain.DAY).replaceAll(" +\n", "\n"))
                .isEqualTo("""
                        PROVIDER  DAYS (BOTH INCLUDED)      ZONE              RESULT
                        whop      2026-06-17 to 2026-06-19  UTC               2 rows
                        topsort   2026-06-17 to 2026-06-19  UTC               FAILED: Topsort report: this network cannot: live reports
                        walmart   2026-06-17 to 2026-06-19  America/New_York  3 rows

                        PROVIDER  ID        NAME                                   SPEND  IMPRESSIONS  CLICKS    CTR   CPC    CPM  ORDERS    REVENUE  ROAS  FIGURES    AS OF                 ATTRIBUTION  SPEND BY DAY
                        walmart   8810041   Spring grills                     125.25 USD        62000     490  0.79%  0.26   2.02       -          -     -  estimated  2026-06-20T12:00:00Z  -            █▁▃
                        whop      adcamp_1  =cmd|'/c calc'!A1"><script>aler…  10.501 USD         1000      25  2.50%  0.42  10.50       2  31.50 USD  3.00  final      2026-06-20T12:00:00Z  last click   █ ▁
                        total     USD       1 campaign                        125.25 USD        62000     490  0.79%  0.26   2.02       -          -     -  estimated                        -
                        total     USD       1 campaign                        10.501 USD         1000      25  2.50%  0.42  10.50       2  31.50 USD  3.00  final                            last click

                        PROVIDER  ID       BUDGET       LIMIT       LEFT    USED  PACING                    OUT OF BUDGET SINCE  AS OF
                        walmart   8810041  daily   200.00 USD  50.00 USD  75.00%  on track (98.5% of plan)  -                    2026-06-20T12:00:00Z
                        """);
    }

    @Test
    void aTotalHasNoSparkline() {
        assertThat(written(ReportFormat.TABLE, Grain.TOTAL)).doesNotContain("█").doesNotContain("SPEND BY");
    }

    @Test
    void csvIsExactAndLeavesOutWhatIsAbsent() {
        List<NamedCsvRecord> rows = csv();

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).getFieldsAsMap())
                .containsEntry("spend", "100")
                .containsEntry("orders", "")
                .containsEntry("roas", "")
                .containsEntry("ctr", "0.008000")
                .containsEntry("first_day", "2026-06-17")
                .containsEntry("start", "2026-06-17T04:00:00Z")
                .containsEntry("zone", "America/New_York")
                .containsEntry("figures", "estimated");
        assertThat(rows.get(4).getField("spend")).isEqualTo("0.001");
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsText() {
        assertThat(csv().get(4).getField("campaign_name")).isEqualTo("'" + SampleReport.NASTY);
    }

    @ParameterizedTest
    @CsvSource({"=1, '''=1'", "+1, '''+1'", "-1, '''-1'", "@x, '''@x'", "a=1, a=1", "'', ''"})
    void textThatBeginsLikeAFormulaIsMarked(String value, String written) {
        assertThat(ReportCsv.text(value)).isEqualTo(written);
    }

    @Test
    void jsonHasEveryMemberAndDecimalsWithoutExponent() {
        JsonObject json =
                JsonParser.parseString(written(ReportFormat.JSON, Grain.DAY)).getAsJsonObject();

        assertThat(json.get("by").getAsString()).isEqualTo("day");
        JsonObject row = json.getAsJsonArray("rows").get(4).getAsJsonObject();
        assertThat(row.getAsJsonObject("spend").get("amount").getAsBigDecimal()).isEqualTo("0.001");
        assertThat(row.get("returnOnAdSpend").getAsBigDecimal()).isEqualByComparingTo("0");
        assertThat(row.get("clickThroughRate").isJsonNull()).isTrue();
        assertThat(json.getAsJsonArray("rows").get(0).getAsJsonObject().keySet())
                .isEqualTo(row.keySet());
        assertThat(json.getAsJsonArray("totals")).hasSize(2);
        assertThat(json.getAsJsonArray("networks")
                        .get(1)
                        .getAsJsonObject()
                        .get("error")
                        .getAsString())
                .contains("live reports");
        assertThat(json.getAsJsonArray("budgets")
                        .get(0)
                        .getAsJsonObject()
                        .get("pacing")
                        .getAsString())
                .isEqualTo("on_track");
    }

    @Test
    void aSparklineHasAGapWhereNothingIsKnownAndTheLowestBarForZero() {
        assertThat(spark("0", "1", null, "7", "8", "4.0001")).isEqualTo("▁▁ ▇█▅");
        assertThat(spark("0", null)).isEqualTo("▁ ");
        assertThat(spark()).isEmpty();
    }

    private static String spark(String... values) {
        return Sparkline.of(Stream.of(values)
                .map(value -> Optional.ofNullable(value).map(BigDecimal::new))
                .toList());
    }

    private static List<NamedCsvRecord> csv() {
        return CsvReader.builder().ofNamedCsvRecord(written(ReportFormat.CSV, Grain.DAY)).stream()
                .toList();
    }

    private static String written(ReportFormat format, Grain grain) {
        StringWriter text = new StringWriter();
        try {
            format.write(new ReportView(SampleReport.byDay(), grain, SampleReport.NOW), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }
}
