package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import io.github.adfacade.clients.golden.model.Gadget;
import io.github.adfacade.clients.golden.model.GadgetOutcome;
import io.github.adfacade.clients.golden.model.GadgetStatus;
import io.github.adfacade.clients.golden.model.GadgetUpdate;
import io.github.adfacade.clients.golden.model.Owner;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreeStateModelTest {

    @Test
    void aNewModelIsAnEmptyObject() {
        assertThat(new GadgetUpdate()).hasToString("{}");
    }

    @Test
    void anAbsentPropertyIsNotSentANullOneIsAndAValueIs() {
        GadgetUpdate update = new GadgetUpdate().setTitle(null).setBudget(new BigDecimal("12.50"));

        assertThat(Json.GSON.toJson(update)).isEqualTo("{\"title\":null,\"budget\":12.50}");
        assertThat(update.hasTitle()).isTrue();
        assertThat(update.getTitle()).isNull();
        assertThat(update.hasBudget()).isTrue();
        assertThat(update.hasTags()).isFalse();
        assertThat(update.getTags()).isNull();
    }

    @Test
    void readingTellsAbsentNullAndValueApart() {
        GadgetUpdate update = Json.read("{\"title\":null,\"tags\":[]}", GadgetUpdate.class);

        assertThat(update.hasTitle()).isTrue();
        assertThat(update.getTitle()).isNull();
        assertThat(update.getTags()).isEmpty();
        assertThat(update.hasBudget()).isFalse();
    }

    @Test
    void aPropertyCanBeMadeAbsentAgain() {
        GadgetUpdate update = new GadgetUpdate().setTitle("a").setBudget(null);

        update.unsetTitle().unsetBudget();

        assertThat(update.hasTitle()).isFalse();
        assertThat(update.hasBudget()).isFalse();
        assertThat(update).hasToString("{}").isEqualTo(new GadgetUpdate()).hasSameHashCodeAs(new GadgetUpdate());
    }

    @Test
    void aValueAfterANullIsAValue() {
        assertThat(new GadgetUpdate().setTitle(null).setTitle("a")).hasToString("{\"title\":\"a\"}");
    }

    @Test
    void anExplicitNullIsWrittenThoughTheWriterDropsNulls() throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.setSerializeNulls(false);

        writer.beginObject().name("update");
        Json.GSON.getAdapter(GadgetUpdate.class).write(writer, new GadgetUpdate().setTitle(null));
        writer.name("dropped").nullValue().endObject();

        assertThat(text).hasToString("{\"update\":{\"title\":null}}");
    }

    @Test
    void anExplicitNullIsKeptInATree() {
        assertThat(Json.GSON.toJsonTree(new GadgetUpdate().setTitle(null)).toString())
                .isEqualTo("{\"title\":null}");
    }

    @Test
    void aGsonThatIsNotOursKeepsTheThreeStatesToo() {
        Gson plain = new Gson();

        assertThat(plain.toJson(plain.fromJson("{\"code\":null,\"new\":null}", GadgetOutcome.class)))
                .isEqualTo("{\"code\":null,\"new\":null}");
    }

    @Test
    void unknownFieldsSurviveAtAnyDepthInTheirOrder() {
        String json = "{\"id\":\"a\",\"owner\":{\"name\":\"o\",\"z\":1,\"a\":null},"
                + "\"groups\":{\"g\":[{\"since\":\"2026\"}]},\"parts\":[{\"id\":\"b\",\"new\":[1.50,null,{}]}],"
                + "\"zz\":{\"y\":null},\"aa\":1e400}";

        Gadget gadget = Json.read(json, Gadget.class);

        assertThat(gadget).hasToString(json);
        assertThat(gadget.getAdditionalProperties()).containsOnlyKeys("zz", "aa");
    }

    @Test
    void fieldsThatTheSpecDoesNotKnowCanBeSent() {
        GadgetUpdate update = new GadgetUpdate().setTitle("a");
        update.getAdditionalProperties().put("beta", new JsonPrimitive(true));

        assertThat(update).hasToString("{\"title\":\"a\",\"beta\":true}");
    }

    @Test
    void aKnownFieldIsNotSentTwiceByWayOfTheUnknownOnes() {
        GadgetUpdate update = new GadgetUpdate().setTitle("a");
        update.getAdditionalProperties().put("title", new JsonPrimitive("b"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.GSON.toJson(update))
                .withMessageContaining("\"title\" is a property of its own");
    }

    @Test
    void aModelThatMayNotBeSentCanStillBeLookedAt() {
        GadgetUpdate update = new GadgetUpdate().setBudget(new BigDecimal("1e999999999"));

        assertThat(update.toString()).startsWith("GadgetUpdate (not sendable: ");
    }

    @Test
    void composedSchemasAreFlat() {
        Gadget gadget = new Gadget()
                .setId("a")
                .setClicks(3L)
                .setCreatedAt(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .setOwner(new Owner().setName("o"))
                .setStatus(GadgetStatus.ACTIVE);

        assertThat(gadget)
                .hasToString("{\"id\":\"a\",\"created_at\":\"2026-01-01T00:00:00Z\",\"clicks\":3,"
                        + "\"status\":\"active\",\"owner\":{\"name\":\"o\"}}");
    }

    @Test
    void oddNamesKeepTheirSpellingInJson() {
        Gadget gadget = new Gadget()
                .setFilterCampaignId(List.of(1L, 2L))
                .setApiVersionDate("v")
                .setDefault("d")
                .setPropertyClass("c");
        String json = "{\"default\":\"d\",\"class\":\"c\",\"Filter[campaignId]\":[1,2],\"Api-Version-Date\":\"v\"}";

        assertThat(gadget).hasToString(json);
        assertThat(Json.read(json, Gadget.class)).isEqualTo(gadget);
    }

    @Test
    void nestedContainersKeepTheirTypes() {
        String json =
                "{\"grid\":[[1.5],[],null],\"shares\":{\"a\":0.1,\"b\":null},\"groups\":{\"g\":[{\"name\":\"o\"}]}}";

        Gadget gadget = Json.read(json, Gadget.class);

        assertThat(gadget.getGrid()).startsWith(List.of(new BigDecimal("1.5")), List.of());
        assertThat(gadget.getShares()).containsEntry("a", new BigDecimal("0.1")).containsEntry("b", null);
        assertThat(gadget.getGroups()).isEqualTo(Map.of("g", List.of(new Owner().setName("o"))));
        assertThat(gadget).hasToString(json);
    }

    @Test
    void freeFormValuesAreTakenAsTheyCome() {
        String json = "{\"anything\":{\"a\":[1,null]},\"whatever\":\"text\"}";

        assertThat(Json.read(json, Gadget.class)).hasToString(json);
        assertThat(Json.read("{\"whatever\":null}", Gadget.class))
                .isEqualTo(new Gadget().setWhatever(null))
                .hasToString("{\"whatever\":null}");
    }

    @Test
    void presenceAndUnknownFieldsCountForEquality() {
        GadgetUpdate absent = new GadgetUpdate();
        GadgetUpdate explicitNull = new GadgetUpdate().setTitle(null);
        GadgetUpdate other = Json.read("{\"beta\":1}", GadgetUpdate.class);

        assertThat(absent).isNotEqualTo(explicitNull).isNotEqualTo(other).isNotEqualTo(new Owner());
        assertThat(explicitNull)
                .isEqualTo(Json.read("{\"title\":null}", GadgetUpdate.class))
                .hasSameHashCodeAs(Json.read("{\"title\":null}", GadgetUpdate.class));
        assertThat(other)
                .isEqualTo(Json.read("{\"beta\":1}", GadgetUpdate.class))
                .hasSameHashCodeAs(Json.read("{\"beta\":1}", GadgetUpdate.class));
    }

    @Test
    void lookingAtTheUnknownFieldsChangesNothing() {
        GadgetUpdate looked = new GadgetUpdate();

        assertThat(looked.getAdditionalProperties()).isEmpty();
        assertThat(looked).isEqualTo(new GadgetUpdate()).hasToString("{}");
    }

    @Test
    void markupInTextIsSentAsItIs() {
        assertThat(new GadgetUpdate().setTitle("a < b & 'c' = \"d\"\u2028"))
                .hasToString("{\"title\":\"a < b & 'c' = \\\"d\\\"\\u2028\"}");
    }
}
