package io.github.adfacade.topsort;

import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.topsort.BidsApi;
import io.github.adfacade.clients.topsort.BidsApi.ListBidsParams;
import io.github.adfacade.clients.topsort.model.Bid;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidPage;
import io.github.adfacade.clients.topsort.model.BidUpdate;
import io.github.adfacade.clients.topsort.model.BidsCreate;
import io.github.adfacade.clients.topsort.model.NextPage;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.PageSource;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.PagedCampaigns.Reading;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bids of one campaign over the generated interface. */
record BidsOfCampaign(Exchange exchange, BidsApi api, Currency currency, String campaignId) implements TopsortBids {

    @Override
    public List<Bid> list() {
        check("bids.list", null, null);
        return read(exchange.begin("bids.list"));
    }

    private List<Bid> read(CallScope scope) {
        List<Bid> bids = new ArrayList<>();
        Reading<Bid, NextPage> reading = new Reading<>(
                next -> exchange.send(scope, api.listBids(campaignId, at(next)), BidsOfCampaign::page), () -> 0);
        PagedCampaigns.walk(Provider.TOPSORT, scope.operation(), reading, Bid::getBidId)
                .forEachRemaining(bids::addAll);
        return List.copyOf(bids);
    }

    private static ListBidsParams at(@Nullable NextPage next) {
        ListBidsParams params = new ListBidsParams();
        return next == null ? params : params.setOffset(next.getOffset()).setLimit(next.getLimit());
    }

    @Override
    public List<Bid> add(List<BidCreate> drafts) {
        BidsCreate body = new BidsCreate().setBids(List.copyOf(drafts));
        check("bids.add", null, body);
        CallScope scope = exchange.begin("bids.add");
        return exchange.write(scope, api.addBids(campaignId, body), BidsOfCampaign::bids, () -> read(scope));
    }

    @Override
    public Bid change(String bidId, BidUpdate change) {
        check("bids.change", bidId, change);
        CallScope scope = exchange.begin("bids.change");
        return exchange.write(
                scope,
                api.updateBid(campaignId, bidId, change),
                bid -> bid,
                () -> read(scope).stream()
                        .filter(bid -> bidId.equals(bid.getBidId()))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(Failure.of(
                                Provider.TOPSORT, scope.operation(), "bid " + bidId + " is not in the list"))));
    }

    @Override
    public void delete(String bidId) {
        check("bids.delete", bidId, null);
        exchange.remove(exchange.begin("bids.delete"), api.deleteBid(campaignId, bidId), answer -> true);
    }

    private static PageSource.Page<Bid, NextPage> page(BidPage sent) {
        NextPage next = Boolean.FALSE.equals(sent.getHasMore()) ? null : TopsortService.orNull(sent.getNext());
        boolean broken = Boolean.TRUE.equals(sent.getHasMore()) && next == null;
        return new PageSource.Page<>(
                bids(sent), 0, next, broken ? "the network says that there is more of the list, and not where" : null);
    }

    private static List<Bid> bids(BidPage sent) {
        return Values.items(sent, "bids", sent.getBids()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void check(String operation, @Nullable String bidId, @Nullable ClientModel body) {
        Violations violations = new Violations();
        TopsortRules.checkId("id", campaignId, violations);
        if (bidId != null) {
            TopsortRules.checkId("bid", bidId, violations);
        }
        if (body != null) {
            violations.require(!body.presentPaths().isEmpty(), "bid", "must change something", null);
            violations.addBreaches(body, currency);
            if (body instanceof BidsCreate bids && bids.getBids() != null) {
                TopsortRules.checkBanners(bids.getBids(), violations);
            }
        }
        violations.throwIfAny(Provider.TOPSORT, operation);
    }
}
