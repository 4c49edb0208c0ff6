package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adfacade.Applied;
import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.sandbox.Fault;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both generations live at the same paths: an answer of the wrong one is named, not half-read. */
class WhopGenerationsTest extends WhopHarness {

    private static UnreadableResponseException unreadable(ThrowingCallable call) {
        return catchThrowableOfType(UnreadableResponseException.class, call);
    }

    @Test
    void aLegacyAnswerToANativeServiceIsNamed() {
        WhopCampaignService whop =
                builder().accountId("").apiVersion("2025-01-01").build();

        assertThat(unreadable(() -> whop.get(PAUSED)))
                .hasMessageContaining("asked for version 2025-01-01, Whop answered in the legacy generation")
                .hasMessageContaining("generation(LEGACY)");
        assertThat(unreadable(() -> whop.list(CampaignQuery.ALL).toList()).applied())
                .isEqualTo(Applied.NO);
    }

    @Test
    void aNativeAnswerToALegacyServiceIsNamed() {
        WhopCampaignService whop = builder()
                .generation(WhopGeneration.LEGACY)
                .apiVersion("2026-09-23")
                .build();

        assertThat(unreadable(() -> whop.get(PAUSED))).hasMessageContaining("generation(NATIVE)");
        UnreadableResponseException written = unreadable(
                () -> whop.update(PAUSED, CampaignChange.builder().name("N").build()));
        assertThat(written.applied()).isEqualTo(Applied.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"a\", \"meta_config\": {}, \"budget\": 5}",
                "{\"id\": \"a\", \"budget\": 5, \"spend\": 1}",
            })
    void theShapeOfJune2026IsNamedToo(String body) {
        answer(200, body);
        assertThat(unreadable(() -> whop().get("a"))).hasMessageContaining("June 2026");
        answer(200, body);
        assertThat(unreadable(() -> legacy().get("a"))).hasMessageContaining("June 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"a\", \"config\": {}}",
                "{\"id\": \"a\", \"daily_budget\": null}",
                "{\"id\": \"a\", \"clicks_count\": 1}",
                "{\"id\": \"a\", \"total_spend\": 1, \"total_credits\": 2}",
            })
    void anyMemberOfTheLegacyShapeGivesItAway(String body) {
        answer(200, body);
        assertThat(unreadable(() -> whop().get("a"))).hasMessageContaining("legacy generation");
        answer(200, body);
        assertThatCode(() -> legacy().get("a")).doesNotThrowAnyException();
    }

    @Test
    void anAnswerThatGivesNothingAwayIsRead() {
        answer(200, "{\"id\": \"a\"}");
        assertThat(whop().get("a").id()).isEqualTo("a");
        answer(200, "{\"id\": \"a\"}");
        assertThat(legacy().get("a").id()).isEqualTo("a");
    }

    /** A call, and whether it asks for ads. */
    record Asked(String name, boolean ads, Consumer<WhopCampaignService> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final CampaignChange RENAME =
            CampaignChange.builder().name("N").build();

    static Stream<Asked> ofBoth() {
        return Stream.of(
                new Asked("get", false, whop -> whop.get("a")),
                new Asked("get of a window", false, whop -> whop.get("a", StatsWindow.ALL_TIME)),
                new Asked("list", false, whop -> whop.list(CampaignQuery.ALL).toList()),
                new Asked("plan", false, whop -> whop.plan("a", RENAME)),
                new Asked("update", false, whop -> whop.update("a", RENAME)),
                new Asked(
                        "updateAll",
                        false,
                        whop -> whop.updateAll(List.of(new CampaignUpdate("a", RENAME)))
                                .failed()
                                .forEach(outcome -> {
                                    throw outcome.error().orElseThrow();
                                })),
                new Asked("pause", false, whop -> whop.pause("a")),
                new Asked("resume", false, whop -> whop.resume("a")),
                new Asked("ads.get", true, whop -> whop.ads().get("a")));
    }

    static Stream<Asked> ofTheNativeGeneration() {
        return Stream.of(
                new Asked(
                        "create",
                        false,
                        whop -> whop.create(CampaignDraft.builder("N")
                                .objective(Objective.TRAFFIC)
                                .budget(Budget.daily(Money.usd("25")))
                                .build())),
                new Asked("launch", false, whop -> whop.launch("a")),
                new Asked("duplicate", false, whop -> whop.duplicate("a")),
                new Asked("retryPayment", false, whop -> whop.retryPayment("a")),
                new Asked("ads.list", true, whop -> whop.ads().list("a").toList()),
                new Asked(
                        "ads.list of an ad group",
                        true,
                        whop -> whop.ads()
                                .listOfAdGroup("a", StatsWindow.ALL_TIME)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource({"ofBoth", "ofTheNativeGeneration"})
    void everyOperationOfANativeServiceNamesALegacyAnswer(Asked asked) {
        JsonObject answer = real(legacy(), asked.ads());
        always(answer);

        assertThat(unreadable(() -> asked.call().accept(whop())))
                .hasMessageContaining("asked for version 2026-09-23, Whop answered in the legacy generation");
    }

    @ParameterizedTest
    @MethodSource("ofBoth")
    void everyOperationOfALegacyServiceNamesANativeAnswer(Asked asked) {
        JsonObject answer = real(whop(), asked.ads());
        always(answer);

        assertThat(unreadable(() -> asked.call().accept(legacy())))
                .hasMessageContaining("asked for version 2025-01-01, Whop answered in the native generation");
    }

    /** A campaign or an ad as the sandbox answers it to this service. */
    private static JsonObject real(WhopCampaignService service, boolean ad) {
        return ad
                ? ClientJson.gson(ZoneOffset.UTC, WhopTables.USD)
                        .toJsonTree(service.ads().get("ad_demo00000000002"))
                        .getAsJsonObject()
                : service.get("adcamp_demo0000000004").raw();
    }

    /** From now on everything is answered with this, alone and as a list of one at once. */
    private void always(JsonObject one) {
        JsonObject both = one.deepCopy();
        JsonArray data = new JsonArray();
        data.add(one);
        both.add("data", data);
        sandbox.whop().fail(Fault.status(200).body(both.toString()).always());
    }
}
