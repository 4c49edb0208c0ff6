package io.github.adfacade.benchmarks;

import io.github.adfacade.benchmarks.stock.okhttpgson.AdCampaignsApi;
import io.github.adfacade.benchmarks.stock.okhttpgson.ApiClient;
import io.github.adfacade.benchmarks.stock.okhttpgson.ApiException;
import io.github.adfacade.benchmarks.stock.okhttpgson.model.BudgetOptimization;
import io.github.adfacade.benchmarks.stock.okhttpgson.model.BudgetType;
import io.github.adfacade.benchmarks.stock.okhttpgson.model.CreatablePlatform;
import io.github.adfacade.benchmarks.stock.okhttpgson.model.CreateAdCampaign;
import io.github.adfacade.benchmarks.stock.okhttpgson.model.Objective;
import io.github.adfacade.benchmarks.stock.okhttpgson.model.UpdateAdCampaign;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What the generator makes of the spec when nothing is chosen: its own templates for OkHttp and Gson, client included. */
final class StockOkHttp implements Contender {

    private final ApiClient client = new ApiClient();
    private final AdCampaignsApi api;

    StockOkHttp(String baseUrl) {
        client.setBasePath(baseUrl);
        client.setBearerToken(KEY);
        this.api = new AdCampaignsApi(client);
    }

    @Override
    public Object get(String id) throws ApiException {
        return api.retrieveAdCampaign(id, VERSION, null, null, null, null);
    }

    @Override
    public Object change(String id, String title) throws ApiException {
        return api.updateAdCampaign(id, new UpdateAdCampaign().title(title), VERSION);
    }

    @Override
    public List<?> page() throws ApiException {
        return api.listAdCampaigns(
                        VERSION,
                        ACCOUNT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        CannedAnswers.PAGE,
                        null,
                        null,
                        null)
                .getData();
    }

    @Override
    public Object create(String title) throws ApiException {
        CreateAdCampaign body = new CreateAdCampaign()
                .title(title)
                .platform(CreatablePlatform.META)
                .objective(Objective.SALES)
                .accountId(ACCOUNT)
                .budgetOptimization(BudgetOptimization.AD_CAMPAIGN)
                .budgetType(BudgetType.DAILY)
                .budgetAmount(new BigDecimal("75.50"));
        return api.createAdCampaign(body, VERSION, UUID.randomUUID().toString());
    }

    @Override
    public List<?> bulk(List<String> ids, String title) throws Exception {
        return oneByOne(ids, title);
    }

    @Override
    public void close() {
        Clients.close(client.getHttpClient());
    }
}
