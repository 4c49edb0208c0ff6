package io.github.adfacade.benchmarks;

import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.RateLimit;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The facade, with everything on that is on by default; only its quota lets through more than the network would. */
final class ThroughFacade implements Contender {

    private final WhopCampaignService service;

    ThroughFacade(String baseUrl) {
        this.service = Whop.builder()
                .baseUrl(baseUrl)
                .apiKey(KEY)
                .accountId(ACCOUNT)
                .apiVersion(VERSION)
                .quota(new RateLimit(100_000, Duration.ofSeconds(1)))
                .build();
    }

    @Override
    public Object get(String id) {
        return service.get(id);
    }

    @Override
    public Object change(String id, String title) {
        return service.update(id, titled(title));
    }

    private static CampaignChange titled(String title) {
        return CampaignChange.builder().name(title).build();
    }

    @Override
    public List<?> page() {
        CampaignQuery query =
                CampaignQuery.builder().pageSize(CannedAnswers.PAGE).build();
        return service.list(query).pages().iterator().next();
    }

    @Override
    public Object create(String title) {
        return service.create(CampaignDraft.builder(title)
                .objective(Objective.SALES)
                .budget(Budget.daily(Money.usd("75.50")))
                .build());
    }

    @Override
    public List<?> bulk(List<String> ids, String title) {
        List<CampaignUpdate> changes = new ArrayList<>(ids.size());
        for (String id : ids) {
            changes.add(new CampaignUpdate(id, titled(title)));
        }
        return service.updateAll(
                        changes, BulkOptions.builder().requestsAtOnce(1).build())
                .outcomes();
    }

    @Override
    public void close() {
        service.close();
    }
}
