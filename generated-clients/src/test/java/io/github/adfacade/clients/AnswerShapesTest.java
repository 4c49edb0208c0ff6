package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.clients.golden.model.GadgetDeleted;
import io.github.adfacade.clients.golden.model.GadgetJob;
import io.github.adfacade.clients.golden.model.GadgetOutcome;
import org.junit.jupiter.api.Test;

class AnswerShapesTest {

    @Test
    void aListMayArriveAsItsOneElement() {
        assertThat(Json.read("{\"details\":\"done\"}", GadgetOutcome.class).getDetails())
                .containsExactly("done");
        assertThat(Json.read("{\"details\":[\"a\",\"b\"]}", GadgetOutcome.class).getDetails())
                .containsExactly("a", "b");
        assertThat(Json.read("{\"details\":[]}", GadgetOutcome.class).getDetails())
                .isEmpty();
        assertThat(Json.read("{\"details\":null}", GadgetOutcome.class)).hasToString("{\"details\":null}");
    }

    @Test
    void aBareTrueStandsForTheModelThatSaysSo() {
        assertThat(Json.read("true", GadgetDeleted.class)).isEqualTo(new GadgetDeleted().setDeleted(true));
        assertThat(Json.read("false", GadgetDeleted.class)).isEqualTo(new GadgetDeleted().setDeleted(false));
        assertThat(Json.read("{\"id\":\"a\",\"deleted\":true}", GadgetDeleted.class))
                .isEqualTo(new GadgetDeleted().setId("a").setDeleted(true));
    }

    @Test
    void aBareTrueStandsForNoOtherModel() {
        GadgetOutcome read = Json.read("true", GadgetOutcome.class);

        assertThat(read.getCode()).isNull();
        assertThat(Json.GSON.toJson(read)).isEqualTo("true");
    }

    @Test
    void anObjectMayArriveAsTheOneElementOfAnArray() {
        GadgetJob bare = Json.read("{\"id\":\"a\",\"more\":[1]}", GadgetJob.class);
        GadgetJob wrapped = Json.read("[{\"id\":\"a\",\"more\":[1]}]", GadgetJob.class);

        assertThat(wrapped).isEqualTo(bare).isEqualTo(wrapped.copy());
        assertThat(wrapped.getId()).isEqualTo("a");
        assertThat(Json.unreadablePaths(wrapped)).isEmpty();
        assertThat(Json.GSON.toJson(wrapped)).isEqualTo("[{\"id\":\"a\",\"more\":[1]}]");
        assertThat(Json.GSON.toJson(wrapped.setId("b"))).isEqualTo("{\"id\":\"b\",\"more\":[1]}");
    }

    @Test
    void anArrayOfNoneOrSeveralStandsForNoObject() {
        for (String array : new String[] {"[]", "[{\"id\":\"a\"},{\"id\":\"b\"}]", "[null]", "[1]"}) {
            GadgetJob read = Json.read(array, GadgetJob.class);

            assertThat(read.getId()).isNull();
            assertThat(Json.GSON.toJson(read)).isEqualTo(array);
            assertThat(Json.unreadablePaths(read)).hasSize(1);
        }
        assertThat(Json.GSON.toJson(Json.read("[{\"id\":\"a\"}]", GadgetOutcome.class)))
                .as("a model that the spec does not say it of")
                .isEqualTo("[{\"id\":\"a\"}]");
        assertThat(Json.unreadablePaths(Json.read("[{\"id\":\"a\"}]", GadgetOutcome.class)))
                .hasSize(1);
    }
}
