package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalmartDeliveryTest extends WalmartTestBase {
    @Test
    void aResumedCampaignIsADraftForAQuarterOfAnHour() {
        assertThat(act(LIVE, "pause")).isEqualTo("success");
        assertThat(status(LIVE)).isEqualTo("PAUSED");
        assertThat(act(LIVE, "RESUME")).isEqualTo("success");
        assertThat(status(LIVE)).isEqualTo("DRAFT");
        sandbox.advance(Duration.ofMinutes(14));
        assertThat(status(LIVE)).isEqualTo("DRAFT");
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(status(LIVE)).isEqualTo("LIVE");
        assertThat(act(LIVE, "ARCHIVE"))
                .isEqualTo("ARCHIVE_OPERATION_CAN_ONLY_BE_PERFORMED_IN_DRAFT_OR_SCHEDULED_STATE");
    }

    @ParameterizedTest
    @CsvSource({
        DRAFT + ", PAUSE, CAMPAIGN_STATE_CHANGE_NOT_ALLOWED_TO_PAUSED_STATE",
        COMPLETED + ", PAUSE, CAMPAIGN_STATE_CHANGE_NOT_ALLOWED_TO_PAUSED_STATE",
        PAUSED + ", PAUSE, CAMPAIGN_STATE_CHANGE_NOT_ALLOWED",
        DRAFT + ", RESUME, CAMPAIGN_STATE_CHANGE_NOT_ALLOWED",
        PAUSED + ", ARCHIVE, ARCHIVE_OPERATION_CAN_ONLY_BE_PERFORMED_IN_DRAFT_OR_SCHEDULED_STATE",
        ARCHIVED + ", ARCHIVE, CAMPAIGN_STATE_CHANGE_NOT_ALLOWED",
        DRAFT + ", UNARCHIVE, CAMPAIGN_STATE_CHANGE_NOT_ALLOWED",
        DRAFT + ", ARCHIVE, success",
        SCHEDULED + ", ARCHIVE, success",
        SCHEDULED + ", PAUSE, success",
        ARCHIVED + ", UNARCHIVE, success",
        DRAFT + ", DELETE, INVALID_FIELD_ACTION",
    })
    void anActionFitsTheStatus(String id, String action, String outcome) {
        assertThat(act(id, action)).isEqualTo(outcome);
    }

    @Test
    void whatOnceWasLiveIsNeverArchived() {
        act(LIVE, "PAUSE");
        act(LIVE, "RESUME");
        assertThat(act(LIVE, "ARCHIVE")).isEqualTo("CAMPAIGNS_ONCE_FLIGHTED_CANNOT_BE_ARCHIVED");
        assertThat(walmart()
                        .patch(CAMPAIGNS, "[" + item(LIVE, ",\"objective\":\"AWARENESS\"") + "]")
                        .text())
                .contains("CAMPAIGN_OBJECTIVE_CANNOT_BE_UPDATED");
    }

    @Test
    void timeAndControlsMoveACampaign() {
        sandbox.walmart().control().schedule(DRAFT);
        assertThat(status(DRAFT)).isEqualTo("SCHEDULED");
        sandbox.advance(Duration.ofDays(11));
        assertThat(status(DRAFT)).isEqualTo("LIVE");
        sandbox.advance(Duration.ofDays(31));
        assertThat(status(DRAFT)).isEqualTo("COMPLETED");
        sandbox.walmart().control().goLive(ON_AD_GROUPS);
        assertThat(status(ON_AD_GROUPS)).isEqualTo("LIVE");
    }

    @Test
    void anActionNamesACampaignOnce() {
        String twice = item(LIVE, ",\"action\":\"PAUSE\"");
        assertThat(walmart().put(ACTION, "[" + twice + "," + twice + "]").status())
                .isEqualTo(400);
    }

    @Test
    void listsArePagedWithoutAnOrderOfIds() {
        List<String> ids = new ArrayList<>();
        for (int start = 0; start < 7; start += 3) {
            String body = "{\"advertiserId\":600123,\"startIndex\":" + start + ",\"count\":3}";
            JsonObject page = walmart().post(CAMPAIGNS + "/list", body).json();
            assertThat(page.number("totalResults")).hasToString("7");
            page.list("response")
                    .forEach(row ->
                            ids.add(((JsonObject) row).number("campaignId").toPlainString()));
        }
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(7)
                .isNotEqualTo(ids.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Filter[status]\":\"live\"|1",
                "\"Filter[status]\":\"ARCHIVED\"|1",
                "\"Filter[name]\":[\"Last winter\",\"Holiday teaser\"]|2",
                "\"Filter[name]\":\"Last\"|0",
                "\"Filter[lastModifiedDate]\":\"2027-01-16T00:00:00.000-05:00\"|0",
                "\"Filter[campaignId]\":[8810041,8810042,1]|2",
            })
    void listsAreFiltered(String filter, int expected) {
        assertThat(walmart()
                        .post(CAMPAIGNS + "/list", "{\"advertiserId\":600123," + filter + "}")
                        .json()
                        .list("response"))
                .hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"startIndex\":-1",
                "\"count\":0",
                "\"count\":101",
                "\"filter[status]\":\"LIVE\"",
                "\"Filter[status]\":\"ON\"",
                "\"Filter[campaignId]\":[\"x\"]"
            })
    void aBadListRequestFails(String more) {
        assertThat(walmart()
                        .post(CAMPAIGNS + "/list", "{\"advertiserId\":600123," + more + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anUnsignedOrWronglySignedRequestIsRefused() {
        WalmartSandbox walmart = sandbox.walmart();
        String now = Long.toString(sandbox.clock().millis());
        String seconds = Long.toString(sandbox.clock().millis() / 1000);
        String late = Long.toString(sandbox.clock().millis() - 301_000);
        String body = "{\"advertiserId\":600123}";
        assertThat(Client.bearer(walmart.baseUrl(), walmart.authToken())
                        .post(CAMPAIGNS + "/list", body)
                        .text())
                .contains("MISSING_AUTH_FIELD");
        for (Client client : List.of(
                Client.walmart(sandbox, seconds, walmart.authToken(), walmart.consumerId()),
                Client.walmart(sandbox, late, walmart.authToken(), walmart.consumerId()),
                Client.walmart(sandbox, now, "wrong", walmart.consumerId()),
                Client.walmart(sandbox, now, walmart.authToken(), "wrong"))) {
            assertThat(client.post(CAMPAIGNS + "/list", body).status()).isEqualTo(403);
        }
        Client tampered = Client.bearer(walmart.baseUrl(), walmart.authToken())
                .with(
                        "WM_CONSUMER.ID",
                        walmart.consumerId(),
                        "WM_SEC.KEY_VERSION",
                        "1",
                        "WM_CONSUMER.INTIMESTAMP",
                        now,
                        "WM_SEC.AUTH_SIGNATURE",
                        Client.sign(walmart.privateKeyPem(), walmart.consumerId() + "\n" + now + "\n1"));
        assertThat(tampered.post(CAMPAIGNS + "/list", body).status())
                .as("without the last line feed")
                .isEqualTo(403);
    }

    @Test
    void onlyTheDoubledPathIsKnown() {
        assertThat(walmart()
                        .post("/campaigns/list", "{\"advertiserId\":600123}")
                        .status())
                .isEqualTo(404);
        assertThat(walmart().get(CAMPAIGNS).status()).isEqualTo(404);
    }
}
