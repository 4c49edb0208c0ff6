package io.github.adfacade.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.adfacade.CallOptions;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportRows;
import io.github.adfacade.reports.Reports;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How reports are asked for, and what must hold of them whatever the figures are. */
final class ReportProbes {

    /** Some networks make reports as jobs. */
    private static final CallOptions PATIENT =
            CallOptions.builder().deadline(Duration.ofMinutes(30)).build();

    private ReportProbes() {}

    /** Probes that show the effect. */
    static Map<Capability, CapabilityProbe> working(ContractContext context) {
        Map<Capability, CapabilityProbe> probes = new EnumMap<>(Capability.class);
        probes.put(Capability.REPORTS, service -> {
            for (ReportRow row : reports(service).rows(week(Grain.TOTAL))) {
                assertEquals(service.provider(), row.provider());
                assertFalse(row.campaignId().isBlank());
            }
        });
        probes.put(Capability.REPORTS_BY_DAY, service -> addUp(service, week(Grain.DAY), week(Grain.TOTAL)));
        probes.put(Capability.REPORTS_BY_HOUR, service -> addUp(service, week(Grain.HOUR), week(Grain.TOTAL)));
        probes.put(Capability.LIVE_REPORTS, service -> {
            ReportQuery today = ReportQuery.today().live().build();
            for (ReportRow row : reports(service).rows(today)) {
                assertTrue(row.isEstimated(), "a figure of the moment that is final: " + row);
            }
        });
        probes.put(Capability.REPORT_JOBS, service -> {
            Reports reports = reports(service);
            ReportRows picked = reports.rows(reports.begin(week(Grain.DAY)));
            assertEquals(impressions(reports.rows(week(Grain.DAY))), impressions(picked));
        });
        probes.put(Capability.BUDGET_USE, service -> {
            String id = context.anyCampaign().id();
            List<BudgetUse> uses = reports(service).budgetUse(List.of(id));
            assertTrue(uses.stream().allMatch(use -> use.campaignId().equals(id)), uses.toString());
        });
        return probes;
    }

    /** Probes that have to be refused, before anything is sent, where the capability is not declared. */
    static Map<Capability, CapabilityProbe> refusable() {
        Map<Capability, CapabilityProbe> probes = new EnumMap<>(Capability.class);
        probes.put(
                Capability.REPORTS,
                service -> service.reports().rows(week(Grain.TOTAL)).toList());
        probes.put(
                Capability.REPORTS_BY_DAY,
                service -> service.reports().rows(week(Grain.DAY)).toList());
        probes.put(
                Capability.REPORTS_BY_HOUR,
                service -> service.reports().rows(week(Grain.HOUR)).toList());
        probes.put(
                Capability.LIVE_REPORTS,
                service -> service.reports()
                        .rows(ReportQuery.today().live().build())
                        .toList());
        probes.put(Capability.REPORT_JOBS, service -> service.reports().begin(week(Grain.DAY)));
        probes.put(Capability.BUDGET_USE, service -> service.reports().budgetUse(List.of()));
        return probes;
    }

    private static Reports reports(CampaignService service) {
        return service.with(PATIENT).reports();
    }

    private static ReportQuery week(Grain grain) {
        return ReportQuery.lastDays(7).by(grain).build();
    }

    /** The parts of each campaign's time are together what is told of the whole. */
    private static void addUp(CampaignService service, ReportQuery parts, ReportQuery whole) {
        Reports reports = reports(service);
        Map<String, Long> told = impressions(reports.rows(whole));
        Map<String, Long> added = impressions(reports.rows(parts));
        assertEquals(told, added);
    }

    private static Map<String, Long> impressions(ReportRows rows) {
        Map<String, Long> sums = new HashMap<>();
        for (ReportRow row : rows) {
            Figures figures = row.figures();
            sums.merge(row.campaignId(), figures.impressions().orElse(0L), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
