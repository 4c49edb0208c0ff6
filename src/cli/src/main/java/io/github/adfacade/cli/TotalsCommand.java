package io.github.adfacade.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.portfolio.Listing;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.Selection;
import io.github.adfacade.portfolio.Totals;
import io.github.adfacade.portfolio.Totals.Sums;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds up budgets. */
@Command(
        name = "totals",
        description =
                "Adds up the budgets of campaigns that run or may run, per currency and period; what is of different"
                        + " currencies or periods is never added.",
        footer = "%nWith --json: {services: {NAME: [{currency, period, amount, campaigns}]}, all: [...]}.")
final class TotalsCommand extends ServiceCommand {

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = WordConverter.OfStatus.class,
            completionCandidates = WordConverter.OfStatus.class,
            description = "Campaigns in this status instead; may be repeated: ${COMPLETION-CANDIDATES}.")
    private List<CampaignStatus> statuses = List.of();

    @Override
    boolean isOverMany() {
        return true;
    }

    @Override
    int run(Portfolio portfolio) {
        Listing campaigns = portfolio.list(Selection.ALL);
        Totals totals = statuses.isEmpty() ? Totals.of(campaigns) : Totals.of(campaigns, EnumSet.copyOf(statuses));
        if (json()) {
            print(json(totals));
        } else {
            Table table = new Table("SERVICE", "BUDGET", "CAMPAIGNS");
            totals.services().forEach((name, sums) -> rows(table, name, sums));
            rows(table, "all", totals.all());
            table.print(out());
        }
        return told(campaigns);
    }

    private static void rows(Table table, String name, Sums sums) {
        sums.budgets()
                .forEach((kind, sum) -> table.add(
                        name, sum.amount() + " " + Text.word(kind.period()), String.valueOf(sum.campaigns())));
        if (sums.withoutBudget() > 0) {
            table.add(name, Text.NONE, String.valueOf(sums.withoutBudget()));
        }
    }

    private static JsonObject json(Totals totals) {
        JsonObject services = new JsonObject();
        totals.services().forEach((name, sums) -> services.add(name, json(sums)));
        JsonObject all = new JsonObject();
        all.add("services", services);
        all.add("all", json(totals.all()));
        return all;
    }

    private static JsonArray json(Sums sums) {
        JsonArray rows = new JsonArray();
        sums.budgets().forEach((kind, sum) -> {
            JsonObject row = new JsonObject();
            row.addProperty("currency", kind.currency().getCurrencyCode());
            row.addProperty("period", Text.word(kind.period()));
            row.addProperty("amount", sum.amount().amount());
            row.addProperty("campaigns", sum.campaigns());
            rows.add(row);
        });
        if (sums.withoutBudget() > 0) {
            JsonObject row = new JsonObject();
            row.addProperty("campaigns", sums.withoutBudget());
            rows.add(row);
        }
        return rows;
    }
}
