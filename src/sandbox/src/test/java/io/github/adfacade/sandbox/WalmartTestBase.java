package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox in January 2027 and the composed campaigns by their status. */
abstract class WalmartTestBase {
    static final String CAMPAIGNS = "/api/v1/campaigns";
    static final String ACTION = "/api/v1/campaigns/action";
    static final String LIVE = "8810041";
    static final String SCHEDULED = "8810042";
    static final String PAUSED = "8810043";
    static final String DRAFT = "8810044";
    static final String ON_AD_GROUPS = "8810045";
    static final String COMPLETED = "8810046";
    static final String ARCHIVED = "8810047";
    static final String FLIGHT =
            "\"startDate\":\"2027-03-01T10:10:10.000-05:00\",\"endDate\":\"2027-04-01T23:59:00.000-04:00\"";

    Sandbox sandbox;

    @BeforeEach
    void start() {
        Clock clock = Clock.fixed(Instant.parse("2027-01-15T15:00:00Z"), ZoneOffset.UTC);
        sandbox = Sandbox.builder().clock(clock).start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    Client walmart() {
        return Client.walmart(sandbox);
    }

    static String item(String id, String more) {
        return "{\"advertiserId\":600123,\"campaignId\":" + id + more + "}";
    }

    static String draft(String name, String more) {
        return "{\"advertiserId\":600123,\"name\":\"" + name + "\"" + more + "}";
    }

    String status(String id) {
        return read(id).text("status");
    }

    JsonObject read(String id) {
        JsonObject list = walmart()
                .post(CAMPAIGNS + "/list", "{\"advertiserId\":600123,\"Filter[campaignId]\":[" + id + "]}")
                .json();
        return (JsonObject) list.list("response").get(0);
    }

    static String code(Answer answer) {
        return String.valueOf(answer.item(0).list("details").get(0));
    }

    String act(String id, String action) {
        Answer answer = walmart().put(ACTION, "[" + item(id, ",\"action\":\"" + action + "\"") + "]");
        return answer.item(0).text("code").equals("success") ? "success" : code(answer);
    }
}
