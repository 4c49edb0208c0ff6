package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String SIGNATURE = "c2lnbmVkIGJ5/IGtleQ==";

    private final Secrets secrets = new Secrets();

    private void travel() {
        Request plain = new Request.Builder()
                .url("https://x.example/v1")
                .header("X-Of-The-Caller", "a caller's own text")
                .build();
        Request signed = plain.newBuilder()
                .header("Authorization", "Bearer tok-0123456789abcdef")
                .header("WM_SEC.AUTH_SIGNATURE", SIGNATURE)
                .header("WM_SEC.KEY_VERSION", "7")
                .header("WM_QOS.CORRELATION_ID", "0123456789-0123456789")
                .build();
        secrets.travel(List.of("my-api-key", " "), plain, signed);
    }

    @Test
    void whatASignerKnowsAndWhatItAddsIsMasked() {
        travel();

        assertThat(secrets.scrub("key my-api-key, signed " + SIGNATURE)).isEqualTo("key ***, signed ***");
        assertThat(secrets.scrub("a token without its scheme: tok-0123456789abcdef"))
                .isEqualTo("a token without its scheme: ***");
    }

    @Test
    void aSecretThatWasEscapedForJsonOrAUrlIsMaskedToo() {
        travel();

        assertThat(secrets.scrub("c2lnbmVkIGJ5\\/IGtleQ==")).isEqualTo("***");
        assertThat(secrets.scrub("q=c2lnbmVkIGJ5%2FIGtleQ%3D%3D")).isEqualTo("q=***");
    }

    @Test
    void whatIsNoCredentialStays() {
        travel();

        assertThat(secrets.scrub("version 7 of a caller's own text, 0123456789-0123456789"))
                .isEqualTo("version 7 of a caller's own text, 0123456789-0123456789");
        assertThat(secrets.scrub(null)).isNull();
    }

    @Test
    void aCauseThatPrintsTheBeginningOfACredentialIsDropped() {
        travel();
        IOException telling = new IOException("unexpected c2lnbmVkIGJ5");
        IOException silent = new IOException("unexpected end");

        assertThat(secrets.safeCause(new IllegalStateException(telling))).isNull();
        assertThat(secrets.safeCause(silent)).isSameAs(silent);
        assertThat(secrets.safeCause(null)).isNull();
    }

    @Test
    void theCredentialsOfOneCallCanBeTakenOver() {
        travel();
        Secrets others = new Secrets();
        others.addAll(secrets);

        assertThat(others.scrub("my-api-key")).isEqualTo("***");
    }
}
