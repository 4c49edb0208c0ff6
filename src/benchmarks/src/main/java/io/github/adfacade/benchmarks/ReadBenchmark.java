package io.github.adfacade.benchmarks;

import com.google.gson.Gson;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.ClientConverters;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.whop.AdCampaignsApi;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.AdCampaignsApi.RetrieveAdCampaignParams;
import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.clients.whop.model.AdCampaignPage;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the facade costs over the tools below it: one campaign, and a page of a hundred, read through the facade, through
 * the bare generated Retrofit interface (the same models, no pipeline, no common words) and through bare OkHttp (the body
 * as text, not parsed). All three talk HTTP to the same sandbox in the same process, so every figure includes the
 * sandbox's own work: look at the differences, not at the figures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {

    private static final int PAGE = 100;

    private Sandbox sandbox;
    private WhopCampaignService facade;
    private AdCampaignsApi retrofit;
    private OkHttpClient okHttp;
    private CampaignQuery query;
    private Request one;
    private Request page;
    private String id;
    private String version;
    private String account;

    @Setup
    public void start() {
        sandbox = Sandbox.start();
        version = sandbox.whop().apiVersion();
        account = sandbox.whop().accountId();
        facade = Whop.builder()
                .baseUrl(sandbox.whop().baseUrl().toString())
                .apiKey(sandbox.whop().apiKey())
                .accountId(account)
                .apiVersion(version)
                .quota(unlimited())
                .build();
        for (int made = sandbox.whop().campaignIds().size(); made < PAGE; made++) {
            facade.create(CampaignDraft.builder("Benchmark " + made)
                    .objective(Objective.TRAFFIC)
                    .build());
        }
        id = sandbox.whop().campaignIds().get(0);
        query = CampaignQuery.builder().pageSize(PAGE).build();
        okHttp = authorized(sandbox.whop().apiKey());
        one = request("/ad_campaigns/" + id);
        page = request("/ad_campaigns?first=" + PAGE + "&account_id=" + account);
        Gson gson = ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD"));
        retrofit = new retrofit2.Retrofit.Builder()
                .baseUrl(sandbox.whop().baseUrl() + "/")
                .callFactory(okHttp)
                .addConverterFactory(ClientConverters.create(gson))
                .build()
                .create(AdCampaignsApi.class);
    }

    @TearDown
    public void stop() {
        facade.close();
        okHttp.dispatcher().executorService().shutdown();
        okHttp.connectionPool().evictAll();
        sandbox.close();
    }

    @Benchmark
    public Campaign getThroughFacade() {
        return facade.get(id);
    }

    @Benchmark
    public AdCampaign getThroughRetrofit() throws IOException {
        return retrofit.retrieveAdCampaign(id, new RetrieveAdCampaignParams().setApiVersionDate(version))
                .execute()
                .body();
    }

    @Benchmark
    public String getThroughOkHttp() throws IOException {
        return text(one);
    }

    @Benchmark
    public List<Campaign> pageThroughFacade() {
        return facade.list(query).pages().iterator().next();
    }

    @Benchmark
    public AdCampaignPage pageThroughRetrofit() throws IOException {
        return retrofit.listAdCampaigns(new ListAdCampaignsParams()
                        .setApiVersionDate(version)
                        .setAccountId(account)
                        .setFirst(PAGE))
                .execute()
                .body();
    }

    @Benchmark
    public String pageThroughOkHttp() throws IOException {
        return text(page);
    }

    private String text(Request request) throws IOException {
        try (Response response = okHttp.newCall(request).execute()) {
            return response.body().string();
        }
    }

    private Request request(String path) {
        return new Request.Builder()
                .url(sandbox.whop().baseUrl() + path)
                .header("Api-Version-Date", version)
                .build();
    }

    private static OkHttpClient authorized(String key) {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Authorization", "Bearer " + key)
                        .build()))
                .build();
    }

    /** The published limit would be what is measured. */
    private static Bucket unlimited() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1_000_000).refillGreedy(1_000_000, Duration.ofSeconds(1)))
                .build();
    }
}
