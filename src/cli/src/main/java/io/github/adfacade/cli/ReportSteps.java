package io.github.adfacade.cli;

import io.github.adfacade.Money;
import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import io.github.adfacade.portfolio.ReportedCampaign;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportPeriod;
import io.github.adfacade.reports.ReportRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a campaign spent in each step of the window, steps without a row included. */
final class ReportSteps {

    /** Three days of hours; more than that fits no terminal. */
    private static final int MOST = 72;

    private ReportSteps() {}

    /** Empty for a step without a row, or without a spend; no steps at all where there are too many to be shown. */
    static List<Optional<BigDecimal>> spend(PortfolioReport report, ReportedCampaign campaign, Grain grain) {
        Map<Instant, BigDecimal> spent = new HashMap<>();
        for (ReportRow row : campaign.rows()) {
            row.period()
                    .start()
                    .ifPresent(start ->
                            row.figures().spend().map(Money::amount).ifPresent(amount -> spent.put(start, amount)));
        }
        List<Instant> starts = report.parts().stream()
                .filter(part -> part.service().equals(campaign.service()))
                .flatMap(part -> starts(part, grain))
                .limit(MOST + 1L)
                .toList();
        return starts.size() > MOST
                ? List.of()
                : starts.stream()
                        .map(start -> Optional.ofNullable(spent.get(start)))
                        .toList();
    }

    private static Stream<Instant> starts(Part part, Grain grain) {
        return switch (grain) {
            case TOTAL -> Stream.empty();
            case DAY ->
                part.days().stream()
                        .flatMap(days -> days.each())
                        .map(day -> day.atStartOfDay(part.zone()).toInstant());
            case HOUR ->
                part.days().map(days -> ReportPeriod.of(days, part.zone())).stream()
                        .flatMap(ReportSteps::hours);
        };
    }

    private static Stream<Instant> hours(ReportPeriod period) {
        return Stream.iterate(
                period.start().orElseThrow(),
                hour -> hour.isBefore(period.end()),
                hour -> hour.plus(Duration.ofHours(1)));
    }
}
