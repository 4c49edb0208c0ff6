package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalmartDaysTest extends OnSandbox {

    private static CampaignDraft.Builder draft() {
        return CampaignDraft.builder("Autumn grills")
                .budget(Budget.daily(usd("50")))
                .network(new CampaignCreate().setDeliverySpeed(DeliverySpeed.EVENLY));
    }

    @Test
    void walmartsDaysAreEastern() {
        assertThat(walmart.zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    /** Clocks are put back on 1 November 2026 and forward on 14 March 2027. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25, 2026-10-31, 2026-10-25T04:00:00Z, 2026-11-01T04:00:00Z",
        "2026-10-25, 2026-11-01, 2026-10-25T04:00:00Z, 2026-11-02T05:00:00Z",
        "2026-11-01, 2026-11-01, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        "2027-03-14, 2027-03-14, 2027-03-14T05:00:00Z, 2027-03-15T04:00:00Z",
        "2027-03-31, 2027-04-01, 2027-03-31T04:00:00Z, 2027-04-02T04:00:00Z",
    })
    void aFlightOfDaysBeginsWithTheFirstAndIncludesTheLast(
            LocalDate first, LocalDate last, Instant start, Instant end) {
        Campaign made = walmart.create(draft().start(first).end(last).build());

        assertThat(exchanges("POST", "/api/v1/campaigns").get(0).request().body())
                .contains("\"startDate\":\"" + start + "\"", "\"endDate\":\"" + end + "\"");
        assertThat(made.schedule().start()).contains(start);

        CampaignChange same = CampaignChange.builder().start(first).end(last).build();
        assertThat(walmart.plan(made.id(), same).differences()).isEmpty();
        assertThat(walmart.update(made.id(), same).notTaken()).isEmpty();
    }

    @Test
    void aChangeOfDaysIsPlannedSentAndReadAlike() {
        String id = walmart.create(draft().start(LocalDate.parse("2026-10-25"))
                        .end(LocalDate.parse("2026-10-31"))
                        .build())
                .id();
        CampaignChange longer =
                CampaignChange.builder().end(LocalDate.parse("2026-11-01")).build();

        assertThat(walmart.plan(id, longer).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.field()).isEqualTo("end");
            assertThat(difference.after()).isEqualTo("2026-11-02T05:00:00Z");
        });
        assertThat(walmart.updateAll(List.of(new CampaignUpdate(id, longer))).failed())
                .isEmpty();
        assertThat(walmart.get(id).schedule().end()).contains(FlightEnd.at(Instant.parse("2026-11-02T05:00:00Z")));
        assertThat(walmart.plan(id, longer).differences()).isEmpty();
    }

    @Test
    void aFlightThatEndsTheDayBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> walmart.create(draft().start(LocalDate.parse("2026-11-02"))
                        .end(LocalDate.parse("2026-11-01"))
                        .build()))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("end must be after the start");
    }

    @Test
    void aDayThatCannotBeWrittenIsAViolation() {
        assertThatThrownBy(() -> walmart.create(draft().start(LocalDate.parse("2026-11-02"))
                        .end(LocalDate.MAX)
                        .build()))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("end");
    }

    @Test
    void aListSinceADayBeginsWithTheDay() {
        walmart.list(CampaignQuery.builder()
                        .modifiedSince(LocalDate.parse("2026-05-31"))
                        .build())
                .toList();

        assertThat(exchanges("POST", "/api/v1/campaigns/list").get(0).request().body())
                .contains("2026-05-31T04:00:00Z");
    }
}
