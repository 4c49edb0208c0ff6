package io.github.adfacade.cli;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import java.time.Instant;
import java.util.List;

/** Topsort: a campaign needs a bid and can be switched on by its owner. */
final class TopsortScenario extends Scenario {

    TopsortScenario(Instant now) {
        super(Provider.TOPSORT, now);
    }

    @Override
    CampaignDraft draft(String name) {
        BidTarget target = new BidTarget().setType(BidTargetType.PRODUCT).setId("sku-88120");
        return flight(name)
                .network(new CampaignCreate()
                        .setCampaignType(CampaignType.MANUAL)
                        .setIsActive(false)
                        .setBids(List.of(new BidCreate().setTarget(target).setAmount(Amount.of("0.45")))))
                .build();
    }

    @Override
    String unknownId() {
        return "00000000-0000-4000-8000-000000000000";
    }

    @Override
    String launch(CampaignService service, String id) {
        return "created switched off, switched on by resume: "
                + Text.word(service.resume(id).status());
    }
}
