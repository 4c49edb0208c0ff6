package io.github.adfacade.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-03-07, America/New_York, 24",
        "2026-03-08, America/New_York, 23",
        "2026-11-01, America/New_York, 25",
        "2026-03-29, Europe/Berlin, 23",
        "2026-10-25, Europe/Berlin, 25",
        "2026-11-01, UTC, 24",
        "2026-11-01, Asia/Kolkata, 24"
    })
    void aDayIsAsLongAsItsZoneMakesIt(LocalDate day, String zone, long hours) {
        ReportPeriod period = ReportPeriod.of(day, ZoneId.of(zone));

        assertThat(Duration.between(period.start().orElseThrow(), period.end())).isEqualTo(Duration.ofHours(hours));
        assertThat(period.days()).contains(new DayRange(day, day));
        assertThat(period).hasToString(day + " " + zone);
    }

    @Test
    void daysInARowLeaveNoGapAndDoNotOverlap() {
        for (String name : List.of("America/New_York", "Europe/Berlin", "UTC", "Australia/Lord_Howe")) {
            ZoneId zone = ZoneId.of(name);
            DayRange year = new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            Instant expected = ReportPeriod.of(year, zone).start().orElseThrow();
            for (LocalDate day : year.each().toList()) {
                ReportPeriod period = ReportPeriod.of(day, zone);
                assertThat(period.start()).contains(expected);
                expected = period.end();
            }
            assertThat(expected).isEqualTo(ReportPeriod.of(year, zone).end());
            assertThat(year.count()).isEqualTo(365);
        }
    }

    @Test
    void whatIsNotMadeOfWholeDaysSaysFromWhenToWhen() {
        ReportPeriod hour = ReportPeriod.hour(Instant.parse("2026-11-01T05:00:00Z"), NEW_YORK);

        assertThat(hour.days()).isEmpty();
        assertThat(hour).hasToString("2026-11-01 01:00 to 2026-11-01 01:00 America/New_York");
        assertThat(ReportPeriod.until(Instant.parse("2026-11-01T05:00:00Z"), ZoneOffset.UTC)
                        .days())
                .isEmpty();
    }

    @Test
    void theLastDaysEndYesterday() {
        ReportQuery query = ReportQuery.lastDays(7).build();

        assertThat(query.days(TODAY)).contains(new DayRange(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)));
        assertThat(query.on(TODAY).days(TODAY.plusYears(1))).isEqualTo(query.days(TODAY));
        assertThat(ReportQuery.today().build().days(TODAY)).contains(new DayRange(TODAY, TODAY));
        assertThat(ReportQuery.lifetime().build().days(TODAY)).isEmpty();
    }

    @Test
    void daysThatEndBeforeTheyStartAreRefused() {
        assertThatThrownBy(() -> ReportQuery.days(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReportQuery.lastDays(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aJobIsReadAgainFromItsText() {
        ReportQuery query = ReportQuery.lastDays(30)
                .by(Grain.DAY)
                .zone(NEW_YORK)
                .attributionDays(30)
                .campaigns(List.of("8810041", "8810077"))
                .build();
        ReportJob job = new ReportJob(Provider.WALMART, "52710", query, Instant.parse("2026-11-30T04:00:00Z"));

        assertThat(job.text())
                .isEqualTo("walmart;id=52710;begun=2026-11-30T04:00:00Z;from=2026-10-30;to=2026-11-28;by=DAY;"
                        + "zone=America/New_York;attribution=30;campaigns=8810041,8810077");
        assertThat(ReportJob.parse(job.text())).isEqualTo(job);
        ReportJob plain = new ReportJob(
                Provider.WALMART, "x", ReportQuery.days(TODAY, TODAY).build(), Instant.parse("2026-11-30T04:00:00Z"));
        assertThat(ReportJob.parse(plain.text())).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "walmart",
        "walmart;id=1",
        "amazon;id=1;begun=2026-11-30T04:00:00Z;from=2026-10-30;to=2026-11-28;by=DAY",
        "walmart;id=1;begun=2026-11-30T04:00:00Z;from=2026-12-30;to=2026-11-28;by=DAY",
        "walmart;id=;begun=2026-11-30T04:00:00Z;from=2026-10-30;to=2026-11-28;by=DAY",
        "walmart;id=1;begun=yesterday;from=2026-10-30;to=2026-11-28;by=DAY",
        "walmart;id=1;begun=2026-11-30T04:00:00Z;from=2026-10-30;to=2026-11-28;by=WEEK"
    })
    void aTextThatIsNoJobIsRefused(String text) {
        assertThatThrownBy(() -> ReportJob.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this is no job of a report: ");
    }
}
