package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Applied;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.UnreadableResponseException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both generations live at the same paths: an answer of the wrong one is named, not half-read. */
class WhopGenerationsTest extends WhopHarness {

    private static UnreadableResponseException unreadable(ThrowingCallable call) {
        return catchThrowableOfType(UnreadableResponseException.class, call);
    }

    @Test
    void aLegacyAnswerToANativeServiceIsNamed() {
        WhopCampaignService whop =
                builder().accountId("").apiVersion("2025-01-01").build();

        assertThat(unreadable(() -> whop.get(PAUSED)))
                .hasMessageContaining("asked for version 2025-01-01, Whop answered in the legacy generation")
                .hasMessageContaining("generation(LEGACY)");
        assertThat(unreadable(() -> whop.list(CampaignQuery.ALL).toList()).applied())
                .isEqualTo(Applied.NO);
    }

    @Test
    void aNativeAnswerToALegacyServiceIsNamed() {
        WhopCampaignService whop = builder()
                .generation(WhopGeneration.LEGACY)
                .apiVersion("2026-09-23")
                .build();

        assertThat(unreadable(() -> whop.get(PAUSED))).hasMessageContaining("generation(NATIVE)");
        UnreadableResponseException written = unreadable(
                () -> whop.update(PAUSED, CampaignChange.builder().name("N").build()));
        assertThat(written.applied()).isEqualTo(Applied.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"a\", \"meta_config\": {}, \"budget\": 5}",
                "{\"id\": \"a\", \"budget\": 5, \"spend\": 1}",
            })
    void theShapeOfJune2026IsNamedToo(String body) {
        answer(200, body);
        assertThat(unreadable(() -> whop().get("a"))).hasMessageContaining("June 2026");
        answer(200, body);
        assertThat(unreadable(() -> legacy().get("a"))).hasMessageContaining("June 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"a\", \"config\": {}}",
                "{\"id\": \"a\", \"daily_budget\": null}",
                "{\"id\": \"a\", \"clicks_count\": 1}",
                "{\"id\": \"a\", \"total_spend\": 1, \"total_credits\": 2}",
            })
    void anyMemberOfTheLegacyShapeGivesItAway(String body) {
        answer(200, body);
        assertThat(unreadable(() -> whop().get("a"))).hasMessageContaining("legacy generation");
        answer(200, body);
        assertThatCode(() -> legacy().get("a")).doesNotThrowAnyException();
    }

    @Test
    void anAnswerThatGivesNothingAwayIsRead() {
        answer(200, "{\"id\": \"a\"}");
        assertThat(whop().get("a").id()).isEqualTo("a");
        answer(200, "{\"id\": \"a\"}");
        assertThat(legacy().get("a").id()).isEqualTo("a");
    }
}
