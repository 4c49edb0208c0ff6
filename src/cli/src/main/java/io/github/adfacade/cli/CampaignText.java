package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.Metrics;
import io.github.adfacade.portfolio.Listed;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Campaigns and plans for people to read. */
final class CampaignText {

    private static final int NAME_WIDTH = 48;

    private final PrintWriter out;

    CampaignText(PrintWriter out) {
        this.out = out;
    }

    void table(List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            out.println("No campaigns.");
            return;
        }
        Table table = new Table("ID", "NAME", "STATUS", "BUDGET", "START", "END");
        campaigns.forEach(campaign -> table.add(cells(campaign).toArray(String[]::new)));
        table.print(out);
    }

    /** The same with the service that each is of. */
    void listed(List<Listed> campaigns) {
        if (campaigns.isEmpty()) {
            out.println("No campaigns.");
            return;
        }
        Table table = new Table("SERVICE", "ID", "NAME", "STATUS", "BUDGET", "START", "END");
        for (Listed listed : campaigns) {
            List<String> cells = new ArrayList<>(cells(listed.campaign()));
            cells.add(0, listed.service());
            table.add(cells.toArray(String[]::new));
        }
        table.print(out);
    }

    private static List<String> cells(Campaign campaign) {
        return List.of(
                Text.printable(campaign.id()),
                Text.shortened(Text.printable(campaign.name()), NAME_WIDTH),
                Text.word(campaign.status()),
                shown(campaign.budget()),
                shown(campaign.schedule().start()),
                shown(campaign.schedule().end()));
    }

    /**
     * @param zone whose days are the network's
     */
    void block(Campaign campaign, ZoneId zone) {
        line("provider", campaign.provider().displayName());
        line("id", campaign.id());
        line("name", campaign.name());
        line(
                "status",
                Text.word(campaign.status())
                        + campaign.nativeStatus().map(own -> " (" + own + ")").orElse(""));
        line("budget", shown(campaign.budget()));
        line("start", shown(campaign.schedule().start().map(start -> Moments.shown(start, zone))));
        line("end", shown(campaign.schedule().end().map(end -> Moments.shown(end, zone))));
        line("objective", shown(campaign.objective().map(Text::word)));
        line("description", shown(campaign.description()));
        line("created", shown(campaign.createdAt()));
        line("updated", shown(campaign.updatedAt()));
        campaign.metrics().ifPresent(metrics -> line("metrics", shown(metrics)));
    }

    void plan(ChangePlan plan, ZoneId zone) {
        line("campaign", plan.current().id() + " " + plan.current().name());
        line("zone", zone.getId());
        out.println("changes");
        if (plan.differences().isEmpty()) {
            out.println("  none");
        }
        for (Difference difference : plan.differences()) {
            out.printf(
                    "  %s: %s -> %s%n",
                    Text.printable(difference.field()), value(difference.before()), value(difference.after()));
        }
        if (plan.isAllowed()) {
            out.println("would send");
            plan.requests()
                    .forEach(request -> out.println(
                            Text.printable("  " + request.method() + " " + request.path() + " " + request.body())
                                    .stripTrailing()));
        } else {
            out.println("would be refused, since it breaks these rules");
            plan.violations().forEach(violation -> out.println("  - " + Text.printable(violation.toString())));
        }
        out.println("Nothing was changed.");
    }

    private void line(String label, String value) {
        out.printf("%-13s %s%n", label, Text.printable(value));
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).map(Text::printable).orElse(Text.NONE);
    }

    private static String shown(Metrics metrics) {
        return "spend " + shown(metrics.spend()) + ", impressions " + shown(metrics.impressions()) + ", clicks "
                + shown(metrics.clicks()) + ", purchases " + shown(metrics.purchases()) + ", ROAS "
                + shown(metrics.returnOnAdSpend().map(Object::toString));
    }

    private static String value(@Nullable String value) {
        return Text.printable(Objects.requireNonNullElse(value, "(nothing)"));
    }
}
