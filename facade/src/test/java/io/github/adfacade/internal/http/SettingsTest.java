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
    void refusesLimitsThatCannotHold() {
        assertThatThrownBy(() -> settings.callTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.attemptTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.maxAttempts(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.maxResponseBytes(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
