package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a campaign may look like, and which of its fields can change in which status. */
final class WalmartRules {
    private static final List<String> BUDGETS = List.of("dailyBudget", "totalBudget");

    private final WalmartState state;

    WalmartRules(WalmartState state) {
        this.state = state;
    }

    /** A campaign's settings on their own, whoever sent them. */
    void whole(JsonObject settings, long advertiser, long id) {
        String name = settings.text("name");
        if (name == null) {
            throw WalmartProblem.item("MISSING_FIELD_NAME");
        }
        if (state.nameTaken(name, advertiser, id) && nameChanges(name, id)) {
            throw WalmartProblem.item("CAMPAIGN_ALREADY_EXIST_WITH_GIVEN_NAME");
        }
        budget(settings);
        if (hasFlight(settings)) {
            complete(settings);
        }
    }

    private boolean nameChanges(String name, long id) {
        WalmartCampaign before = state.find(id);
        return before == null || !before.name().equals(name);
    }

    static boolean hasFlight(JsonObject settings) {
        return WalmartFields.FLIGHT.stream().anyMatch(settings::has)
                || BUDGETS.stream().anyMatch(settings::has);
    }

    private static void budget(JsonObject settings) {
        String type = settings.text("budgetType");
        boolean daily = settings.has("dailyBudget");
        boolean total = settings.has("totalBudget");
        if (daily && total) {
            throw WalmartProblem.item("TOTAL_AND_DAILY_BUDGET_NOT_ALLOWED_TOGETHER");
        }
        if ("DAILY".equals(type) && total) {
            throw WalmartProblem.item("TOTAL_BUDGET_SHOULD_BE_EMPTY_FOR_DAILY_BUDGET_TYPE");
        }
        if ("TOTAL".equals(type) && daily) {
            throw WalmartProblem.item("DAILY_BUDGET_SHOULD_BE_EMPTY_FOR_TOTAL_BUDGET_TYPE");
        }
        if ("DAILY".equals(type) && "FRONTLOADED".equals(settings.text("deliverySpeed"))) {
            throw WalmartProblem.item("FRONTLOADED_NOT_ALLOWED_FOR_DAILY_BUDGET_TYPE");
        }
    }

    /** All of flight and budget, once any of it is there. */
    private static void complete(JsonObject settings) {
        require(settings, "startDate", "MISSING_FIELD_START_DATE");
        require(settings, "endDate", "MISSING_FIELD_END_DATE");
        require(settings, "budgetType", "MISSING_FIELD_BUDGET_TYPE");
        require(settings, "deliverySpeed", "MISSING_FIELD_DELIVERY_SPEED");
        boolean daily = "DAILY".equals(settings.text("budgetType"));
        if (!settings.has(daily ? "dailyBudget" : "totalBudget")) {
            throw WalmartProblem.item(daily ? "MISSING_FIELD_DAILY_BUDGET" : "MISSING_FIELD_TOTAL_BUDGET");
        }
        ZonedDateTime start = Eastern.parse(settings.get("startDate"));
        ZonedDateTime end = Eastern.parse(settings.get("endDate"));
        if (!end.isAfter(start)) {
            throw WalmartProblem.item("INVALID_FIELD_START_OR_END_DATE");
        }
        if (Eastern.endless(end) && !daily) {
            throw WalmartProblem.item("BUDGET_VALUE_NOT_ALLOWED_FOR_GIVEN_CAMPAIGN");
        }
    }

    private static void require(JsonObject settings, String name, String code) {
        if (!settings.has(name)) {
            throw WalmartProblem.item(code);
        }
    }

    /** An end date that is new: not past, and after noon. One that is sent back as it was read is not looked at. */
    void newEnd(JsonObject settings) {
        ZonedDateTime end = Eastern.parse(settings.get("endDate"));
        if (!end.toInstant().isAfter(state.now())) {
            throw WalmartProblem.item("END_DATE_CANNOT_BE_EMPTY_OR_IN_THE_PAST");
        }
        if (!Eastern.allowedEnd(end)) {
            throw WalmartProblem.item("INVALID_FIELD_START_OR_END_DATE");
        }
    }

    /** The change from what is stored to what shall be. */
    void change(WalmartCampaign campaign, JsonObject after) {
        Set<String> changed = changed(campaign.document, after);
        String status = campaign.status();
        if (status.equals("ARCHIVED") && !changed.isEmpty()) {
            throw WalmartProblem.item("CAMPAIGN_DELIVERY_STATUS_CANNOT_BE_UPDATED");
        }
        level(campaign, after);
        if (changed.contains("objective")) {
            objective(campaign);
        }
        if (!status.equals("DRAFT")) {
            refuse(changed, "budgetType", "BUDGET_TYPE_CANNOT_BE_CHANGED_IN_MID_FLIGHT_OR_SCHEDULED_OR_PAUSED_STATE");
            refuse(changed, "deliverySpeed", "INVALID_FIELD_DELIVERY_SPEED");
        }
        if (!status.equals("DRAFT") && !status.equals("SCHEDULED")) {
            refuse(changed, "startDate", "INVALID_FIELD_START_OR_END_DATE");
        }
        if (changed.contains("endDate") && after.has("endDate")) {
            newEnd(after);
        }
        if (status.equals("COMPLETED") && !changed.isEmpty() && !extended(campaign.document, after)) {
            throw WalmartProblem.item("END_DATE_CANNOT_BE_EMPTY_OR_IN_THE_PAST");
        }
        for (String name : BUDGETS) {
            BigDecimal amount = after.number(name);
            if (changed.contains(name) && amount != null && amount.compareTo(campaign.spent()) < 0) {
                String kind = name.equals("dailyBudget") ? "DAILY" : "TOTAL";
                throw WalmartProblem.item(kind + "_BUDGET_CANNOT_BE_LESS_THAN_CURRENT_CAMPAIGN_ADSPENT");
            }
        }
    }

    private static Set<String> changed(JsonObject before, JsonObject after) {
        return WalmartFields.SETTINGS.stream()
                .filter(name -> !same(before.get(name), after.get(name)))
                .collect(Collectors.toSet());
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return (a instanceof BigDecimal x && b instanceof BigDecimal y) ? x.compareTo(y) == 0 : Objects.equals(a, b);
    }

    private static void level(WalmartCampaign campaign, JsonObject after) {
        boolean flight = hasFlight(after);
        if (campaign.onAdGroups() && flight) {
            throw WalmartProblem.item("AD_GROUP_START_END_DATE_NOT_ALLOWED");
        }
        if (campaign.onAdGroups() || !campaign.inFlight()) {
            if (!campaign.onAdGroups() && !flight) {
                throw WalmartProblem.item("BUDGET_NOT_SUPPORTED_AT_ADGROUP_IF_BUDGET_DEFINED_AT_CAMPAIGN_LEVEL");
            }
            return;
        }
        if (!after.has("startDate") || !after.has("endDate")) {
            throw WalmartProblem.item("MID_FLIGHT_CAMPAIGN_DATES_SHOULD_NOT_BE_NULL");
        }
        if (!after.has("budgetType") || BUDGETS.stream().noneMatch(after::has)) {
            throw WalmartProblem.item("MID_FLIGHT_CAMPAIGN_BUDGET_INFO_CANNOT_BE_NULL");
        }
    }

    private static void objective(WalmartCampaign campaign) {
        if (!campaign.status().equals("DRAFT")) {
            throw WalmartProblem.item("CAMPAIGN_OBJECTIVE_ALLOWED_TO_UPDATE_ONLY_FOR_DRAFT_STATE");
        }
        if (campaign.flighted()) {
            throw WalmartProblem.item("CAMPAIGN_OBJECTIVE_CANNOT_BE_UPDATED");
        }
    }

    private static void refuse(Set<String> changed, String name, String code) {
        if (changed.contains(name)) {
            throw WalmartProblem.item(code);
        }
    }

    private boolean extended(JsonObject before, JsonObject after) {
        if (!after.has("endDate") || !before.has("endDate")) {
            return false;
        }
        Instant end = Eastern.parse(after.get("endDate")).toInstant();
        return end.isAfter(Eastern.parse(before.get("endDate")).toInstant()) && end.isAfter(state.now());
    }
}
