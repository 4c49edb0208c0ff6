package io.github.adfacade.sandbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "1.0",
                "1.50",
                "12345678901234567890.123456789",
                "\"\\u0001\\\"\\\\\\n\"",
                "{\"a\":[1,{\"b\":null}],\"c\":\"é😀\"}",
                "\"\\ud800\""
            })
    void whatIsReadIsWrittenBackToTheLetter(String text) {
        assertThat(JsonWriter.write(JsonReader.read(text))).isEqualTo(text);
    }

    @Test
    void escapesAndBlanksAreUnderstood() {
        assertThat(JsonReader.read(" [ \"\\u0041\\/\\b\\f\\r\\t\" , 1E+2 ] ")).hasToString("[A/\b\f\r\t, 1E+2]");
        assertThat(JsonWriter.write(JsonReader.read("1E+2"))).isEqualTo("100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\" 1}",
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "1e",
                "NaN",
                "tru",
                "'a'",
                "\"a",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "[1] 2",
                "{\"a\":1,\"a\":2}",
                "// c",
                "1e401",
                "1e99999999999"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonProblem.class);
    }

    @Test
    void depthLengthAndBytesAreBounded() {
        assertThat(JsonReader.read("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatThrownBy(() -> JsonReader.read("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(JsonProblem.class);
        assertThatThrownBy(() -> JsonReader.read("1".repeat(101))).isInstanceOf(JsonProblem.class);
        assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(JsonProblem.class);
        assertThat(JsonReader.read("\"é\"".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
        assertThatThrownBy(() -> JsonReader.object("[]")).isInstanceOf(JsonProblem.class);
    }

    @Test
    void aCopySharesNothing() {
        JsonObject object = JsonReader.object("{\"a\":{\"b\":[1]}}");
        JsonObject copy = object.copy();
        copy.object("a").with("b", null);
        assertThat(object).hasToString("{\"a\":{\"b\":[1]}}");
    }
}
