package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 2, 2000",
        "Retry-After, 0, 0",
        "Retry-After, 0.1, 100",
        "retry-after-ms, 10, 10",
        "retry-after-ms, 1500.5, 1500",
        "Retry-After, 'Mon, 01 Jun 2026 12:00:30 GMT', 30000",
        "Retry-After, 'Mon, 01 Jun 2026 11:00:00 GMT', 0",
    })
    void readsSecondsMillisecondsAndDates(String header, String value, long millis) {
        assertThat(RetryAfter.read(Headers.of(header, value), NOW)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "1e9", "''", "NaN", "9999999999999999999999"})
    void whatIsNoWaitIsPassedOver(String value) {
        assertThat(RetryAfter.read(Headers.of("Retry-After", value), NOW)).isNull();
    }

    @Test
    void aWaitOfAgesIsBoundedAndDoesNotOverflow() {
        assertThat(RetryAfter.read(Headers.of("Retry-After", "999999999999999999"), NOW))
                .isEqualTo(Duration.ofDays(366));
    }

    @Test
    void millisecondsComeBeforeSeconds() {
        Headers both = Headers.of("Retry-After", "5", "retry-after-ms", "7");
        assertThat(RetryAfter.read(both, NOW)).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void noHeaderIsNoWait() {
        assertThat(RetryAfter.read(Headers.of(), NOW)).isNull();
    }
}
