package io.github.adfacade.portfolio.desired;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.portfolio.desired.DesiredItem.Action;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** As many cases as the property {@code desired.cases} says, each an edited file over all three networks. */
class RandomAccountsTest {

    private static final int CASES = Integer.getInteger("desired.cases", 500);

    /** A new account after so many edits: its lists grow with every one. */
    private static final int EDITS_OF_ONE = 10;

    private static final ApplyOptions PRUNE = ApplyOptions.DEFAULT.prune(true);

    private static final Account ACCOUNT = new Account();

    private static final Map<Action, Integer> DONE = new EnumMap<>(Action.class);

    @AfterAll
    static void close() {
        ACCOUNT.close();
    }

    @Test
    void applyReachesTheFileASecondRunDoesNothingAndTheExportEqualsTheFile() {
        int reached = 0;
        for (int seed = 0; reached < CASES; seed++) {
            ACCOUNT.reset();
            RandomAccount file = new RandomAccount(new Random(seed), ACCOUNT.desired.export());
            for (int edit = 0; edit < EDITS_OF_ONE && reached < CASES; edit++, reached++) {
                file.edit();
                reach("seed " + seed + ", edit " + edit, file.text());
            }
        }
        assertThat(reached).isEqualTo(CASES);
        assertThat(DONE.get(Action.CREATE)).isGreaterThan(CASES / 2);
        assertThat(DONE.get(Action.CHANGE)).isGreaterThan(CASES / 10);
        assertThat(DONE.get(Action.REMOVE)).isGreaterThan(CASES / 20);
    }

    private static void reach(String which, String text) {
        DesiredState wanted = ACCOUNT.desired.read(text);
        ApplyResult first = ACCOUNT.desired.apply(wanted, PRUNE);
        assertThat(first.failed()).as(which).isEmpty();
        assertThat(first.items()).as(which).allMatch(item -> item.notTaken().isEmpty());
        first.items().forEach(item -> DONE.merge(item.item().action(), 1, Integer::sum));
        wanted.services()
                .forEach((name, campaigns) -> campaigns.values().stream()
                        .filter(campaign -> campaign.key().startsWith("own"))
                        .forEach(campaign -> isHeld(which, name, campaign)));
        ACCOUNT.sandbox.ledger().clear();
        ApplyResult second = ACCOUNT.desired.apply(wanted, PRUNE);
        assertThat(second.items()).as(which).isEmpty();
        assertThat(ACCOUNT.changes()).as(which).isEmpty();
        assertThat(ACCOUNT.sandbox.ledger().exchanges())
                .as(which)
                .allMatch(exchange -> exchange.request().method().equals("GET")
                        || exchange.request().path().endsWith("/list"));
        DesiredState exported = ACCOUNT.desired.export();
        assertThat(exported)
                .as(() -> which + "\n" + text + "\n" + DesiredFile.text(exported))
                .isEqualTo(wanted);
    }

    /** The network itself holds what the file says; Walmart by the hour, and Topsort's past is the present. */
    private static void isHeld(String which, String service, DesiredCampaign wanted) {
        String id = Objects.requireNonNull(
                State.read(ACCOUNT.memory).get(service, wanted.key()).id());
        Campaign held = ACCOUNT.portfolio.service(service).get(id);
        Live live = new Live(held);
        String about = which + ", " + service + "/" + wanted.key();
        for (String field : List.of("name", "description", "objective", "budget")) {
            if (wanted.fields().containsKey(field)) {
                assertThat(live.shown(field)).as(about + " " + field).isEqualTo(wanted.text(field));
            }
        }
        if (service.equals("whop")) {
            JsonObject sent =
                    JsonParser.parseString(ACCOUNT.sandbox.whop().campaign(id)).getAsJsonObject();
            assertThat(sent.get("title").getAsString()).isEqualTo(wanted.text("name"));
            return;
        }
        ChronoUnit unit = service.equals("walmart") ? ChronoUnit.HOURS : ChronoUnit.SECONDS;
        if (wanted.text("start") != null) {
            Instant start = Instant.parse(wanted.text("start"));
            Instant kept = start.isBefore(Account.NOW)
                            && !Account.NOW.isAfter(held.schedule().startOrNull())
                    ? Account.NOW
                    : start;
            assertThat(held.schedule().start()).as(about).hasValue(kept.truncatedTo(unit));
        }
        if (wanted.text("end") != null) {
            FlightEnd end = FieldTexts.value(CampaignField.END, wanted.text("end"), ZoneId.of("UTC"));
            assertThat(held.schedule().end())
                    .as(about)
                    .hasValue(end.instant()
                            .map(at -> FlightEnd.at(at.truncatedTo(unit)))
                            .orElse(FlightEnd.NEVER));
        }
        if (service.equals("topsort") && wanted.text("status") != null) {
            boolean paused = wanted.text("status").equals("paused");
            assertThat(held.status() == CampaignStatus.PAUSED).as(about).isEqualTo(paused);
        }
    }
}
