package io.github.adfacade.internal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Money;
import io.github.adfacade.internal.UnusableAnswer;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.reports.ReportRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the lines of a report's file, good and bad. */
class WalmartFileTest {

    private static final String HEAD = "campaignExtId,campaignName,date,numAdsShown,numAdsClicks,adSpend,"
            + "attributedSales14days,attributedOrders14days,attributedSales30days,newColumn\n";
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 7);

    @Test
    void aLineBecomesARow() {
        ReportRow row = only(HEAD + "501,\"Trail, \"\"shoes\"\"\n2\",2026-11-02,1000,20,12.340,99.9,3,120,x\n");

        assertThat(row.campaignId()).isEqualTo("9001");
        assertThat(row.campaignName()).contains("Trail, \"shoes\"\n2");
        assertThat(row.figures().spend()).contains(Money.usd("12.34"));
        assertThat(row.figures().impressions()).contains(1000L);
        assertThat(row.figures().clicks()).contains(20L);
        assertThat(row.figures().orders()).contains(3L);
        assertThat(row.figures().revenue()).contains(Money.usd("99.90"));
        assertThat(row.attribution()).contains("14 days, online");
        assertThat(row.period()).hasToString("2026-11-02 America/New_York");
        assertThat(row.isEstimated()).isFalse();
        assertThat(row.raw().get("newColumn").getAsString()).isEqualTo("x");
    }

    @Test
    void anotherWindowOfAttributionReadsItsOwnColumns() {
        ReportQuery query =
                ReportQuery.days(FIRST, LAST).by(Grain.DAY).attributionDays(30).build();

        ReportRow row = rows(query, HEAD + "501,a,2026-11-02,1,1,1,99,3,120,\n").get(0);

        assertThat(row.figures().revenue()).contains(Money.usd("120"));
        assertThat(row.figures().orders()).isEmpty();
        assertThat(row.attribution()).contains("30 days, online");
    }

    @Test
    void aBlankFigureIsAbsentAndNeverZero() {
        ReportRow row = only(HEAD + "501,a,2026-11-02,,0,,,,,\n");

        assertThat(row.figures().impressions()).isEmpty();
        assertThat(row.figures().clicks()).contains(0L);
        assertThat(row.figures().spend()).isEmpty();
        assertThat(row.raw().get("adSpend").isJsonNull()).isTrue();
    }

    @Test
    void aDayAfterTheLatestCompleteOneIsEstimated() {
        assertThat(only(HEAD + "501,a,2026-11-05,1,1,1,1,1,1,\n").isEstimated()).isFalse();
        assertThat(only(HEAD + "501,a,2026-11-06,1,1,1,1,1,1,\n").isEstimated()).isTrue();
    }

    @Test
    void aCampaignThatNoListShowsGoesByItsOtherId() {
        assertThat(only(HEAD + "777,a,2026-11-05,1,1,1,1,1,1,\n").campaignId()).isEqualTo("ext:777");
    }

    @Test
    void onlyTheCampaignsAskedForAreTold() {
        ReportQuery query =
                ReportQuery.days(FIRST, LAST).campaigns(List.of("9002")).build();

        List<ReportRow> rows = rows(query, HEAD + "501,a,2026-11-05,1,1,1,1,1,1,\n502,b,2026-11-05,2,1,1,1,1,1,\n");

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.campaignId()).isEqualTo("9002"));
    }

    @Test
    void daysAreSummedUpExactlyWhereTotalsAreAskedFor() {
        List<ReportRow> rows = rows(
                ReportQuery.days(FIRST, LAST).build(),
                HEAD + "501,a,2026-11-02,10,1,0.10,1,1,1,\n502,b,2026-11-02,5,1,7,1,1,1,\n"
                        + "501,a,2026-11-03,20,2,0.20,,2,1,\n501,a,2026-11-07,30,3,0.30,3,3,1,\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).figures().spend()).contains(Money.usd("0.60"));
        assertThat(rows.get(0).figures().impressions()).contains(60L);
        assertThat(rows.get(0).figures().orders()).contains(6L);
        assertThat(rows.get(0).figures().revenue()).isEmpty();
        assertThat(rows.get(0).isEstimated()).isTrue();
        assertThat(rows.get(1).isEstimated()).as("its last days may be missing").isTrue();
        assertThat(rows.get(0).period()).hasToString("2026-11-01 to 2026-11-07 America/New_York");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><html><body>Sign in</body></html>",
                "campaignId,date,numAdsShown,numAdsClicks,adSpend\n1,2026-11-02,1,1,1\n",
                "campaignExtId,date,numAdsShown,numAdsClicks,adSpend,adSpend\n1,2026-11-02,1,1,1,2\n",
                HEAD + "501,a,2026-11-02,1,1,1,1,1,1\n",
                HEAD + "501,a,2026-11-02,1,1,1,1,1,1,,\n",
                HEAD + ",a,2026-11-02,1,1,1,1,1,1,\n",
                HEAD + "501,a,,1,1,1,1,1,1,\n",
                HEAD + "501,a,11/02/2026,1,1,1,1,1,1,\n",
                HEAD + "501,a,2026-10-31,1,1,1,1,1,1,\n",
                HEAD + "501,a,2026-11-08,1,1,1,1,1,1,\n",
                HEAD + "501,a,2026-11-02,1.5,1,1,1,1,1,\n",
                HEAD + "501,a,2026-11-02,1,n/a,1,1,1,1,\n",
                HEAD + "501,a,2026-11-02,1,1,$1,1,1,1,\n",
                HEAD + "501,a,2026-11-02,1,1,1e999999999,1,1,1,\n",
                HEAD + "501,\"a,2026-11-02,1,1,1,1,1,1,\n502,b,2026-11-02,1,1,1,1,1,1,\n"
            })
    void aFileThatCannotBeReadRightIsRefused(String file) {
        ReportQuery query = ReportQuery.days(FIRST, LAST).by(Grain.DAY).build();

        assertThatThrownBy(() -> rows(query, file))
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageStartingWith("the report's file ");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] latin = (HEAD + "501,Möbel,2026-11-02,1,1,1,1,1,1,\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> file(ReportQuery.days(FIRST, LAST).build()).rows(new ByteArrayInputStream(latin)))
                .isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void aFieldOfEndlessLengthIsRefused() {
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < HEAD.length() ? HEAD.charAt((int) at++) : 'x';
            }
        };

        assertThatThrownBy(() -> file(ReportQuery.days(FIRST, LAST).build()).rows(endless))
                .isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void aFileIsReadPackedAndPlainAndWithAByteOrderMark() throws IOException {
        String text = "\uFEFF" + HEAD + "501,a,2026-11-02,1,1,1,1,1,1,\r\n";

        assertThat(rows(ReportQuery.days(FIRST, LAST).build(), text)).hasSize(1);
        assertThat(file(ReportQuery.days(FIRST, LAST).build()).rows(new ByteArrayInputStream(gzip(text))))
                .hasSize(1);
    }

    @Test
    void everyCutOfAPackedFileIsFoundBeforeARowIsRead() throws IOException {
        byte[] whole = gzip(HEAD + "501,a,2026-11-02,1,1,1,1,1,1,\n".repeat(50));

        CsvRows.check(new ByteArrayInputStream(whole));
        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> CsvRows.check(new ByteArrayInputStream(cut)))
                    .isInstanceOf(IOException.class);
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x10;
        assertThatThrownBy(() -> CsvRows.check(new ByteArrayInputStream(flipped)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aStreamThatIsLeftClosesTheFile() {
        boolean[] closed = new boolean[1];
        InputStream watched =
                new ByteArrayInputStream((HEAD + "501,a,2026-11-02,1,1,1,1,1,1,\n".repeat(9)).getBytes()) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };

        try (Stream<ReportRow> rows =
                file(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build()).rows(watched)) {
            assertThat(rows.iterator().next().campaignId()).isEqualTo("9001");
            assertThat(closed[0]).isFalse();
        }
        assertThat(closed[0]).isTrue();
    }

    private static ReportRow only(String text) {
        return rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build(), text).get(0);
    }

    private static List<ReportRow> rows(ReportQuery query, String text) {
        return file(query)
                .rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static WalmartFile file(ReportQuery query) {
        Asked asked = Asked.of(query, ZoneId.of("America/New_York"), Instant.parse("2026-11-10T12:00:00Z"));
        return new WalmartFile(
                asked, Currency.getInstance("USD"), Map.of("501", "9001", "502", "9002"), LocalDate.of(2026, 11, 5));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
