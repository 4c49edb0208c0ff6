package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.FlightEnd;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopsortDaysTest extends TopsortHarness {

    private static final LocalDate FIRST = LocalDate.parse("2026-10-20");
    private static final LocalDate LAST = LocalDate.parse("2026-10-25");

    @Test
    void daysAreThoseOfUtcUnlessTheAccountsZoneIsSet() {
        Campaign made = topsort.create(draft().start(FIRST).end(LAST).build());

        assertThat(topsort.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(made.schedule().start()).contains(Instant.parse("2026-10-20T00:00:00Z"));
        assertThat(made.schedule().end()).contains(FlightEnd.at(Instant.parse("2026-10-26T00:00:00Z")));
    }

    /** Clocks are put back in the night to 25 October 2026: the last day has 25 hours. */
    @Test
    void theAccountsZoneHoldsForViewsToo() {
        try (TopsortCampaignService berlin =
                builder().zone(ZoneId.of("Europe/Berlin")).build()) {
            Campaign made =
                    berlin.ofVendor(VENDOR).create(draft().start(LAST).end(LAST).build());

            assertThat(made.schedule().start()).contains(Instant.parse("2026-10-24T22:00:00Z"));
            assertThat(made.schedule().end()).contains(FlightEnd.at(Instant.parse("2026-10-25T23:00:00Z")));
            CampaignChange same = CampaignChange.builder().start(LAST).end(LAST).build();
            assertThat(berlin.plan(made.id(), same).differences()).isEmpty();
            assertThat(berlin.update(made.id(), same).notTaken()).isEmpty();
        }
    }

    @Test
    void theZoneIsTakenFromTheEnvironmentOrRefusedByName() {
        Map<String, String> environment =
                Map.of("TOPSORT_API_KEY", "key", "TOPSORT_CURRENCY", "EUR", "TOPSORT_TIME_ZONE", " Asia/Kolkata\n");
        try (TopsortCampaignService service = Topsort.fromEnvironment(environment)) {
            assertThat(service.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        }

        assertThatThrownBy(() -> Topsort.fromEnvironment(
                        Map.of("TOPSORT_API_KEY", "key", "TOPSORT_CURRENCY", "EUR", "TOPSORT_TIME_ZONE", "Berlin")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the time zone (TOPSORT_TIME_ZONE): no time zone: Berlin");
    }
}
