package io.github.adfacade.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.reports.Grain;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the page; what a browser makes of it is seen by {@code peers/page.sh}. */
class ReportPageTest {

    private static final String PAGE = ReportPage.of(SampleReport.byDay(), Grain.DAY, SampleReport.NOW);

    @Test
    void aNameIsTextWhateverStandsInIt() {
        assertThat(PAGE)
                .contains("=cmd|&#39;/c calc&#39;!A1&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;")
                .doesNotContain("<script>alert")
                .doesNotContain("\"><script");
        assertThat(PAGE.split("<script", -1)).as("the page's own script").hasSize(2);
    }

    @Test
    void nothingIsLoadedAndNothingRunsButWhatThePolicyNamesByItsHash() {
        assertThat(PAGE)
                .contains("default-src &#39;none&#39;")
                .contains("script-src &#39;sha256-" + ReportPage.hash(between("<script>", "</script>")) + "&#39;")
                .contains("style-src &#39;sha256-" + ReportPage.hash(between("<style>", "</style>")) + "&#39;")
                .doesNotContainPattern("https?://")
                .doesNotContainPattern("<[^>]* (style|src|href|on\\w+)=")
                .doesNotContain("<link", "@import", "unsafe-");
    }

    @Test
    void everyChartHasItsFiguresAsATableExactly() {
        assertThat(between("<section class=\"chart spend\"", "</section>"))
                .contains("<details>")
                .contains("<td class=\"number\">10.50</td>")
                .contains("<td class=\"number\">0.001</td>")
                .contains("110.50");
        assertThat(between("<section class=\"chart roas\"", "</section>"))
                .contains("<details>")
                .contains("2.999714");
        assertThat(between("<section class=\"chart budgets\"", "</section>"))
                .contains("<details>")
                .contains("75.00%", "on track, 98.5% of plan", "200.00 USD", "50.00 USD");
    }

    @Test
    void aDayWithoutARowIsNoZero() {
        Matcher day = Pattern.compile("<th scope=\"row\">2026-06-18\\*</th>(.*?)</tr>")
                .matcher(PAGE);

        assertThat(day.find()).isTrue();
        assertThat(day.group(1))
                .isEqualTo("<td class=\"number\">–</td><td class=\"number\">–</td>"
                        + "<td class=\"number\">0.00</td><td class=\"number\">0.00</td>");
    }

    @Test
    void aNetworkThatIsNotAmongTheFiguresIsNamed() {
        assertThat(between("<section class=\"networks\"", "</section>"))
                .contains("<strong>not among the figures: </strong>Topsort report: this network cannot: live reports")
                .contains("America/New_York");
    }

    @Test
    void spendADayIsDrawnByDayAlone() {
        assertThat(PAGE).contains("Spend per day, USD");
        assertThat(ReportPage.of(SampleReport.byDay(), Grain.TOTAL, SampleReport.NOW))
                .doesNotContain("Spend per day");
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "0.9, 1", "1, 1", "1.01, 1.2", "125.25, 160", "9000, 10000"})
    void theAxisEndsAtARoundFigureAboveTheHighest(double highest, double top) {
        assertThat(SpendChart.nice(highest)).isCloseTo(top, org.assertj.core.data.Percentage.withPercentage(0.001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.891|1,234,567.891",
                "-123456|-123,456",
                "-123|-123",
                "999|999",
                "1000|1,000",
                "0.0001|0.0001"
            })
    void thousandsAreSetApart(String plain, String shown) {
        assertThat(Shown.grouped(plain)).isEqualTo(shown);
    }

    private static String between(String start, String end) {
        int from = PAGE.indexOf(start) + start.length();
        return PAGE.substring(from, PAGE.indexOf(end, from));
    }
}
