package io.github.adfacade.cli;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import java.time.Instant;
import java.util.Map;

/** Topsort: a campaign needs a bid and can be switched on by its owner. */
final class TopsortScenario extends Scenario {

    private static final String BID =
            "[{\"target\": {\"type\": \"product\", \"id\": \"sku-88120\"}, \"amount\": \"0.45 USD\"}]";

    TopsortScenario(Instant now) {
        super(Provider.TOPSORT, now);
    }

    @Override
    CampaignDraft draft(String name) {
        Map<String, String> settings = Map.of("campaignType", "manual", "isActive", "false", "bids", BID);
        return flight(name).options(Networks.options(provider(), settings)).build();
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
