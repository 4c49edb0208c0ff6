package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.junit.SandboxExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class WhopCampaignsTest {
    private static final String DRAFT = "adcamp_demo0000000002";
    private static final String PAUSED = "adcamp_demo0000000001";
    private static final String UNPAID = "adcamp_demo0000000003";
    private static final String ACTIVE = "adcamp_demo0000000004";
    private static final String BODY =
            "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\",\"budget_optimization\":\"ad_campaign\",\"budget_amount\":75.5%s}";

    private Sandbox sandbox;
    private Client whop;

    @BeforeEach
    void connect(Sandbox started) {
        sandbox = started;
        whop = Client.whop(started);
    }

    @Test
    void aNewCampaignIsADraftWithNothingMeasured() {
        JsonObject created = whop.post("/ad_campaigns", BODY.formatted(",\"starts_at\":\"2027-01-01T00:00:00Z\""))
                .json();
        assertThat(created.text("status")).isEqualTo("draft");
        assertThat(created.text("budget_type")).isEqualTo("daily");
        assertThat(created.number("budget_amount")).hasToString("75.5");
        assertThat(created.number("impressions")).hasToString("0");
        assertThat(created.has("starts_at")).as("never answered").isFalse();
        String id = created.text("id");
        assertThat(whop.get("/ad_campaigns/" + id).json()).isEqualTo(created);
        Change change =
                sandbox.ledger().changes(Network.WHOP, Change.Kind.CREATED).get(0);
        assertThat(change.id()).isEqualTo(id);
        assertThat(change.name()).isEqualTo("T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"T\",\"platform\":\"meta\"}",
                "{\"title\":\"\",\"platform\":\"meta\",\"objective\":\"sales\"}",
                "{\"title\":\"T\",\"platform\":\"tiktok\",\"objective\":\"sales\"}",
                "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"fame\"}",
                "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\",\"budget_amount\":5}",
                "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\",\"bid_type\":\"minimum_cost\"}",
                "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\",\"budget_optimization\":\"ad_campaign\"}",
                "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\",\"status\":\"active\"}",
                "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\",\"company_id\":\"biz_1\"}",
                "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\",\"account_id\":null}",
                "{\"title\":\"T\",\"title\":\"U\",\"platform\":\"meta\",\"objective\":\"sales\"}",
                "[]",
                "{"
            })
    void aBadCreateIsRefusedAndChangesNothing(String body) {
        Answer answer = whop.post("/ad_campaigns", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().object("error").text("type")).isEqualTo("invalid_request_error");
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"budget_amount_local\":80",
                ",\"desired_cost_per_result\":3",
                ",\"bid_type\":\"cost_cap\"",
                ",\"starts_at\":\"2027-01-02T00:00:00Z\",\"ends_at\":\"2027-01-01T00:00:00Z\"",
                ",\"starts_at\":\"tomorrow\"",
                ",\"special_ad_categories\":[\"cars\"]",
                ",\"account_id\":\"biz_other\""
            })
    void aFieldThatBreaksARuleOfCreationIsRefused(String more) {
        assertThat(whop.post("/ad_campaigns", BODY.formatted(more)).status()).isEqualTo(400);
    }

    @Test
    void anUpdateChangesWhatIsSentAndKeepsTheRest() {
        JsonObject before = whop.get("/ad_campaigns/" + PAUSED).json();
        JsonObject after = whop.patch("/ad_campaigns/" + PAUSED, "{\"budget_amount\":90,\"special_ad_categories\":[]}")
                .json();
        assertThat(after.number("budget_amount")).hasToString("90");
        assertThat(after.list("special_ad_categories")).isEmpty();
        assertThat(after.text("title")).isEqualTo(before.text("title"));
        assertThat(after.text("updated_at")).isNotEqualTo(before.text("updated_at"));
        assertThat(whop.patch("/ad_campaigns/" + PAUSED, "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DRAFT + "|{\"budget_amount\":5}",
                DRAFT + "|{\"budget_optimization\":\"ad_campaign\"}",
                PAUSED + "|{\"budget_optimization\":\"ad_group\"}",
                PAUSED + "|{\"budget_type\":\"lifetime\",\"budget_amount\":5}",
                PAUSED + "|{\"objective\":\"leads\"}",
                PAUSED + "|{\"desired_cost_per_result\":5}",
                PAUSED + "|{\"status\":\"active\"}",
                DRAFT + "|{\"status\":\"paused\"}",
                PAUSED + "|{\"title\":null}",
                PAUSED + "|{\"daily_budget\":40}"
            })
    void aBadUpdateIsRefused(String id, String body) {
        assertThat(whop.patch("/ad_campaigns/" + id, body).status()).isEqualTo(400);
    }

    @Test
    void aDraftIsLaunchedByItsStatusAndDeliversOnceItsReviewIsOver() {
        String body = "{\"budget_optimization\":\"ad_campaign\",\"budget_amount\":20,\"status\":\"active\"}";
        JsonObject launched = whop.patch("/ad_campaigns/" + DRAFT, body).json();
        assertThat(launched.text("status")).isEqualTo("active");
        assertThat(launched.text("delivery_status")).isEqualTo("processing");
        assertThat(sandbox.ledger().changes(Network.WHOP, Change.Kind.LAUNCHED)).hasSize(1);
        sandbox.whop().control().deliver(DRAFT);
        assertThat(whop.get("/ad_campaigns/" + DRAFT).json().text("delivery_status"))
                .isEqualTo("active");
    }

    @Test
    void nothingIsLaunchedOrResumedWithoutAPaymentMethod() {
        sandbox.whop().control().paymentMethod(false);
        assertThat(whop.patch("/ad_campaigns/" + DRAFT, "{\"status\":\"active\"}")
                        .status())
                .isEqualTo(400);
        assertThat(whop.post("/ad_campaigns/" + PAUSED + "/unpause", null).status())
                .isEqualTo(400);
    }

    @Test
    void pausingAndResumingGoBackAndForth() {
        assertThat(whop.post("/ad_campaigns/" + ACTIVE + "/pause", null).json().text("status"))
                .isEqualTo("paused");
        assertThat(whop.post("/ad_campaigns/" + ACTIVE + "/unpause", null)
                        .json()
                        .text("status"))
                .isEqualTo("active");
        assertThat(sandbox.ledger().changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.PAUSED, Change.Kind.RESUMED);
    }

    @Test
    void pausingWhatIsPausedChangesNothingUnlessAConflictIsAskedFor() {
        assertThat(whop.post("/ad_campaigns/" + PAUSED + "/pause", null).status())
                .isEqualTo(200);
        assertThat(sandbox.ledger().changes()).isEmpty();
        assertThat(whop.post("/ad_campaigns/" + DRAFT + "/pause", null).status())
                .isEqualTo(409);
        try (Sandbox strict = Sandbox.builder().repeatedStateConflicts(true).start()) {
            assertThat(Client.whop(strict)
                            .post("/ad_campaigns/" + PAUSED + "/pause", null)
                            .status())
                    .isEqualTo(409);
        }
    }

    @Test
    void copiesAreDuplicatingAtFirstAndDraftsLater() {
        Answer answer = whop.post("/ad_campaigns/" + ACTIVE + "/duplicate", "{\"count\":2}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().list("data")).hasSize(2);
        String copy = ((JsonObject) answer.json().list("data").get(0)).text("id");
        assertThat(whop.get("/ad_campaigns/" + copy).json().text("status")).isEqualTo("duplicating");
        assertThat(whop.post("/ad_campaigns/" + copy + "/duplicate", "{}").status())
                .isEqualTo(400);
        sandbox.advance(Duration.ofSeconds(30));
        assertThat(whop.get("/ad_campaigns/" + copy).json().text("status")).isEqualTo("draft");
        assertThat(whop.post("/ad_campaigns/" + ACTIVE + "/duplicate", "{\"count\":11}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void deletingTakesAdGroupsAndAdsAlongAndAnswersByVersion() {
        Answer old = whop.with("Api-Version-Date", "2026-07-20").delete("/ad_campaigns/" + ACTIVE);
        assertThat(old.text()).isEqualTo("true");
        assertThat(whop.delete("/ad_campaigns/" + DRAFT).text())
                .isEqualTo("{\"id\":\"" + DRAFT + "\",\"deleted\":true}");
        assertThat(whop.get("/ad_campaigns/" + ACTIVE).status()).isEqualTo(404);
        assertThat(whop.delete("/ad_campaigns/" + ACTIVE).status()).isEqualTo(404);
        assertThat(whop.get("/ads?ad_campaign_id=" + ACTIVE).json().list("data"))
                .isEmpty();
        assertThat(whop.get("/ad_groups/adgrp_demo000000002").status()).isEqualTo(404);
    }

    @Test
    void aFailedPaymentIsRetriedByTheCampaignInOlderVersionsAndByTheAccountInNewer() {
        Client older = whop.with("Api-Version-Date", "2026-09-15");
        assertThat(older.post("/ad_campaigns/" + UNPAID + "/retry_payment", null)
                        .status())
                .isEqualTo(200);
        assertThat(older.post("/ad_campaigns/" + ACTIVE + "/retry_payment", null)
                        .status())
                .isEqualTo(400);
        Answer gone = whop.post("/ad_campaigns/" + UNPAID + "/retry_payment", null);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().object("error").text("type")).isEqualTo("gone");
        String account = "/accounts/" + sandbox.whop().accountId() + "/retry_ads_payment";
        assertThat(whop.post(account, null).status()).as("one is pending").isEqualTo(409);
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(whop.get("/ad_campaigns/" + UNPAID).json().text("delivery_status"))
                .isEqualTo("active");
        assertThat(whop.post(account, null).status()).as("nothing failed").isEqualTo(400);
        sandbox.whop().control().failPayment(ACTIVE);
        assertThat(whop.post(account, null).json().is("queued")).isTrue();
        assertThat(whop.post("/accounts/biz_x/retry_ads_payment", null).status())
                .isEqualTo(404);
    }
}
