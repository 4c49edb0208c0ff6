package io.github.adfacade.contract.additive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignService;
import io.github.adfacade.contract.additive.Replay.Run;
import io.github.adfacade.contract.spec.SchemaView;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.walmart.UpdateMode;
import io.github.adfacade.walmart.WalmartCampaignService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walmart's PUT overwrites a whole campaign: what the network has added since is written back with it. */
class AdditiveMergeTest {

    private static final CampaignChange RENAME =
            CampaignChange.builder().name("Renamed").build();
    private static final Set<String> FLIGHT =
            Set.of("startDate", "endDate", "budgetType", "dailyBudget", "totalBudget", "deliverySpeed");

    private static int served;
    private static int kept;

    private final Map<String, SchemaView> known = new SchemaView(
                    new SpecTree("walmart.yaml", SpecFile.WALMART.read()),
                    new SpecTree.Part("", SpecFile.WALMART.read().at("/components/schemas/CampaignDetails")))
            .properties();
    private final List<String> complaints = new ArrayList<>();

    @ParameterizedTest(name = "of campaign {0}")
    @ValueSource(strings = {"8810041", "8810042", "8810043", "8810044", "8810045"})
    void everyAdditionIsWrittenBack(String id) {
        Function<CampaignService, Object> update = walmart -> ((WalmartCampaignService) walmart)
                .by(UpdateMode.READ_MERGE_WRITE)
                .update(id, RENAME);
        try (Replay replay = new Replay(SpecFile.WALMART)) {
            replay.each(update, run -> {
                // Only the first answer is merged; the others tell what became of it.
                if (run.answer() == 0) {
                    int before = complaints.size();
                    judge(run);
                    served++;
                    kept += complaints.size() == before ? 1 : 0;
                }
            });
        }

        assertThat(complaints).isEmpty();
    }

    @AfterAll
    static void tell() {
        System.out.printf("Additive changes to campaigns of Walmart: %d merged, %d written back whole%n", served, kept);
    }

    /** The network may refuse what it was told; here it counts what it was told. */
    private void judge(Run run) {
        Optional<JsonObject> written = run.exchanges().stream()
                .filter(exchange -> exchange.request().method().equals("PUT"))
                .findFirst()
                .map(AdditiveMergeTest::body);
        if (written.isEmpty()) {
            complaints.add(run.addition() + " was not written: " + run.thrown());
            return;
        }
        JsonObject served = run.addition()
                .body()
                .getAsJsonObject()
                .getAsJsonArray("response")
                .get(0)
                .getAsJsonObject();
        served.entrySet().stream()
                .filter(field -> isWritable(served, field.getKey(), field.getValue()))
                .filter(field -> !isKept(field.getValue(), written.orElseThrow().get(field.getKey())))
                .forEach(field -> complaints.add(run.addition() + " was written as " + written.orElseThrow()));
    }

    private static JsonObject body(Exchange exchange) {
        return JsonParser.parseString(exchange.request().body())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
    }

    private boolean isWritable(JsonObject served, String field, JsonElement value) {
        if (!known.containsKey(field)) {
            return true;
        }
        boolean onAdGroups = served.has("attributesSetOnAdGroupLevel")
                && served.get("attributesSetOnAdGroupLevel").getAsBoolean();
        boolean writable = Set.of("campaignId", "description", "campaignType").contains(field)
                || (FLIGHT.contains(field) && !onAdGroups);
        return writable && !value.isJsonNull();
    }

    /** The endless end has a literal of its own. */
    private static boolean isKept(JsonElement served, JsonElement written) {
        return written != null
                && (Alike.test(served, written)
                        || (served.getAsString().startsWith("9999-")
                                && written.getAsString().equals("9999-12-30T00:00:00Z")));
    }
}
