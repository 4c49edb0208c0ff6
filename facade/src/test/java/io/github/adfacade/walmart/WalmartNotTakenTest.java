package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.sandbox.Fault;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WalmartNotTakenTest extends OnSandbox {

    @Test
    void whatTheNetworkTakesIsNotTold() {
        Campaign changed = walmart.update(
                DRAFT,
                CampaignChange.builder()
                        .name("Renamed")
                        .description("Words")
                        .budget(Budget.daily(usd("60")))
                        .start(Instant.parse("2026-07-01T04:00:00Z"))
                        .end(FlightEnd.NEVER)
                        .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.EVENLY))
                        .build());

        assertThat(changed.notTaken()).isEmpty();
    }

    @Test
    void datesThatAreKeptByTheHourAreNoDifference() {
        Campaign changed = walmart.update(
                DRAFT,
                CampaignChange.builder()
                        .budget(Budget.daily(usd("60")))
                        .start(Instant.parse("2026-07-01T04:17:00Z"))
                        .end(FlightEnd.at(Instant.parse("2026-08-01T20:59:59Z")))
                        .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.EVENLY))
                        .build());

        assertThat(changed.notTaken()).isEmpty();
    }

    @Test
    void datesInTheNetworksOwnModelAreNoDifferenceEither() {
        Campaign changed = walmart.update(
                DRAFT,
                CampaignChange.builder()
                        .budget(Budget.daily(usd("60")))
                        .end(FlightEnd.NEVER)
                        .network(new CampaignPatch()
                                .setDeliverySpeed(DeliverySpeed.EVENLY)
                                .setStartDate(OffsetDateTime.parse("2026-07-01T00:17:00-04:00")))
                        .build());

        assertThat(changed.notTaken()).isEmpty();
    }

    @Test
    void aBudgetThatTheNetworkKeptAsItWasIsTold() {
        Budget old = walmart.get(LIVE).budget().orElseThrow();
        accepted("PATCH", LIVE);

        Campaign changed = walmart.update(
                LIVE,
                CampaignChange.builder()
                        .budget(new Budget(usd("9999"), old.period()))
                        .build());

        assertThat(changed.notTaken())
                .containsExactly(
                        new Difference("budget", old.toString(), new Budget(usd("9999"), old.period()).toString()));
    }

    @Test
    void anOwnFieldThatWasKeptIsTold() {
        accepted("PATCH", DRAFT);

        Campaign changed = walmart.update(
                DRAFT,
                CampaignChange.builder()
                        .network(new CampaignPatch().setDescription("Words"))
                        .build());

        assertThat(changed.notTaken()).extracting(Difference::field).containsExactly("description");
    }

    @Test
    void aDescriptionThatWasToBeClearedAndStandsIsTold() {
        walmart.update(DRAFT, CampaignChange.builder().description("Words").build());
        accepted("PATCH", DRAFT);

        Campaign changed = walmart.update(
                DRAFT, CampaignChange.builder().clearDescription().build());

        assertThat(changed.notTaken()).containsExactly(new Difference("description", "Words", null));
    }

    @Test
    void aPauseThatLeavesTheCampaignRunningIsToldAndOneThatWorksIsNot() {
        accepted("PUT", LIVE);

        assertThat(walmart.pause(LIVE).notTaken()).containsExactly(new Difference("status", "ACTIVE", "PAUSED"));
        assertThat(walmart.pause(LIVE).notTaken()).isEmpty();
    }

    /** The next write is answered as done, and is not. */
    private static void accepted(String method, String id) {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"success\",\"campaignId\":" + id + "}]")
                        .on(method, ".*"));
    }
}
