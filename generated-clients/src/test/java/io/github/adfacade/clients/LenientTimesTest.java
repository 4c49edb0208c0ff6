package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.adfacade.clients.golden.model.Gadget;
import io.github.adfacade.clients.support.ClientJson;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTimesTest {

    private final Gson eastern = ClientJson.gson(ZoneId.of("America/New_York"), Currency.getInstance("USD"));

    @ParameterizedTest
    @CsvSource({
        "2023-12-01T05:00:00.401Z, 2023-12-01T05:00:00.401Z",
        "2023-12-01T05:00:00Z, 2023-12-01T05:00:00Z",
        "2023-12-01T05:00Z, 2023-12-01T05:00:00Z",
        "2023-12-01t05:00:00z, 2023-12-01T05:00:00Z",
        "2023-12-01T05:00:00.000-05:00, 2023-12-01T05:00:00-05:00",
        "2023-12-01T05:00:00-0500, 2023-12-01T05:00:00-05:00",
        "2023-12-01T05:00:00+0000, 2023-12-01T05:00:00Z",
        "2023-12-01T05:00:00+02, 2023-12-01T05:00:00+02:00",
        "2023-12-01 05:00:00 UTC, 2023-12-01T05:00:00Z",
        "2023-12-01 05:00:00 +0530, 2023-12-01T05:00:00+05:30",
        "2023-12-01 05:00:00, 2023-12-01T05:00:00-05:00",
        "2023-07-01T05:00:00.5, 2023-07-01T05:00:00.5-04:00",
        "2023-12-01, 2023-12-01T00:00:00-05:00",
        "9999-12-30T00:00:00Z, 9999-12-30T00:00:00Z",
        "2023-12-01T05:00:00.1234567891234Z, 2023-12-01T05:00:00.123456789Z",
        "'2023-12-01T05:00:00,25Z', 2023-12-01T05:00:00.25Z"
    })
    void aMomentIsReadInAnyUsualShapeAndWrittenInOne(String text, String written) {
        Gadget gadget = eastern.fromJson("{\"created_at\":\"" + text + "\"}", Gadget.class);

        assertThat(eastern.toJson(gadget)).isEqualTo("{\"created_at\":\"" + written + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-01, 2023-12-01",
        "2023-12-01T23:30:00-05:00, 2023-12-01",
        "2023-12-01 23:30:00, 2023-12-01",
        "2024-02-29T00:00:00.000Z, 2024-02-29"
    })
    void aDateIsTheDayThatIsWrittenAlsoInADateTime(String text, String written) {
        Gadget gadget = eastern.fromJson("{\"ends_on\":\"" + text + "\"}", Gadget.class);

        assertThat(eastern.toJson(gadget)).isEqualTo("{\"ends_on\":\"" + written + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"", "\"tomorrow\"", "\"2023-02-30\"", "\"2023-12-01T25:00:00Z\"", "\"2023-12-01T05:00:00+99:00\"",
                "\"01/12/2023\"", "1701406800", "{}", "true", "\"2023-12-01T05:00:00[Europe/Paris]\""
            })
    void whatIsNoTimeIsKeptAndToldByItsPlace(String json) {
        String both = "{\"created_at\":" + json + ",\"ends_on\":" + json + "}";

        Gadget read = eastern.fromJson(both, Gadget.class);

        assertThat(read.getCreatedAt()).isNull();
        assertThat(read.getEndsOn()).isNull();
        assertThat(Json.unreadablePaths(read)).containsExactly("created_at", "ends_on");
        assertThat(eastern.toJson(read)).isEqualTo(both);
    }

    @Test
    void aTextThatNeverEndsIsNoTime() {
        String json = "{\"created_at\":\"2023-12-01T05:00:00." + "1".repeat(1_000_000) + "Z\"}";

        assertThat(eastern.fromJson(json, Gadget.class).isUnreadable("created_at"))
                .isTrue();
    }

    @Test
    void aTimeMayBeNull() {
        String json = "{\"created_at\":null,\"ends_on\":null}";

        assertThat(eastern.toJson(eastern.fromJson(json, Gadget.class))).isEqualTo(json);
    }
}
