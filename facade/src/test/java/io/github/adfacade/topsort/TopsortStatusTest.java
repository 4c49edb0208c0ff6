package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.clients.topsort.model.Campaign;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopsortStatusTest {

    private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");
    private static final String PAST = "2026-01-01T00:00:00Z";
    private static final String FUTURE = "2026-12-01T00:00:00Z";

    @ParameterizedTest(name = "{0} {1} {2} from {3} to {4} is {5}")
    @CsvSource({
        "listing, approved, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, ACTIVE",
        "listing, approved, true, 2026-06-20T12:00:00Z, 2026-06-20T12:00:01Z, ACTIVE",
        "listing, approved, true, 2026-06-20T12:00:01Z, 9999-12-31T23:59:59Z, SCHEDULED",
        "listing, approved, true, 2026-01-01T00:00:00Z, 2026-06-20T12:00:00Z, ENDED",
        "listing, approved, true, 2026-01-01T00:00:00Z, 2026-06-20T14:00:00+02:00, ENDED",
        "listing, approved, false, 2026-12-01T00:00:00Z, 9999-12-31T23:59:59Z, PAUSED",
        "listing, pending, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, ACTIVE",
        "listing, rejected, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, ACTIVE",
        "listing, , true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, ACTIVE",
        "travel_listing, pending, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, ACTIVE",
        "banner, approved, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, ACTIVE",
        "banner, pending, false, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, PENDING_REVIEW",
        "banner, rejected, true, 2026-12-01T00:00:00Z, 9999-12-31T23:59:59Z, REJECTED",
        "banner, rejected, true, 2026-01-01T00:00:00Z, 2026-02-01T00:00:00Z, ENDED",
        "banner, , true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, UNKNOWN",
        "sponsored_brand, pending, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, PENDING_REVIEW",
        "exclusive_banner, rejected, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, REJECTED",
        "hologram, pending, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, PENDING_REVIEW",
        ", rejected, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, REJECTED",
        "listing, terminated, true, 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, UNKNOWN",
        "listing, terminated, true, 2026-01-01T00:00:00Z, 2026-02-01T00:00:00Z, UNKNOWN",
        "listing, approved, , 2026-01-01T00:00:00Z, 9999-12-31T23:59:59Z, UNKNOWN",
        "listing, approved, true, , 9999-12-31T23:59:59Z, UNKNOWN",
        "listing, approved, false, , , PAUSED",
        "listing, approved, true, 2026-01-01T00:00:00Z, , ACTIVE"
    })
    void theStatusFollowsFromDatesReviewAndSwitch(
            String format, String review, Boolean active, String start, String end, CampaignStatus expected) {
        assertThat(TopsortStatus.of(campaign(format, review, active, start, end), NOW))
                .isEqualTo(expected);
    }

    @Test
    void aCampaignThatIsOffEndedOrOfAnUnknownWordIsNeverActive() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            String review = pick(random, "approved", "pending", "rejected", "terminated", null);
            String format = pick(random, "listing", "banner", "sponsored_brand", "hologram", null);
            Boolean active = pick(random, true, false, null);
            String start = pick(random, PAST, FUTURE, null);
            String end = pick(random, PAST, FUTURE, "9999-12-31T23:59:59Z", null);

            CampaignStatus status = TopsortStatus.of(campaign(format, review, active, start, end), NOW);

            assertThat(status).isNotNull();
            if ("terminated".equals(review)) {
                assertThat(status).isEqualTo(CampaignStatus.UNKNOWN);
            }
            boolean mayRun = Boolean.TRUE.equals(active)
                    && PAST.equals(start)
                    && !PAST.equals(end)
                    && !"terminated".equals(review);
            assertThat(status == CampaignStatus.ACTIVE && !mayRun)
                    .as("%s %s %s %s %s is %s", format, review, active, start, end, status)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31T23:59:59Z, true",
        "9999-01-01T00:00:00Z, true",
        "9998-12-31T23:00:00-02:00, true",
        "9999-01-01T00:00:00+02:00, false",
        "2099-12-31T23:59:59Z, false"
    })
    void anEndInTheYear9999InUtcIsNone(String end, boolean never) {
        assertThat(TopsortTable.isNever(OffsetDateTime.parse(end))).isEqualTo(never);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Campaign campaign(String format, String review, Boolean active, String start, String end) {
        Campaign campaign = new Campaign();
        if (format != null) {
            campaign.setAdFormat(io.github.adfacade.clients.topsort.model.AdFormat.of(format));
        }
        if (review != null) {
            campaign.setStatus(io.github.adfacade.clients.topsort.model.ReviewStatus.of(review));
        }
        if (active != null) {
            campaign.setIsActive(active);
        }
        if (start != null) {
            campaign.setStartDate(OffsetDateTime.parse(start));
        }
        return end == null ? campaign : campaign.setEndDate(OffsetDateTime.parse(end));
    }
}
