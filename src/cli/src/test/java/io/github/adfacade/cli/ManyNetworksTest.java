package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code --provider all}, and what a network did not take. */
class ManyNetworksTest extends VerbsHarness {

    @Test
    void listHoldsTheCampaignsOfAllNetworksAndSaysWhoseTheyAre() {
        Cli.Result result = cli.run("list", "--provider", "all", "--json");

        for (Provider provider : Provider.values()) {
            assertThat(ids(result)).containsAll(ids(cli.run("list", "--provider", word(provider), "--json")));
        }
        assertThat(cli.run("list", "--provider", "all").out())
                .contains("SERVICE")
                .contains("topsort  ");
    }

    @Test
    void aNetworkThatFailsDoesNotHideTheOthersAndIsNamed() {
        sandbox.topsort().fail(Fault.status(401).always());

        Cli.Result result = cli.run("list", "--provider", "all", "--json");
        sandbox.clearFaults();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("topsort is not whole, ended after 0");
        assertThat(result.array().asList())
                .extracting(JsonElement::getAsJsonObject)
                .extracting(campaign -> campaign.get("provider").getAsString())
                .contains("whop", "walmart")
                .doesNotContain("topsort");
    }

    @Test
    void allAreThoseWhoseCredentialsAreSet() {
        Cli.Result result =
                cli.with("WHOP_API_KEY", null).with("TOPSORT_API_KEY", null).run("list", "--provider", "all", "--json");

        assertThat(ids(result)).containsExactlyInAnyOrderElementsOf(visible());
    }

    private List<String> visible() {
        return ids(cli.run("list", "--provider", "walmart", "--json"));
    }

    @Test
    void withoutAnyCredentialsAllIsNobody() {
        Cli.Result result = cli.with("WHOP_API_KEY", null)
                .with("TOPSORT_API_KEY", null)
                .with("WALMART_CONSUMER_ID", null)
                .run("list", "--provider", "all");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("no network's credentials are set");
    }

    @Test
    void aVerbAboutOneCampaignNeedsOneNetwork() {
        Cli.Result result = cli.run("get", "--provider", "all", "x");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("this needs one network: --provider whop, topsort, walmart");
    }

    @Test
    void totalsAddUpPerCurrencyAndPeriodAndAreThoseOfTheParts() {
        JsonObject totals = cli.run("totals", "--provider", "all", "--json").object();

        JsonObject services = totals.getAsJsonObject("services");
        assertThat(services.keySet()).containsExactlyInAnyOrder("whop", "topsort", "walmart");
        int parts = services.keySet().stream()
                .flatMap(name -> rows(services.get(name)))
                .mapToInt(row -> row.get("campaigns").getAsInt())
                .sum();
        int all = rows(totals.get("all"))
                .mapToInt(row -> row.get("campaigns").getAsInt())
                .sum();
        assertThat(all).isEqualTo(parts).isPositive();
        assertThat(cli.run("totals", "--provider", "all").out())
                .contains("SERVICE")
                .contains("all ");
    }

    private static Stream<JsonObject> rows(JsonElement sums) {
        return sums.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject);
    }

    @Test
    void aChangeThatANetworkAcceptsAndDoesNotShowIsAWarningAndAnExitCodeOfItsOwn() {
        String id = sandbox.topsort().campaignIds().get(0);
        sandbox.topsort()
                .fail(Fault.status(200).body(sandbox.topsort().campaign(id)).on("PATCH", ".*"));

        Cli.Result result = cli.run("update", "--provider", "topsort", id, "--name", "Other", "--json");

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err())
                .contains("warning: Topsort accepted the change of " + id)
                .contains("asked for was Other");
        assertThat(result.text("id")).isEqualTo(id);
        assertThat(cli.run("update", "--provider", "topsort", id, "--name", "Other")
                        .code())
                .isZero();
    }
}
