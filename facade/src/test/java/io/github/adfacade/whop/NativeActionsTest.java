package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ConflictException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.RejectedException;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeActionsTest extends WhopHarness {

    private final WhopCampaignService whop = whop();

    @Test
    void aCampaignIsPausedAndResumedThroughTheActionEndpoints() {
        sandbox.whop().control().deliver(PAGE);

        assertThat(whop.pause(PAGE).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + PAGE + "/pause");
        assertThat(last().request().header("Idempotency-Key")).isPresent();
        assertThat(last().request().body()).isEmpty();

        assertThat(whop.resume(PAGE).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + PAGE + "/unpause");
        assertThat(last().request().header("Idempotency-Key")).isPresent();
    }

    @Test
    void resumingWithoutAPaymentMethodIsRefusedWithTheNetworksWords() {
        sandbox.whop().control().paymentMethod(false);

        assertThatThrownBy(() -> whop.resume(PAUSED))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("payment method");
    }

    @Test
    void aDraftIsLaunchedByItsStatus() {
        Campaign launched = whop.launch(DRAFT);

        assertThat(lastRequest()).isEqualTo("PATCH /ad_campaigns/" + DRAFT);
        assertThat(lastBody()).isEqualTo(json("{\"status\": \"active\"}"));
        assertThat(launched.status()).isEqualTo(CampaignStatus.PENDING_REVIEW);
        assertThat(changes(Change.Kind.LAUNCHED)).hasSize(1);
    }

    @Test
    void archivingDeletesWhicheverWayTheVersionAnswers() {
        whop.archive(PAUSED);
        assertThat(last().answer()).contains("deleted");

        builder().apiVersion("2026-07-20").build().archive(DRAFT);
        assertThat(last().answer()).isEqualTo("true");

        sandbox.whop().fail(Fault.emptyAnswer());
        whop.archive(PAGE);

        assertThat(changes(Change.Kind.DELETED)).hasSize(2);
        assertThatThrownBy(() -> whop.archive(PAUSED)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDeleteThatTheNetworkDeniesIsNoSuccess() {
        answer(200, "{\"id\": \"" + PAUSED + "\", \"deleted\": false}");

        assertThatThrownBy(() -> whop.archive(PAUSED)).hasMessageContaining("did not delete");
    }

    @Test
    void copiesBeginAsDraftsThatAreBeingMade() {
        List<Campaign> copies = whop.duplicate(PAUSED, 2, true);

        assertThat(copies)
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.nativeStatus()).contains("duplicating"))
                .allSatisfy(copy -> assertThat(copy.status()).isEqualTo(CampaignStatus.DRAFT));
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + PAUSED + "/duplicate");
        assertThat(lastBody()).isEqualTo(json("{\"count\": 2, \"preserve_engagement\": true}"));
        assertThat(whop.duplicate(PAGE).name()).isEqualTo("Pickaxe Pro launch");
    }

    @Test
    void aFailedPaymentIsRetriedForTheCampaignOnOldVersionsAndForTheAccountOnNewOnes() {
        String failed = "adcamp_demo0000000003";
        Campaign retried = builder().apiVersion("2026-07-20").build().retryPayment(failed);
        assertThat(retried.status()).isEqualTo(CampaignStatus.ATTENTION);
        assertThat(changes(Change.Kind.PAYMENT_RETRIED)).hasSize(1);

        assertThatThrownBy(() -> whop.retryPayment(failed))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.vendorCode()).contains("gone"));

        sandbox.whop().control().failPayment(PAGE);
        sandbox.whop().control().failPayment(failed);
        whop.retryAccountPayments(sandbox.whop().accountId());
        assertThat(lastRequest()).isEqualTo("POST /accounts/" + sandbox.whop().accountId() + "/retry_ads_payment");
    }
}
