package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final String BODY = "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\"}";

    @Test
    void requestsAnswersAndChangesAreKeptInOrder() {
        try (Sandbox sandbox = Sandbox.start()) {
            Client whop = Client.whop(sandbox);
            String id = whop.post("/ad_campaigns", BODY).json().text("id");
            whop.get("/ad_campaigns?query=a%20b");
            whop.delete("/ad_campaigns/" + id);
            Ledger ledger = sandbox.ledger();
            assertThat(ledger.exchanges()).extracting(Exchange::number).containsExactly(1L, 2L, 3L);
            assertThat(ledger.changes())
                    .extracting(Change::kind, Change::exchange)
                    .containsExactly(tuple(Change.Kind.CREATED, 1L), tuple(Change.Kind.DELETED, 3L));
            Exchange created =
                    ledger.exchanges(Network.WHOP, "POST", "/ad_campaigns").get(0);
            assertThat(created.request().body()).isEqualTo(BODY);
            assertThat(created.answer()).contains(id);
            assertThat(created.answerHeaders()).containsKey("content-type");
            assertThat(created.request().header("content-type")).hasValue("application/json");
            assertThat(ledger.exchanges().get(1).request().query()).containsEntry("query", List.of("a b"));
            assertThat(ledger.requests(Network.WHOP)).isEqualTo(3);
            assertThat(ledger.statuses()).containsEntry(200, 3L);
            ledger.clear();
            assertThat(ledger.requests()).isZero();
            assertThat(ledger.changes()).isEmpty();
        }
    }

    @Test
    void theOldestExchangesGoFirstAndCountersStay() {
        try (Sandbox sandbox = Sandbox.builder().ledgerLimit(2).start()) {
            Client whop = Client.whop(sandbox);
            sandbox.whop().fail(Fault.status(500));
            for (int i = 0; i < 5; i++) {
                whop.get("/ads");
            }
            assertThat(sandbox.ledger().exchanges()).hasSize(2);
            assertThat(sandbox.ledger().requests()).isEqualTo(5);
            assertThat(sandbox.ledger().faults()).containsEntry("status 500", 1L);
        }
    }

    @Test
    void nothingPrintedShowsACredential() {
        try (Sandbox sandbox = Sandbox.start()) {
            Client.walmart(sandbox).post("/api/v1/campaigns/list", "{\"advertiserId\":600123}");
            Client.whop(sandbox).get("/ads");
            String printed = sandbox + " " + sandbox.ledger().exchanges();
            assertThat(printed)
                    .contains("WHOP GET /ads", "Authorization: ***")
                    .doesNotContain(sandbox.whop().apiKey())
                    .doesNotContain(sandbox.walmart().authToken())
                    .doesNotContain(sandbox.walmart().consumerId());
        }
    }

    @Test
    void resettingGoesBackToTheSeedsTheirTimeAndAnEmptyLedger() {
        try (Sandbox sandbox = Sandbox.start()) {
            Client whop = Client.whop(sandbox);
            whop.delete("/ad_campaigns/adcamp_xxxxxxxxxx");
            sandbox.whop().fail(Fault.status(500));
            sandbox.advance(Duration.ofDays(400));
            sandbox.reset();
            assertThat(sandbox.ledger().requests()).isZero();
            assertThat(sandbox.clock().instant()).isBefore(Instant.now().plusSeconds(60));
            assertThat(whop.get("/ad_campaigns/adcamp_xxxxxxxxxx").status()).isEqualTo(200);
        }
    }

    @Test
    void aControlIsWrittenDownAsAChangeOfNoExchange() {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.whop().control().failPayment("adcamp_demo0000000004");
            Change change = sandbox.ledger().changes().get(0);
            assertThat(change.kind()).isEqualTo(Change.Kind.CONTROLLED);
            assertThat(change.exchange()).isZero();
            assertThat(sandbox.whop().campaign("adcamp_demo0000000004")).contains("payment_failed");
        }
    }
}
