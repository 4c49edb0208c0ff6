package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.sandbox.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain date is a day of each network's own zone, whatever stands between the caller and the network. */
class PlainDaysTest extends OnThreeNetworks {

    private static final String GRILLS = "8810041";
    private static final String SHOES = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";
    private static final LocalDate LAST = LocalDate.parse("2027-01-31");
    private static final Instant IN_NEW_YORK = Instant.parse("2027-02-01T05:00:00Z");
    private static final CampaignChange LONGER =
            CampaignChange.builder().end(LAST).build();

    @TempDir
    Path folder;

    @Test
    void aMassChangeTakesTheDayOfEachNetwork() {
        MassChange change = MassChange.update(
                portfolio, Selection.builder().ids(List.of(GRILLS, SHOES)).build(), campaign -> Optional.of(LONGER));

        MassPlan plan = change.plan();

        assertThat(plan.items())
                .extracting(
                        item -> item.service() + " " + item.differences().get(0).after())
                .containsExactly("topsort 2027-02-01T00:00:00Z", "walmart " + IN_NEW_YORK);
        assertThat(change.apply(plan).isComplete()).isTrue();
        assertThat(change.plan().items()).isEmpty();
    }

    @Test
    void aJournalHoldsMoments() throws Exception {
        Path path = folder.resolve("journal.jsonl");
        try (Journal journal = Journal.open(path)) {
            assertThat(journal.updateAll(
                                    "walmart",
                                    walmart,
                                    List.of(new CampaignUpdate(GRILLS, LONGER)),
                                    BulkOptions.DEFAULT)
                            .failed())
                    .isEmpty();
        }

        assertThat(Files.readString(path)).contains(IN_NEW_YORK.toString()).doesNotContain("\"2027-01-31\"");
        assertThat(walmart.get(GRILLS).schedule().end()).contains(FlightEnd.at(IN_NEW_YORK));
    }

    @Test
    void aServiceBehindGuardrailsHasTheZoneOfItsNetwork() {
        CampaignService guarded = Guardrails.parse("largest-raise-percent: 20").over(walmart);

        assertThat(guarded.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(guarded.plan(GRILLS, LONGER).differences()).hasSize(1);
        assertThat(guarded.update(GRILLS, LONGER).notTaken()).isEmpty();
    }

    @Test
    void aListOfAllNetworksIsFilteredByTheDayOfEach() {
        portfolio
                .list(CampaignQuery.builder()
                        .modifiedSince(LocalDate.parse("2026-05-01"))
                        .build())
                .stream()
                .toList();

        assertThat(sandbox.ledger().exchanges(Network.WALMART, "POST", "/api/v1/campaigns/list"))
                .last()
                .satisfies(list -> assertThat(list.request().body()).contains("2026-05-01T04:00:00Z"));
    }
}
