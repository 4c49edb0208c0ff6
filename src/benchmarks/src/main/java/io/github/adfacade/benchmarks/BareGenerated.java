package io.github.adfacade.benchmarks;

import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientConverters;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.whop.AdCampaignsApi;
import io.github.adfacade.clients.whop.AdCampaignsApi.CreateAdCampaignParams;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.AdCampaignsApi.RetrieveAdCampaignParams;
import io.github.adfacade.clients.whop.AdCampaignsApi.UpdateAdCampaignParams;
import io.github.adfacade.clients.whop.model.BudgetOptimization;
import io.github.adfacade.clients.whop.model.BudgetType;
import io.github.adfacade.clients.whop.model.CreatablePlatform;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whop.model.Objective;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** The interface that our templates make of the spec, without the facade. */
final class BareGenerated implements Contender {

    private final OkHttpClient client = Clients.authorized();
    private final AdCampaignsApi api;

    BareGenerated(String baseUrl) {
        this.api = new Retrofit.Builder()
                .baseUrl(baseUrl + "/")
                .callFactory(client)
                .addConverterFactory(
                        ClientConverters.create(ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD"))))
                .build()
                .create(AdCampaignsApi.class);
    }

    @Override
    public Object get(String id) throws IOException {
        return Clients.send(api.retrieveAdCampaign(id, new RetrieveAdCampaignParams().setApiVersionDate(VERSION)));
    }

    @Override
    public Object change(String id, String title) throws IOException {
        return Clients.send(api.updateAdCampaign(
                id, new UpdateAdCampaign().setTitle(title), new UpdateAdCampaignParams().setApiVersionDate(VERSION)));
    }

    @Override
    public List<?> page() throws IOException {
        return Clients.send(api.listAdCampaigns(new ListAdCampaignsParams()
                        .setApiVersionDate(VERSION)
                        .setAccountId(ACCOUNT)
                        .setFirst(CannedAnswers.PAGE)))
                .getData();
    }

    @Override
    public Object create(String title) throws IOException {
        CreateAdCampaign body = new CreateAdCampaign()
                .setTitle(title)
                .setPlatform(CreatablePlatform.META)
                .setObjective(Objective.SALES)
                .setAccountId(ACCOUNT)
                .setBudgetOptimization(BudgetOptimization.AD_CAMPAIGN)
                .setBudgetType(BudgetType.DAILY)
                .setBudgetAmount(Amount.of("75.50"));
        return Clients.send(api.createAdCampaign(
                body,
                new CreateAdCampaignParams()
                        .setApiVersionDate(VERSION)
                        .setIdempotencyKey(UUID.randomUUID().toString())));
    }

    @Override
    public List<?> bulk(List<String> ids, String title) throws Exception {
        return oneByOne(ids, title);
    }

    @Override
    public void close() {
        Clients.close(client);
    }
}
