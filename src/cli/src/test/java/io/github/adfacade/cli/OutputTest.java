package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Metrics;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.Violation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a campaign and a plan look like to people and to programs. */
class OutputTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Campaign FULL = Campaign.builder(Provider.WALMART, "8810041")
            .name("Spring grills")
            .status(CampaignStatus.ACTIVE, "LIVE")
            .description("Evergreen")
            .objective(Objective.CONVERSIONS)
            .budget(Budget.daily(Money.of(new BigDecimal("1E+2"), "USD")))
            .schedule(Instant.parse("2027-03-01T05:00:00Z"), FlightEnd.NEVER)
            .metrics(new Metrics(Money.usd("3.10"), 410L, 7L, null, null, new BigDecimal("2.5")))
            .createdAt(Instant.parse("2027-02-11T15:04:22Z"))
            .updatedAt(Instant.parse("2027-03-02T09:41:07Z"))
            .raw(JsonParser.parseString("{\"campaignId\": 8810041, \"later\": null}")
                    .getAsJsonObject())
            .build();

    private static final Campaign BARE =
            Campaign.builder(Provider.WHOP, "adcamp_1").build();

    @Test
    void aCampaignInJsonHoldsAllThatIsKnown() {
        assertThat(CampaignJson.of(FULL, NEW_YORK)).isEqualTo(JsonParser.parseString("""
                {"provider": "walmart", "id": "8810041", "name": "Spring grills", "status": "active",
                 "nativeStatus": "LIVE", "budget": {"amount": 100, "currency": "USD", "period": "daily"},
                 "start": "2027-03-01T05:00:00Z", "end": "never", "zone": "America/New_York", "objective": "conversions",
                 "description": "Evergreen", "createdAt": "2027-02-11T15:04:22Z", "updatedAt": "2027-03-02T09:41:07Z",
                 "metrics": {"spend": {"amount": 3.10, "currency": "USD"}, "impressions": 410, "clicks": 7,
                             "purchases": null, "returnOnAdSpend": 2.5},
                 "raw": {"campaignId": 8810041, "later": null}}
                """));
    }

    @Test
    void aCampaignInJsonHasEveryMemberEvenWhenNothingIsKnown() {
        JsonObject json = CampaignJson.of(BARE, NEW_YORK);

        assertThat(json.keySet()).isEqualTo(CampaignJson.of(FULL, NEW_YORK).keySet());
        assertThat(List.of("nativeStatus", "budget", "start", "end", "objective", "description", "metrics"))
                .allSatisfy(member -> assertThat(json.get(member).isJsonNull()).isTrue());
    }

    @Test
    void amountsInJsonAreWrittenWithoutExponent() {
        assertThat(CampaignJson.text(CampaignJson.of(FULL, NEW_YORK))).contains("\"amount\": 100,");
    }

    @Test
    void aCampaignForPeopleIsABlockOfLabelledLines() {
        assertThat(printed(text -> text.block(FULL, NEW_YORK))).isEqualTo("""
                provider      Walmart Connect Display
                id            8810041
                name          Spring grills
                status        active (LIVE)
                budget        100 USD daily
                start         2027-03-01T05:00:00Z (2027-03-01 00:00 America/New_York)
                end           never
                objective     conversions
                description   Evergreen
                created       2027-02-11T15:04:22Z
                updated       2027-03-02T09:41:07Z
                metrics       spend 3.10 USD, impressions 410, clicks 7, purchases -, ROAS 2.5
                """);
    }

    @Test
    void anEndAtMidnightIsToldAsThatOfTheDayBefore() {
        Campaign campaign = Campaign.builder(Provider.WALMART, "1")
                .schedule(null, FlightEnd.at(Instant.parse("2027-05-02T04:00:00Z")))
                .build();

        assertThat(printed(text -> text.block(campaign, NEW_YORK)))
                .contains("end           2027-05-02T04:00:00Z (end of 2027-05-01 America/New_York)\n");
        assertThat(printed(text -> text.block(campaign, ZoneId.of("UTC"))))
                .contains("end           2027-05-02T04:00:00Z (2027-05-02 04:00 UTC)\n");
    }

    @Test
    void campaignsForPeopleAreAnAlignedTable() {
        assertThat(printed(text -> text.table(List.of(FULL, BARE)))).isEqualTo("""
                ID        NAME           STATUS   BUDGET         START                 END
                8810041   Spring grills  active   100 USD daily  2027-03-01T05:00:00Z  never
                adcamp_1                 unknown  -              -                     -
                """);
    }

    @Test
    void noCampaignsAreSaidToBeNone() {
        assertThat(printed(text -> text.table(List.of()))).isEqualTo("No campaigns.\n");
    }

    @Test
    void controlCharactersOfANameDoNotReachTheTerminal() {
        Campaign hostile = Campaign.builder(Provider.WHOP, "adcamp_2")
                .name("red \u001b[31m alert\nsecond line")
                .build();

        assertThat(printed(text -> text.block(hostile, NEW_YORK))).contains("red  [31m alert second line\n");
        assertThat(printed(text -> text.table(List.of(hostile)))).doesNotContain("\u001b");
    }

    @Test
    void aLongNameIsCutInTheTableAlone() {
        String longName = "x".repeat(100);
        Campaign campaign =
                Campaign.builder(Provider.WHOP, "adcamp_3").name(longName).build();

        assertThat(printed(text -> text.table(List.of(campaign))))
                .contains("x".repeat(47) + "…")
                .doesNotContain("x".repeat(48));
        assertThat(printed(text -> text.block(campaign, NEW_YORK))).contains(longName);
    }

    @Test
    void aPlanThatIsAllowedShowsDifferencesAndRequests() {
        ChangePlan plan = new ChangePlan(
                FULL,
                List.of(new Difference("name", "Spring grills", "Grills"), new Difference("description", "x", null)),
                List.of(new PlannedRequest("PATCH", "/api/v1/campaigns", "[{\"campaignId\":8810041}]")),
                List.of());

        assertThat(printed(text -> text.plan(plan, NEW_YORK))).isEqualTo("""
                campaign      8810041 Spring grills
                zone          America/New_York
                changes
                  name: Spring grills -> Grills
                  description: x -> (nothing)
                would send
                  PATCH /api/v1/campaigns [{"campaignId":8810041}]
                Nothing was changed.
                """);
        JsonObject json = CampaignJson.of(plan, NEW_YORK);
        assertThat(json.get("allowed").getAsBoolean()).isTrue();
        assertThat(json.get("differences")).isEqualTo(JsonParser.parseString("""
                [{"field": "name", "before": "Spring grills", "after": "Grills"},
                 {"field": "description", "before": "x", "after": null}]
                """));
        assertThat(json.get("requests")).isEqualTo(JsonParser.parseString("""
                [{"method": "PATCH", "path": "/api/v1/campaigns", "body": [{"campaignId": 8810041}]}]
                """));
        assertThat(json.get("current")).isEqualTo(CampaignJson.of(FULL, NEW_YORK));
    }

    @Test
    void aPlanThatIsNotAllowedShowsEveryBrokenRule() {
        ChangePlan plan = new ChangePlan(
                FULL,
                List.of(),
                List.of(),
                List.of(new Violation("name", "must not be blank", " "), new Violation("end", "is too soon", null)));

        assertThat(printed(text -> text.plan(plan, NEW_YORK)))
                .contains("would be refused")
                .contains("  - name must not be blank")
                .contains("  - end is too soon")
                .doesNotContain("would send");
        JsonObject json = CampaignJson.of(plan, NEW_YORK);
        assertThat(json.get("allowed").getAsBoolean()).isFalse();
        assertThat(json.get("violations")).isEqualTo(JsonParser.parseString("""
                [{"field": "name", "rule": "must not be blank", "value": " "},
                 {"field": "end", "rule": "is too soon", "value": null}]
                """));
    }

    @Test
    void aPlannedBodyThatIsNoJsonStaysText() {
        ChangePlan plan = new ChangePlan(
                BARE,
                List.of(),
                List.of(new PlannedRequest("POST", "/x", ""), new PlannedRequest("POST", "/y", "{cut")),
                List.of());

        assertThat(CampaignJson.of(plan, NEW_YORK).get("requests")).isEqualTo(JsonParser.parseString("""
                [{"method": "POST", "path": "/x", "body": null}, {"method": "POST", "path": "/y", "body": "{cut"}]
                """));
    }

    private static String printed(Consumer<CampaignText> what) {
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written);
        what.accept(new CampaignText(out));
        out.flush();
        return written.toString().replace(System.lineSeparator(), "\n");
    }
}
