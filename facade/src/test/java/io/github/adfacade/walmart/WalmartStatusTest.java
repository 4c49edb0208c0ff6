package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network's statuses and ours. */
class WalmartStatusTest {

    @Test
    void everyWordOfTheSpecHasAMeaningWhateverItsCase() {
        for (var word : io.github.adfacade.clients.walmart.model.CampaignStatus.known()) {
            CampaignStatus status = status(word.value());

            assertThat(status).as(word.value()).isNotEqualTo(CampaignStatus.UNKNOWN);
            assertThat(status(word.value().toLowerCase(Locale.ROOT))).isEqualTo(status);
            assertThat(status == CampaignStatus.ACTIVE).isEqualTo(word.value().equalsIgnoreCase("live"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyOtherWordIsUnknown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String letters = Long.toString(random.nextLong(), 36).replace("-", "");
            String near = "LIVE".substring(0, random.nextInt(4)) + letters;

            assertThat(status(near)).as(near).isEqualTo(CampaignStatus.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "LIVE ", "ACTIVE", "RUNNING", "ENABLED"})
    void whatOnlyLooksAliveIsUnknown(String word) {
        assertThat(status(word)).isEqualTo(CampaignStatus.UNKNOWN);
    }

    @Test
    void noWordIsUnknown() {
        assertThat(WalmartTable.STATUSES.read(new CampaignDetails().getStatus()))
                .isNull();
        assertThat(Campaign.builder(Provider.WALMART, "1").build().status()).isEqualTo(CampaignStatus.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(CampaignStatus.class)
    void theWordToFilterByIsReadAsTheStatusItStandsFor(CampaignStatus status) {
        if (WalmartTable.STATUSES.has(status)) {
            assertThat(WalmartTable.STATUSES.read(WalmartTable.STATUSES.write(status)))
                    .isEqualTo(status);
        }
    }

    private static CampaignStatus status(String word) {
        return WalmartTable.STATUSES.read(io.github.adfacade.clients.walmart.model.CampaignStatus.of(word));
    }
}
