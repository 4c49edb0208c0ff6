package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.RejectedException;
import io.github.adfacade.sandbox.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalmartMixedBatchTest extends OnSandbox {

    private static final String PATH = "/api/v1/campaigns";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheMixEveryRequestHoldsACampaignOnceAndTheLastChangeStands(long seed) {
        Random random = new Random(seed);
        WalmartCampaignService service = seed % 2 == 0 ? merging() : walmart;
        List<String> ids = List.of(LIVE, SCHEDULED, PAUSED, DRAFT, VIDEO);
        Map<String, String> last = new LinkedHashMap<>();
        List<CampaignUpdate> updates = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
            String id = ids.get(random.nextInt(ids.size()));
            updates.add(rename(id, "Change " + i));
            last.put(id, "Change " + i);
        }

        BatchResult result = service.updateAll(updates);

        assertThat(result.isComplete()).isTrue();
        assertThat(result.outcomes())
                .extracting(Outcome::id)
                .containsExactlyElementsOf(
                        updates.stream().map(CampaignUpdate::id).toList());
        last.forEach((id, name) -> assertThat(walmart.get(id).name()).isEqualTo(name));
        assertThat(exchanges(seed % 2 == 0 ? "PUT" : "PATCH", PATH))
                .isNotEmpty()
                .allSatisfy(exchange -> assertThat(idsIn(exchange.request().body()))
                        .hasSizeBetween(1, 10)
                        .doesNotHaveDuplicates());
    }

    private static List<Long> idsIn(String body) {
        List<Long> ids = new ArrayList<>();
        JsonParser.parseString(body)
                .getAsJsonArray()
                .forEach(
                        item -> ids.add(item.getAsJsonObject().get("campaignId").getAsLong()));
        return ids;
    }

    @Test
    void readMergeWriteReadsAChunkAtOnce() {
        BatchResult result = merging()
                .updateAll(List.of(rename(LIVE, "A"), rename("99", "B"), rename(ARCHIVED, "C"), rename(DRAFT, "D")));

        assertThat(reasons(result))
                .containsExactly(null, NotFoundException.class, InvalidCampaignException.class, null);
        // The second list looks for the missing one among the archived.
        assertThat(requests())
                .containsExactly("POST /api/v1/campaigns/list", "POST /api/v1/campaigns/list", "PUT /api/v1/campaigns");
    }

    @Test
    void readMergeWriteThatCannotReadFailsEveryItem() {
        sandbox().walmart().fail(Fault.status(403).on("POST", ".*/list"));

        BatchResult result = merging().updateAll(List.of(rename(LIVE, "A"), rename(DRAFT, "B")));

        assertThat(result.failed()).hasSize(2);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void readMergeWriteOfNothingGoodWritesNothing() {
        assertThat(merging().updateAll(List.of(rename(ARCHIVED, "A"))).isComplete())
                .isFalse();
        assertThat(exchanges("PUT", PATH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UpdateMode.class)
    void everyModeTakesABatch(UpdateMode mode) {
        BatchResult result = walmart.by(mode).updateAll(List.of(rename(VIDEO, "Video 2")));

        assertThat(result.isComplete()).isTrue();
        assertThat(walmart.get(VIDEO).name()).isEqualTo("Video 2");
    }

    @Test
    void aReplacementThatIsRefusedFailsAlone() {
        BatchResult result = walmart.by(UpdateMode.REPLACE)
                .updateAll(List.of(rename(VIDEO, "Video 2"), rename(SCHEDULED, "Without its flight")));

        assertThat(result.outcomes().get(0).isSuccess()).isTrue();
        assertThat(result.outcomes().get(1).error()).containsInstanceOf(RejectedException.class);
    }

    private static List<Class<?>> reasons(BatchResult result) {
        List<Class<?>> reasons = new ArrayList<>();
        result.outcomes()
                .forEach(outcome -> reasons.add(
                        outcome.error().isEmpty() ? null : outcome.error().get().getClass()));
        return reasons;
    }

    private static CampaignUpdate rename(String id, String name) {
        return new CampaignUpdate(id, CampaignChange.builder().name(name).build());
    }

    private WalmartCampaignService merging() {
        return walmart.by(UpdateMode.READ_MERGE_WRITE);
    }
}
