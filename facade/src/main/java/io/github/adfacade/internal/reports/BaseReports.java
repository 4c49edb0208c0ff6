package io.github.adfacade.internal.reports;

import com.google.gson.JsonParseException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.internal.UnusableAnswer;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportJob;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportRows;
import io.github.adfacade.reports.Reports;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What every network's reports do alike: whether the network can tell what is asked for, and whether it may be asked. */
abstract class BaseReports implements Reports {

    static final String OPERATION = "report";
    static final ZoneId UTC = ZoneId.of("UTC");

    private final CampaignService service;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * @param service whose campaigns these are
     * @param zone in which the network's days begin and end
     */
    BaseReports(CampaignService service, ZoneId zone, Clock clock) {
        this.service = service;
        this.zone = zone;
        this.clock = clock;
    }

    /** Sends what it takes and reads the rows, when the stream is read. Rules have been checked. */
    abstract Stream<ReportRow> read(Asked asked);

    /** The rules of one network. */
    void check(Asked asked, Violations violations) {}

    /** Whether the network counts its days in other zones than its own. */
    boolean knowsZones() {
        return false;
    }

    /** Not called where the network makes no jobs. */
    ReportJob begin(Asked asked) {
        throw new UnsupportedCapabilityException(service.provider(), OPERATION, Capability.REPORT_JOBS);
    }

    /** Not called where the network makes no jobs. */
    Stream<ReportRow> read(ReportJob job) {
        throw new UnsupportedCapabilityException(service.provider(), OPERATION, Capability.REPORT_JOBS);
    }

    /** Not called where the network tells none. */
    List<BudgetUse> budgets(Collection<String> campaigns) {
        throw new UnsupportedCapabilityException(service.provider(), "budgetUse", Capability.BUDGET_USE);
    }

    @Override
    public final ZoneId zone() {
        return zone;
    }

    @Override
    public final ReportRows rows(ReportQuery query) {
        Asked asked = asked(query);
        return () -> Told.stream(() -> read(asked), this::unusable);
    }

    @Override
    public final ReportJob begin(ReportQuery query) {
        require(Capability.REPORT_JOBS, OPERATION);
        return begin(asked(query));
    }

    @Override
    public final ReportRows rows(ReportJob job) {
        require(Capability.REPORT_JOBS, OPERATION);
        if (job.provider() != service.provider()) {
            throw new IllegalArgumentException("a report of " + job.provider().displayName() + " is not to be had from "
                    + service.provider().displayName());
        }
        return () -> Told.stream(() -> read(job), this::unusable);
    }

    @Override
    public final List<BudgetUse> budgetUse(Collection<String> campaigns) {
        require(Capability.BUDGET_USE, "budgetUse");
        Violations violations = new Violations();
        checkIds(List.copyOf(campaigns), violations);
        violations.throwIfAny(service.provider(), "budgetUse");
        return budgets(List.copyOf(campaigns));
    }

    private UnreadableResponseException unusable(JsonParseException broken) {
        String why = broken instanceof UnusableAnswer known ? known.why() : "the answer cannot be used";
        return new UnreadableResponseException(
                Failure.of(service.provider(), OPERATION, why).cause(broken));
    }

    private Asked asked(ReportQuery query) {
        require(Capability.REPORTS, OPERATION);
        if (query.grain() == Grain.DAY) {
            require(Capability.REPORTS_BY_DAY, OPERATION);
        }
        if (query.grain() == Grain.HOUR) {
            require(Capability.REPORTS_BY_HOUR, OPERATION);
        }
        if (query.isLive()) {
            require(Capability.LIVE_REPORTS, OPERATION);
        }
        Asked asked = Asked.of(query, zone, clock.instant());
        Violations violations = new Violations();
        checkIds(query.campaigns(), violations);
        violations.require(
                knowsZones() || asked.zone().normalized().equals(zone.normalized()),
                "zone",
                "must be " + zone + " here",
                asked.zone());
        if (asked.days() == null) {
            violations.require(query.grain() == Grain.TOTAL, "by", "must be total over all time", query.grain());
        } else {
            violations.require(
                    !asked.days().last().isAfter(asked.today()),
                    "to",
                    "must not be after today, " + asked.today(),
                    asked.days().last());
        }
        check(asked, violations);
        violations.throwIfAny(service.provider(), OPERATION);
        return asked;
    }

    static void checkIds(List<String> campaigns, Violations violations) {
        for (String id : campaigns) {
            violations.require(!id.isBlank(), "campaigns", "must not hold a blank id", id);
        }
    }

    /** The rule of a network that has one way of counting orders to ads. */
    static void checkNoAttribution(Asked asked, Violations violations) {
        violations.require(
                asked.query().attributionDays().isEmpty(),
                "attributionDays",
                "cannot be chosen here",
                asked.query().attributionDays().isEmpty()
                        ? null
                        : asked.query().attributionDays().getAsInt());
    }

    private void require(Capability capability, String operation) {
        if (!service.supports(capability)) {
            throw new UnsupportedCapabilityException(service.provider(), operation, capability);
        }
    }

    final CampaignService service() {
        return service;
    }

    final Clock clock() {
        return clock;
    }
}
