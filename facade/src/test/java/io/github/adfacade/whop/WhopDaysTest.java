package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhopDaysTest extends WhopHarness {

    private static final LocalDate FIRST = LocalDate.parse("2026-10-20");
    private static final LocalDate LAST = LocalDate.parse("2026-11-01");

    @Test
    void daysAreThoseOfTheAccountsZoneAndOfUtcUnlessItIsSet() {
        CampaignDraft draft = CampaignDraft.builder("Course")
                .objective(Objective.SALES)
                .budget(Budget.daily(Money.usd("20")))
                .start(FIRST)
                .end(LAST)
                .build();

        whop().create(draft);
        assertThat(lastBody().getAsJsonObject().get("starts_at").getAsString()).isEqualTo("2026-10-20T00:00:00Z");
        assertThat(lastBody().getAsJsonObject().get("ends_at").getAsString()).isEqualTo("2026-11-02T00:00:00Z");

        builder().zone(ZoneId.of("America/Los_Angeles")).build().create(draft);
        assertThat(lastBody().getAsJsonObject().get("starts_at").getAsString()).isEqualTo("2026-10-20T07:00:00Z");
        assertThat(lastBody().getAsJsonObject().get("ends_at").getAsString()).isEqualTo("2026-11-02T08:00:00Z");
    }

    @Test
    void theOlderGenerationHasTheSameDays() {
        WhopCampaignService legacy = builder()
                .apiKey(sandbox.whop().legacyApiKey())
                .generation(WhopGeneration.LEGACY)
                .zone(ZoneId.of("America/Los_Angeles"))
                .build();
        CampaignChange change = CampaignChange.builder().start(FIRST).end(LAST).build();

        var changed = legacy.update(LEGACY_PAGE, change);

        assertThat(changed.notTaken()).isEmpty();
        assertThat(changed.schedule().start()).hasToString("Optional[2026-10-20T07:00:00Z]");
        assertThat(changed.schedule().end()).hasToString("Optional[2026-11-02T08:00:00Z]");
        assertThat(legacy.plan(LEGACY_PAGE, change).differences()).isEmpty();
    }

    @Test
    void aListOfDaysHasTheLastOneWhole() {
        whop().list(CampaignQuery.builder()
                        .createdAfter(FIRST)
                        .createdBefore(LAST)
                        .build())
                .toList();

        assertThat(lastQuery("created_after")).startsWith("2026-10-20T00:00");
        assertThat(lastQuery("created_before")).startsWith("2026-11-02T00:00");
    }

    @Test
    void theEnvironmentNamesTheZone() {
        try (WhopCampaignService whop =
                Whop.fromEnvironment(Map.of("WHOP_API_KEY", "key", "WHOP_TIME_ZONE", "Europe/Lisbon"))) {
            assertThat(whop.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        }
    }
}
