package io.github.adfacade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallOptionsTest {

    @Test
    void whatIsNotSetIsNotWanted() {
        assertThat(CallOptions.NONE.deadline()).isEmpty();
        assertThat(CallOptions.NONE.maxAttempts()).isEmpty();
        assertThat(CallOptions.NONE.idempotencyKey()).isEmpty();
        assertThat(CallOptions.NONE.tag()).isEmpty();
        assertThat(CallOptions.NONE.headers()).isEmpty();
    }

    @Test
    void whatIsSetIsThere() {
        CallOptions options = CallOptions.builder()
                .deadline(Duration.ofSeconds(3))
                .maxAttempts(2)
                .idempotencyKey("order-17")
                .tag("nightly")
                .header("X-Trace", "t-1")
                .build();

        assertThat(options.deadline()).contains(Duration.ofSeconds(3));
        assertThat(options.maxAttempts()).contains(2);
        assertThat(options.idempotencyKey()).contains("order-17");
        assertThat(options.tag()).contains("nightly");
        assertThat(options.headers()).containsEntry("X-Trace", "t-1").hasSize(1);
    }

    @Test
    void neitherKeyNorHeaderValueShows() {
        String text = CallOptions.builder()
                .idempotencyKey("secret-key")
                .header("X-Trace", "secret-value")
                .build()
                .toString();

        assertThat(text).contains("X-Trace", "key given").doesNotContain("secret");
        assertThat(CallOptions.NONE.toString()).contains("key none");
    }

    @Test
    void whatCannotBeIsRefusedAtOnce() {
        CallOptions.Builder options = CallOptions.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> options.deadline(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> options.deadline(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> options.maxAttempts(0));
        assertThatIllegalArgumentException().isThrownBy(() -> options.tag("nightly\nGET /forged 200"));
        assertThatIllegalArgumentException().isThrownBy(() -> options.idempotencyKey(""));
        assertThatIllegalArgumentException().isThrownBy(() -> options.idempotencyKey("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> options.idempotencyKey("a".repeat(256)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.header("X-Trace", "secret\nvalue"))
                .withMessageNotContaining("secret");
        assertThat(options.maxAttempts(1)
                        .idempotencyKey("a".repeat(255))
                        .build()
                        .maxAttempts())
                .contains(1);
    }
}
