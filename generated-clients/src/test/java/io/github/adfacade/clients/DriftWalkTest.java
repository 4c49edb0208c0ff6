package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.github.adfacade.clients.golden.model.Gadget;
import io.github.adfacade.clients.golden.model.GadgetDeleted;
import io.github.adfacade.clients.golden.model.GadgetPage;
import io.github.adfacade.clients.support.DriftVisitor;
import io.github.adfacade.clients.support.DriftWalk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DriftWalkTest {

    @Test
    void whatTheSpecKnowsIsNoDrift() {
        assertThat(driftIn("{\"status\":\"active\",\"created_at\":null,\"owner\":null,\"shares\":{\"a\":1}}"))
                .isEmpty();
    }

    @Test
    void aFieldThatTheSpecDoesNotNameIsTold() {
        assertThat(driftIn("{\"status\":\"active\",\"new\":{\"deep\":1}}"))
                .containsExactly("unknown field new in Gadget: {\"deep\":1}");
    }

    @Test
    void fieldsAreToldWhereverTheyStand() {
        assertThat(driftIn("{\"status\":\"active\",\"owner\":{\"age\":7},\"size\":{\"depth\":1},"
                        + "\"groups\":{\"g1\":[{\"x\":null}],\"g2\":[{\"x\":true}]},"
                        + "\"parts\":[{\"status\":\"active\",\"parts\":[{\"status\":\"active\",\"y\":[]}]}]}"))
                .containsExactlyInAnyOrder(
                        "unknown field owner.age in Owner: 7",
                        "unknown field size.depth in GadgetAllOfSize: 1",
                        "unknown field groups.*[].x in Owner: null",
                        "unknown field groups.*[].x in Owner: true",
                        "unknown field parts[].parts[].y in Gadget: []");
    }

    @Test
    void aWordThatTheSpecDoesNotNameIsTold() {
        assertThat(driftIn("{\"status\":\"melted\",\"statuses\":[\"active\",\"frozen\"]}"))
                .containsExactlyInAnyOrder(
                        "unknown word melted at status in GadgetStatus",
                        "unknown word frozen at statuses[] in GadgetStatus");
    }

    @Test
    void aRequiredFieldThatIsMissingIsTold() {
        assertThat(driftIn("{\"parts\":[{}]}"))
                .containsExactlyInAnyOrder("missing parts[].status in Gadget", "missing status in Gadget");
    }

    @Test
    void aNullThatTheSpecDoesNotAllowIsTold() {
        assertThat(driftIn("{\"status\":null,\"clicks\":null,\"spend_currency\":null}"))
                .containsExactlyInAnyOrder("null at status in Gadget", "null at clicks in Gadget");
    }

    @Test
    void listsAndAnswersWithoutABodyAreWalkedToo() {
        Gadget gadget = Json.read("{\"status\":\"active\",\"new\":1}", Gadget.class);

        assertThat(driftOf(List.of(gadget, gadget)))
                .containsExactly("unknown field [].new in Gadget: 1", "unknown field [].new in Gadget: 1");
        assertThat(driftOf(null)).isEmpty();
        assertThat(driftOf(Json.read("true", GadgetDeleted.class))).isEmpty();
        assertThat(driftOf(new GadgetPage().setData(List.of(gadget))))
                .containsExactly("unknown field data[].new in Gadget: 1");
    }

    private static List<String> driftIn(String json) {
        return driftOf(Json.read(json, Gadget.class));
    }

    private static List<String> driftOf(@Nullable Object answer) {
        List<String> told = new ArrayList<>();
        DriftWalk.through(answer, new DriftVisitor() {
            @Override
            public void unknownField(String schema, String path, String name, JsonElement value) {
                told.add("unknown field " + (path.isEmpty() ? "" : path + ".") + name + " in " + schema + ": " + value);
            }

            @Override
            public void unknownWord(String schema, String path, String word) {
                told.add("unknown word " + word + " at " + path + " in " + schema);
            }

            @Override
            public void missingField(String schema, String path) {
                told.add("missing " + path + " in " + schema);
            }

            @Override
            public void unexpectedNull(String schema, String path) {
                told.add("null at " + path + " in " + schema);
            }

            @Override
            public void unreadableValue(String schema, String path, JsonElement value) {
                told.add("unreadable " + value + " at " + path + " in " + schema);
            }
        });
        return told;
    }
}
