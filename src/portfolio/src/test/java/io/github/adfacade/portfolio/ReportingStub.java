package io.github.adfacade.portfolio;

import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.Provider;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.ReportJob;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportRows;
import io.github.adfacade.reports.Reports;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A service that knows nothing but its reports, and writes down what it was asked. */
final class ReportingStub implements Reports {

    final List<Object> asked = new ArrayList<>();

    private final Provider provider;
    private final ZoneId zone;
    private List<ReportRow> rows = List.of();
    private List<BudgetUse> budgets = List.of();
    private CampaignException error;

    ReportingStub(Provider provider, String zone) {
        this.provider = provider;
        this.zone = ZoneId.of(zone);
    }

    ReportingStub rows(ReportRow... told) {
        this.rows = List.of(told);
        return this;
    }

    ReportingStub budgets(BudgetUse... told) {
        this.budgets = List.of(told);
        return this;
    }

    ReportingStub failing(CampaignException with) {
        this.error = with;
        return this;
    }

    CampaignService service() {
        return (CampaignService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CampaignService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "provider" -> provider;
                    case "reports" -> this;
                    case "capabilities" -> budgets.isEmpty() ? Set.of() : Set.of(Capability.BUDGET_USE);
                    case "supports" -> !budgets.isEmpty() && arguments[0] == Capability.BUDGET_USE;
                    case "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public ReportRows rows(ReportQuery query) {
        return told(query);
    }

    @Override
    public ReportJob begin(ReportQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReportRows rows(ReportJob job) {
        return told(job);
    }

    private ReportRows told(Object question) {
        asked.add(question);
        return () -> {
            if (error != null) {
                throw error;
            }
            return rows.stream();
        };
    }

    @Override
    public List<BudgetUse> budgetUse(Collection<String> campaigns) {
        return budgets;
    }
}
