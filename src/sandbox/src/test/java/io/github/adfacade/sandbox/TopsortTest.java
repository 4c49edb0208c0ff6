package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.junit.SandboxExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class TopsortTest {
    private static final String AUTO = "/campaigns/7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";
    private static final String MANUAL = "/campaigns/91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31";
    private static final String BANNER = "/campaigns/a83c1f70-5d2b-49e6-8f14-6c7b0e2d9a52";
    private static final String BIDS = "\"bids\":[{\"target\":{\"id\":\"sku-1\",\"type\":\"product\"},\"amount\":45}]";
    private static final String CREATE = "/campaigns?vendor_id=v-4471";

    private Sandbox sandbox;
    private Client topsort;

    @BeforeEach
    void connect(Sandbox started) {
        sandbox = started;
        topsort = Client.topsort(started);
    }

    private static String body(String more) {
        return "{\"name\":\"Trail\",\"campaignType\":\"manual\"," + BIDS + more + "}";
    }

    @Test
    void aNewListingCampaignIsApprovedOpenEndedAndInactive() {
        Answer answer = topsort.post(CREATE, body(",\"budget\":{\"amount\":70000,\"type\":\"weekly\"}"));
        JsonObject created = answer.json();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(created.text("status")).isEqualTo("approved");
        assertThat(created.text("chargeType")).isEqualTo("CPC");
        assertThat(created.text("endDate")).startsWith("9999-");
        assertThat(created.is("isActive")).isFalse();
        assertThat(created.number("bidCount")).hasToString("1");
        assertThat(created.object("budget").number("amountRemaining")).hasToString("70000");
        assertThat(topsort.get("/campaigns/" + created.text("campaignId")).json())
                .isEqualTo(created);
        assertThat(sandbox.ledger().changes(Network.TOPSORT, Change.Kind.CREATED))
                .hasSize(1);
    }

    @Test
    void aNewBannerCampaignWaitsForReview() {
        String banner = body(",\"adFormat\":\"banner\",\"productIds\":[\"p\"]")
                .replace("\"amount\":45", "\"amount\":45,\"formatProperties\":{\"adFormat\":\"banner\"}");
        JsonObject created = topsort.post(CREATE, banner).json();
        assertThat(created.text("status")).isEqualTo("pending");
        assertThat(created.text("chargeType")).isEqualTo("CPM");
        String id = created.text("campaignId");
        sandbox.topsort().control().review(id, "rejected");
        assertThat(topsort.get("/campaigns/" + id).json().text("status")).isEqualTo("rejected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400",
                "{\"name\":\"x\"}|422",
                "{\"name\":\"\",\"campaignType\":\"manual\",\"bids\":[]}|422",
                "[]|422",
                "{|400",
            })
    void aBodyThatIsNoCampaignIsRefused(String body, int status) {
        assertThat(topsort.post(CREATE, body).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"colour\":1|422",
                ",\"isSmart\":true|422",
                ",\"isActive\":\"yes\"|422",
                ",\"adFormat\":\"video\"|422",
                ",\"budget\":{\"amount\":2000000000}|422",
                ",\"budget\":{\"amount\":1.5}|422",
                ",\"budget\":{\"type\":\"daily\"}|422",
                ",\"startDate\":\"soon\"|422",
                ",\"walletId\":\"w\"|422",
                ",\"walletId\":\"3c90c3cc-0d44-4b50-8888-8dd25736052a\"|404",
                ",\"targetRoas\":25|422",
                ",\"targetRoas\":5|400",
                ",\"productIds\":[\"p\"]|400",
                ",\"chargeType\":\"CPA\",\"budget\":{\"amount\":5,\"type\":\"daily\"}|400",
                ",\"startDate\":\"2027-01-02T00:00:00Z\",\"endDate\":\"2027-01-01T00:00:00Z\"|400",
                ",\"externalCampaignId\":\"crm-90017\"|409",
                ",\"adFormat\":\"banner\"|422",
            })
    void aCreateThatBreaksARuleIsRefused(String more, int status) {
        Answer answer = topsort.post(CREATE, body(more));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).startsWith(status == 422 ? "{\"detail\":[{\"loc\":[\"body\"" : "[{\"errCode\":");
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void aCreateNeedsAVendorThatExists() {
        assertThat(topsort.post("/campaigns", body("")).status()).isEqualTo(422);
        assertThat(topsort.post("/campaigns?vendor_id=nobody", body("")).status())
                .isEqualTo(404);
    }

    @Test
    void aPatchChangesWhatIsSentAndANullChangesNothing() {
        JsonObject after = topsort.patch(
                        AUTO, "{\"isActive\":false,\"name\":null,\"budget\":{\"amount\":3500,\"type\":\"daily\"}}")
                .json();
        assertThat(after.is("isActive")).isFalse();
        assertThat(after.text("name")).isEqualTo("Spring running shoes");
        assertThat(after.object("budget").number("amount")).hasToString("3500");
        assertThat(after.object("budget").number("amountRemaining")).hasToString("730");
        assertThat(sandbox.ledger().changes(Network.TOPSORT, Change.Kind.UPDATED))
                .hasSize(1);
    }

    @Test
    void switchingOffAndOnIsNotedAsPausingAndResuming() {
        topsort.patch(AUTO, "{\"isActive\":false}");
        topsort.patch(AUTO, "{\"isActive\":true}");
        assertThat(sandbox.ledger().changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.PAUSED, Change.Kind.RESUMED);
    }

    @Test
    void aStartInThePastBecomesNow() {
        JsonObject after =
                topsort.patch(AUTO, "{\"startDate\":\"2020-01-01T00:00:00Z\"}").json();
        assertThat(Instant.parse(after.text("startDate"))).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void manualBiddingBecomesAutobiddingAndNeverGoesBack() {
        assertThat(topsort.patch(MANUAL, "{\"campaignType\":\"autobidding\",\"targetRoas\":10.25}")
                        .json()
                        .text("campaignType"))
                .isEqualTo("autobidding");
        assertThat(topsort.patch(MANUAL, "{\"campaignType\":\"manual\"}").status())
                .isEqualTo(422);
    }

    @Test
    void aBannerIsRejectedWithAReason() {
        String reason = "{\"status\":\"rejected\",\"bannerAdRejectionReason\":{\"declineReason\":\"Unreadable\"}}";
        JsonObject after = topsort.patch(BANNER, reason).json();
        assertThat(after.text("status")).isEqualTo("rejected");
        assertThat(after.has("bannerAdRejectionReason")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                MANUAL + "|{}|400",
                MANUAL + "|{\"vendorId\":\"x\"}|422",
                MANUAL + "|{\"targetRoas\":10}|400",
                MANUAL + "|{\"autobiddingObjective\":\"clicks\"}|400",
                MANUAL + "|{\"status\":\"approved\"}|400",
                MANUAL + "|{\"productIds\":[\"p\"]}|400",
                MANUAL + "|{\"endDate\":\"2020-01-01T00:00:00Z\"}|400",
                MANUAL + "|{\"externalCampaignId\":\"crm-90017\"}|409",
                MANUAL + "|{\"multiplierConfig\":{\"isActive\":true}}|422",
                AUTO + "|{\"targetRoas\":0.4}|422",
                BANNER + "|{\"productIds\":[]}|422",
                BANNER + "|{\"bannerAdRejectionReason\":{\"declineReason\":\"x\"}}|400",
                BANNER + "|{\"bannerAdRejectionReason\":{}}|422",
                "/campaigns/x|{\"name\":\"y\"}|422",
                "/campaigns/00000000-0000-4000-8000-000000000000|{\"name\":\"y\"}|404",
            })
    void aPatchThatBreaksARuleIsRefused(String path, String body, int status) {
        assertThat(topsort.patch(path, body).status()).isEqualTo(status);
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void segmentConfigurationsAreReplacedWhole() {
        String config =
                "{\"isActive\":true,\"multipliers\":[{\"type\":\"user_segment\",\"segmentId\":123,\"multiplier\":2}]}";
        assertThat(topsort.patch(MANUAL, "{\"multiplierConfig\":" + config + "}")
                        .json()
                        .object("multiplierConfig"))
                .hasToString(config);
    }

    @Test
    void aDeletedCampaignIsGone() {
        Answer answer = topsort.delete(MANUAL);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("null");
        assertThat(topsort.get(MANUAL).status()).isEqualTo(404);
        assertThat(topsort.delete(MANUAL).status()).isEqualTo(404);
        try (Sandbox other = Sandbox.builder().deleteWithoutContent(true).start()) {
            assertThat(Client.topsort(other).delete(MANUAL).status()).isEqualTo(204);
        }
    }

    @Test
    void listsArePagedByOffset() {
        List<String> ids = new ArrayList<>();
        JsonObject next = JsonObject.of("offset", 0);
        while (next != null) {
            JsonObject page = topsort.get("/campaigns?limit=3&sort_by_date=asc&offset=" + next.number("offset"))
                    .json();
            page.list("campaigns").forEach(row -> ids.add(((JsonObject) row).text("campaignId")));
            next = page.object("next");
            assertThat(page.is("hasMore")).isEqualTo(next != null);
        }
        assertThat(ids).containsExactlyInAnyOrderElementsOf(sandbox.topsort().campaignIds());
        assertThat(ids.get(0)).isEqualTo("3c90c3cc-0d44-4b50-8888-8dd25736052a");
    }

    @ParameterizedTest
    @CsvSource({
        "vendor_id=v-9000, 1",
        "status=pending, 1",
        "is_active=false, 2",
        "vendor_id=v-4471&status=approved&is_active=true, 2",
        "offset=100, 0",
    })
    void listsAreFiltered(String query, int expected) {
        assertThat(topsort.get("/campaigns?" + query).json().list("campaigns")).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=101", "limit=0", "offset=-1", "is_active=1", "status=live", "vendor_id=", "name=x"})
    void aBadListParameterIsRefused(String query) {
        assertThat(topsort.get("/campaigns?" + query).status()).isEqualTo(422);
    }

    @Test
    void bidsAreAddedListedChangedAndDeleted() {
        JsonObject page = topsort.post(MANUAL + "/bids", "{" + BIDS + "}").json();
        assertThat(page.list("bids")).as("all bids, not the new one").hasSize(3);
        JsonObject bid = (JsonObject) page.list("bids").get(2);
        String path = MANUAL + "/bids/" + bid.text("bidId");
        assertThat(topsort.get(MANUAL).json().number("bidCount")).hasToString("3");
        assertThat(topsort.patch(path, "{\"amount\":60,\"isActive\":false}")
                        .json()
                        .number("amount"))
                .hasToString("60");
        assertThat(topsort.get(MANUAL).json().number("bidCount")).hasToString("2");
        assertThat(topsort.delete(path).status()).isEqualTo(204);
        assertThat(topsort.get(MANUAL + "/bids?limit=1").json().is("hasMore")).isTrue();
        assertThat(topsort.patch(path, "{\"amount\":60}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"bids\":[]}",
                "{\"bids\":[{\"amount\":5}]}",
                "{\"bids\":[{\"target\":{\"id\":\"a\",\"type\":\"shop\"}}]}",
                "{\"bids\":[{\"target\":{\"id\":\"a\",\"type\":\"product\"},\"amount\":0}]}",
                "{\"bids\":[{\"target\":{\"id\":\"a\",\"type\":\"product\"},\"formatProperties\":{}}]}",
                "{\"bids\":[{\"target\":{\"id\":\"a\",\"type\":\"product\"},\"triggers\":[{\"type\":\"category\"}]}]}"
            })
    void aBadBidIsRefused(String body) {
        assertThat(topsort.post(MANUAL + "/bids", body).status()).isEqualTo(422);
    }

    @Test
    void spendingLeavesLessOfTheBudget() {
        String id = MANUAL.substring(MANUAL.lastIndexOf('/') + 1);
        sandbox.topsort().control().spend(id, 20_000);
        JsonObject budget = topsort.get(MANUAL).json().object("budget");
        assertThat(budget.number("amountRemaining")).hasToString("50000");
        assertThat(budget.number("amountUsed")).hasToString("20000");
    }

    @Test
    void keysDecideWhoMayAsk() {
        Answer wrong = Client.bearer(sandbox.topsort().baseUrl(), "wrong").get("/campaigns");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json()).containsKeys("error", "message");
        String marketplace = sandbox.topsort().marketplaceApiKey();
        assertThat(Client.bearer(sandbox.topsort().baseUrl(), marketplace)
                        .get("/campaigns")
                        .status())
                .isEqualTo(403);
        assertThat(topsort.get("/campaigns/").status()).as("trailing slash").isEqualTo(404);
    }
}
