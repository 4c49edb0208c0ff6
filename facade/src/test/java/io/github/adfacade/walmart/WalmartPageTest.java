package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.MappingPage;
import io.github.adfacade.clients.walmart.model.CampaignStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/walmart.md says of every word of the spec what the code makes of it. */
class WalmartPageTest {

    @Test
    void thePageTellsWhatBecomesOfEveryStatus() {
        Map<String, String> table = new MappingPage("walmart.md").table("| Walmart | Status |");
        Stream.concat(CampaignStatus.known().stream(), Stream.of(CampaignStatus.of("LEVITATING")))
                .forEach(word -> assertThat(MappingPage.of(table, word.value().toUpperCase(Locale.ROOT)))
                        .as(word.value())
                        .isEqualTo(Objects.requireNonNull(WalmartTable.STATUSES.read(word))
                                .name()));
    }
}
