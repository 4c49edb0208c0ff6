package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Applied;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.AssetDimensions;
import io.github.adfacade.clients.topsort.model.BannerAsset;
import io.github.adfacade.clients.topsort.model.Bid;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.BidUpdate;
import io.github.adfacade.clients.topsort.model.FormatProperties;
import io.github.adfacade.clients.topsort.model.LegacyTrigger;
import io.github.adfacade.clients.topsort.model.Trigger;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopsortBidsTest extends TopsortHarness {

    private final TopsortBids bids = topsort.bids(PAUSED);

    @Test
    void bidsAreReadWithPricesAndTriggers() {
        List<Bid> all = bids.list();

        assertThat(all).hasSize(2);
        assertThat(all.get(0).getCampaignId()).isEqualTo(PAUSED);
        assertThat(all.get(0).getTarget())
                .isEqualTo(new BidTarget().setId("sku-88120").setType(BidTargetType.PRODUCT));
        assertThat(all.get(0).getAmount()).isEqualTo(Amount.of("0.45", "USD"));
        assertThat(all.get(0).getIsActive()).isTrue();
        assertThat(all.get(0).getState()).isEqualTo("active");
        assertThat(all.get(0).getLocation()).isNull();
        assertThat(all.get(0).getTriggers())
                .containsExactly(
                        trigger("keyword", "{\"words\": [\"trail shoes\"], \"matchType\": \"phrase\"}"),
                        trigger("category", "{\"categoryId\": \"cat-outdoor\"}"));
        assertThat(all.get(0).hasBidsBehaviorData()).isTrue();
        assertThat(last().request().path()).isEqualTo("/campaigns/" + PAUSED + "/bids");
    }

    @Test
    void autobiddingBidsHaveNoPrice() {
        assertThat(topsort.bids(AUTOBIDDING).list())
                .allSatisfy(bid -> assertThat(bid.getAmount()).isNull());
    }

    @Test
    void theOlderFormWithOneTriggerIsReadToo() {
        answer(200, """
                {"bids": [{"bidId": "b-1", "isActive": false, "amount": 45.5, "location": "front", "mood": 7,
                  "trigger": {"type": "new_kind", "value": {"depth": 2}}}], "hasMore": false}""");

        Bid bid = bids.list().get(0);

        assertThat(bid.getTrigger())
                .isEqualTo(new LegacyTrigger().setType("new_kind").setValue(json("{\"depth\": 2}")));
        assertThat(bid.getAmount().value()).isEqualByComparingTo("0.455");
        assertThat(bid.getLocation()).isEqualTo("front");
        assertThat(bid.getIsActive()).isFalse();
        assertThat(bid.getTarget()).isNull();
        assertThat(bid.getAdditionalProperties().get("mood").getAsInt()).isEqualTo(7);
    }

    @Test
    void allPagesAreReadAndRepeatsDropped() {
        bids.add(IntStream.range(0, 120).mapToObj(i -> bid("sku-" + i)).toList());

        assertThat(bids.list()).hasSize(122).doesNotHaveDuplicates();
        assertThat(lastQuery("offset")).isEqualTo("100");
    }

    @Test
    void aPageThatNamesItselfAsTheNextFailsTheList() {
        sandbox.topsort().fail(Fault.status(200).body("""
                                {"bids": [{"bidId": "b-1"}], "hasMore": true, "next": {"offset": 1, "limit": 1}}""").always());

        assertThatThrownBy(bids::list)
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("circle");
        assertThat(sent("GET")).hasSize(2);
    }

    @Test
    void moreBidsWithoutAWayThereFailTheList() {
        answer(200, "{\"bids\": [{\"bidId\": \"b-1\"}], \"hasMore\": true, \"next\": null}");

        assertThatThrownBy(bids::list)
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("more");
    }

    @Test
    void bidsAreAddedAndThePageThatIsAnsweredIsGivenBack() {
        List<Bid> page = bids.add(List.of(bid("sku-7")
                .setAmount(Amount.of("1.20"))
                .setTriggers(List.of(trigger("product", "{\"productId\": \"sku-7\"}")))));

        assertThat(page)
                .hasSize(3)
                .last()
                .satisfies(bid -> assertThat(bid.getAmount()).isEqualTo(Amount.of("1.20", "USD")));
        assertThat(lastBody()).isEqualTo(json("""
                {"bids": [{"target": {"id": "sku-7", "type": "product"}, "amount": 120,
                  "triggers": [{"type": "product", "value": {"productId": "sku-7"}}]}]}"""));
    }

    @Test
    void addingIsNeverRepeatedAndALostAnswerIsSaidToBeUnknown() {
        sandbox.topsort().fail(Fault.applyThenHangUp().on("POST", ".*"));

        assertThatThrownBy(() -> bids.add(List.of(bid("sku-7"))))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.applied()).isEqualTo(Applied.UNKNOWN));
        assertThat(sent("POST")).hasSize(1);
        assertThat(bids.list()).hasSize(3);
    }

    @Test
    void priceAndSwitchOfABidChange() {
        String id = bids.list().get(0).getBidId();

        assertThat(bids.change(id, new BidUpdate().setAmount(Amount.of("0.60"))).getAmount())
                .isEqualTo(Amount.of("0.60", "USD"));
        assertThat(lastBody()).isEqualTo(json("{\"amount\": 60}"));
        assertThat(bids.change(id, new BidUpdate().setIsActive(false)).getIsActive())
                .isFalse();
        assertThat(lastBody()).isEqualTo(json("{\"isActive\": false}"));
        assertThat(last().request().path()).isEqualTo("/campaigns/" + PAUSED + "/bids/" + id);
    }

    @Test
    void aChangeWithoutAnAnswersBodyReadsTheBidAndIsDoneEvenWhenItIsGone() {
        String id = bids.list().get(0).getBidId();
        answer(204, "");
        assertThat(bids.change(id, new BidUpdate().setIsActive(true)).getBidId())
                .isEqualTo(id);

        answer(204, "");
        answer(200, "{\"bids\": [], \"hasMore\": false}");
        assertThatThrownBy(() -> bids.change(id, new BidUpdate().setIsActive(false)))
                .isInstanceOfSatisfying(
                        UnreadableResponseException.class,
                        e -> assertThat(e.applied()).isEqualTo(Applied.YES));
    }

    @Test
    void aBidIsDeletedOnceEvenWhenTheAnswerIsLost() {
        String id = bids.list().get(0).getBidId();
        sandbox.topsort().fail(Fault.applyThenHangUp().on("DELETE", ".*"));

        bids.delete(id);

        assertThat(bids.list()).hasSize(1);
        assertThat(sandbox.ledger().changes(Network.TOPSORT, Change.Kind.DELETED))
                .hasSize(1);
        assertThatThrownBy(() -> bids.delete(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aBidWithoutAnIdIsDeliveredAsItCame() {
        answer(200, "{\"bids\": [{\"state\": \"odd\"}, null], \"hasMore\": false}");

        assertThat(bids.list())
                .singleElement()
                .satisfies(bid -> assertThat(bid.getState()).isEqualTo("odd"));
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        BidCreate bad = new BidCreate()
                .setTarget(new BidTarget().setId(" ").setType(BidTargetType.of("shop")))
                .setAmount(Amount.of("-0.001", "EUR"))
                .setTriggers(List.of(new Trigger()))
                .setFormatProperties(new FormatProperties()
                        .setBannerAssets(List.of(new BannerAsset()
                                .setDimensions(new AssetDimensions().setWidth(0).setHeight(300))
                                .setAssetId("asset_1")
                                .setJsonTemplateId("template"))));

        assertThat(broken(() -> bids.add(List.of(bid("sku-1"), bad))))
                .contains(
                        "bids[1].amount",
                        "bids[1].target.type",
                        "bids[1].target.id",
                        "bids[1].triggers[0].type",
                        "bids[1].formatProperties.slotId",
                        "bids[1].formatProperties.bannerAssets[0].dimensions.width",
                        "bids[1].formatProperties.bannerAssets[0].assetId",
                        "bids[1].formatProperties.bannerAssets[0].jsonTemplateId");
        assertThat(broken(() -> bids.add(List.of()))).containsExactly("bids");
        assertThat(broken(() -> bids.change("b-1", new BidUpdate()))).containsExactly("bid", "bid");
        assertThat(broken(() -> bids.change(NOBODY, new BidUpdate().setAmount(Amount.of("1e30")))))
                .containsExactly("amount");
        assertThat(broken(() -> bids.delete("b-1"))).containsExactly("bid");
        assertThat(broken(() -> topsort.bids("8810041").list())).containsExactly("id");
        assertThat(broken(() -> bids.add(List.of(bid("sku-1")
                        .setFormatProperties(
                                new FormatProperties().setSlotId("home").setBannerAssets(List.of()))))))
                .containsExactly("bids[0].formatProperties.bannerAssets");
    }

    @Test
    void contentForATemplateTravelsAsItIs() {
        BannerAsset asset = new BannerAsset()
                .setDimensions(new AssetDimensions().setWidth(10).setHeight(20))
                .setAssetId("asset_01j713j64yfsvtj4bs3ccpy5ca")
                .setContent(json("{\"title\": \"Hi & <there>\", \"rank\": 1.50}"))
                .setJsonTemplateId(PAGE);

        topsort.bids(PENDING)
                .add(List.of(bid("sku-1")
                        .setFormatProperties(new FormatProperties()
                                .setBannerAssets(List.of(asset))
                                .setSlotId("home")
                                .setAdFormat("banner"))));

        assertThat(lastBody()
                        .getAsJsonObject()
                        .getAsJsonArray("bids")
                        .get(0)
                        .getAsJsonObject()
                        .get("formatProperties"))
                .isEqualTo(json("""
                        {"bannerAssets": [{"dimensions": {"width": 10, "height": 20},
                          "assetId": "asset_01j713j64yfsvtj4bs3ccpy5ca",
                          "content": {"title": "Hi & <there>", "rank": 1.50},
                          "jsonTemplateId": "3c90c3cc-0d44-4b50-8888-8dd25736052a"}],
                         "slotId": "home", "adFormat": "banner"}"""));
    }

    private static Trigger trigger(String type, String value) {
        return new Trigger().setType(type).setValue(json(value));
    }
}
