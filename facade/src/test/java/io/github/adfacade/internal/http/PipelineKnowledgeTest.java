package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CallOptions;
import io.github.adfacade.RateLimit;
import java.time.Duration;
import java.util.Map;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a pipeline tells of itself, and the waits that it spends for others. */
@Timeout(60)
class PipelineKnowledgeTest extends PipelineHarness {

    @Test
    void withoutALimitNobodyKnowsHowManyRequestsAMinuteGoThrough() {
        assertThat(pipeline().requestsPerMinute()).isEmpty();
        assertThat(pipeline().mostAtOnce()).isEqualTo(64);
    }

    @Test
    void aLimitTellsHowManyRequestsGoThroughAndAtOnce() {
        settings.quota(new RateLimit(45, Duration.ofSeconds(2)));
        assertThat(pipeline().requestsPerMinute()).hasValue(1350);
        assertThat(pipeline().mostAtOnce()).isEqualTo(45);

        settings.quota(new RateLimit(600, Duration.ofMinutes(1)));
        assertThat(pipeline().mostAtOnce()).isEqualTo(64);
    }

    @Test
    void theHeadersOfCredentialsAreKnown() {
        assertThat(pipeline().credentialHeaders()).containsExactly("Authorization");
    }

    @Test
    void aWaitBetweenRequestsEndsWhenTheServiceIsClosed() {
        Pipeline pipeline = pipeline();

        assertThat(pipeline.spend(Duration.ofSeconds(59))).isNull();
        pipeline.close();
        assertThat(pipeline.spend(Duration.ofSeconds(1)))
                .isNotNull()
                .extracting(PipelineException::reason)
                .isEqualTo(PipelineException.Reason.CLOSED);

        assertThat(time.sleeps().get(0)).isEqualTo(Duration.ofSeconds(59));
    }

    @Test
    void aCreateIsSentAnewAfterTheWaitThatWasAskedForWhereDeadlineAndAttemptsAllow() {
        Pipeline pipeline = pipeline();
        Deadline deadline = pipeline.newDeadline(CallOptions.NONE);

        assertThat(pipeline.waitBeforeAnew(deadline, CallOptions.NONE, 1, Duration.ofSeconds(5)))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(pipeline.waitBeforeAnew(deadline, CallOptions.NONE, 1, Duration.ofMinutes(5)))
                .isNull();
        assertThat(pipeline.waitBeforeAnew(
                        deadline, CallOptions.builder().maxAttempts(1).build(), 1, null))
                .isNull();
    }

    @Test
    void theEarlierOfTwoDeadlinesHolds() {
        Deadline early = Deadline.in(Duration.ofSeconds(1), time);
        Deadline late = Deadline.in(Duration.ofSeconds(2), time);

        assertThat(early.orEarlier(late)).isSameAs(early);
        assertThat(late.orEarlier(early)).isSameAs(early);
    }

    @Test
    void aHeaderIsSetUnlessTheRequestSaysItItself() {
        RequestSigner signer = RequestSigner.bearer("secret-token", Map.of("Api-Version-Date", "2026-09-23"));
        Request plain = new Request.Builder().url("https://example.com/").build();
        Request own =
                plain.newBuilder().header("Api-Version-Date", "2026-01-01").build();

        assertThat(signer.sign(plain).header("Api-Version-Date")).isEqualTo("2026-09-23");
        assertThat(signer.sign(own).headers("Api-Version-Date")).containsExactly("2026-01-01");
        assertThat(signer.sign(own).header("Authorization")).isEqualTo("Bearer secret-token");
        assertThat(signer).asString().contains("2026-09-23").doesNotContain("secret-token");
    }
}
