package io.github.adfacade.benchmarks;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.adfacade.benchmarks.stock.retrofit.AdCampaignsApi;
import io.github.adfacade.benchmarks.stock.retrofit.model.BudgetOptimization;
import io.github.adfacade.benchmarks.stock.retrofit.model.BudgetType;
import io.github.adfacade.benchmarks.stock.retrofit.model.CreatablePlatform;
import io.github.adfacade.benchmarks.stock.retrofit.model.CreateAdCampaign;
import io.github.adfacade.benchmarks.stock.retrofit.model.Objective;
import io.github.adfacade.benchmarks.stock.retrofit.model.UpdateAdCampaign;
import io.gsonfire.GsonFireBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/**
 * The interface and the models of the generator's own templates for Retrofit. The class that should put them together needs an
 * OAuth library that is no longer kept, so what it does is done here: the same Gson, made the same way.
 */
final class StockRetrofit implements Contender {

    private final OkHttpClient client = Clients.authorized();
    private final AdCampaignsApi api;

    StockRetrofit(String baseUrl) {
        Gson gson = new GsonFireBuilder()
                .createGsonBuilder()
                .registerTypeAdapter(OffsetDateTime.class, new Moments())
                .create();
        this.api = new Retrofit.Builder()
                .baseUrl(baseUrl + "/")
                .callFactory(client)
                .addConverterFactory(GsonConverterFactory.create(gson))
                .build()
                .create(AdCampaignsApi.class);
    }

    @Override
    public Object get(String id) throws IOException {
        return Clients.send(api.retrieveAdCampaign(id, VERSION, null, null, null, null));
    }

    @Override
    public Object change(String id, String title) throws IOException {
        return Clients.send(api.updateAdCampaign(id, new UpdateAdCampaign().title(title), VERSION));
    }

    @Override
    public List<?> page() throws IOException {
        return Clients.send(api.listAdCampaigns(
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
                        null))
                .getData();
    }

    @Override
    public Object create(String title) throws IOException {
        CreateAdCampaign body = new CreateAdCampaign()
                .title(title)
                .platform(CreatablePlatform.META)
                .objective(Objective.SALES)
                .accountId(ACCOUNT)
                .budgetOptimization(BudgetOptimization.AD_CAMPAIGN)
                .budgetType(BudgetType.DAILY)
                .budgetAmount(new BigDecimal("75.50"));
        return Clients.send(
                api.createAdCampaign(body, VERSION, UUID.randomUUID().toString()));
    }

    @Override
    public List<?> bulk(List<String> ids, String title) throws Exception {
        return oneByOne(ids, title);
    }

    @Override
    public void close() {
        Clients.close(client);
    }

    /** As the template's. */
    private static final class Moments extends TypeAdapter<OffsetDateTime> {

        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

        @Override
        public OffsetDateTime read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            return OffsetDateTime.parse(in.nextString(), FORMAT);
        }

        @Override
        public void write(JsonWriter out, OffsetDateTime moment) throws IOException {
            out.value(moment == null ? null : FORMAT.format(moment));
        }
    }
}
