package io.github.adfacade.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterators;
import com.sun.net.httpserver.HttpServer;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.walmart.WalmartCampaignService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other host of Walmart's reports: who it is, and what it may send. */
class WalmartReportFilesTest extends OnBooks {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 13);
    private static final String HEAD = "campaignExtId,date,numAdsShown,numAdsClicks,adSpend\n";

    private final WalmartCampaignService walmart = walmart().build();

    WalmartReportFilesTest() {
        super(Instant.parse("2026-11-20T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://advertising.walmart.com.evil.example/display/file/1",
                "https://evil.example/display/file/1",
                "http://localhost:{port}/display/file/1",
                "https://127.0.0.1:{port}/display/file/1",
                "http://user@127.0.0.1:{port}/display/file/1",
                "http://127.0.0.1:1/display/file/1",
                "file:///etc/passwd",
                "/display/file/1",
                "not an address",
                ""
            })
    void credentialsGoToNoOtherHost(String address) {
        String told = address.replace(
                "{port}", Integer.toString(sandbox.walmart().fileHost().getPort()));
        done(told);
        long before = sandbox.ledger().requests();

        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("the report's file does not lie on 127.0.0.1");

        List<Exchange> after = sent(Network.WALMART);
        assertThat(after.get(after.size() - 1).request().path()).endsWith("/snapshot");
        assertThat(sandbox.ledger().requests()).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedWithCredentials(int status) throws IOException {
        List<String> visitors = new ArrayList<>();
        HttpServer thief = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        thief.createContext("/", exchange -> {
            visitors.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        thief.start();
        try {
            sandbox.walmart()
                    .fail(Fault.status(status)
                            .header(
                                    "Location",
                                    "http://127.0.0.1:" + thief.getAddress().getPort() + "/display/file/1")
                            .on("GET", ".*/display/file/.*"));

            assertThatThrownBy(this::read)
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining("redirects");
            assertThat(visitors).isEmpty();
        } finally {
            thief.stop(0);
        }
    }

    @Test
    void aFileHostWithoutTlsIsRefusedUnlessItIsThisMachine() {
        assertThatThrownBy(() -> walmart().fileHost("http://files.example").build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("WALMART_FILE_HOST");
    }

    @Test
    void noCredentialIsPartOfWhatIsThrown() {
        sandbox.walmart()
                .fail(Fault.status(403).body(sandbox.walmart().authToken()).on("GET", ".*/display/file/.*"));

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        CampaignException.class,
                        e -> assertThat(com.google.common.base.Throwables.getStackTraceAsString(e))
                                .doesNotContain(sandbox.walmart().authToken())
                                .doesNotContain(sandbox.walmart().consumerId()));
    }

    @Test
    void aFileThatWasCutIsFetchedAnew() {
        byte[] whole = gzip(HEAD + "5500917,2026-11-01,1,1,1\n".repeat(500));
        sandbox.walmart().control().nextFile("application/gzip", Arrays.copyOf(whole, whole.length / 2));

        List<ReportRow> rows = read();

        assertThat(rows).isNotEmpty();
        assertThat(sandbox.ledger().exchanges(Network.WALMART, "GET", ".*/display/file/.*"))
                .hasSize(2);
    }

    @Test
    void aPageInPlaceOfTheFileIsTold() {
        sandbox.walmart()
                .control()
                .nextFile("text/html", "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("the report's file has no column campaignExtId");
    }

    @Test
    void aBrokenLineEndsTheReportAfterTheRowsBeforeIt() {
        sandbox.walmart()
                .control()
                .nextFile(
                        "text/csv",
                        (HEAD + "5500917,2026-11-01,1,1,1\n5500917,2026-11-02,many,1,1\n")
                                .getBytes(StandardCharsets.UTF_8));

        Iterator<ReportRow> rows = walmart.reports()
                .rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build())
                .iterator();

        assertThat(rows.next().figures().impressions()).contains(1L);
        assertThatThrownBy(rows::next)
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("numAdsShown");
    }

    @Test
    void aMillionRowsFitIntoLittleMemory() {
        aMillionRows();
        long before = live();
        long most = 0;
        long count = 0;
        long impressions = 0;

        try (Stream<ReportRow> read =
                walmart
                        .reports()
                        .rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build())
                        .stream()) {
            for (ReportRow row : (Iterable<ReportRow>) read::iterator) {
                impressions += row.figures().impressions().orElseThrow();
                if (++count % 200_000 == 0) {
                    most = Math.max(most, live() - before);
                }
            }
        }

        assertThat(count).isEqualTo(1_000_000);
        assertThat(impressions).isEqualTo(499_999_500_000L);
        System.out.println("a million rows: " + most / 1_000_000 + " MB more than before");
        assertThat(most).isLessThan(32_000_000);
    }

    @Test
    void theTotalsOfAMillionRowsFitIntoLittleMemory() {
        aMillionRows();
        long before = live();

        Iterator<ReportRow> rows =
                walmart.reports().rows(ReportQuery.days(FIRST, LAST).build()).iterator();
        ReportRow first = rows.next();
        long held = live() - before;

        assertThat(first.figures().clicks().orElseThrow()).isEqualTo(60);
        assertThat(Iterators.size(rows)).isEqualTo(16_666);
        System.out.println("totals of a million rows: " + held / 1_000_000 + " MB more than before");
        assertThat(held).isLessThan(32_000_000);
    }

    /** Of nine days and 16,667 campaigns. */
    private void aMillionRows() {
        int rows = 1_000_000;
        sandbox.walmart().control().nextFile("application/gzip", out -> {
            GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
            packed.write(HEAD.getBytes(StandardCharsets.UTF_8));
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                lines.append(i % 16_667)
                        .append(",2026-11-0")
                        .append(1 + i % 9)
                        .append(',')
                        .append(i)
                        .append(",1,0.01\n");
                if (lines.length() > 60_000) {
                    packed.write(lines.toString().getBytes(StandardCharsets.UTF_8));
                    lines.setLength(0);
                }
            }
            packed.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            packed.finish();
        });
    }

    @Test
    void noFileIsLeftBehind() throws IOException {
        long before = kept();

        read();
        Iterator<ReportRow> left = walmart.reports()
                .rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build())
                .iterator();
        left.next();

        assertThat(kept()).isEqualTo(before);
    }

    private static long kept() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("adfacade"))
                    .count();
        }
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void done(String address) {
        sandbox.walmart()
                .fail(Fault.status(200)
                        .body("{\"snapshotId\": \"1\", \"jobStatus\": \"done\", \"details\": \"" + address + "\"}")
                        .on("GET", ".*/snapshot"));
    }

    private List<ReportRow> read() {
        return walmart.reports()
                .rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build())
                .toList();
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

    static {
        // The JDK's server otherwise holds an answer back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }
}
