package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.clients.whop.model.AdCampaignDeliveryStatus;
import io.github.adfacade.clients.whop.model.AdCampaignStatus;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhopStatusTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, active, UNKNOWN",
                "active, -, ACTIVE",
                "active, active, ACTIVE",
                "active, processing, PENDING_REVIEW",
                "active, in_review, PENDING_REVIEW",
                "active, in_appeal, PENDING_REVIEW",
                "active, scheduled, SCHEDULED",
                "active, completed, ENDED",
                "active, all_ads_rejected, REJECTED",
                "active, issues, ATTENTION",
                "active, no_ads, ATTENTION",
                "active, no_ad_groups, ATTENTION",
                "active, ad_groups_off, PAUSED",
                "active, paused, PAUSED",
                "active, draft, DRAFT",
                "active, payment_failed, ATTENTION",
                "active, something_new, UNKNOWN",
                "imported, -, UNKNOWN",
                "imported, active, ACTIVE",
                "draft, draft, DRAFT",
                "importing, -, DRAFT",
                "duplicating, processing, DRAFT",
                "paused, paused, PAUSED",
                "paused, all_ads_rejected, PAUSED",
                "paused, payment_failed, ATTENTION",
                "in_review, -, PENDING_REVIEW",
                "payment_failed, -, ATTENTION",
                "pending_refund, -, ATTENTION",
                "flagged, -, ATTENTION",
                "inactive, -, UNKNOWN",
                "stale, -, UNKNOWN",
                "something_new, active, UNKNOWN",
            })
    void theConfiguredStateHoldsUnlessThePaymentFailedOrTheCampaignIsMeantToRun(
            String status, String delivery, CampaignStatus expected) {
        assertThat(WhopStatus.of(status, delivery, false)).isEqualTo(expected);
    }

    @Test
    void openIssuesCountWhereTheDeliveryIsNotTold() {
        assertThat(WhopStatus.of("active", null, true)).isEqualTo(CampaignStatus.ATTENTION);
        assertThat(WhopStatus.of("active", "active", true)).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(WhopStatus.of("paused", null, true)).isEqualTo(CampaignStatus.PAUSED);
    }

    @Test
    void nothingButARunningCampaignIsActive() {
        for (AdCampaignStatus status : AdCampaignStatus.known()) {
            for (AdCampaignDeliveryStatus delivery : AdCampaignDeliveryStatus.known()) {
                boolean active = WhopStatus.of(status.value(), delivery.value(), false) == CampaignStatus.ACTIVE;
                boolean runs = delivery.value().equals("active")
                        && (status.value().equals("active") || status.value().equals("imported"));
                assertThat(active).as("%s, %s", status, delivery).isEqualTo(runs);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsSaidThereIsAStatusAndAWordThatNobodyKnowsClaimsNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String status = word(
                    random,
                    AdCampaignStatus.known().stream()
                            .map(AdCampaignStatus::value)
                            .toList());
            String delivery = word(
                    random,
                    AdCampaignDeliveryStatus.known().stream()
                            .map(AdCampaignDeliveryStatus::value)
                            .toList());

            CampaignStatus found = WhopStatus.of(status, delivery, random.nextBoolean());

            assertThat(found).isNotNull();
            boolean known = status != null && AdCampaignStatus.of(status).isKnown();
            if (!known) {
                assertThat(found).as("%s, %s", status, delivery).isIn(CampaignStatus.UNKNOWN, CampaignStatus.ATTENTION);
            }
            boolean undelivered =
                    delivery != null && !AdCampaignDeliveryStatus.of(delivery).isKnown();
            if (undelivered && ("active".equals(status) || "imported".equals(status))) {
                assertThat(found).as("%s, %s", status, delivery).isEqualTo(CampaignStatus.UNKNOWN);
            }
        }
    }

    /** A known word, one that is nearly known, one that is not, or none. */
    private static String word(Random random, List<String> known) {
        String one = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> one.toUpperCase(Locale.ROOT);
            case 2 -> one + " ";
            case 3 -> Long.toString(random.nextLong(), 36);
            default -> one;
        };
    }
}
