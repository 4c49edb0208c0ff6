package io.github.adfacade.portfolio;

import io.github.adfacade.CampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportTotal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the campaigns of several services cost and brought, in memory. Look at {@link #failures()} before you take it for whole:
 * a network that failed, that cannot tell what was asked for or that is still making its report is named there, and has no rows.
 *
 * @param parts what became of each service that was asked, in the portfolio's order
 * @param campaigns by currency, and in each the highest spend first
 * @param budgets how much of their budgets campaigns have used, where their network tells it
 * @param unknown ids that were asked for and of which no service knows a campaign; told where several services were asked
 */
public record PortfolioReport(
        List<Part> parts, List<ReportedCampaign> campaigns, List<UsedBudget> budgets, Set<String> unknown) {

    public PortfolioReport {
        parts = List.copyOf(parts);
        campaigns = campaigns.stream().sorted(ReportedCampaign.BY_SPEND).toList();
        budgets = List.copyOf(budgets);
        unknown = Set.copyOf(unknown);
    }

    /**
     * One service's part.
     *
     * @param zone in which its days begin and end
     * @param daysOrNull the days that it was asked for, both ends included; null for all time
     * @param rows how many it told; none when it failed
     * @param errorOrNull why there are no rows
     * @param budgetErrorOrNull why the use of budgets could not be read
     */
    public record Part(
            String service,
            Provider provider,
            ZoneId zone,
            @Nullable DayRange daysOrNull,
            int rows,
            @Nullable CampaignException errorOrNull,
            @Nullable CampaignException budgetErrorOrNull) {

        /** The days that it was asked for, both ends included; empty for all time. */
        public Optional<DayRange> days() {
            return Optional.ofNullable(daysOrNull);
        }

        /** Why there are no rows. */
        public Optional<CampaignException> error() {
            return Optional.ofNullable(errorOrNull);
        }

        /** Why the use of budgets could not be read. */
        public Optional<CampaignException> budgetError() {
            return Optional.ofNullable(budgetErrorOrNull);
        }
    }

    /**
     * The use of a campaign's budget.
     *
     * @param service the name of the campaign's service
     */
    public record UsedBudget(String service, BudgetUse use) {}

    /** Every row, campaign by campaign. */
    public List<ReportRow> rows() {
        return campaigns.stream().flatMap(campaign -> campaign.rows().stream()).toList();
    }

    /** The sums over all rows: one for each currency, rule of attribution and finality, never over what must not be added. */
    public List<ReportTotal> totals() {
        return ReportTotal.of(rows());
    }

    /** Why services have no rows, by their names. */
    public Map<String, CampaignException> failures() {
        return parts.stream()
                .filter(part -> part.errorOrNull() != null)
                .collect(Collectors.toUnmodifiableMap(
                        Part::service, part -> part.error().orElseThrow()));
    }

    /** True when every service has told its rows. */
    public boolean isComplete() {
        return failures().isEmpty();
    }

    /** The name of a campaign that has rows; its id otherwise. */
    public String nameOf(String service, String campaignId) {
        return campaigns.stream()
                .filter(one -> one.service().equals(service) && one.campaignId().equals(campaignId))
                .flatMap(one -> one.name().stream())
                .findFirst()
                .orElse(campaignId);
    }
}
