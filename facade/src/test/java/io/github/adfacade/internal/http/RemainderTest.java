package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainderTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_781_956_800L);

    @Test
    void whatIsToldIsRead() {
        assertThat(Remainder.read(
                        Headers.of("x-ratelimit-limit", "45", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2"),
                        NOW))
                .isEqualTo(new Remainder(45, 0, Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "'45, 45;w=2', 7, 45, 7",
        "45;w=2, ' 7 ', 45, 7",
        ", 7, , 7",
        "many, 7, , 7",
        "0, 7, , 7",
        "-5, 7, , 7",
        "99999999999, 7, , 7",
        "45, -3, 45, 0"
    })
    void whatCannotBeALimitIsNotToldAndNothingIsLeftBelowZero(
            String limit, String remaining, Integer limitRead, int leftRead) {
        Headers.Builder headers = new Headers.Builder().add("X-RateLimit-Remaining", remaining);
        if (limit != null) {
            headers.add("X-RateLimit-Limit", limit);
        }

        assertThat(Remainder.read(headers.build(), NOW)).isEqualTo(new Remainder(limitRead, leftRead, null));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NONE", "some", "1.5", "''", "99999999999"},
            nullValues = "NONE")
    void withoutARemainderThatCanBeReadNothingIsTold(String remaining) {
        Headers.Builder headers = new Headers.Builder().add("X-RateLimit-Limit", "45");
        if (remaining != null) {
            headers.add("X-RateLimit-Remaining", remaining);
        }

        assertThat(Remainder.read(headers.build(), NOW)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2, PT2S",
        "' 0.5 ', PT0.5S",
        "0, PT0S",
        "1781956810, PT10S",
        "1781956810.5, PT10.5S",
        "1781956810250, PT10.25S",
        "1781956790, PT0S",
        "soon, ",
        "-2, "
    })
    void theResetIsAMomentOrADelay(String reset, Duration read) {
        Headers headers = Headers.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset);

        assertThat(Remainder.read(headers, NOW)).isEqualTo(new Remainder(null, 0, read));
    }

    @Test
    void aMomentIsMeasuredFromTheAnswersOwnDate() {
        Headers headers = Headers.of(
                "X-RateLimit-Remaining",
                "0",
                "X-RateLimit-Reset",
                "1781956810",
                "Date",
                "Sat, 20 Jun 2026 12:00:03 GMT");

        assertThat(Remainder.read(headers, NOW.minusSeconds(3600)))
                .isEqualTo(new Remainder(null, 0, Duration.ofSeconds(7)));
    }
}
