package io.github.adfacade.cli;

import io.github.adfacade.CampaignService;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportQuery;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which campaigns, which days and in how long steps. */
final class ReportWindow {

    private static final int USUAL_DAYS = 7;

    @Option(names = "--id", paramLabel = "ID", description = "Only these campaigns; may be repeated.")
    private List<String> ids = List.of();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The first day, such as 2027-03-01; six days before the last one unless set.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The last day, included; yesterday unless set, with --live today.")
    private @Nullable LocalDate to;

    @Option(
            names = "--by",
            paramLabel = "STEP",
            converter = WordConverter.OfGrain.class,
            completionCandidates = WordConverter.OfGrain.class,
            description = "How long a time one row covers: ${COMPLETION-CANDIDATES}; total unless set.")
    private @Nullable Grain by;

    @Option(
            names = "--live",
            description = "Figures of the moment, which may still change; of today unless days are given.")
    private boolean live;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description = "Days of this zone, such as Europe/Berlin, where the network can count so.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--attribution-days",
            paramLabel = "N",
            description = "Walmart: orders up to so many days after the ad, 14 or 30.")
    private @Nullable Integer attributionDays;

    Grain grain() {
        return by == null ? Grain.TOTAL : by;
    }

    boolean isGiven() {
        return !ids.isEmpty()
                || from != null
                || to != null
                || by != null
                || live
                || zone != null
                || attributionDays != null;
    }

    void check(NetworkCommand command) {
        if (from != null && to != null && to.isBefore(from)) {
            throw command.wrongUsage("--to " + to + " is before --from " + from);
        }
    }

    /** What to ask a service, whose zone says what day it is. */
    ReportQuery query(CampaignService service, Clock clock) {
        LocalDate today =
                LocalDate.now(clock.withZone(zone == null ? service.reports().zone() : zone));
        ReportQuery.Builder query = days(today).campaigns(ids).by(grain());
        if (live) {
            query.live();
        }
        ServiceCommand.ifGiven(zone, query::zone);
        ServiceCommand.ifGiven(attributionDays, query::attributionDays);
        return query.build();
    }

    private ReportQuery.Builder days(LocalDate today) {
        if (from == null && to == null) {
            return live ? ReportQuery.today() : ReportQuery.lastDays(USUAL_DAYS);
        }
        LocalDate usual = live ? today : today.minusDays(1);
        LocalDate last = to != null ? to : from != null && from.isAfter(usual) ? from : usual;
        LocalDate first = from != null ? from : live ? last : last.minusDays(USUAL_DAYS - 1L);
        return ReportQuery.days(first, last);
    }

    /** A plain date. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeException unreadable) {
                throw new TypeConversionException("'" + text + "' is not a day such as 2027-03-01");
            }
        }
    }

    /** A zone by its name. */
    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            try {
                return ZoneId.of(text.strip());
            } catch (DateTimeException unknown) {
                throw new TypeConversionException("'" + text + "' is not a zone such as Europe/Berlin or UTC");
            }
        }
    }
}
