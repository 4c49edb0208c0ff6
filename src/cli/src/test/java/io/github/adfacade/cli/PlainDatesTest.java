package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --start 2099-04-01 --end 2099-05-01}: days of the network's zone, the last one included. */
class PlainDatesTest extends VerbsHarness {

    private static final String[] DAYS = {"--start", "2099-04-01", "--end", "2099-05-01"};

    private String[] with(String verb, String provider, String id) {
        return new String[] {verb, "--provider", provider, id, DAYS[0], DAYS[1], DAYS[2], DAYS[3]};
    }

    @Test
    void aFlightOfWalmartsRunsFromTheFirstMidnightInNewYorkToTheEndOfTheLastDay() {
        String id = created(Provider.WALMART);

        Cli.Result plan = cli.run(with("plan", "walmart", id));
        assertThat(plan.out())
                .contains("zone          America/New_York")
                .contains("start: 2099-03-01T20:00:00Z -> 2099-04-01T04:00:00Z")
                .contains("end: 2099-05-01T20:00:00Z -> 2099-05-02T04:00:00Z");

        Cli.Result updated = cli.run(with("update", "walmart", id));
        assertThat(updated.err()).isEmpty();
        assertThat(updated.code()).isZero();
        assertThat(updated.out())
                .contains("start         2099-04-01T04:00:00Z (2099-04-01 00:00 America/New_York)")
                .contains("(end of 2099-05-01 America/New_York)");
        assertThat(cli.run(with("plan", "walmart", id)).out()).contains("changes\n  none");
    }

    @ParameterizedTest
    @CsvSource({
        "-,                2099-04-01T00:00:00Z, 2099-05-02T00:00:00Z, UTC",
        "Australia/Sydney, 2099-03-31T13:00:00Z, 2099-05-01T14:00:00Z, Australia/Sydney",
    })
    void aFlightOfTopsortsIsInTheAccountsZone(String configured, String start, String end, String zone) {
        String id = created(Provider.TOPSORT);
        String[] update = with("update", "topsort", id);

        Cli.Result updated = cli.with("TOPSORT_TIME_ZONE", configured.equals("-") ? null : configured)
                .run(String.join(" ", update).concat(" --json").split(" "));

        assertThat(updated.text("start")).isEqualTo(start);
        assertThat(updated.text("end")).isEqualTo(end);
        assertThat(updated.text("zone")).isEqualTo(zone);
    }

    @Test
    void aZoneThatThereIsNotIsNamed() {
        Cli.Result refused = cli.with("WHOP_TIME_ZONE", "New York").run("list", "--provider", "whop");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("WHOP_TIME_ZONE", "no time zone: New York");
    }

    @Test
    void aChangeOfManyCampaignsHasTheDaysOfEachNetwork() {
        String topsort = created(Provider.TOPSORT);
        String walmart = created(Provider.WALMART);

        Cli.Result result = cli.run(
                "update", "--provider", "all", "--id", topsort, "--id", walmart, "--end", "2099-05-01", "--yes");

        assertThat(get(Provider.TOPSORT, topsort).get("end").getAsString())
                .as(result.out() + result.err())
                .isEqualTo("2099-05-02T00:00:00Z");
        assertThat(get(Provider.WALMART, walmart).get("end").getAsString()).startsWith("2099-05-02T0");
    }

    @Test
    void aListCanBeginWithADay() {
        cli.run("list", "--provider", "walmart", "--modified-since", "2026-05-01");

        assertThat(sandbox.ledger().exchanges(Network.WALMART, "POST", "/api/v1/campaigns/list"))
                .last()
                .satisfies(list -> assertThat(list.request().body()).contains("2026-05-01T04:00:00Z"));
    }
}
