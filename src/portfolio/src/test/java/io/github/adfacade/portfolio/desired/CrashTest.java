package io.github.adfacade.portfolio.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignException;
import io.github.adfacade.portfolio.desired.Account.Crash;
import io.github.adfacade.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever moment a run ends at, the next one leaves each campaign there once. */
class CrashTest {

    /** Walmart's travel in two requests; two of Whop's have one title. */
    private static final String FILE = file();

    private static final int LAST = 17;

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
    void aCrashAtAnyWriteOfTheStateMakesNothingTwice() {
        int crashes = 0;
        for (boolean losesLast : List.of(true, false)) {
            for (int write = 1; ; write++) {
                ACCOUNT.reset();
                ACCOUNT.memory.losesLast = losesLast;
                ACCOUNT.memory.writesLeft = write;
                if (!crashes(FILE)) {
                    break;
                }
                crashes++;
                finish(FILE, "crash at write " + write + (losesLast ? ", lost" : ", kept"));
            }
        }
        assertThat(crashes).as("writes of a run, each lost once and kept once").isGreaterThanOrEqualTo(12);
    }

    @Test
    void twoCrashesInARowMakeNothingTwice() {
        for (int first = 1; first <= 6; first++) {
            for (int second = 1; second <= 4; second++) {
                ACCOUNT.reset();
                ACCOUNT.memory.losesLast = true;
                ACCOUNT.memory.writesLeft = first;
                crashes(FILE);
                ACCOUNT.memory.writesLeft = second;
                crashes(FILE);
                finish(FILE, "crashes at writes " + first + " and " + second);
            }
        }
    }

    @Test
    void anAnswerThatNeverCameMakesNothingTwice() {
        List<Consumer<Account>> losses = List.of(
                account -> account.sandbox.whop().fail(lost("/ad_campaigns")),
                account -> account.sandbox.whop().fail(lost("/ad_campaigns").nth(2)),
                account -> account.sandbox.topsort().fail(lost("/campaigns")),
                account -> account.sandbox.topsort().fail(lost("/campaigns").nth(3)),
                account -> account.sandbox.walmart().fail(lost("/api/v1/campaigns")),
                account ->
                        account.sandbox.walmart().fail(lost("/api/v1/campaigns").nth(2)));
        for (int loss = 0; loss < losses.size(); loss++) {
            for (boolean andCrash : List.of(false, true)) {
                ACCOUNT.reset();
                losses.get(loss).accept(ACCOUNT);
                ACCOUNT.memory.writesLeft = andCrash ? 4 : Integer.MAX_VALUE;
                crashes(FILE);
                ACCOUNT.sandbox.clearFaults();
                finish(FILE, "loss " + loss + (andCrash ? " and crash" : ""));
            }
        }
    }

    /** Nobody can look it up while the network is away: the next run does. */
    @Test
    void aNetworkThatGoesAwayAfterMakingACampaignMakesNothingTwice() {
        for (String network : List.of("whop", "topsort", "walmart")) {
            ACCOUNT.reset();
            List<Fault> gone = List.of(
                    Fault.applyThenHangUp()
                            .when(request -> request.method().equals("POST")
                                    && !request.path().endsWith("/list")),
                    Fault.status(503).always().nth(3).when(request -> true));
            for (Fault fault : gone) {
                switch (network) {
                    case "whop" -> ACCOUNT.sandbox.whop().fail(fault);
                    case "topsort" -> ACCOUNT.sandbox.topsort().fail(fault);
                    default -> ACCOUNT.sandbox.walmart().fail(fault);
                }
            }
            crashes(FILE);
            ACCOUNT.sandbox.clearFaults();
            finish(FILE, network + " away");
        }
    }

    @Test
    void aFileThatWasEditedAfterACrashFindsWhatWasMadeAndChangesIt() {
        String told = FILE.replaceFirst("name: Twin\n", "name: Twin of two\n");
        String edited = told.replace("10.00 USD", "12.00 USD");
        for (int write = 1; write <= 6; write++) {
            ACCOUNT.reset();
            ACCOUNT.memory.losesLast = true;
            ACCOUNT.memory.writesLeft = write;
            crashes(told);
            finish(edited, "edited, write " + write);
            assertThat(ACCOUNT.desired
                            .diff(ACCOUNT.desired.read(told), ApplyOptions.DEFAULT)
                            .items())
                    .as("the amounts of all went up")
                    .hasSize(LAST);
        }
    }

    @Test
    void twoOfOneTitleThatNobodyCanTellApartAreAskedFor() {
        ACCOUNT.memory.losesLast = true;
        ACCOUNT.memory.writesLeft = 2; // begun and made at the first network, and not kept
        assertThat(crashes(FILE)).isTrue();
        ACCOUNT.sandbox.advance(Duration.ofHours(30)); // the network has forgotten the keys
        ACCOUNT.memory.writesLeft = Integer.MAX_VALUE;
        List<Mistake> mistakes = ACCOUNT.desired
                .diff(ACCOUNT.desired.read(FILE), ApplyOptions.DEFAULT)
                .mistakes();
        assertThat(mistakes).as("two keys of one title").hasSize(2);
        assertThat(mistakes.get(0).toString()).contains("could be it: say which by its id, such as id: adcamp_");
        assertThat(mistakes.get(0).place().line()).isPositive();
    }

    /** True when the run ended early. */
    private static boolean crashes(String file) {
        try {
            ACCOUNT.apply(file);
            return false;
        } catch (Crash crash) {
            return true;
        } catch (CampaignException away) {
            return true;
        }
    }

    private static void finish(String file, String which) {
        ACCOUNT.memory.writesLeft = Integer.MAX_VALUE;
        ApplyResult result = ACCOUNT.apply(file);
        assertThat(result.failed()).as(which).isEmpty();
        assertThat(ACCOUNT.apply(file).items()).as(which).isEmpty();
        for (int i = 1; i <= LAST; i++) {
            String name = "Campaign " + i;
            assertThat(ACCOUNT.made(name)).as(which + ": " + name).isEqualTo(i <= 2 ? 0 : 1);
        }
        long twins = ACCOUNT.made("Twin") + ACCOUNT.made("Twin of two");
        assertThat(twins).as(which + ": twins").isEqualTo(2);
    }

    private static Fault lost(String path) {
        return Fault.applyThenHangUp().on("POST", path);
    }

    private static String file() {
        StringBuilder text = new StringBuilder("version: 1\nservices:\n  whop:\n");
        for (int i = 1; i <= 3; i++) {
            text.append("    c").append(i).append(":\n      name: ").append(i <= 2 ? "Twin" : "Campaign " + i);
            text.append("\n      objective: sales\n      budget: 10.00 USD daily\n      start: 2027-04-0")
                    .append(i)
                    .append("T00:00:00Z\n");
        }
        text.append("  topsort:\n");
        for (int i = 4; i <= 6; i++) {
            text.append("    c").append(i).append(":\n      name: Campaign ").append(i);
            text.append(
                    "\n      status: paused\n      budget: 10.00 USD daily\n      topsort:\n        campaignType: manual\n"
                            + "        bids: [{ target: { id: sku-1, type: product }, amount: 0.45 }]\n");
        }
        text.append("  walmart:\n");
        for (int i = 7; i <= LAST; i++) {
            text.append("    c").append(i).append(":\n      name: Campaign ").append(i);
            text.append("\n      budget: 10.00 USD daily\n      start: 2027-04-01T00:00:00Z\n      end: never\n");
        }
        return text.toString();
    }
}
