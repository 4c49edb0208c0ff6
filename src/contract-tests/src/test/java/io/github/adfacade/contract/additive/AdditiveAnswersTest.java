package io.github.adfacade.contract.additive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.Applied;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.contract.additive.Addition.Kind;
import io.github.adfacade.contract.additive.Replay.Run;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.topsort.TopsortCampaignService;
import io.github.adfacade.whop.WhopCampaignService;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a network adds to its answers, the service reads them and shows all of it. */
class AdditiveAnswersTest {

    private static final CampaignChange RENAME =
            CampaignChange.builder().name("Renamed").build();

    /** Whop's failed payments outrank the status. */
    private static final Set<CampaignStatus> CLAIMS_NOTHING = Set.of(CampaignStatus.UNKNOWN, CampaignStatus.ATTENTION);

    private static final Gson MODELS = ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD"));

    private static int served;
    private static int shown;
    private static int refused;

    private final List<String> complaints = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOPSORT_REPORTING") // it has no campaigns
    void everyAdditionIsReadAndShown(SpecFile spec) {
        try (Replay replay = new Replay(spec)) {
            calls(spec, replay.service())
                    .forEach((name, call) -> replay.each(call, run -> {
                        int before = complaints.size();
                        judge(name, run);
                        served++;
                        shown += run.thrown() == null && complaints.size() == before ? 1 : 0;
                    }));
        }

        assertThat(complaints).isEmpty();
    }

    @AfterAll
    static void tell() {
        System.out.printf(
                "Additive changes to answers of all networks: %d served, %d read and shown, %d refused as they must be%n",
                served, shown, refused);
    }

    private static Map<String, Function<CampaignService, List<?>>> calls(SpecFile spec, CampaignService service) {
        Map<String, Function<CampaignService, List<?>>> calls = new LinkedHashMap<>();
        List<Campaign> all = service.list(CampaignQuery.ALL).toList();
        all.forEach(campaign -> calls.put("get " + campaign.id(), again -> List.of(again.get(campaign.id()))));
        calls.put("list", again -> again.list(CampaignQuery.ALL).toList());
        String first = all.get(0).id();
        calls.put("update " + first, again -> List.of(again.update(first, RENAME)));
        if (spec == SpecFile.WHOP) {
            calls.put(
                    "ads",
                    again -> ((WhopCampaignService) again).ads().list(first).toList());
            calls.put(
                    "ad groups",
                    again ->
                            ((WhopCampaignService) again).adGroups().list(first).toList());
        } else if (spec == SpecFile.TOPSORT) {
            calls.put(
                    "bids",
                    again -> ((TopsortCampaignService) again).bids(first).list());
        }
        return calls;
    }

    private void judge(String call, Run run) {
        String what = call + ", answer " + run.answer() + ", " + run.addition();
        if (run.thrown() != null) {
            if (mustRefuse(call, run.addition(), run.thrown())) {
                refused++;
            } else {
                complaints.add(what + ": " + run.thrown());
            }
            return;
        }
        List<?> results = (List<?>) run.result();
        for (JsonElement row : rows(run.addition())) {
            if (results.stream().noneMatch(result -> shows(raw(result), row))) {
                complaints.add(what + ": " + row + " is not among "
                        + results.stream().map(AdditiveAnswersTest::raw).toList());
            }
        }
        results.stream()
                .filter(result -> result instanceof Campaign campaign && isOfANewStatus(campaign))
                .filter(result -> !CLAIMS_NOTHING.contains(((Campaign) result).status()))
                .forEach(result -> complaints.add(what + ": is " + result));
    }

    /** Walmart's own document lists campaigns without their id; one that was asked for is the one asked for. */
    private static boolean shows(JsonObject raw, JsonElement row) {
        JsonObject shown = raw.deepCopy();
        if (!row.getAsJsonObject().has("campaignId")) {
            shown.remove("campaignId");
        }
        return Alike.test(row, shown);
    }

    private static boolean isOfANewStatus(Campaign campaign) {
        return campaign.nativeStatus().equals(Optional.of(Additions.NEW_WORD));
    }

    /** What cannot be taken for an answer: a campaign that cannot be told from others, a result that is neither word. */
    private static boolean mustRefuse(String call, Addition addition, RuntimeException thrown) {
        boolean nameless = call.equals("list")
                && addition.kind() == Kind.LEFT_OUT
                && addition.place().endsWith("/campaignId");
        boolean undecided = addition.kind() == Kind.NEW_WORD && addition.place().matches("/\\d+/code");
        return thrown instanceof UnreadableResponseException refused
                && (nameless || undecided && refused.applied() == Applied.UNKNOWN);
    }

    /** The campaigns, ads, ad groups or bids of an answer; the results of a batch are none. */
    private static List<JsonElement> rows(Addition addition) {
        if (!(addition.body() instanceof JsonObject answer)) {
            return List.of();
        }
        for (String name : List.of("data", "campaigns", "bids", "response")) {
            if (answer.get(name) instanceof JsonArray rows) {
                return rows.asList();
            }
        }
        return List.of(answer);
    }

    private static JsonObject raw(Object result) {
        return result instanceof Campaign campaign
                ? campaign.raw()
                : MODELS.toJsonTree(result).getAsJsonObject();
    }
}
