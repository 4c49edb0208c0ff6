package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ConflictException;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Objective;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.clients.walmart.model.MediaType;
import io.github.adfacade.sandbox.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WalmartCreateTest extends OnSandbox {

    private static final String CREATE = "/api/v1/campaigns";

    private static final CampaignDraft BURST = CampaignDraft.builder("Summer burst")
            .description("Garden")
            .objective(Objective.ENGAGEMENT)
            .budget(Budget.total(usd("1200.50")))
            .start(Instant.parse("2026-07-01T04:00:00Z"))
            .end(Instant.parse("2026-08-01T03:00:00Z"))
            .network(new CampaignCreate()
                    .setDeliverySpeed(DeliverySpeed.FRONTLOADED)
                    .setMediaType(MediaType.BANNER))
            .build();

    @Test
    void aCampaignIsMadeInABatchOfOneAndReadBack() {
        Campaign made = walmart.create(BURST);

        assertThat(exchanges("POST", CREATE).get(0).request().body())
                .isEqualTo("[{\"advertiserId\":600123,\"name\":\"Summer burst\",\"description\":\"Garden\","
                        + "\"objective\":\"ENGAGEMENT\",\"mediaType\":\"BANNER\",\"startDate\":\"2026-07-01T04:00:00Z\","
                        + "\"endDate\":\"2026-08-01T03:00:00Z\",\"budgetType\":\"TOTAL\",\"totalBudget\":1200.50,"
                        + "\"deliverySpeed\":\"FRONTLOADED\"}]");
        assertThat(made.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(made.budget()).contains(Budget.total(usd("1200.50")));
        assertThat(walmart.get(made.id())).isEqualTo(made);
    }

    @Test
    void anEndlessCampaignIsWrittenWithTheLiteralAndPacedEvenly() {
        Campaign made = walmart.create(CampaignDraft.builder("Always on")
                .budget(Budget.daily(usd("5")))
                .start(NOW)
                .end(FlightEnd.NEVER)
                .build());

        assertThat(exchanges("POST", CREATE).get(0).request().body())
                .isEqualTo("[{\"advertiserId\":600123,\"name\":\"Always on\",\"startDate\":\"2026-06-01T12:00:00Z\","
                        + "\"endDate\":\"9999-12-30T00:00:00Z\",\"budgetType\":\"DAILY\",\"dailyBudget\":5,"
                        + "\"deliverySpeed\":\"EVENLY\"}]");
        assertThat(made.schedule().end()).contains(FlightEnd.NEVER);
    }

    @Test
    void flightAndBudgetCanBeLeftToTheAdGroups() {
        Campaign made = walmart.create(CampaignDraft.builder("Video reach")
                .network(new CampaignCreate().setMediaType(MediaType.VIDEO))
                .build());

        assertThat(exchanges("POST", CREATE).get(0).request().body())
                .isEqualTo("[{\"advertiserId\":600123,\"name\":\"Video reach\",\"mediaType\":\"VIDEO\"}]");
        assertThat(made.budget()).isEmpty();
    }

    @Test
    void aNameThatIsTakenOnTheFirstAttemptIsAConflict() {
        CampaignDraft draft = CampaignDraft.builder("Patio launch burst").build();

        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> walmart.create(draft));

        assertThat(refused.vendorCode()).contains("CAMPAIGN_ALREADY_EXIST_WITH_GIVEN_NAME");
        assertThat(refused.applied()).isEqualTo(Applied.NO);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aCreateIsSignedAnewOnceWhenItIsNotLetIn() {
        sandbox().walmart().fail(Fault.status(401).on("POST", CREATE));

        assertThat(walmart.create(BURST).name()).isEqualTo("Summer burst");
        assertThat(exchanges("POST", CREATE)).hasSize(2);
        assertThat(exchanges("POST", CREATE))
                .extracting(exchange -> exchange.request().header("WM_QOS.CORRELATION_ID"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCreateThatIsNeverLetInIsNotApplied() {
        sandbox().walmart().fail(Fault.status(401).on("POST", CREATE).always());

        AuthenticationException refused =
                catchThrowableOfType(AuthenticationException.class, () -> walmart.create(BURST));

        assertThat(refused.applied()).isEqualTo(Applied.NO);
        assertThat(refused.attempts()).isEqualTo(2);
        assertThat(refused.requestId()).isPresent();
    }

    @Test
    void tooManyRequestsSayToWaitTenMinutes() {
        sandbox().walmart().fail(Fault.status(429).on("POST", CREATE));

        RateLimitException refused = catchThrowableOfType(RateLimitException.class, () -> walmart.create(BURST));

        assertThat(refused.retryAfter()).contains(Duration.ofMinutes(10));
        assertThat(refused.applied()).isEqualTo(Applied.NO);
        assertThat(waits).isEmpty();
    }

    @Test
    void aCampaignThatWasMadeButCannotBeReadBackIsApplied() {
        sandbox().walmart().fail(Fault.status(400).on("POST", "/api/v1/campaigns/list"));

        UnreadableResponseException failed =
                catchThrowableOfType(UnreadableResponseException.class, () -> walmart.create(BURST));

        assertThat(failed.applied()).isEqualTo(Applied.YES);
        assertThat(failed).hasMessageContaining("done, but campaign 8810048 cannot be read back");
        assertThat(exchanges("POST", CREATE)).hasSize(1);
    }

    @Test
    void aCampaignThatIsUnderWayIsFoundByItsName() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"PENDING\"}]")
                        .on("POST", CREATE)
                        .afterApplying());

        assertThat(walmart.create(BURST).name()).isEqualTo("Summer burst");
    }

    @Test
    void aCampaignThatIsUnderWayButNotShownIsApplied() {
        sandbox()
                .walmart()
                .fail(Fault.status(200).body("[{\"code\":\"pending\"}]").on("POST", CREATE));

        UnreadableResponseException failed =
                catchThrowableOfType(UnreadableResponseException.class, () -> walmart.create(BURST));

        assertThat(failed.applied()).isEqualTo(Applied.YES);
        assertThat(failed).hasMessageContaining("\"Summer burst\"");
    }

    @Test
    void theResultIsFoundByNameNotByPosition() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body(
                                "[{\"code\":\"failure\",\"details\":[\"INVALID_FIELD_CAMPAIGN_NAME\"],\"name\":\"Other\"},"
                                        + "{\"code\":\"success\",\"campaignId\":8810041,\"name\":\"Summer burst\"}]")
                        .on("POST", CREATE));

        assertThat(walmart.create(BURST).id()).isEqualTo(LIVE);
    }
}
