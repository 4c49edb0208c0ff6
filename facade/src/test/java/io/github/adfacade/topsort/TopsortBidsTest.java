package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Applied;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.Money;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopsortBidsTest extends TopsortHarness {

    private final TopsortBids bids = topsort.bids(PAUSED);

    @Test
    void bidsAreReadWithPricesAndTriggers() {
        List<Bid> all = bids.list();

        assertThat(all).hasSize(2);
        assertThat(all.get(0).campaignId()).isEqualTo(PAUSED);
        assertThat(all.get(0).target()).isEqualTo(Target.product("sku-88120"));
        assertThat(all.get(0).amount()).contains(Money.usd("0.45"));
        assertThat(all.get(0).active()).isTrue();
        assertThat(all.get(0).state()).isEqualTo("active");
        assertThat(all.get(0).location()).isEmpty();
        assertThat(all.get(0).triggers())
                .containsExactly(
                        Trigger.keyword(MatchType.PHRASE, List.of("trail shoes")), Trigger.category("cat-outdoor"));
        assertThat(all.get(0).raw().has("bidsBehaviorData")).isTrue();
        assertThat(last().request().path()).isEqualTo("/campaigns/" + PAUSED + "/bids");
    }

    @Test
    void autobiddingBidsHaveNoPrice() {
        assertThat(topsort.bids(AUTOBIDDING).list())
                .allSatisfy(bid -> assertThat(bid.amount()).isEmpty());
    }

    @Test
    void theOlderFormWithOneTriggerIsReadToo() {
        answer(200, """
                {"bids": [{"bidId": "b-1", "isActive": false, "amount": 45.5, "location": "front", "mood": 7,
                  "trigger": {"type": "new_kind", "value": {"depth": 2}}}], "hasMore": false}""");

        Bid bid = bids.list().get(0);

        assertThat(bid.triggers()).containsExactly(new Trigger("new_kind", Map.of("depth", new BigDecimal("2"))));
        assertThat(bid.amount()).contains(Money.usd("0.455"));
        assertThat(bid.location()).contains("front");
        assertThat(bid.active()).isFalse();
        assertThat(bid.target()).isEqualTo(new Target("", ""));
        assertThat(bid.raw().get("mood").getAsInt()).isEqualTo(7);
        bid.raw().remove("mood");
        assertThat(bid.raw().has("mood")).as("a copy each time").isTrue();
    }

    @Test
    void allPagesAreReadAndRepeatsDropped() {
        bids.add(IntStream.range(0, 120)
                .mapToObj(i -> BidDraft.on(Target.product("sku-" + i)))
                .toList());

        assertThat(bids.list()).hasSize(122).doesNotHaveDuplicates();
        assertThat(lastQuery("offset")).isEqualTo("100");
    }

    @Test
    void aPageThatNamesItselfAsTheNextEndsTheList() {
        sandbox.topsort().fail(Fault.status(200).body("""
                                {"bids": [{"bidId": "b-1"}], "hasMore": true, "next": {"offset": 1, "limit": 1}}""").always());

        assertThat(bids.list()).hasSize(1);
        assertThat(sent("GET")).hasSize(2);
    }

    @Test
    void bidsAreAddedAndThePageThatIsAnsweredIsGivenBack() {
        List<Bid> page = bids.add(List.of(
                BidDraft.on(Target.product("sku-7")).amount(Money.usd("1.20")).triggers(Trigger.product("sku-7"))));

        assertThat(page)
                .hasSize(3)
                .last()
                .satisfies(bid -> assertThat(bid.amount()).contains(Money.usd("1.20")));
        assertThat(lastBody()).isEqualTo(json("""
                {"bids": [{"target": {"id": "sku-7", "type": "product"}, "amount": 120,
                  "triggers": [{"type": "product", "value": {"productId": "sku-7"}}]}]}"""));
    }

    @Test
    void addingIsNeverRepeatedAndALostAnswerIsSaidToBeUnknown() {
        sandbox.topsort().fail(Fault.applyThenHangUp().on("POST", ".*"));

        assertThatThrownBy(() -> bids.add(List.of(BidDraft.on(Target.product("sku-7")))))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.applied()).isEqualTo(Applied.UNKNOWN));
        assertThat(sent("POST")).hasSize(1);
        assertThat(bids.list()).hasSize(3);
    }

    @Test
    void priceAndSwitchOfABidChange() {
        String id = bids.list().get(0).id();

        assertThat(bids.change(id, BidChange.amount(Money.usd("0.60"))).amount())
                .contains(Money.usd("0.60"));
        assertThat(lastBody()).isEqualTo(json("{\"amount\": 60}"));
        assertThat(bids.change(id, BidChange.active(false)).active()).isFalse();
        assertThat(lastBody()).isEqualTo(json("{\"isActive\": false}"));
        assertThat(last().request().path()).isEqualTo("/campaigns/" + PAUSED + "/bids/" + id);
    }

    @Test
    void aBidIsDeletedOnceEvenWhenTheAnswerIsLost() {
        String id = bids.list().get(0).id();
        sandbox.topsort().fail(Fault.applyThenHangUp().on("DELETE", ".*"));

        bids.delete(id);

        assertThat(bids.list()).hasSize(1);
        assertThat(sandbox.ledger().changes(Network.TOPSORT, Change.Kind.DELETED))
                .hasSize(1);
        assertThatThrownBy(() -> bids.delete(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aBidWithoutAnIdIsUnreadable() {
        answer(200, "{\"bids\": [{}]}");

        assertThatThrownBy(bids::list).isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        BidDraft bad = BidDraft.on(new Target("shop", " "))
                .amount(Money.of("-0.001", "EUR"))
                .triggers(new Trigger("", Map.of()))
                .banner(
                        "",
                        null,
                        List.of(new BannerAsset(0, 300, "", null, null, "asset_1", "template", Map.of("title", "Hi"))));

        assertThat(broken(() -> bids.add(List.of(BidDraft.on(Target.product("sku-1")), bad))))
                .containsExactly(
                        "bids[1].amount",
                        "bids[1].amount",
                        "bids[1].amount",
                        "bids[1].target.type",
                        "bids[1].target.id",
                        "bids[1].triggers",
                        "bids[1].formatProperties.slotId",
                        "bids[1].formatProperties.bannerAssets.dimensions",
                        "bids[1].formatProperties.bannerAssets.url",
                        "bids[1].formatProperties.bannerAssets.assetId",
                        "bids[1].formatProperties.bannerAssets.jsonTemplateId");
        assertThat(broken(() -> bids.add(List.of()))).containsExactly("bids");
        assertThat(broken(() -> bids.change("b-1", new BidChange(null, null)))).containsExactly("bid", "bid");
        assertThat(broken(() -> bids.change(NOBODY, BidChange.amount(Money.usd("1e30")))))
                .containsExactly("amount");
        assertThat(broken(() -> bids.delete("b-1"))).containsExactly("bid");
        assertThat(broken(() -> topsort.bids("8810041").list())).containsExactly("id");
        assertThat(broken(() -> bids.add(
                        List.of(BidDraft.on(Target.product("sku-1")).banner("home", DeviceType.MOBILE, List.of())))))
                .containsExactly("bids[0].formatProperties.bannerAssets");
    }

    @Test
    void contentForATemplateTravelsAsItIs() {
        BannerAsset asset = new BannerAsset(
                10,
                20,
                null,
                null,
                null,
                "asset_01j713j64yfsvtj4bs3ccpy5ca",
                PAGE,
                Map.of("title", "Hi & <there>", "rank", new BigDecimal("1.50")));

        topsort.bids(PENDING).add(List.of(BidDraft.on(Target.product("sku-1")).banner("home", null, List.of(asset))));

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
}
