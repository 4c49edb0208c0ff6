package io.github.adfacade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.adfacade.CampaignException.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void aFieldChangeTellsKeepSetAndClearApart() {
        List<String> seen = new ArrayList<>();
        FieldChange.<String>keep().apply(seen::add);
        FieldChange.set("a").apply(seen::add);
        FieldChange.<String>clear().apply(seen::add);
        assertThat(seen).containsExactly("a", null);
        assertThat(FieldChange.set("a")).isEqualTo(FieldChange.set("a")).isNotEqualTo(FieldChange.clear());
        assertThat(FieldChange.keep()).isNotEqualTo(FieldChange.clear()).hasToString("kept");
        assertThat(FieldChange.clear()).hasToString("cleared");
        assertThat(FieldChange.set(5)).hasToString("set to 5").hasSameHashCodeAs(FieldChange.set(5));
    }

    @Test
    void aChangeThatSaysNothingIsEmpty() {
        assertThat(CampaignChange.builder().build().isEmpty()).isTrue();
        assertThat(CampaignChange.builder()
                        .clear(CampaignField.DESCRIPTION)
                        .build()
                        .isEmpty())
                .isFalse();
        assertThat(CampaignChange.builder()
                        .clear(CampaignField.NAME)
                        .clear(CampaignField.OBJECTIVE)
                        .clear(CampaignField.BUDGET)
                        .clear(CampaignField.START)
                        .clear(CampaignField.END)
                        .build())
                .satisfies(change -> assertThat(change.end().isCleared()).isTrue())
                .hasToString(
                        "change{name cleared, description kept, objective cleared, budget cleared, start cleared, end cleared}");
    }

    @Test
    void neverIsAWordOfItsOwn() {
        assertThat(FlightEnd.NEVER.isNever()).isTrue();
        assertThat(FlightEnd.NEVER.instant()).isEmpty();
        assertThat(FlightEnd.at(NOON)).isEqualTo(FlightEnd.at(NOON)).isNotEqualTo(FlightEnd.NEVER);
        assertThat(FlightEnd.NEVER).hasToString("never");
        assertThat(FlightEnd.at(NOON)).hasToString("2027-03-01T12:00:00Z").hasSameHashCodeAs(FlightEnd.at(NOON));
    }

    @Test
    void aCampaignsRawJsonCannotBeChangedFromOutside() {
        JsonObject raw = new JsonObject();
        raw.addProperty("secretSauce", 1);
        Campaign campaign = Campaign.builder(Provider.WHOP, "adcamp_1")
                .name("Autumn")
                .raw(raw)
                .build();
        raw.addProperty("late", true);
        campaign.raw().addProperty("later", true);
        assertThat(campaign.raw().keySet()).containsExactly("secretSauce");
        assertThat(campaign.status()).isEqualTo(CampaignStatus.UNKNOWN);
        assertThat(campaign).hasToString("Whop campaign adcamp_1 \"Autumn\" UNKNOWN");
    }

    @Test
    void aFailureSaysEverythingInOneLine() {
        CampaignException e = new ServerException(Failure.of(Provider.WALMART, "update", "the network failed")
                .httpStatus(503)
                .vendor("PROCESSING_ERROR", "later please")
                .requestId("r-1")
                .retryable(true)
                .retryAfter(Duration.ofSeconds(90))
                .attempts(3, Duration.ofSeconds(4))
                .applied(Applied.UNKNOWN));
        assertThat(e)
                .hasMessage(
                        "Walmart Connect Display update: the network failed [HTTP 503] PROCESSING_ERROR: later please;"
                                + " try again in 90 s; the change may have been made; after 3 attempts (request id r-1)");
        assertThat(e.retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(e.waited()).isEqualTo(Duration.ofSeconds(4));
        assertThat(e.provider()).isEqualTo(Provider.WALMART);
        assertThat(e.vendorCode()).contains("PROCESSING_ERROR");
        assertThat(e.vendorMessage()).contains("later please");
        assertThat(e.requestId()).contains("r-1");
        assertThat(e.operation()).isEqualTo("update");
        assertThat(e.retryable()).isTrue();
        assertThat(e.attempts()).isEqualTo(3);
    }

    @Test
    void violationsAreListedAllTogetherAndShortened() {
        InvalidCampaignException e = new InvalidCampaignException(
                Provider.TOPSORT,
                "create",
                List.of(
                        new Violation("name", "must not be blank", ""),
                        new Violation("end", "is wrong", "x".repeat(200))));
        assertThat(e.violations()).hasSize(2);
        assertThat(e)
                .hasMessageContaining("name must not be blank (was: ); end is wrong (was: xxx")
                .hasMessageContaining("...)");
        assertThat(e.applied()).isEqualTo(Applied.NO);
        assertThat(e.attempts()).isZero();
    }

    @Test
    void aBatchResultSplitsIntoSucceededAndFailed() {
        CampaignException error = new InvalidCampaignException(Provider.WHOP, "updateAll", List.of());
        BatchResult result =
                new BatchResult(List.of(BatchResult.Outcome.success("a"), BatchResult.Outcome.failure("b", error)));
        assertThat(result.isComplete()).isFalse();
        assertThat(result.succeeded()).extracting(BatchResult.Outcome::id).containsExactly("a");
        assertThat(result.failed().get(0).error()).contains(error);
    }

    @Test
    void aServiceCannotBeMadeFromNothingAndSaysWhatIsMissing() {
        ConfigurationException e = new ConfigurationException(Provider.WHOP, List.of("A is missing", "B is missing"));
        assertThat(e).hasMessage("Whop cannot be configured: A is missing; B is missing");
        assertThat(e.problems()).hasSize(2);
        assertThatThrownBy(() -> e.problems().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }
}
