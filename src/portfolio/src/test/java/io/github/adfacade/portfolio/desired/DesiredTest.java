package io.github.adfacade.portfolio.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.sandbox.Network;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesiredTest {

    static final String FILE = """
            version: 1
            services:
              whop:
                course:
                  name: Course launch
                  objective: sales
                  status: paused
                  budget: 20.00 USD daily
                  start: 2027-04-01T09:30:00Z
              topsort:
                shoes:
                  name: Trail shoes
                  status: paused
                  budget: 35.00 USD weekly
                  start: 2026-01-01T00:00:00Z
                  end: never
                  topsort:
                    campaignType: manual
                    adFormat: listing
                    bids: [{ target: { id: sku-88120, type: product }, amount: 0.45 }]
              walmart:
                grills:
                  name: Spring Grills
                  description: Evergreen
                  status: paused
                  budget: 50.00 USD daily
                  start: 2027-04-01T00:20:00-04:00
                  end: never
                  walmart: { mediaType: BANNER, deliverySpeed: EVENLY }
            """;

    private static final Account ACCOUNT = new Account();

    @BeforeEach
    void reset() {
        ACCOUNT.reset();
    }

    @AfterAll
    static void close() {
        ACCOUNT.close();
    }

    @Test
    void whatTheFileSaysIsMadeAndASecondRunFindsNothingToDo() {
        ApplyResult result = ACCOUNT.apply(FILE);
        assertThat(result.isComplete()).as(result.toString()).isTrue();
        assertThat(result.toString()).isEqualTo("+ whop/course: done\n+ topsort/shoes: done\n+ walmart/grills: done");
        assertThat(ACCOUNT.changes()).hasSize(3);
        ACCOUNT.sandbox.ledger().clear();
        ApplyResult second = ACCOUNT.apply(FILE);
        assertThat(second.items()).as(second.diff().toString()).isEmpty();
        assertThat(ACCOUNT.changes()).isEmpty();
        assertThat(ACCOUNT.sandbox.ledger().requests()).as("one list a network").isEqualTo(3);
        assertThat(exported()).isEqualTo(DesiredFile.parse(FILE).services());
    }

    @Test
    void aDifferenceTellsValuesBeforeAndAfterAndTheSumsOfDailyBudgets() {
        ACCOUNT.apply(FILE);
        String edited = FILE.replace("50.00 USD daily", "75.5 USD daily").replace("Course launch", "Course, again");
        DesiredDiff diff = ACCOUNT.desired.diff(ACCOUNT.desired.read(edited), ApplyOptions.DEFAULT);
        assertThat(diff.toString())
                .contains("~ walmart/grills (")
                .contains("budget: 50.00 USD daily -> 75.50 USD daily")
                .contains("name: Course launch -> Course, again")
                .containsPattern("daily budgets, USD: .* \\(\\+25\\.5");
        assertThat(diff.items()).hasSize(2);
        assertThat(ACCOUNT.changes()).as("nothing but the first run's").hasSize(3);
    }

    @Test
    void whatTheFileNoLongerMentionsIsLeftAloneUnlessPruningIsAskedFor() {
        ACCOUNT.apply(FILE);
        String less = FILE.substring(0, FILE.indexOf("  walmart:\n    grills")) + "  walmart: {}\n";
        DesiredDiff diff = ACCOUNT.desired.diff(ACCOUNT.desired.read(less), ApplyOptions.DEFAULT);
        assertThat(diff.items()).isEmpty();
        assertThat(diff.notes()).hasSize(1);
        assertThat(diff.notes().get(0)).contains("walmart/grills is no longer in the file");
        ApplyOptions prune = ApplyOptions.DEFAULT.prune(true);
        ApplyResult result = ACCOUNT.desired.apply(ACCOUNT.desired.read(less), prune);
        assertThat(result.toString()).isEqualTo("- walmart/grills: done");
        assertThat(ACCOUNT.desired.apply(ACCOUNT.desired.read(less), prune).items())
                .isEmpty();
    }

    @Test
    void anExistingCampaignIsAdoptedByItsIdAndOnlyByIt() {
        String file = """
                version: 1
                services:
                  whop:
                    mine:
                      id: adcamp_demo0000000001
                      budget: 80 USD daily
                      status: active
                """;
        ApplyResult result = ACCOUNT.apply(file);
        assertThat(result.toString()).isEqualTo("~ whop/mine: done");
        assertThat(result.diff().toString()).contains("takes the campaign adcamp_demo0000000001 under this key");
        assertThat(ACCOUNT.whop.get("adcamp_demo0000000001").status()).isNotEqualTo(CampaignStatus.PAUSED);
        assertThat(ACCOUNT.apply(file).items()).isEmpty();
        assertThat(ACCOUNT.apply(file.replace("      id: adcamp_demo0000000001\n", ""))
                        .items())
                .as("the state knows it now")
                .isEmpty();
    }

    @Test
    void anExportedAccountHasNothingToDo() {
        DesiredState state = ACCOUNT.desired.export();
        assertThat(state.of("walmart")).isNotEmpty();
        String text = DesiredFile.text(state);
        assertThat(ACCOUNT.apply(text).items()).isEmpty();
        assertThat(ACCOUNT.changes()).isEmpty();
        assertThat(ACCOUNT.desired.export()).isEqualTo(state);
    }

    @Test
    void plainDatesAreDaysOfEachNetworksZoneAndTheLastOneIsIncluded() {
        String file = FILE.replace("2027-04-01T09:30:00Z", "2027-04-01")
                .replace("end: never\n        topsort:", "end: 2027-04-30\n        topsort:")
                .replace("2027-04-01T00:20:00-04:00\n      end: never", "2027-04-01\n      end: 2027-04-30");
        ApplyResult result = ACCOUNT.apply(file);
        assertThat(result.isComplete()).as(result.toString()).isTrue();
        assertThat(ACCOUNT.sandbox.ledger().exchanges(Network.WALMART, "POST", "/api/v1/campaigns"))
                .singleElement()
                .satisfies(made -> assertThat(made.request().body())
                        .contains("\"startDate\":\"2027-04-01T04:00:00Z\"", "\"endDate\":\"2027-05-01T04:00:00Z\""));
        ACCOUNT.sandbox.ledger().clear();
        assertThat(ACCOUNT.apply(file).items()).isEmpty();
        assertThat(ACCOUNT.sandbox.ledger().requests()).as("one list a network").isEqualTo(3);
        assertThat(exported())
                .as("a day stays a day")
                .isEqualTo(DesiredFile.parse(file).services());
        String text = DesiredFile.text(ACCOUNT.desired.export());
        assertThat(text).contains("start: 2027-04-01\n", "end: 2027-04-30\n");
        assertThat(ACCOUNT.apply(text).items()).isEmpty();
    }

    /** The exported campaigns of the keys of {@link #FILE}. */
    private static Map<String, Map<String, DesiredCampaign>> exported() {
        DesiredState all = ACCOUNT.desired.export();
        return Map.of(
                "whop", Map.of("course", key(all, "whop", "course")),
                "topsort", Map.of("shoes", key(all, "topsort", "shoes")),
                "walmart", Map.of("grills", key(all, "walmart", "grills")));
    }

    private static DesiredCampaign key(DesiredState state, String service, String key) {
        return Objects.requireNonNull(
                state.of(service).get(key),
                () -> List.copyOf(state.of(service).keySet()).toString());
    }
}
