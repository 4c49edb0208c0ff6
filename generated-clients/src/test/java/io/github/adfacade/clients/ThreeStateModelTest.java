package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.adfacade.clients.golden.model.Gadget;
import io.github.adfacade.clients.support.ClientJson;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThreeStateModelTest {

    private final Gson gson = ClientJson.gson(ZoneOffset.UTC);

    @Test
    void whatWasNotUnderstoodSurvivesReadingAndWriting() {
        String json = "{\"id\":\"a\",\"owner\":null,\"parts\":[{\"id\":\"b\",\"new\":[1.50,null]}],\"x\":{\"y\":null}}";

        assertThat(gson.fromJson(json, Gadget.class)).hasToString(json);
    }
}
