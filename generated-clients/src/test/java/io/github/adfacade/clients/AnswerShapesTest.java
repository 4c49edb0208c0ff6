package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.clients.golden.model.GadgetDeleted;
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
}
