package io.github.adfacade.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Capability;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.whop.WhopCampaignService;
import io.github.adfacade.whop.WhopGeneration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhopReportsTest extends OnBooks {

    /** In the seeds, from the network's pages: 750 dollars from 1 June 2026 at noon on. */
    private static final String PAGE = "adcamp_xxxxxxxxxx";

    private static final String LEGACY_PAGE = "adcamp_xxxxxxxxxxx";
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 20);

    private final WhopCampaignService whop = whop().build();
    private final WhopCampaignService legacy = whop().apiKey(sandbox.whop().legacyApiKey())
            .generation(WhopGeneration.LEGACY)
            .build();

    WhopReportsTest() {
        super(Instant.parse("2026-06-25T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata"})
    void rowsAgreeWithTheBooksInAnyZone(String name) {
        ZoneId zone = ZoneId.of(name);

        List<ReportRow> rows = whop.reports()
                .rows(ReportQuery.days(FIRST, LAST).zone(zone).by(Grain.DAY).build())
                .toList();

        assertThat(rows).anyMatch(row -> row.figures().impressions().orElseThrow() > 0);
        for (ReportRow row : rows) {
            ReportPeriod period = row.period();
            var books = sandbox.whop().figures(row.campaignId(), period.start().orElseThrow(), period.end());
            agrees(row, books, "USD", true);
            assertThat(period.zone()).isEqualTo(zone);
            assertThat(row.isEstimated()).isFalse();
        }
        assertThat(rows.stream()
                        .map(row -> row.period().days().orElseThrow().first())
                        .distinct())
                .containsExactlyElementsOf(FIRST.datesUntil(LAST.plusDays(1)).toList());
    }

    @Test
    void daysAddUpToTheTotal() {
        List<ReportRow> days = whop.reports()
                .rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build())
                .toList();

        List<ReportRow> totals =
                whop.reports().rows(ReportQuery.days(FIRST, LAST).build()).toList();

        assertThat(totals).hasSizeGreaterThan(1);
        totals.forEach(total -> assertThat(total.figures()).isEqualTo(sum(days, total.campaignId())));
        assertThat(sent(Network.WHOP)).hasSize(21);
    }

    static Stream<DayRange> windows() {
        return windows(FIRST, LAST);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void anyWindowAgreesWithTheBooksInBothGenerations(DayRange days) {
        for (String name : List.of("UTC", "Asia/Kolkata", "America/St_Johns")) {
            ReportQuery query = ReportQuery.days(days.first(), days.last())
                    .zone(ZoneId.of(name))
                    .build();
            for (WhopCampaignService service : List.of(whop, legacy)) {
                List<ReportRow> rows = service.reports().rows(query).toList();
                assertThat(rows).isNotEmpty();
                for (ReportRow row : rows) {
                    ReportPeriod period = row.period();
                    assertThat(period.days()).contains(days);
                    var books = sandbox.whop()
                            .figures(row.campaignId(), period.start().orElseThrow(), period.end());
                    agrees(row, books, "USD", service == whop);
                }
            }
        }
    }

    @Test
    void allTimeIsWhatTheCampaignsThemselvesShow() {
        ReportRow row = whop.reports()
                .rows(ReportQuery.lifetime().campaigns(List.of(PAGE)).build())
                .toList()
                .get(0);

        assertThat(row.figures().spend())
                .isEqualTo(whop.get(PAGE).metrics().orElseThrow().spend());
        assertThat(row.figures().revenue().orElseThrow().amount()).isEqualByComparingTo("12600");
        assertThat(row.campaignName()).contains("Pickaxe Pro launch");
        assertThat(row.period().start()).isEmpty();
        assertThat(row.isEstimated()).isTrue();
        assertThat(row.asOf()).isEqualTo(sandbox.clock().instant());
        assertThat(row.raw().has("cost_per_schedule")).isTrue();
    }

    @Test
    void todayIsEstimated() {
        assertThat(whop.reports().rows(ReportQuery.today().live().build()).toList())
                .isNotEmpty()
                .allMatch(ReportRow::isEstimated);
    }

    @ParameterizedTest
    @EnumSource(
            value = Grain.class,
            names = {"TOTAL", "DAY", "HOUR"})
    void theOlderGenerationAgreesWithTheBooks(Grain grain) {
        List<ReportRow> rows = legacy.reports()
                .rows(ReportQuery.days(FIRST, FIRST.plusDays(3)).by(grain).build())
                .toList();

        assertThat(rows).anyMatch(row -> row.figures().impressions().orElseThrow() > 0);
        for (ReportRow row : rows) {
            ReportPeriod period = row.period();
            var books = sandbox.whop().figures(row.campaignId(), period.start().orElseThrow(), period.end());
            agrees(row, books, "USD", false);
        }
        assertThat(sent(Network.WHOP)).hasSize(1);
    }

    @Test
    void theOlderGenerationsHoursAndDaysAddUpToItsTotals() {
        ReportQuery.Builder query = ReportQuery.days(FIRST, FIRST.plusDays(9));
        List<ReportRow> hours =
                legacy.reports().rows(query.by(Grain.HOUR).build()).toList();
        List<ReportRow> days =
                legacy.reports().rows(query.by(Grain.DAY).build()).toList();
        List<ReportRow> totals =
                legacy.reports().rows(query.by(Grain.TOTAL).build()).toList();

        assertThat(totals).isNotEmpty();
        totals.forEach(total -> {
            assertThat(sum(days, total.campaignId())).isEqualTo(total.figures());
            assertThat(sum(hours, total.campaignId())).isEqualTo(total.figures());
        });
    }

    @Test
    void theOlderGenerationAsksForEachDayOfAnotherZone() {
        ZoneId zone = ZoneId.of("America/New_York");

        List<ReportRow> rows = legacy.reports()
                .rows(ReportQuery.days(FIRST, FIRST.plusDays(4))
                        .zone(zone)
                        .by(Grain.DAY)
                        .campaigns(List.of(LEGACY_PAGE))
                        .build())
                .toList();

        assertThat(rows).hasSize(5);
        rows.forEach(row -> agrees(
                row,
                sandbox.whop()
                        .figures(
                                LEGACY_PAGE,
                                row.period().start().orElseThrow(),
                                row.period().end()),
                "USD",
                false));
        assertThat(sent(Network.WHOP)).hasSize(5);
    }

    @Test
    void whatTheNetworkCannotTellIsRefusedBeforeAnythingIsSent() {
        Reports reports = whop.reports();

        assertThatThrownBy(() -> reports.rows(
                        ReportQuery.days(FIRST, LAST).by(Grain.HOUR).build()))
                .isInstanceOfSatisfying(
                        UnsupportedCapabilityException.class,
                        e -> assertThat(e.capability()).isEqualTo(Capability.REPORTS_BY_HOUR));
        assertThatThrownBy(() -> reports.begin(ReportQuery.days(FIRST, LAST).build()))
                .isInstanceOf(UnsupportedCapabilityException.class);
        assertThatThrownBy(() -> reports.budgetUse(List.of())).isInstanceOf(UnsupportedCapabilityException.class);
        assertThatThrownBy(() -> reports.rows(ReportQuery.days(FIRST, LocalDate.of(2026, 6, 26))
                        .attributionDays(7)
                        .campaigns(List.of(" "))
                        .build()))
                .isInstanceOfSatisfying(
                        InvalidCampaignException.class,
                        e -> assertThat(e.violations())
                                .extracting(violation -> violation.field())
                                .containsExactlyInAnyOrder("to", "attributionDays", "campaigns"));
        assertThatThrownBy(() -> reports.rows(ReportQuery.days(FIRST.minusDays(20), LAST)
                        .by(Grain.DAY)
                        .build()))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("must be at most 31 by day");
        assertThatThrownBy(
                        () -> reports.rows(ReportQuery.lifetime().by(Grain.DAY).build()))
                .isInstanceOf(InvalidCampaignException.class);
        assertThatThrownBy(() -> legacy.reports().rows(ReportQuery.lifetime().build()))
                .isInstanceOf(InvalidCampaignException.class);
        assertThat(sent(Network.WHOP)).isEmpty();
    }

    @Test
    void nothingIsSentBeforeTheRowsAreRead() {
        ReportRows rows =
                whop.reports().rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build());
        assertThat(sent(Network.WHOP)).isEmpty();

        assertThat(rows.iterator().next().period().zone()).isEqualTo(ZoneId.of("UTC"));

        assertThat(sent(Network.WHOP)).hasSize(1);
    }
}
