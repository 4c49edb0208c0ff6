package io.github.adfacade.internal.reports;

import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.ReportPeriod;
import io.github.adfacade.reports.ReportQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A query with what depends on when and where it is asked.
 *
 * @param zone of its days
 * @param days null for all time
 * @param now when it is asked
 */
record Asked(ReportQuery query, ZoneId zone, @Nullable DayRange days, Instant now) {

    static Asked of(ReportQuery query, ZoneId otherwise, Instant now) {
        ZoneId zone = query.zone().orElse(otherwise);
        return new Asked(query, zone, query.days(LocalDate.ofInstant(now, zone)).orElse(null), now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The whole time that is asked for. */
    ReportPeriod period() {
        return days == null ? ReportPeriod.until(now, zone) : ReportPeriod.of(days, zone);
    }

    /** Whether a campaign is asked for. */
    boolean wants(String campaignId) {
        return query.campaigns().isEmpty() || query.campaigns().contains(campaignId);
    }

    /** Whether figures of a period can still grow. */
    boolean isUnderWay(ReportPeriod period) {
        return !period.end().isBefore(now);
    }
}
