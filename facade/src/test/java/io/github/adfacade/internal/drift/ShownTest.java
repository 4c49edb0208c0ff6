package io.github.adfacade.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.internal.http.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

    private final Shown shown = new Shown(new Secrets());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "active",
                "PAUSED",
                "Active",
                "in_review",
                "maximizeROAS",
                "MAXIMIZE_ROAS",
                "video-15s",
                "VIDEO_15S",
                "v2",
                "payment failed",
                "meta.advantage_plus",
                "returnOnAdSpend",
                "cpm",
                "A9"
            })
    void wordsAreShown(String word) {
        assertThat(shown.word(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<string>",
                "sk_live_abcdef",
                "whsec_abc",
                "Bearer abc",
                "my_secret_word",
                "eyJhbGciOiJIUzI1NiJ9",
                "AKIAIOSFODNN7EXAMPLE",
                "aGVsbG8gd29ybGQ",
                "ada@example.com",
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                "+1 555 0100",
                "4111111111111111",
                "https://example.com/a",
                "Ada Lovelace, 12 St James's Square",
                "a word that goes on and on until it is a sentence",
                "averyveryverylongwordwithoutanyend",
                "line\nfeed",
                "\u001b[31mred"
            })
    void whatMayBeAnythingIsNot(String text) {
        assertThat(shown.word(text)).isNull();
    }

    @Test
    void textOfAnyLengthIsLookedAt() {
        String text = "a_".repeat(1_000_000) + "a";

        assertThat(shown.word(text)).isNull();
        assertThat(shown.name(text)).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "new_field",
                "budgetAmountLocal",
                "Filter[campaignId]",
                "Api-Version-Date",
                "_links",
                "$ref",
                "x.y",
                "session_token",
                "URLs",
                "line1",
                "cost_per_1000_impressions"
            })
    void namesAreShown(String name) {
        assertThat(shown.name(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada@example.com",
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                "sk_live_51HqLyjWDarjtT1zdp7dc",
                "4111111111111111",
                "a name with spaces",
                "\u001b[31mred",
                "aGVsbG8gd29ybGQ"
            })
    void namesThatMayBeDataAreNot(String name) {
        assertThat(shown.name(name)).isEqualTo("*");
    }
}
