package io.github.adfacade.portfolio.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesiredFileTest {

    private static final String FILE = """
            version: 1
            services:
              walmart:
                grills:                     # a key of one's own
                  name: Spring Grills
                  status: paused
                  budget: 50.00 USD daily
                  start: 2027-04-01T00:00:00-04:00
                  end: never
                  walmart: { mediaType: BANNER, deliverySpeed: EVENLY }
              topsort:
                shoes:
                  id: 3c90c3cc-0d44-4b50-8888-8dd25736052a
                  name: "Trail: shoes"
                  description: null
                  topsort:
                    campaignType: manual
                    bids:
                      - target: { id: sku-1, type: product }
                        amount: 45
            """;

    @Test
    void everyFieldIsReadInItsCanonicalForm() {
        DesiredState state = DesiredFile.parse(FILE);
        DesiredCampaign grills = campaign(state, "walmart", "grills");
        assertThat(grills.text("name")).isEqualTo("Spring Grills");
        assertThat(grills.text("budget")).isEqualTo("50.00 USD daily");
        assertThat(grills.text("start")).isEqualTo("2027-04-01T04:00:00Z");
        assertThat(grills.text("end")).isEqualTo("never");
        assertThat(grills.text("walmart.mediaType")).isEqualTo("BANNER");
        assertThat(grills.placeOf("budget")).isEqualTo(new Place(7, 15));
        DesiredCampaign shoes = campaign(state, "topsort", "shoes");
        assertThat(shoes.id()).hasValue("3c90c3cc-0d44-4b50-8888-8dd25736052a");
        assertThat(shoes.fields().get("description")).isEqualTo(new Wanted(null, Place.NOWHERE));
        assertThat(shoes.text("topsort.bids"))
                .isEqualTo("[{\"target\":{\"id\":\"sku-1\",\"type\":\"product\"},\"amount\":45}]");
    }

    @Test
    void whatWasWrittenReadsAsTheSameStateAndIsWrittenAlikeAgain() {
        DesiredState state = DesiredFile.parse(FILE);
        String text = DesiredFile.text(state, ZoneId.of("America/New_York"));
        assertThat(text)
                .contains(
                        "    grills:\n      name: Spring Grills\n      status: paused\n      budget: 50.00 USD daily\n")
                .contains("start: 2027-04-01T00:00:00-04:00")
                .contains("name: 'Trail: shoes'")
                .contains("description: null");
        assertThat(DesiredFile.parse(text)).isEqualTo(state);
        assertThat(DesiredFile.text(DesiredFile.parse(text), ZoneId.of("America/New_York")))
                .isEqualTo(text);
    }

    @Test
    void textsThatLookLikeSomethingElseStayTexts() {
        for (String name : List.of(
                "true",
                "null",
                "12",
                "0x1F",
                "~",
                "- dash",
                "# hash",
                " padded ",
                "a: b",
                "1e3",
                "é☃ ",
                "\"q\"",
                "it's")) {
            DesiredState state = DesiredFile.parse(entry("name: " + quoted(name)));
            String text = DesiredFile.text(state);
            assertThat(campaign(DesiredFile.parse(text), "walmart", "one").text("name"))
                    .as(text)
                    .isEqualTo(name);
        }
    }

    @Test
    void amountsThatAreWorthTheSameAreTheSame() {
        assertThat(DesiredFile.parse(entry("budget: 50 USD daily")))
                .isEqualTo(DesiredFile.parse(entry("budget: 50.000 USD daily")));
        assertThat(DesiredFile.parse(entry("start: 2027-04-01T00:00:00-04:00")))
                .isEqualTo(DesiredFile.parse(entry("start: 2027-04-01T04:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget: 50 daily | 5 | 15 | budget must be an amount",
                "budget: 50.00 USX daily | 5 | 15 | budget must have an ISO 4217 currency",
                "budget: -5 USD daily | 5 | 15 | budget must be an amount",
                "budget: 5 USD hourly | 5 | 15 | budget must be an amount",
                "status: running | 5 | 15 | status must be active or paused",
                "objective: fame | 5 | 18 | objective must be one of awareness",
                "start: 2027-02-30 | 5 | 14 | start must be a day of the calendar, which 2027-02-30 is not",
                "start: 2027-04-01T00:00:00 | 5 | 14 | start must be a day such as 2027-04-01, or a date and time with its offset",
                "end: soon | 5 | 12 | end must be a day such as 2027-04-01, or a date and time with its offset, such as 2027-04-01T00:00:00-04:00, or never",
                "naem: Grills | 5 | 7 | 'naem' is unknown here; there are id, status, name",
                "name: | 5 | 12 | name has no value",
                "name: null | 5 | 13 | name cannot be empty",
                "name: '  ' | 5 | 13 | name must be a text that is not blank",
                "name: [a, b] | 5 | 13 | name must be a single value",
                "walmart: BANNER | 5 | 16 | walmart must hold keys with values",
                "walmart: { mediaType: null } | 5 | 29 | walmart.mediaType has no value",
                "? [a] : b | 5 | 9 | a key must be a single word",
            })
    void oneMistakeIsToldWithLineAndColumn(String line, int at, int column, String message) {
        List<Mistake> mistakes = mistakes(entry(line));
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0).message()).startsWith(message);
        assertThat(mistakes.get(0).place()).isEqualTo(new Place(at, column));
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFile() {
        List<Mistake> mistakes = mistakes("""
                version: 2
                service: {}
                services:
                  walmart:
                    one:
                      id: 1
                      budget: much
                      budget: 5 USD daily
                    two words: { id: 1, name: x }
                    one: { name: again }
                """);
        assertThat(mistakes.stream().map(Mistake::toString))
                .containsExactly(
                        "line 1, column 10: the version must be 1",
                        "line 2, column 1: 'service' is unknown here; there are version and services",
                        "line 7, column 15: budget must be an amount, a currency and a period (daily, weekly, monthly,"
                                + " total), such as 50.00 USD daily",
                        "line 8, column 7: 'budget' stands here twice, first at line 7, column 7",
                        "line 9, column 5: a key has letters, digits, dots, hyphens and underscores, 120 at most",
                        "line 9, column 22: the id 1 is that of one, too",
                        "line 10, column 5: 'one' stands here twice, first at line 5, column 5");
    }

    @Test
    void whatIsNoYamlIsToldWithItsPlace() {
        assertThat(mistakes("version: 1\nservices:\n\twalmart: {}\n").get(0).toString())
                .startsWith("line 3, column 1: is not YAML: ");
        assertThat(mistakes("").get(0).message()).isEqualTo("the file is empty");
        assertThat(mistakes("version: 1\n--- \nversion: 1").get(0).place().line())
                .isEqualTo(2);
        assertThat(mistakes("services: {}").get(0).message()).isEqualTo("the version is missing: version: 1");
    }

    @Test
    void aliasesAndDepthsThatStandForGigabytesAreRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(mistakes(bomb.toString()).get(0).toString())
                .isEqualTo("line 2, column 10: an alias cannot stand here: write the value out");
        assertThat(mistakes("x: " + "[".repeat(100_000)).get(0).message()).isEqualTo("is nested too deeply");
    }

    private static List<Mistake> mistakes(String text) {
        InvalidDesiredStateException wrong =
                catchThrowableOfType(InvalidDesiredStateException.class, () -> DesiredFile.parse(text));
        assertThat(wrong).isNotNull();
        return wrong.mistakes();
    }

    private static String entry(String line) {
        return "version: 1\nservices:\n  walmart:\n    one:\n      " + line + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static DesiredCampaign campaign(DesiredState state, String service, String key) {
        return Objects.requireNonNull(state.of(service).get(key));
    }
}
