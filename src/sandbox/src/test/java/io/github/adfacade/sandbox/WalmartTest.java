package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalmartTest extends WalmartTestBase {
    @Test
    void aBatchIsAppliedItemByItem() {
        Answer answer = walmart()
                .post(
                        CAMPAIGNS,
                        "["
                                + draft(
                                        "New",
                                        "," + FLIGHT
                                                + ",\"budgetType\":\"total\",\"totalBudget\":12.5,\"deliverySpeed\":\"evenly\"")
                                + "," + draft("Back to school", "") + "]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.item(0).text("code")).isEqualTo("success");
        assertThat(answer.item(1).text("code")).isEqualTo("failure");
        assertThat(answer.item(1).list("details")).hasToString("[CAMPAIGN_ALREADY_EXIST_WITH_GIVEN_NAME]");
        assertThat(answer.item(1).has("campaignId")).isFalse();
        JsonObject created = read(answer.item(0).number("campaignId").toPlainString());
        assertThat(created.text("status")).isEqualTo("DRAFT");
        assertThat(created.text("budgetType")).isEqualTo("TOTAL");
        assertThat(created.text("objective")).isEqualTo("AWARENESS");
        assertThat(created.text("startDate")).as("cut to the hour").isEqualTo("2027-03-01T10:00:00.000-05:00");
        assertThat(created.text("endDate")).isEqualTo("2027-04-01T23:00:00.000-04:00");
        assertThat(sandbox.ledger().changes(Network.WALMART, Change.Kind.CREATED))
                .hasSize(1);
    }

    @Test
    void anEndlessCampaignIsReadBackAsTheSameInstantInEasternTime() {
        String endless =
                ",\"startDate\":\"2027-03-01T00:00:00-05:00\",\"endDate\":\"9999-12-30T00:00:00Z\",\"deliverySpeed\":\"EVENLY\"";
        Answer daily = walmart()
                .post(CAMPAIGNS, "[" + draft("E", endless + ",\"budgetType\":\"DAILY\",\"dailyBudget\":1") + "]");
        assertThat(read(daily.item(0).number("campaignId").toPlainString()).text("endDate"))
                .isEqualTo("9999-12-29T19:00:00.000-05:00");
        Answer total = walmart()
                .post(CAMPAIGNS, "[" + draft("F", endless + ",\"budgetType\":\"TOTAL\",\"totalBudget\":1") + "]");
        assertThat(code(total)).isEqualTo("BUDGET_VALUE_NOT_ALLOWED_FOR_GIVEN_CAMPAIGN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"objective\":\"FAME\"|INVALID_FIELD_OBJECTIVE",
                ",\"mediaType\":\"VIDEO\",\"objective\":\"CONVERSION\"|INVALID_FIELD_OBJECTIVE",
                ",\"campaignType\":\"GD\"|INVALID_FIELD_CAMPAIGN_TYPE",
                ",\"budgetType\":\"DAILY\"|MISSING_FIELD_START_DATE",
                "," + FLIGHT + "|MISSING_FIELD_BUDGET_TYPE",
                "," + FLIGHT + ",\"budgetType\":\"DAILY\",\"deliverySpeed\":\"EVENLY\"|MISSING_FIELD_DAILY_BUDGET",
                "," + FLIGHT
                        + ",\"budgetType\":\"DAILY\",\"dailyBudget\":1,\"deliverySpeed\":\"FRONTLOADED\"|FRONTLOADED_NOT_ALLOWED_FOR_DAILY_BUDGET_TYPE",
                ",\"dailyBudget\":1,\"totalBudget\":1|TOTAL_AND_DAILY_BUDGET_NOT_ALLOWED_TOGETHER",
                ",\"budgetType\":\"DAILY\",\"totalBudget\":1|TOTAL_BUDGET_SHOULD_BE_EMPTY_FOR_DAILY_BUDGET_TYPE",
                ",\"budgetType\":\"TOTAL\",\"dailyBudget\":1|DAILY_BUDGET_SHOULD_BE_EMPTY_FOR_TOTAL_BUDGET_TYPE",
                ",\"dailyBudget\":0.001|INVALID_FIELD_CAMPAIGN_BUDGET",
                ",\"startDate\":\"soon\"|INVALID_FIELD_START_OR_END_DATE",
                ",\"startDate\":\"2027-03-01T00:00:00Z\",\"endDate\":\"2027-02-01T00:00:00Z\",\"budgetType\":\"DAILY\",\"dailyBudget\":1,\"deliverySpeed\":\"EVENLY\"|INVALID_FIELD_START_OR_END_DATE",
                ",\"startDate\":\"2027-03-01T00:00:00Z\",\"endDate\":\"2027-03-05T12:00:00-05:00\",\"budgetType\":\"DAILY\",\"dailyBudget\":1,\"deliverySpeed\":\"EVENLY\"|INVALID_FIELD_START_OR_END_DATE",
                ",\"startDate\":\"2026-03-01T00:00:00Z\",\"endDate\":\"2026-03-05T20:00:00-05:00\",\"budgetType\":\"DAILY\",\"dailyBudget\":1,\"deliverySpeed\":\"EVENLY\"|END_DATE_CANNOT_BE_EMPTY_OR_IN_THE_PAST",
            })
    void aCreateThatBreaksARuleFailsAlone(String more, String code) {
        Answer answer = walmart().post(CAMPAIGNS, "[" + draft("R", more) + "]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void namesAndDescriptionsHave240Characters() {
        assertThat(code(walmart().post(CAMPAIGNS, "[" + draft("n".repeat(241), "") + "]")))
                .isEqualTo("INVALID_FIELD_CAMPAIGN_NAME");
        assertThat(code(walmart().post(CAMPAIGNS, "[{\"advertiserId\":600123}]")))
                .isEqualTo("MISSING_FIELD_NAME");
        assertThat(code(walmart()
                        .post(CAMPAIGNS, "[" + draft("n", ",\"description\":\"" + "d".repeat(241) + "\"") + "]")))
                .isEqualTo("INVALID_FIELD_DESCRIPTION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|INVALID_REQUEST_BODY",
                "[]|400|INVALID_REQUEST_BODY",
                "[1]|400|INVALID_REQUEST_BODY",
                "[|400|INVALID_REQUEST_BODY",
                "[{\"name\":\"x\"}]|400|INVALID_ADVERTISER_ID",
                "[{\"advertiserId\":600123,\"name\":\"x\"},{\"advertiserId\":1,\"name\":\"y\"}]|400|MULTIPLE_ADVERTISERS_NOT_SUPPORTED",
                "[{\"advertiserId\":777,\"name\":\"x\"}]|403|USER_AUTHENTICATION_ERROR",
                "[{\"advertiserId\":600123,\"name\":\"x\",\"status\":\"LIVE\"}]|400|INVALID_REQUEST_BODY",
                "[{\"advertiserId\":600123,\"name\":7}]|400|INVALID_REQUEST_BODY",
            })
    void aRequestThatIsNoBatchOfOneAdvertiserFailsWhole(String body, int status, String code) {
        Answer answer = walmart().post(CAMPAIGNS, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().text("code")).isEqualTo("FAILURE");
        assertThat(answer.json().list("details").get(0)).isEqualTo(code);
    }

    @Test
    void moreThanTenFailWhole() {
        String eleven = String.join(",", java.util.Collections.nCopies(11, draft("x", "")));
        assertThat(walmart().post(CAMPAIGNS, "[" + eleven + "]").text()).contains("MAX_LIMIT_EXCEEDED_IN_BULK_REQUEST");
    }

    @Test
    void aReplacementOverwritesEverythingButTheObjective() {
        JsonObject before = read(LIVE);
        String same = ",\"name\":\"Renamed\",\"startDate\":\"" + before.text("startDate") + "\",\"endDate\":\""
                + before.text("endDate")
                + "\",\"budgetType\":\"DAILY\",\"dailyBudget\":175.00,\"deliverySpeed\":\"EVENLY\",\"mediaType\":\"VIDEO\"";
        Answer answer = walmart().put(CAMPAIGNS, "[" + item(LIVE, same) + "]");
        assertThat(answer.item(0).text("code")).isEqualTo("success");
        JsonObject after = read(LIVE);
        assertThat(after.has("description")).isFalse();
        assertThat(after.text("objective")).isEqualTo("CONVERSION");
        assertThat(after.text("mediaType")).isEqualTo("BANNER");
        assertThat(after.number("dailyBudget")).hasToString("175.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                LIVE + "||MID_FLIGHT_CAMPAIGN_DATES_SHOULD_NOT_BE_NULL",
                SCHEDULED + "|," + FLIGHT + "|MID_FLIGHT_CAMPAIGN_BUDGET_INFO_CANNOT_BE_NULL",
                DRAFT + "||BUDGET_NOT_SUPPORTED_AT_ADGROUP_IF_BUDGET_DEFINED_AT_CAMPAIGN_LEVEL",
                ON_AD_GROUPS + "|," + FLIGHT + "|AD_GROUP_START_END_DATE_NOT_ALLOWED",
                "99|" + "|RESOURCE_NOT_FOUND_FOR_INPUT_COMBINATION_ADVERTISER_ID_AND_CAMPAIGN_ID",
                "12345|" + "|RESOURCE_NOT_FOUND_FOR_INPUT_COMBINATION_ADVERTISER_ID_AND_CAMPAIGN_ID",
            })
    void aReplacementThatLeavesTheLevelOrTheFlightFails(String id, String more, String code) {
        String body = item(id, ",\"name\":\"Other\"" + (more == null ? "" : more));
        assertThat(code(walmart().put(CAMPAIGNS, "[" + body + "]"))).isEqualTo(code);
    }

    @Test
    void aPatchChangesWhatIsSentAndNullClearsADescription() {
        Answer answer =
                walmart().patch(CAMPAIGNS, "[" + item(LIVE, ",\"name\":\"Grills 2027\",\"description\":null") + "]");
        assertThat(answer.item(0).list("details")).hasToString("[CAMPAIGN_PATCH_SUCCESS]");
        assertThat(read(LIVE).has("description")).isFalse();
        assertThat(read(LIVE).number("dailyBudget")).hasToString("150.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DRAFT + "|,\"mediaType\":\"VIDEO\",\"colour\":1|INVALID_PATCH_FIELDS=mediaType,colour",
                DRAFT + "|,\"name\":null|INVALID_VALUE_NULL=name",
                DRAFT + "|,\"name\":5|INVALID_TYPE_FOR_FIELDS=name",
                DRAFT + "|,\"budgetType\":\"TOTAL\"|BUDGET_AMOUNT_NEEDS_TO_BE_SET",
                DRAFT + "|,\"totalBudget\":5|TOTAL_BUDGET_NOT_ALLOWED_FOR_DAILY_BUDGET_TYPE",
                PAUSED + "|,\"dailyBudget\":5|DAILY_BUDGET_NOT_ALLOWED_FOR_TOTAL_BUDGET_TYPE",
                PAUSED
                        + "|,\"budgetType\":\"DAILY\",\"dailyBudget\":5|BUDGET_TYPE_CANNOT_BE_CHANGED_IN_MID_FLIGHT_OR_SCHEDULED_OR_PAUSED_STATE",
                PAUSED + "|,\"startDate\":\"2027-02-01T00:00:00-05:00\"|INVALID_FIELD_START_OR_END_DATE",
                PAUSED + "|,\"deliverySpeed\":\"FRONTLOADED\"|INVALID_FIELD_DELIVERY_SPEED",
                LIVE + "|,\"objective\":\"AWARENESS\"|CAMPAIGN_OBJECTIVE_ALLOWED_TO_UPDATE_ONLY_FOR_DRAFT_STATE",
                ARCHIVED + "|,\"name\":\"No\"|CAMPAIGN_DELIVERY_STATUS_CANNOT_BE_UPDATED",
                COMPLETED + "|,\"name\":\"No\"|END_DATE_CANNOT_BE_EMPTY_OR_IN_THE_PAST",
                LIVE + "|,\"endDate\":\"2026-01-01T20:00:00-05:00\"|END_DATE_CANNOT_BE_EMPTY_OR_IN_THE_PAST",
            })
    void aBadPatchSinksTheWholeBatch(String id, String more, String code) {
        String good = item(SCHEDULED, ",\"description\":\"fine\"");
        Answer answer = walmart().patch(CAMPAIGNS, "[" + good + "," + item(id, more) + "]");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().list("details").get(0)).isEqualTo(code);
        assertThat(read(SCHEDULED).has("description")).isFalse();
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void aBadPatchFailsAloneWhenToldSo() {
        try (Sandbox perItem = Sandbox.builder().patchPerItem(true).start()) {
            String body = "[" + item(SCHEDULED, ",\"description\":\"fine\"") + ","
                    + item(DRAFT, ",\"mediaType\":\"VIDEO\"") + "]";
            Answer answer = Client.walmart(perItem).patch(CAMPAIGNS, body);
            assertThat(answer.item(0).text("code")).isEqualTo("success");
            assertThat(answer.item(1).text("code")).isEqualTo("failure");
            assertThat(perItem.ledger().changes()).hasSize(1);
        }
    }

    @Test
    void theKindOfBudgetOfADraftChangesWithItsAmount() {
        walmart().patch(CAMPAIGNS, "[" + item(DRAFT, ",\"budgetType\":\"total\",\"totalBudget\":900") + "]");
        assertThat(read(DRAFT).number("totalBudget")).hasToString("900");
        assertThat(read(DRAFT).has("dailyBudget")).isFalse();
    }

    @Test
    void aBudgetCannotGoBelowWhatWasSpent() {
        sandbox.walmart().control().spend(PAUSED, new BigDecimal("500"));
        Answer answer = walmart().patch(CAMPAIGNS, "[" + item(PAUSED, ",\"totalBudget\":499.99") + "]");
        assertThat(answer.text()).contains("TOTAL_BUDGET_CANNOT_BE_LESS_THAN_CURRENT_CAMPAIGN_ADSPENT");
    }

    @Test
    void aLaterEndRevivesACompletedCampaign() {
        String body = item(COMPLETED, ",\"name\":\"Again\",\"endDate\":\"2027-06-01T00:00:00-04:00\"");
        assertThat(walmart().patch(CAMPAIGNS, "[" + body + "]").status()).isEqualTo(200);
        assertThat(status(COMPLETED)).isEqualTo("LIVE");
        assertThat(read(COMPLETED).text("endDate")).as("midnight stays").isEqualTo("2027-06-01T00:00:00.000-04:00");
    }
}
