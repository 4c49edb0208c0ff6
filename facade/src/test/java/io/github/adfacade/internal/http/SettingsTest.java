package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Settings settings = new Settings(URI.create("https://api.example/"), null);

    @ParameterizedTest
    @ValueSource(
            strings = {"https://api.example/v1", "http://127.0.0.1:8080/x", "http://localhost:1", "http://[::1]:9/"})
    void takesHttpsAndPlainHttpOnLoopback(String url) {
        settings.baseUrl(URI.create(url));
        assertThat(settings.baseUrl()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example/",
                "http://127.0.0.1.evil.example/",
                "http://localhost.evil.example/",
                "ftp://localhost/",
                "https://user:pw@api.example/",
                "https://api.example/?key=1",
                "https:///x",
                "api.example"
            })
    void refusesWhatWouldCarryCredentialsInTheOpen(String url) {
        assertThatThrownBy(() -> settings.baseUrl(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressThatCannotBeReadIsNotRepeatedSinceItMayHoldAPassword() {
        assertThatThrownBy(() -> Settings.checked("https://user:se cret@api.example/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read at character 9")
                .hasMessageNotContaining("cret");
        assertThatThrownBy(() -> Settings.checked("http://user:secret@api.example/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void limitsThatCannotHoldAreNotTakenAndAllNamed() {
        settings.callTimeout(Duration.ZERO);
        settings.attemptTimeout(Duration.ofSeconds(-1));
        settings.maxAttempts(0);
        settings.maxResponseBytes(-7);

        assertThat(settings.problems())
                .containsExactly(
                        "the call timeout must be 1 millisecond to 24 days: PT0S",
                        "the attempt timeout must be 1 millisecond to 24 days: PT-1S",
                        "the number of attempts must be at least 1: 0",
                        "the size of the largest answer must be at least 1 byte: -7");
        assertThat(settings.callTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.maxAttempts()).isEqualTo(4);
    }

    @Test
    void aTimeoutThatNoClientCountsIsNotTaken() {
        settings.attemptTimeout(Duration.ofNanos(999_999));
        settings.callTimeout(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(settings.problems()).hasSize(2);
    }

    @Test
    void aRightValueAfterAWrongOneMendsIt() {
        settings.maxAttempts(0);
        settings.maxAttempts(3);

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.maxAttempts()).isEqualTo(3);
    }
}
