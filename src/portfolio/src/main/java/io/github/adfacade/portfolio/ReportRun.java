package io.github.adfacade.portfolio;

import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import io.github.adfacade.portfolio.PortfolioReport.UsedBudget;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.ReportNotReadyException;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportRows;
import io.github.adfacade.reports.Reports;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks services for their reports, side by side. */
final class ReportRun {

    private final Map<String, CampaignService> services;
    private final Function<CampaignService, ReportQuery> queries;
    private final Clock clock;
    private final BiFunction<Reports, ReportQuery, ReportRows> rows;

    /**
     * @param rows how the rows of a query are asked for
     */
    ReportRun(
            Map<String, CampaignService> services,
            Function<CampaignService, ReportQuery> queries,
            Clock clock,
            BiFunction<Reports, ReportQuery, ReportRows> rows) {
        this.services = services;
        this.queries = queries;
        this.clock = clock;
        this.rows = rows;
    }

    PortfolioReport run() {
        Collection<Answer> answers = SideBySide.run(
                        "report", services, (name, service) -> new Ask(name, service).answer())
                .values();
        return new PortfolioReport(
                answers.stream().map(Answer::part).toList(),
                answers.stream()
                        .flatMap(answer -> ReportedCampaign.of(answer.part.service(), answer.rows).stream())
                        .toList(),
                answers.stream().flatMap(answer -> answer.budgets.stream()).toList(),
                unknown(answers));
    }

    /** Nobody can say so when a list could not be read. */
    private static Set<String> unknown(Collection<Answer> answers) {
        Set<String> unknown = new HashSet<>();
        for (Answer answer : answers) {
            if (answer.found == null) {
                return Set.of();
            }
            unknown.addAll(answer.asked);
        }
        answers.forEach(answer -> unknown.removeAll(Objects.requireNonNull(answer.found)));
        return unknown;
    }

    /**
     * What one service told.
     *
     * @param asked the ids that were asked for
     * @param found those of them that the service has; null when nobody looked
     */
    private record Answer(
            Part part,
            List<ReportRow> rows,
            List<UsedBudget> budgets,
            List<String> asked,
            @Nullable Set<String> found) {}

    private final class Ask {

        private final String name;
        private final CampaignService service;
        private final Reports reports;
        private final ReportQuery query;
        private final ZoneId zone;

        Ask(String name, CampaignService service) {
            this.name = name;
            this.service = service;
            this.reports = service.reports();
            ReportQuery wanted = queries.apply(service);
            this.zone = wanted.zone().orElse(reports.zone());
            // The days are fixed once, so that what is said of them is what was asked for.
            this.query = wanted.on(today());
        }

        private LocalDate today() {
            return LocalDate.now(clock.withZone(zone));
        }

        Answer answer() {
            if (services.size() == 1 || query.campaigns().isEmpty()) {
                return answer(query, null);
            }
            Set<String> found;
            try {
                found = found();
            } catch (CampaignException e) {
                return new Answer(part(0, e, null), List.of(), List.of(), query.campaigns(), null);
            }
            return found.isEmpty()
                    ? new Answer(part(0, null, null), List.of(), List.of(), query.campaigns(), found)
                    : answer(only(found), found);
        }

        private Answer answer(ReportQuery own, @Nullable Set<String> found) {
            List<ReportRow> told = List.of();
            CampaignException error = null;
            try {
                told = rows.apply(reports, own).toList();
            } catch (CampaignException e) {
                error = e;
            }
            List<UsedBudget> budgets = List.of();
            CampaignException budgetError = null;
            try {
                budgets = error == null || error instanceof ReportNotReadyException ? budgets(own) : List.of();
            } catch (CampaignException e) {
                budgetError = e;
            }
            return new Answer(part(told.size(), error, budgetError), told, budgets, query.campaigns(), found);
        }

        private List<UsedBudget> budgets(ReportQuery own) {
            return service.supports(Capability.BUDGET_USE)
                    ? reports.budgetUse(own.campaigns()).stream()
                            .map(use -> new UsedBudget(name, use))
                            .toList()
                    : List.of();
        }

        private Part part(int count, @Nullable CampaignException error, @Nullable CampaignException budgetError) {
            return new Part(name, service.provider(), zone, days(), count, error, budgetError);
        }

        private @Nullable DayRange days() {
            return query.days(today()).orElse(null);
        }

        /** An id is one service's: no other is asked about it, since some fail on an id that they do not know. */
        private Set<String> found() {
            Selection wanted = Selection.builder().ids(query.campaigns()).build();
            Set<String> found = new HashSet<>();
            new Filters(service, wanted.query(service))
                    .campaigns(campaign -> wanted.includes(name, campaign))
                    .forEach(campaign -> found.add(campaign.id()));
            return found;
        }

        private ReportQuery only(Set<String> ids) {
            ReportQuery.Builder same = query.days(today())
                    .map(days -> ReportQuery.days(days.first(), days.last()))
                    .orElseGet(ReportQuery::lifetime)
                    .campaigns(query.campaigns().stream().filter(ids::contains).toList())
                    .by(query.grain());
            query.zone().ifPresent(same::zone);
            query.attributionDays().ifPresent(same::attributionDays);
            return query.isLive() ? same.live().build() : same.build();
        }
    }
}
