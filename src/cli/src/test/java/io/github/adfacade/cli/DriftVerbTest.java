package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.NetworkSandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriftVerbTest extends VerbsHarness {

    private static final String SECRET = "sk_live_51HqLyjWDarjtT1zdp7dc";
    private static final String ANSWER =
            "{\"campaigns\": [], \"grown_by\": {\"a\": 1}, \"session_token\": \"" + SECRET + "\"}";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void everythingThatCanBeReadIsReadAndNothingIsWritten(Provider provider) {
        Cli.Result result = cli.run("drift", "--provider", word(provider), "--json");

        assertThat(result.err()).isEmpty();
        JsonObject read = result.object().getAsJsonObject("read");
        assertThat(read.keySet()).contains("campaigns listed", "campaigns read");
        assertThat(read.asMap().values()).allMatch(count -> count.getAsInt() > 0);
        assertThat(sandbox.ledger().changes()).noneMatch(change -> change.exchange() > 0);
        assertThat(sandbox.ledger().exchanges()).allMatch(exchange -> exchange.status() == 200);
    }

    @Test
    void noDriftEndsWithZero() {
        Cli.Result result = cli.run("drift", "--provider", "topsort", "--limit", "2");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .matches("Read: 2 campaigns listed, 2 campaigns read, \\d+ bids listed\\.\\RNo drift\\.\\R");
    }

    @ParameterizedTest
    @EnumSource
    void driftIsShownWithItsPlaceTypeAndCountAndEndsWithThree(Provider provider) {
        network(provider).fail(Fault.status(200).body(grown(provider)).always());

        Cli.Result forPeople = cli.run("drift", "--provider", word(provider));
        Cli.Result forPrograms = cli.run("drift", "--provider", word(provider), "--json");

        assertThat(forPeople.code()).isEqualTo(3);
        assertThat(forPeople.out().lines().skip(1).findFirst().orElseThrow())
                .matches("OPERATION +DRIFT +PATH +SEEN +SCHEMA +COUNT");
        assertThat(forPeople.out()).containsPattern("list(Ad)?Campaigns +unknown field +grown_by +object ");
        assertThat(forPrograms.code()).isEqualTo(3);
        assertThat(forPrograms.object().getAsJsonArray("drift"))
                .anySatisfy(
                        drift -> assertThat(drift.getAsJsonObject().toString())
                                .matches(
                                        "\\{\"operation\":\"list(Ad)?Campaigns\",\"kind\":\"unknown_field\",\"schema\":\"[A-Za-z]+\","
                                                + "\"path\":\"grown_by\",\"type\":\"object\",\"word\":null,\"count\":[1-9][0-9]*}"));
        assertThat(forPeople.out() + forPrograms.out() + forPeople.err() + forPrograms.err())
                .contains("session_token")
                .doesNotContain(SECRET);
    }

    @Test
    void whatCannotBeReadEndsWithOneAfterTheRestWasShown() {
        network(Provider.TOPSORT)
                .fail(Fault.status(200)
                        .body("{\"campaignId\": {}}")
                        .on("GET", "/campaigns/[^/]+")
                        .times(1));
        network(Provider.TOPSORT)
                .fail(Fault.status(200)
                        .body("{\"bids\": [], \"hasMore\": false, \"grown_by\": 1}")
                        .on("GET", ".*/bids")
                        .times(1));

        Cli.Result result = cli.run("drift", "--provider", "topsort");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("grown_by");
        assertThat(result.err()).contains("the answer has no campaignId").doesNotContain("\tat ");
    }

    @Test
    void anAdThatTheOlderGenerationDoesNotListCanBeNamed() {
        Cli older = cli.with("WHOP_API_KEY", sandbox.whop().legacyApiKey()).with("WHOP_API_VERSION", "2025-01-01");

        Cli.Result result = older.run("drift", "--provider", "whop", "--ad", "ad_demo00000000002", "--json");

        assertThat(result.object().getAsJsonObject("read").get("ads read").getAsInt())
                .isEqualTo(1);
        assertThat(result.object().getAsJsonArray("drift")).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void recordedAnswersAreReadWithoutCredentialsOrNetwork() throws IOException {
        Path file = Files.writeString(directory.resolve("answer.json"), ANSWER);

        Cli.Result result = new Cli(Map.of())
                .run(
                        "drift",
                        "--provider",
                        "topsort",
                        "--operation",
                        "listCampaigns",
                        "--file",
                        file.toString(),
                        "--file",
                        file.toString());

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Read: 2 answers."),
                        line -> assertThat(line).startsWith("OPERATION"),
                        line -> assertThat(line)
                                .matches("listCampaigns +unknown field +grown_by +object +CampaignPage +2"),
                        line -> assertThat(line)
                                .matches("listCampaigns +missing field +hasMore +absent +CampaignPage +2"),
                        line -> assertThat(line)
                                .matches("listCampaigns +unknown field +session_token +string +CampaignPage +2"));
        assertThat(sandbox.ledger().requests()).isZero();
    }

    @Test
    void theGenerationOfTheEnvironmentChoosesTheSpecOfRecordedAnswers() throws IOException {
        Path file = Files.writeString(directory.resolve("answer.json"), "{\"id\": \"a\", \"daily_budget\": 1}");
        String[] drift = {"drift", "--provider", "whop", "--operation", "retrieveAdCampaign", "--file", file.toString()
        };

        assertThat(new Cli(Map.of()).run(drift).out()).contains("daily_budget");
        assertThat(new Cli(Map.of("WHOP_API_VERSION", "2025-01-01")).run(drift).out())
                .doesNotContain("daily_budget");
    }

    @Test
    void aRecordedAnswerMayComeFromStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(ANSWER.getBytes(StandardCharsets.UTF_8)));
        try {
            Cli.Result result = new Cli(Map.of())
                    .run("drift", "--provider", "topsort", "--operation", "listCampaigns", "--file", "-", "--json");
            assertThat(result.object().getAsJsonArray("drift")).hasSize(3);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aRecordedAnswerThatIsNoneEndsWithOneAndIsNotQuoted() throws IOException {
        Path file = Files.writeString(directory.resolve("answer.json"), "{\"campaigns\": \"" + SECRET);

        Cli.Result result = new Cli(Map.of())
                .run("drift", "--provider", "topsort", "--operation", "listCampaigns", "--file", file.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("answer.json: ").doesNotContain(SECRET);
    }

    @Test
    void aValueOfAnotherTypeInARecordedAnswerIsDriftAndIsNotQuoted() throws IOException {
        Path file = Files.writeString(directory.resolve("answer.json"), "{\"campaigns\": \"" + SECRET + "\"}");

        Cli.Result result = new Cli(Map.of())
                .run("drift", "--provider", "topsort", "--operation", "listCampaigns", "--file", file.toString());

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("unreadable value", "campaigns");
        assertThat(result.out() + result.err()).doesNotContain(SECRET);
    }

    private static NetworkSandbox network(Provider provider) {
        return switch (provider) {
            case WHOP -> sandbox.whop();
            case TOPSORT -> sandbox.topsort();
            case WALMART -> sandbox.walmart();
        };
    }

    private static String grown(Provider provider) {
        String list = switch (provider) {
            case WHOP -> "\"data\": [], \"page_info\": {\"has_next_page\": false}";
            case TOPSORT -> "\"campaigns\": [], \"hasMore\": false";
            case WALMART -> "\"response\": [], \"totalResults\": 0";
        };
        return "{" + list + ", \"grown_by\": {\"a\": 1}, \"session_token\": \"" + SECRET + "\"}";
    }
}
