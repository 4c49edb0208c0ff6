package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import io.github.adfacade.clients.golden.model.Gadget;
import io.github.adfacade.clients.golden.model.GadgetAllOfSize;
import io.github.adfacade.clients.golden.model.GadgetDeleted;
import io.github.adfacade.clients.golden.model.GadgetOutcome;
import io.github.adfacade.clients.support.ClientModel;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientScalarsTest {

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.0", "12.000", "1.2e1", "1.2E+1", "120e-1", "\"12\"", "\"12.0\""})
    void aCountIsTheSameHoweverItIsWritten(String json) {
        Gadget read = Json.read("{\"clicks\":" + json + "}", Gadget.class);

        assertThat(read).isEqualTo(new Gadget().setClicks(12L)).hasSameHashCodeAs(new Gadget().setClicks(12L));
        assertThat(read.setClicks(read.getClicks())).hasToString("{\"clicks\":12}");
        assertThat(Json.read("{\"width\":" + json + "}", GadgetAllOfSize.class).getWidth())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "-9223372036854775808",
                "9007199254740993",
                "9007199254740993.0",
                "0",
                "-1"
            })
    void aLargeCountLosesNoDigit(String json) {
        assertThat(Json.read("{\"clicks\":" + json + "}", Gadget.class).getClicks())
                .isEqualTo(new BigDecimal(json).longValueExact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "9223372036854775808",
                "1e30",
                "1e400",
                "1e999999999",
                "1e99999999999",
                "\"a\"",
                "\"\"",
                "true",
                "{}",
                "[]",
                "\"NaN\""
            })
    void whatIsNoCountIsRefusedByItsPlace(String json) {
        assertUnreadable("{\"parts\":[{},{\"clicks\":" + json + "}]}", "parts[].clicks");
    }

    @Test
    void aCountBeyondAnIntegerIsRefusedWhereTheSpecSaysInteger() {
        assertUnreadable("{\"width\":2147483648}", "width", GadgetAllOfSize.class);
    }

    @ParameterizedTest
    @CsvSource({
        "6.9, 6.9",
        "10.0, 10.0",
        "0.01, 0.01",
        "1.2e1, 12",
        "1e3, 1000",
        "1E+20, 100000000000000000000",
        "1e-7, 0.0000001",
        "-0.00000012, -0.00000012",
        "0, 0",
        "0.0000000, 0.0000000",
        "12345678901234567890.123456789, 12345678901234567890.123456789"
    })
    void anAmountIsExactAndWrittenWithoutAnExponent(String json, String written) {
        Gadget gadget = Json.read("{\"budget\":" + json + "}", Gadget.class);

        assertThat(gadget.getBudget()).isEqualByComparingTo(written);
        assertThat(gadget).hasToString("{\"budget\":" + written + "}");
        assertThat(Json.GSON.toJsonTree(gadget).toString()).isEqualTo("{\"budget\":" + written + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"budget\":\"6.90\"} | budget",
                "{\"clicks\":\"12.0\"} | clicks",
                "{\"id\":42} | id",
                "{\"id\":true} | id",
                "{\"status\":1} | status",
                "{\"isActive\":\"True\"} | isActive",
                "{\"tags\":[\"a\",1,null,false]} | tags",
                "{\"grid\":[[1],[\"2\",\"3\"],null]} | grid",
                "{\"shares\":{\"a\":\"1\",\"b\":2,\"c\":\"3\"}} | shares",
                "{\"parts\":[{\"clicks\":\"1\"}]} | parts[].clicks"
            })
    void aValueThatCanBeReadAllTheSameIsToldAndWrittenBackAsItCame(String json, String path) {
        Gadget read = Json.read(json, Gadget.class);

        assertThat(Json.unreadablePaths(read)).containsExactly(path);
        assertThat(read.isUnreadable(path)).isFalse();
        assertThat(Json.GSON.toJson(read)).isEqualTo(json);
        assertThat(Json.GSON.toJson(read.copy())).isEqualTo(json);
    }

    @Test
    void aSpellingIsForgottenWithTheValueThatItWasOf() {
        Gadget read = Json.read("{\"id\":42,\"tags\":[1],\"shares\":{\"a\":\"1\"}}", Gadget.class);

        read.getTags().add("b");
        read.getShares().put("a", new BigDecimal("2"));

        assertThat(Json.GSON.toJson(read)).isEqualTo("{\"id\":42,\"tags\":[\"1\",\"b\"],\"shares\":{\"a\":2}}");
        assertThat(read.setId("42").setTags(List.of("1")).unsetShares())
                .hasToString("{\"id\":\"42\",\"tags\":[\"1\"]}");
    }

    @Test
    void aFormThatTheSpecNamesIsWrittenBackAndNotTold() {
        String bare = "true";
        String single = "{\"details\":\"one\"}";
        GadgetDeleted deleted = Json.read(bare, GadgetDeleted.class);
        GadgetOutcome outcome = Json.read(single, GadgetOutcome.class);

        assertThat(Json.GSON.toJson(deleted)).isEqualTo(bare);
        assertThat(Json.GSON.toJson(outcome)).isEqualTo(single);
        assertThat(Json.unreadablePaths(List.of(deleted, outcome))).isEmpty();
        assertThat(deleted).isEqualTo(new GadgetDeleted().setDeleted(true));
        assertThat(Json.GSON.toJson(deleted.setId("a"))).isEqualTo("{\"id\":\"a\",\"deleted\":true}");
        outcome.getDetails().add("two");
        assertThat(Json.GSON.toJson(outcome)).isEqualTo("{\"details\":[\"one\",\"two\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e-400",
                "1e999999999",
                "-1e-999999999",
                "1e99999999999",
                "\"1e999999999\"",
                "\"\"",
                "\"six\"",
                "false",
                "[6.9]"
            })
    void whatIsNoAmountIsRefusedByItsPlace(String json) {
        assertUnreadable("{\"budget\":" + json + "}", "budget");
    }

    @Test
    void anAmountOfAThousandDigitsIsKept() {
        assertUnreadable("{\"budget\":" + "9".repeat(1000) + "}", "budget");
    }

    @Test
    void anAmountThatTakesGigabytesToWriteIsNotSent() {
        Gadget gadget = new Gadget().setBudget(new BigDecimal("1e999999999"));

        assertThatIllegalArgumentException().isThrownBy(() -> Json.GSON.toJson(gadget));
    }

    @Test
    void anIdMayBeANumber() {
        assertThat(Json.read("{\"id\":42}", Gadget.class).getId()).isEqualTo("42");
        assertThat(Json.read("{\"id\":9223372036854775808}", Gadget.class).getId())
                .isEqualTo("9223372036854775808");
        assertThat(Json.read("{\"id\":true}", Gadget.class).getId()).isEqualTo("true");
        assertUnreadable("{\"id\":{}}", "id");
        assertUnreadable("{\"tags\":[\"a\",[]]}", "tags");
        assertUnreadable("{\"status\":{}}", "status");
    }

    @Test
    void aFlagMayBeTextButNotJustAnyText() {
        assertThat(Json.read("{\"isActive\":\"True\"}", Gadget.class).getIsActive())
                .isTrue();
        assertThat(Json.read("{\"isActive\":false}", Gadget.class).getIsActive())
                .isFalse();
        assertUnreadable("{\"isActive\":\"yes\"}", "isActive");
        assertUnreadable("{\"isActive\":1}", "isActive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"owner\":[1,null]} | owner",
                "{\"owner\":\"o\"} | owner",
                "{\"parts\":{\"a\":null}} | parts",
                "{\"parts\":true} | parts",
                "{\"shares\":[1e400]} | shares",
                "{\"shares\":{\"a\":1,\"b\":1e400,\"c\":null}} | shares",
                "{\"tags\":[\"a\",{\"b\":1e400},null]} | tags"
            })
    void aStructureOfAnotherKindIsKept(String json, String path) {
        assertUnreadable(json, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,null]", "\"a\"", "true", "1e400"})
    void whatComesInAModelsPlaceIsKept(String json) {
        Gadget read = Json.read(json, Gadget.class);

        assertThat(read.getStatus()).isNull();
        assertThat(Json.GSON.toJson(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\"",
                "{\"id\":",
                "{id:\"a\"}",
                "{'id':'a'}",
                "<html>",
                "{\"id\":\"a\"}}",
                "{\"id\":NaN}"
            })
    void brokenTextIsRefused(String json) {
        assertThatThrownBy(() -> Json.read(json, Gadget.class)).isInstanceOf(JsonParseException.class);
    }

    @Test
    void hostileNestingIsRefusedWithoutOverflow() {
        String known = "{\"parts\":[".repeat(100_000);
        String unknown = "{\"x\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> Json.read(known, Gadget.class)).isInstanceOf(JsonParseException.class);
        assertThatThrownBy(() -> Json.read(unknown, Gadget.class)).isInstanceOf(JsonParseException.class);
    }

    /** Kept as it came, told by its place, without a value of its own, and written back the same. */
    private static void assertUnreadable(String json, String path) {
        assertUnreadable(json, path, Gadget.class);
    }

    private static void assertUnreadable(String json, String path, Class<? extends ClientModel> type) {
        ClientModel read = Json.read(json, type);

        assertThat(Json.unreadablePaths(read)).containsExactly(path);
        assertThat(Json.tree(Json.GSON.toJson(read))).isEqualTo(Json.tree(json));
    }
}
