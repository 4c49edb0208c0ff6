package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is to be updated, and in whatever order the network answers, everything good lands once and everything bad is told. */
class WalmartPackingTest extends OnSandbox {

    private static final int MOST_A_BATCH = 10;

    private final OkHttpClient client = new OkHttpClient();
    private Random random = new Random();

    @AfterEach
    void closeClient() {
        client.connectionPool().evictAll();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyGoodItemLandsOnceAndEveryBadOneIsTold(long seed) {
        random = new Random(seed);
        List<String> good = drafts(random.nextInt(35));
        List<String> bad =
                IntStream.range(0, random.nextInt(6)).mapToObj(i -> "99" + i).toList();
        List<String> all = new ArrayList<>(good);
        all.addAll(bad);
        Collections.shuffle(all, random);

        BatchResult result;
        try (WalmartCampaignService shuffled = builder()
                .httpClient(client.newBuilder().addInterceptor(this::shuffle).build())
                .build()) {
            result = shuffled.updateAll(
                    all.stream().map(WalmartPackingTest::rename).toList());
        }

        assertThat(result.outcomes()).extracting(Outcome::id).containsExactlyElementsOf(all);
        assertThat(result.succeeded()).extracting(Outcome::id).containsExactlyInAnyOrderElementsOf(good);
        assertThat(result.failed())
                .allSatisfy(outcome -> assertThat(outcome.error()).containsInstanceOf(NotFoundException.class));
        assertThat(changes(Change.Kind.UPDATED)).extracting(Change::id).containsExactlyInAnyOrderElementsOf(good);
        assertThat(batches()).allSatisfy(WalmartPackingTest::isPacked);
        // A bad item costs at most what it takes to halve ten until it stands alone, twice a level.
        int full = (all.size() + MOST_A_BATCH - 1) / MOST_A_BATCH;
        assertThat(batches()).hasSizeBetween(full, full + 8 * bad.size());
    }

    private static void isPacked(JsonArray batch) {
        assertThat(batch).hasSizeBetween(1, MOST_A_BATCH);
        assertThat(batch.asList().stream().map(item -> text(item, "campaignId")))
                .doesNotHaveDuplicates();
        assertThat(batch).allMatch(item -> text(item, "advertiserId").equals("600123"));
    }

    private static List<JsonArray> batches() {
        return exchanges("PATCH", "/api/v1/campaigns").stream()
                .map(Exchange::request)
                .map(request -> JsonParser.parseString(request.body()).getAsJsonArray())
                .toList();
    }

    private static String text(JsonElement item, String field) {
        return item.getAsJsonObject().get(field).getAsString();
    }

    private Response shuffle(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (!chain.request().method().equals("PATCH") || !response.isSuccessful()) {
            return response;
        }
        ResponseBody body = response.body();
        List<JsonElement> results = new ArrayList<>(
                JsonParser.parseString(body.string()).getAsJsonArray().asList());
        Collections.shuffle(results, random);
        JsonArray shuffled = new JsonArray();
        results.forEach(shuffled::add);
        return response.newBuilder()
                .body(ResponseBody.create(shuffled.toString(), body.contentType()))
                .build();
    }

    private static CampaignUpdate rename(String id) {
        return new CampaignUpdate(id, CampaignChange.builder().name("New " + id).build());
    }
}
