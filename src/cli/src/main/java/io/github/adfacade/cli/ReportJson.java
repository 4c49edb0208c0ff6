package io.github.adfacade.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.cli.page.FigureText;
import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import io.github.adfacade.portfolio.PortfolioReport.UsedBudget;
import io.github.adfacade.portfolio.ReportedCampaign;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.ReportNotReadyException;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportTotal;
import java.util.Currency;
import java.util.Optional;

/** A report as JSON, every member always there. */
final class ReportJson {

    private ReportJson() {}

    static JsonObject of(ReportView view) {
        PortfolioReport report = view.report();
        JsonObject json = new JsonObject();
        json.addProperty("by", Text.word(view.grain()));
        json.add("networks", CampaignJson.array(report.parts(), ReportJson::of));
        JsonArray rows = new JsonArray();
        for (ReportedCampaign campaign : report.campaigns()) {
            campaign.rows().forEach(row -> rows.add(of(row)));
        }
        json.add("rows", rows);
        json.add("totals", CampaignJson.array(report.totals(), ReportJson::of));
        json.add("budgets", CampaignJson.array(report.budgets(), ReportJson::of));
        return json;
    }

    private static JsonObject of(Part part) {
        JsonObject json = new JsonObject();
        json.addProperty("provider", part.service());
        json.addProperty("zone", FigureText.zone(part.zone()));
        json.add("from", CampaignJson.string(part.days().map(DayRange::first)));
        json.add("to", CampaignJson.string(part.days().map(DayRange::last)));
        json.addProperty("rows", part.rows());
        json.add("error", CampaignJson.string(part.error().map(Failures::describe)));
        json.add("budgetError", CampaignJson.string(part.budgetError().map(Failures::describe)));
        json.add(
                "job",
                CampaignJson.string(part.error()
                        .map(error -> error instanceof ReportNotReadyException notReady ? notReady.job() : null)));
        return json;
    }

    private static JsonObject of(ReportRow row) {
        JsonObject json = new JsonObject();
        json.addProperty("provider", Text.word(row.provider()));
        json.addProperty("campaignId", row.campaignId());
        json.add("campaignName", CampaignJson.string(row.campaignName()));
        json.add("start", CampaignJson.string(row.period().start()));
        json.addProperty("end", row.period().end().toString());
        json.addProperty("zone", FigureText.zone(row.period().zone()));
        addFigures(json, row.figures());
        json.add("attribution", CampaignJson.string(row.attribution()));
        json.addProperty("estimated", row.isEstimated());
        json.addProperty("asOf", row.asOf().toString());
        json.add("raw", row.raw());
        return json;
    }

    private static JsonObject of(ReportTotal total) {
        JsonObject json = new JsonObject();
        json.add("currency", CampaignJson.string(total.currency().map(Currency::getCurrencyCode)));
        json.add("attribution", CampaignJson.string(total.attribution()));
        json.addProperty("estimated", total.estimated());
        json.addProperty("rows", total.rows());
        addFigures(json, total.figures());
        return json;
    }

    private static void addFigures(JsonObject json, Figures figures) {
        json.add("spend", CampaignJson.orNull(figures.spend(), CampaignJson::money));
        json.add("impressions", number(figures.impressions()));
        json.add("clicks", number(figures.clicks()));
        json.add("clickThroughRate", CampaignJson.orNull(figures.clickThroughRate(), CampaignJson::decimal));
        json.add("costPerClick", CampaignJson.orNull(figures.costPerClick(), CampaignJson::money));
        json.add("costPerMille", CampaignJson.orNull(figures.costPerMille(), CampaignJson::money));
        json.add("orders", number(figures.orders()));
        json.add("revenue", CampaignJson.orNull(figures.revenue(), CampaignJson::money));
        json.add("returnOnAdSpend", CampaignJson.orNull(figures.returnOnAdSpend(), CampaignJson::decimal));
    }

    private static JsonElement number(Optional<Long> count) {
        return CampaignJson.orNull(count, JsonPrimitive::new);
    }

    private static JsonObject of(UsedBudget used) {
        BudgetUse use = used.use();
        JsonObject json = new JsonObject();
        json.addProperty("provider", used.service());
        json.addProperty("campaignId", use.campaignId());
        json.addProperty("ofAdGroups", use.ofAdGroups());
        json.addProperty("period", Text.word(use.period()));
        json.add("limit", CampaignJson.orNull(use.limit(), CampaignJson::money));
        json.add("remaining", CampaignJson.orNull(use.remaining(), CampaignJson::money));
        json.add("outOfBudgetSince", CampaignJson.string(use.outOfBudgetSince()));
        json.add("pacing", CampaignJson.string(use.pacing().map(Text::word)));
        json.add("pacingPercent", CampaignJson.orNull(use.pacingPercent(), CampaignJson::decimal));
        json.addProperty("asOf", use.asOf().toString());
        return json;
    }
}
