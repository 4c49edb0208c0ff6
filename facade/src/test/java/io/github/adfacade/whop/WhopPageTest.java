package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.MappingPage;
import io.github.adfacade.clients.whop.model.AdCampaignDeliveryStatus;
import io.github.adfacade.clients.whop.model.AdCampaignStatus;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/whop.md says of every word of the spec what the code makes of it. */
class WhopPageTest {

    private static final String NOBODY_KNOWS = "levitating";

    private final MappingPage page = new MappingPage("whop.md");

    @Test
    void thePageTellsWhatBecomesOfEveryConfiguredStatus() {
        Map<String, String> table = page.table("| `status` | Status |");
        Stream.concat(AdCampaignStatus.known().stream().map(AdCampaignStatus::value), Stream.of(NOBODY_KNOWS))
                .forEach(word -> {
                    String told = MappingPage.of(table, word);
                    if (told.startsWith("by `delivery_status`")) {
                        assertThat(WhopStatus.of(word, "completed", false)).isEqualTo(CampaignStatus.ENDED);
                    } else {
                        assertThat(told)
                                .as(word)
                                .isEqualTo(WhopStatus.of(word, null, false).name());
                        assertThat(told)
                                .as(word)
                                .isEqualTo(WhopStatus.of(word, "active", false).name());
                    }
                });
    }

    @Test
    void thePageTellsWhatBecomesOfEveryDelivery() {
        Map<String, String> table = page.table("| `delivery_status` | Status |");
        Stream.concat(
                        AdCampaignDeliveryStatus.known().stream().map(AdCampaignDeliveryStatus::value),
                        Stream.of(NOBODY_KNOWS))
                .forEach(word -> assertThat(MappingPage.of(table, word))
                        .as(word)
                        .isEqualTo(WhopStatus.of("active", word, false).name()));
    }
}
