package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhopNotTakenTest extends WhopHarness {

    @Test
    void whatTheNetworkTakesIsNotTold() {
        Campaign changed = whop().update(
                        PAUSED,
                        CampaignChange.builder()
                                .name("Renamed")
                                .budget(Budget.daily(Money.usd("80")))
                                .build());

        assertThat(changed.notTaken()).isEmpty();
    }

    @Test
    void aScheduleIsNeverReturnedAndSoNotToldAsLost() {
        Campaign changed = whop().update(
                        PAUSED,
                        CampaignChange.builder()
                                .start(time.instant().plus(Duration.ofDays(2)))
                                .end(FlightEnd.at(time.instant().plus(Duration.ofDays(9))))
                                .build());

        assertThat(changed.notTaken()).isEmpty();
    }

    @Test
    void aBudgetThatTheNetworkKeptAsItWasIsTold() {
        WhopCampaignService whop = whop();
        Budget old = whop.get(PAUSED).budget().orElseThrow();
        sandbox.whop()
                .fail(Fault.status(200).body(sandbox.whop().campaign(PAUSED)).on("PATCH", ".*"));

        Campaign changed = whop.update(
                PAUSED,
                CampaignChange.builder().budget(Budget.daily(Money.usd("80"))).build());

        assertThat(changed.notTaken())
                .containsExactly(new Difference(
                        "budget", old.toString(), Budget.daily(Money.usd("80")).toString()));
    }

    @Test
    void theOlderGenerationTellsItToo() {
        WhopCampaignService whop = legacy();
        String kept = whop.get(LEGACY_PAGE).raw().toString();
        assertThat(whop.update(
                                LEGACY_PAGE,
                                CampaignChange.builder().name("Renamed").build())
                        .notTaken())
                .isEmpty();
        answer(200, kept);

        assertThat(whop.update(
                                LEGACY_PAGE,
                                CampaignChange.builder().name("Again").build())
                        .notTaken())
                .extracting(Difference::field)
                .containsExactly("name");
    }

    @Test
    void manyUpdatesTellItPerItem() {
        var result = whop().updateAll(List.of(
                new CampaignUpdate(PAUSED, CampaignChange.builder().name("A").build())));

        assertThat(result.outcomes().get(0).campaign().orElseThrow().name()).isEqualTo("A");
        assertThat(result.notTaken()).isEmpty();
    }

    @Test
    void manyCreationsUnderOneKeyAreRefusedSinceTheyWouldMakeOneCampaign() {
        CampaignDraft draft = CampaignDraft.builder("A").build();
        assertThatThrownBy(() -> whop().with(
                                CallOptions.builder().idempotencyKey("k-1").build())
                        .createAll(List.of(draft, draft), BulkOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one idempotency key");
        assertThat(exchanges()).isEmpty();
    }
}
