package io.github.adfacade.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.AdFormat;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignEvent;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.whop.model.AdCampaignDeliveryStatus;
import io.github.adfacade.clients.whop.model.AdCampaignEvent;
import io.github.adfacade.clients.whop.model.AdCampaignStatus;
import io.github.adfacade.clients.whop.model.AdEvent;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.sandbox.WebhookDelivery;
import io.github.adfacade.sandbox.WebhookFault;
import io.github.adfacade.sandbox.WebhookSender;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.topsort.TopsortCampaignService;
import io.github.adfacade.webhooks.WebhookEvent.Kind;
import io.github.adfacade.webhooks.WebhookException.Reason;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the sandbox's networks post arrives over HTTP, is checked, and is read. */
class SandboxWebhooksTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final String SECRET = "ws_0123456789abcdef";

    private final Sandbox sandbox =
            Sandbox.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).start();
    private final Inbox whopInbox =
            new Inbox(Webhooks.whop().secret(SECRET).clock(sandbox.clock()).build());
    private final Inbox topsortInbox =
            new Inbox(Webhooks.topsort().secret(SECRET).clock(sandbox.clock()).build());
    private final WebhookSender fromWhop = sandbox.whop().sendWebhooksTo(whopInbox.address(), SECRET);
    private final WebhookSender fromTopsort = sandbox.topsort().sendWebhooksTo(topsortInbox.address(), SECRET);
    private final String campaign = active();

    @AfterEach
    void close() {
        sandbox.close();
        whopInbox.close();
        topsortInbox.close();
    }

    private String active() {
        return sandbox.whop().campaignIds().stream()
                .filter(id -> sandbox.whop().campaign(id).contains("\"status\":\"active\""))
                .findFirst()
                .orElseThrow();
    }

    private WhopCampaignService whop() {
        return Whop.builder()
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .baseUrl(sandbox.whop().baseUrl().toString())
                .build();
    }

    private TopsortCampaignService topsort() {
        return Topsort.builder()
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency())
                .baseUrl(sandbox.topsort().baseUrl().toString())
                .build();
    }

    @Test
    void whopTellsOfAPausedCampaignWithItsStatusBefore() {
        try (WhopCampaignService service = whop()) {
            service.pause(campaign);
        }

        assertThat(fromWhop.deliveries()).extracting(WebhookDelivery::status).containsExactly(200);
        WebhookEvent event = whopInbox.events().get(0);
        assertThat(event.kind()).isEqualTo(Kind.CAMPAIGN_UPDATED);
        assertThat(event.type()).isEqualTo("ad_campaign.updated");
        assertThat(event.campaignId()).contains(campaign);
        assertThat(event.accountId()).contains(sandbox.whop().accountId());
        assertThat(event.at()).contains(NOW);
        AdCampaignEvent model = event.network(AdCampaignEvent.class).orElseThrow();
        assertThat(model.getData().getStatus()).isEqualTo(AdCampaignStatus.PAUSED);
        assertThat(model.getPreviousAttributes().getStatus()).isEqualTo(AdCampaignStatus.ACTIVE);
        assertThat(model.getData().getAdditionalProperties()).doesNotContainKeys("spend", "impressions");
    }

    @Test
    void whopTellsOfAFailedPaymentOnItsOwn() {
        sandbox.whop().control().failPayment(campaign);
        fromWhop.deliveries();

        assertThat(whopInbox.events())
                .extracting(WebhookEvent::kind)
                .containsExactly(Kind.CAMPAIGN_UPDATED, Kind.CAMPAIGN_PAYMENT_FAILED);
        assertThat(whopInbox
                        .events()
                        .get(1)
                        .network(AdCampaignEvent.class)
                        .orElseThrow()
                        .getData())
                .extracting(data -> data.getDeliveryStatus())
                .isEqualTo(AdCampaignDeliveryStatus.PAYMENT_FAILED);
    }

    @Test
    void whopTellsOfWhatComesAboutWithTimeAndOfNothingElse() {
        try (WhopCampaignService service = whop()) {
            service.duplicate(campaign);
            assertThat(fromWhop.deliveries()).isEmpty();
        }
        sandbox.advance(Duration.ofSeconds(31));
        fromWhop.deliveries();

        assertThat(whopInbox.events()).hasSize(1);
        assertThat(whopInbox
                        .events()
                        .get(0)
                        .network(AdCampaignEvent.class)
                        .orElseThrow()
                        .getPreviousAttributes()
                        .getStatus()
                        .toString())
                .isEqualTo("duplicating");
    }

    @Test
    void anAdsMessageNamesItsCampaign() {
        fromWhop.send("ad.updated", "{\"id\":\"ad_1\",\"title\":null,\"ad_campaign\":{\"id\":\"adcamp_7\"}}");
        fromWhop.deliveries();

        WebhookEvent event = whopInbox.events().get(0);
        assertThat(event.kind()).isEqualTo(Kind.AD_UPDATED);
        assertThat(event.campaignId()).contains("adcamp_7");
        assertThat(event.network(AdEvent.class).orElseThrow().getData().getId()).isEqualTo("ad_1");
        assertThat(event.network(AdCampaignEvent.class)).isEmpty();
    }

    @Test
    void topsortTellsOfCreationChangeAndDeletion() {
        String id;
        try (TopsortCampaignService service = topsort()) {
            id = service.create(CampaignDraft.builder("Trail shoes")
                            .network(new CampaignCreate()
                                    .setCampaignType(CampaignType.MANUAL)
                                    .setBids(List.of(new BidCreate()
                                            .setTarget(new BidTarget()
                                                    .setType(BidTargetType.PRODUCT)
                                                    .setId("sku-1"))
                                            .setAmount(Amount.of("0.45")))))
                            .build())
                    .id();
            service.resume(id);
            sandbox.topsort().control().spend(id, 100);
            service.archive(id);
        }
        fromTopsort.deliveries();

        assertThat(topsortInbox.refusals()).isEmpty();
        assertThat(topsortInbox.events())
                .extracting(WebhookEvent::kind)
                .containsExactly(Kind.CAMPAIGN_CREATED, Kind.CAMPAIGN_UPDATED, Kind.CAMPAIGN_DELETED);
        assertThat(topsortInbox.events()).allSatisfy(event -> {
            assertThat(event.campaignId()).contains(id);
            assertThat(event.at()).contains(NOW);
            assertThat(event.network(CampaignEvent.class)
                            .orElseThrow()
                            .getPayload()
                            .getAdFormat())
                    .isEqualTo(AdFormat.LISTING);
        });
        assertThat(topsortInbox
                        .events()
                        .get(1)
                        .network(CampaignEvent.class)
                        .orElseThrow()
                        .getPayload()
                        .getIsActive())
                .isTrue();
    }

    @Test
    void aWrongSignatureIsRefusedAndTheRepeatAccepted() {
        fromWhop.next(WebhookFault.WRONG_SIGNATURE);
        sandbox.whop().control().status(campaign, "paused", "paused");

        assertThat(fromWhop.deliveries()).extracting(WebhookDelivery::status).containsExactly(401);
        assertThat(whopInbox.refusals()).extracting(WebhookException::reason).containsExactly(Reason.SIGNATURE);

        sandbox.advance(Duration.ofSeconds(62));
        assertThat(fromWhop.deliveries()).extracting(WebhookDelivery::status).containsExactly(401, 200);
        assertThat(fromWhop.deliveries())
                .extracting(WebhookDelivery::id)
                .containsOnly(whopInbox.events().get(0).id());
    }

    @Test
    void aMessageOfAnHourAgoIsRefusedOnBothNetworks() {
        fromWhop.next(WebhookFault.OLD_TIMESTAMP);
        fromTopsort.next(WebhookFault.OLD_TIMESTAMP);
        sandbox.whop().control().status(campaign, "paused", "paused");
        sandbox.topsort().control().review(sandbox.topsort().campaignIds().get(0), "rejected");
        fromWhop.deliveries();
        fromTopsort.deliveries();

        assertThat(whopInbox.refusals()).extracting(WebhookException::reason).containsExactly(Reason.AGE);
        assertThat(topsortInbox.refusals()).extracting(WebhookException::reason).containsExactly(Reason.AGE);
        assertThat(topsortInbox.refusals().get(0)).hasMessageContaining("3600 s before");
    }

    @Test
    void aRepeatHasTheIdOfTheFirst() {
        fromWhop.next(WebhookFault.REPEATED);
        sandbox.whop().control().status(campaign, "paused", "paused");
        fromWhop.deliveries();

        assertThat(whopInbox.events()).hasSize(2);
        assertThat(whopInbox.events().get(1))
                .isEqualTo(whopInbox.events().get(0))
                .hasSameHashCodeAs(whopInbox.events().get(0));
    }

    @Test
    void aMessageOfAnUnknownTypeIsKeptAsItCame() {
        fromWhop.next(WebhookFault.UNKNOWN_EVENT);
        fromTopsort.next(WebhookFault.UNKNOWN_EVENT);
        sandbox.whop().control().status(campaign, "paused", "paused");
        sandbox.topsort().control().review(sandbox.topsort().campaignIds().get(0), "rejected");

        String posted = fromWhop.deliveries().get(0).body();
        fromTopsort.deliveries();
        WebhookEvent event = whopInbox.events().get(0);
        assertThat(event.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(event.type()).isEqualTo("ad_campaign.unheard_of");
        assertThat(event.raw()).isEqualTo(posted);
        assertThat(event.campaignId()).isEmpty();
        assertThat(event.network(AdCampaignEvent.class)).isEmpty();
        assertThat(topsortInbox.events()).extracting(WebhookEvent::kind).containsExactly(Kind.UNKNOWN);
    }

    @Test
    void whopRepeatsTwelveTimesInSeventyOneHours() {
        whopInbox.failing(500, 20);
        sandbox.whop().control().status(campaign, "paused", "paused");
        sandbox.advance(Duration.ofHours(71));
        assertThat(fromWhop.deliveries()).hasSize(13);

        sandbox.advance(Duration.ofDays(30));
        assertThat(fromWhop.deliveries()).hasSize(13);
    }

    @Test
    void topsortRepeatsFiveTimesInAMinuteAndOnlyOutages() {
        topsortInbox.failing(503, 5);
        String id = sandbox.topsort().campaignIds().get(0);
        sandbox.topsort().control().review(id, "rejected");
        fromTopsort.deliveries();
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(fromTopsort.deliveries())
                .extracting(WebhookDelivery::status)
                .containsExactly(503, 503, 503, 503, 503, 200);

        topsortInbox.failing(404, 1);
        sandbox.topsort().control().review(id, "approved");
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(fromTopsort.deliveries()).hasSize(7);
    }

    @Test
    void secretsCanBeChangedWithoutLosingAMessage() {
        fromWhop.alsoSignWith("ws_new");
        Webhooks already =
                Webhooks.whop().secret("ws_new").clock(sandbox.clock()).build();
        Webhooks both = Webhooks.topsort()
                .secret("new")
                .secret(SECRET)
                .clock(sandbox.clock())
                .build();
        try (Inbox ahead = new Inbox(already);
                Inbox between = new Inbox(both)) {
            sandbox.whop().sendWebhooksTo(ahead.address(), SECRET).alsoSignWith("ws_new");
            WebhookSender second = sandbox.topsort().sendWebhooksTo(between.address(), SECRET);
            sandbox.whop().control().status(campaign, "paused", "paused");
            sandbox.topsort().control().review(sandbox.topsort().campaignIds().get(0), "rejected");

            assertThat(fromWhop.deliveries())
                    .extracting(WebhookDelivery::status)
                    .containsExactly(200);
            assertThat(second.deliveries()).extracting(WebhookDelivery::status).containsExactly(200);
        }
    }

    @Test
    void nothingIsSentAfterAReset() {
        sandbox.reset();
        sandbox.whop().control().status(campaign, "paused", "paused");

        assertThat(fromWhop.deliveries()).isEmpty();
        assertThat(whopInbox.events()).isEmpty();
    }
}
