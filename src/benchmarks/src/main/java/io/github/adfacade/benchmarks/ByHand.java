package io.github.adfacade.benchmarks;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp and Gson, as a good engineer writes it for one network: time limits, a typed failure, and nothing that is not needed. */
final class ByHand implements Contender {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(Duration.ofSeconds(60))
            .readTimeout(Duration.ofSeconds(20))
            .build();
    private final Gson gson = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .registerTypeAdapter(OffsetDateTime.class, new Moments())
            .create();
    private final HttpUrl campaigns;

    ByHand(String baseUrl) {
        this.campaigns = HttpUrl.get(baseUrl + "/ad_campaigns");
    }

    @Override
    public Object get(String id) throws IOException {
        return send(to(id).get(), HandCampaign.class);
    }

    @Override
    public Object change(String id, String title) throws IOException {
        return send(to(id).patch(body(HandCampaign.Settings.titled(title))), HandCampaign.class);
    }

    @Override
    public List<?> page() throws IOException {
        HttpUrl page = campaigns
                .newBuilder()
                .addQueryParameter("account_id", ACCOUNT)
                .addQueryParameter("first", String.valueOf(CannedAnswers.PAGE))
                .build();
        return send(new Request.Builder().url(page).get(), HandCampaign.Page.class)
                .data();
    }

    @Override
    public Object create(String title) throws IOException {
        HandCampaign.Settings settings = HandCampaign.Settings.titled(title).withDailyBudget(new BigDecimal("75.50"));
        Request.Builder request = new Request.Builder()
                .url(campaigns)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(body(settings));
        return send(request, HandCampaign.class);
    }

    @Override
    public List<?> bulk(List<String> ids, String title) throws Exception {
        return oneByOne(ids, title);
    }

    private Request.Builder to(String id) {
        return new Request.Builder()
                .url(campaigns.newBuilder().addPathSegment(id).build());
    }

    private RequestBody body(Object sent) {
        return RequestBody.create(gson.toJson(sent), JSON);
    }

    private <T> T send(Request.Builder request, Class<T> type) throws IOException {
        Request whole = request.header("Authorization", "Bearer " + KEY)
                .header("Api-Version-Date", VERSION)
                .header("Accept", "application/json")
                .header("User-Agent", "by-hand/1.0")
                .build();
        try (Response response = client.newCall(whole).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException(response.code() + " " + response.body().string());
            }
            return gson.fromJson(response.body().charStream(), type);
        }
    }

    @Override
    public void close() {
        Clients.close(client);
    }

    private static final class Moments extends TypeAdapter<OffsetDateTime> {

        @Override
        public OffsetDateTime read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            return OffsetDateTime.parse(in.nextString());
        }

        @Override
        public void write(JsonWriter out, OffsetDateTime moment) throws IOException {
            out.value(moment == null ? null : moment.toString());
        }
    }
}
