package io.github.adfacade.topsort;

import io.github.adfacade.Provider;
import io.github.adfacade.clients.topsort.BidsApi;
import io.github.adfacade.clients.topsort.model.BidPage;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bids of one campaign over the generated interface. */
record BidsOfCampaign(
        Exchange exchange, BidsApi api, BidRules rules, TopsortBodies bodies, TopsortReading reading, String campaignId)
        implements TopsortBids {

    @Override
    public List<Bid> list() {
        check("bids.list", new Violations());
        CallScope scope = exchange.begin("bids.list");
        List<Bid> bids = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<PageWindow> read = new HashSet<>();
        PageWindow window = new PageWindow(null, null);
        while (window != null && read.add(window)) {
            window = page(scope, window, bids, seen);
        }
        return List.copyOf(bids);
    }

    @Override
    public List<Bid> add(List<BidDraft> drafts) {
        Violations violations = new Violations();
        violations.require(!drafts.isEmpty(), "bids", "must hold at least one bid", null);
        rules.check(drafts, null, violations);
        check("bids.add", violations);
        return exchange.send(
                exchange.begin("bids.add"), api.addBids(campaignId, bodies.bidsCreate(drafts)), this::bids);
    }

    @Override
    public Bid change(String bidId, BidChange change) {
        Violations violations = new Violations();
        TopsortRules.checkId("bid", bidId, violations);
        rules.check(change, violations);
        check("bids.change", violations);
        return exchange.send(
                exchange.begin("bids.change"),
                api.updateBid(campaignId, bidId, bodies.bidUpdate(change)),
                reading::bid);
    }

    @Override
    public void delete(String bidId) {
        Violations violations = new Violations();
        TopsortRules.checkId("bid", bidId, violations);
        check("bids.delete", violations);
        TopsortDeletion.send(exchange, exchange.begin("bids.delete"), api.deleteBid(campaignId, bidId));
    }

    private @Nullable PageWindow page(CallScope scope, PageWindow window, List<Bid> into, Set<String> seen) {
        return exchange.send(scope, api.listBids(campaignId, window.offset(), window.limit()), page -> {
                    List<Bid> sent = bids(page);
                    sent.stream().filter(bid -> seen.add(bid.id())).forEach(into::add);
                    return Optional.ofNullable(
                            PageWindow.after(page.getHasMore(), page.getNext(), sent.isEmpty(), window));
                })
                .orElse(null);
    }

    private List<Bid> bids(BidPage page) {
        return page.getBids() == null
                ? List.of()
                : page.getBids().stream().map(reading::bid).toList();
    }

    private void check(String operation, Violations violations) {
        TopsortRules.checkId("id", campaignId, violations);
        violations.throwIfAny(Provider.TOPSORT, operation);
    }
}
