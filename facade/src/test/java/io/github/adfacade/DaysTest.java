package io.github.adfacade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    private static final LocalDate DAY = LocalDate.parse("2027-04-01");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14, 2027-03-14T05:00:00Z, 23",
        "America/New_York, 2027-11-07, 2027-11-07T04:00:00Z, 25",
        "America/New_York, 2027-04-01, 2027-04-01T04:00:00Z, 24",
        "UTC,              2027-03-14, 2027-03-14T00:00:00Z, 24",
        "Africa/Cairo,     2027-04-30, 2027-04-29T22:00:00Z, 23",
        "Asia/Kolkata,     2027-04-01, 2027-03-31T18:30:00Z, 24",
    })
    void aDayIsAsLongAsItIsInItsZone(String zone, LocalDate day, Instant begins, int hours) {
        CampaignDraft draft =
                CampaignDraft.builder("One day").start(day).end(day).build().in(ZoneId.of(zone));

        assertThat(draft.start()).contains(begins);
        assertThat(draft.end().orElseThrow().instant()).contains(begins.plus(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"America/New_York", "UTC", "Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Tehran"
            })
    void aDayEndsWhereTheNextBeginsOnEveryDayOfTwoYears(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDate first = LocalDate.parse("2026-01-01");
        for (LocalDate day = first; day.isBefore(first.plusYears(2)); day = day.plusDays(1)) {
            Instant begins = Days.first(day, zone);
            Instant ends = Days.after(day, zone);
            assertThat(ends).isEqualTo(Days.first(day.plusDays(1), zone));
            assertThat(LocalDate.ofInstant(begins, zone)).isEqualTo(day);
            assertThat(LocalDate.ofInstant(ends.minusNanos(1), zone)).isEqualTo(day);
            assertThat(LocalDate.ofInstant(begins.minusNanos(1), zone)).isEqualTo(day.minusDays(1));
        }
    }

    @Test
    void aDayIsNeitherNeverNorAnInstantBeforeItsZoneIsKnown() {
        FlightEnd end = FlightEnd.with(DAY);

        assertThat(end.isNever()).isFalse();
        assertThat(end.lastDay()).contains(DAY);
        assertThat(end).hasToString("2027-04-01").isEqualTo(FlightEnd.with(DAY)).isNotEqualTo(FlightEnd.NEVER);
        assertThatIllegalStateException().isThrownBy(end::instant).withMessageContaining("2027-04-01");
        assertThat(end.in(NEW_YORK)).isEqualTo(FlightEnd.at(Instant.parse("2027-04-02T04:00:00Z")));
        assertThat(FlightEnd.NEVER.in(NEW_YORK)).isSameAs(FlightEnd.NEVER);
    }

    @Test
    void aDraftAndAChangeKeepADayUntilTheirZoneIsKnown() {
        CampaignDraft draft = CampaignDraft.builder("Grills").start(DAY).build();
        CampaignChange change = CampaignChange.builder().start(DAY).end(DAY).build();

        assertThat(draft.startDay()).contains(DAY);
        assertThat(change.startDay()).contains(DAY);
        assertThat(change.isEmpty()).isFalse();
        assertThat(change).asString().contains("start set to 2027-04-01", "end set to 2027-04-01");
        assertThatIllegalStateException().isThrownBy(draft::start);
        assertThatIllegalStateException().isThrownBy(change::start).withMessageContaining("in(ZoneId)");
        assertThat(change.in(NEW_YORK).start().value()).contains(Instant.parse("2027-04-01T04:00:00Z"));
        assertThat(change.in(NEW_YORK).startDay()).isEmpty();
    }

    @Test
    void whatIsSaidLastHolds() {
        CampaignChange moment =
                CampaignChange.builder().start(DAY).start(Instant.EPOCH).build();
        CampaignDraft day =
                CampaignDraft.builder("Grills").start(Instant.EPOCH).start(DAY).build();

        assertThat(moment.start().value()).contains(Instant.EPOCH);
        assertThat(day.startDay()).contains(DAY);
    }

    @Test
    void aQueryTakesItsFirstAndItsLastDayWhole() {
        CampaignQuery query = CampaignQuery.builder()
                .createdAfter(DAY)
                .createdBefore(DAY)
                .modifiedSince(DAY)
                .build();

        assertThatIllegalStateException()
                .isThrownBy(query::createdBefore)
                .withMessageContaining("created before is a plain date, 2027-04-01");
        CampaignQuery there = query.in(NEW_YORK);
        assertThat(there.createdAfter()).contains(Instant.parse("2027-04-01T04:00:00Z"));
        assertThat(there.createdBefore()).contains(Instant.parse("2027-04-02T04:00:00Z"));
        assertThat(there.modifiedSince()).contains(Instant.parse("2027-04-01T04:00:00Z"));
        assertThat(there.needed()).isEqualTo(query.needed());
    }

    @Test
    void aDayThatNoNetworkCanSayIsStillAMoment() {
        assertThat(FlightEnd.with(LocalDate.MAX).in(NEW_YORK)).isEqualTo(FlightEnd.at(Instant.MAX));
        assertThat(Days.first(LocalDate.MIN, NEW_YORK)).isEqualTo(Instant.MIN);
    }
}
