package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.BatchResult;
import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Change.Kind;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The journal's disk dies at each of its writes in turn, once with the line torn and once with the line whole, as a process would
 * that is killed there; then the operation is run again.
 */
class CrashTest extends OnThreeNetworks {

    private static final BulkOptions TWO_AT_ONCE =
            BulkOptions.builder().requestsAtOnce(2).build();

    /** The same accounts with quotas that are never used up: a test's time goes back to the beginning with each crash. */
    private final Portfolio accounts = Portfolio.builder()
            .add(whop().quota(ample()).build())
            .add(topsort().quota(ample()).build())
            .add(walmart().build())
            .build();

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @AfterEach
    void close() {
        accounts.close();
    }

    private static Bucket ample() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1_000_000).refillGreedy(1_000_000, Duration.ofMinutes(1)))
                .build();
    }

    /** All campaigns as they stand, by service and id: what the networks say of them but metrics and times. */
    private Map<String, Seen> campaigns() {
        Map<String, Seen> found = new TreeMap<>();
        accounts.services().forEach((name, service) -> {
            for (Campaign campaign : service.list(CampaignQuery.ALL)) {
                Seen seen = Seen.of(campaign);
                found.put(
                        name + " " + campaign.id(),
                        new Seen(seen.status(), seen.configured(), seen.delivery(), seen.fields(), null));
            }
        });
        return found;
    }

    private List<String> changes(Kind kind) {
        return sandbox.ledger().changes().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::id)
                .sorted()
                .toList();
    }

    private Journal open(BrokenDisk disk) {
        return Journal.open(path, Clock.systemUTC(), disk::around);
    }

    private BrokenDisk healthy() {
        return new BrokenDisk(path, Integer.MAX_VALUE, 0);
    }

    private void whole(Consumer<Journal> operation) {
        try (Journal journal = open(healthy())) {
            operation.accept(journal);
        }
    }

    /**
     * @param before what has happened before, without a crash
     * @param operation what is stopped at each of its writes and run again
     * @param holds what holds afterwards
     */
    private void crash(Consumer<Journal> before, Consumer<Journal> operation, Consumer<String> holds)
            throws IOException {
        int crashes = 0;
        for (int write = 1; ; write++) {
            boolean died = false;
            for (double part : new double[] {0.6, 1}) {
                path = folder.resolve("journal-" + write + "-" + part);
                sandbox.reset();
                whole(before);
                BrokenDisk disk = new BrokenDisk(path, write, part);
                try (Journal journal = open(disk)) {
                    operation.accept(journal);
                } catch (JournalException killed) {
                    died = true;
                    crashes++;
                }
                whole(operation);
                String at = "died at write " + write + ", " + part + " of it written";
                holds.accept(at);
                checkJournal(at);
                Files.delete(path);
            }
            if (!died) {
                break;
            }
        }
        assertThat(crashes).as("crashes").isGreaterThan(20);
    }

    /** Every change of the ledger is in the journal, and nothing is left open. */
    private void checkJournal(String at) {
        try (Journal journal = Journal.open(path)) {
            for (String service : accounts.services().keySet()) {
                assertThat(journal.<List<History.Track>>ask(history -> history.tracks(service)))
                        .as(at)
                        .allMatch(track -> track.open == null);
            }
            List<String> known = accounts.services().keySet().stream()
                    .flatMap(name -> journal.ask(history -> history.tracks(name)).stream())
                    .map(track -> track.id)
                    .toList();
            assertThat(sandbox.ledger().changes()).as(at).allMatch(change -> known.contains(change.id()));
        }
    }

    /** The campaigns of which the journal says this. */
    private List<String> told(Predicate<History.Track> which) {
        try (Journal journal = Journal.open(path)) {
            return accounts.services().keySet().stream()
                    .flatMap(name -> journal.ask(history -> history.tracks(name)).stream())
                    .filter(which)
                    .map(track -> track.id)
                    .sorted()
                    .toList();
        }
    }

    private void stop(Journal journal) {
        assertThat(KillSwitch.stop(accounts, journal, TWO_AT_ONCE, sandbox::advance))
                .matches(OperationReport::isComplete);
    }

    private void restore(Journal journal) {
        assertThat(KillSwitch.restore(accounts, journal, TWO_AT_ONCE)).matches(OperationReport::isComplete);
    }

    private void undo(Journal journal) {
        assertThat(Undo.undo(accounts, journal, TWO_AT_ONCE)).matches(OperationReport::isComplete);
    }

    private static List<String> running(Map<String, Seen> campaigns) {
        return campaigns.entrySet().stream()
                .filter(entry -> entry.getValue().delivery() == Delivery.RUNS)
                .map(entry -> entry.getKey().substring(entry.getKey().indexOf(' ') + 1))
                .sorted()
                .toList();
    }

    @Test
    void aStopThatDiesAnywhereEndsAsOneThatDoesNot() throws IOException {
        List<String> running = running(campaigns());
        path = folder.resolve("once");
        whole(this::stop);
        Map<String, Seen> stopped = campaigns();

        assertThat(running).hasSize(8);
        crash(journal -> {}, this::stop, at -> {
            assertThat(campaigns()).as(at).isEqualTo(stopped);
            assertThat(changes(Kind.PAUSED)).as(at).isEqualTo(running);
            assertThat(sandbox.ledger().changes()).as(at).hasSameSizeAs(running);
            assertThat(told(track -> track.held != null)).as(at).isEqualTo(running);
        });
    }

    @Test
    void aRestoreThatDiesAnywhereEndsAsOneThatDoesNot() throws IOException {
        List<String> running = running(campaigns());
        path = folder.resolve("once");
        whole(this::stop);
        whole(this::restore);
        Map<String, Seen> restored = campaigns();

        crash(this::stop, this::restore, at -> {
            assertThat(campaigns()).as(at).isEqualTo(restored);
            assertThat(changes(Kind.RESUMED)).as(at).isEqualTo(running);
            assertThat(sandbox.ledger().changes()).as(at).hasSize(2 * running.size());
            assertThat(told(track -> track.held == null && track.resumed != null))
                    .as(at)
                    .isEqualTo(running);
        });
    }

    /** New names and, where a campaign has a budget of its own, a higher one; at Walmart another end, too. */
    private Map<String, List<CampaignUpdate>> raise() {
        Map<String, List<CampaignUpdate>> updates = new LinkedHashMap<>();
        accounts.services().forEach((name, service) -> {
            List<CampaignUpdate> some = new ArrayList<>();
            for (Campaign campaign : service.list(CampaignQuery.ALL)) {
                if (Delivery.of(campaign) == Delivery.RUNS) {
                    some.add(new CampaignUpdate(campaign.id(), raised(service, campaign)));
                }
            }
            updates.put(name, some);
        });
        return updates;
    }

    private CampaignChange raised(CampaignService service, Campaign campaign) {
        CampaignChange.Builder change = CampaignChange.builder().name(campaign.name() + " (raised)");
        campaign.budget()
                .ifPresent(budget -> change.budget(new Budget(
                        new Money(
                                budget.amount()
                                        .amount()
                                        .multiply(new BigDecimal("1.1"))
                                        .setScale(2),
                                budget.amount().currency()),
                        budget.period())));
        if (service.provider() == Provider.WALMART
                && campaign.schedule().end().filter(end -> !end.isNever()).isPresent()) {
            change.end(FlightEnd.at(NOW.plusSeconds(86_400 * 50 + 6 * 3_600)));
        }
        return change.build();
    }

    private void change(Journal journal, Map<String, List<CampaignUpdate>> updates) {
        updates.forEach((name, some) -> assertThat(journal.updateAll(name, accounts.service(name), some, TWO_AT_ONCE))
                .matches(BatchResult::isComplete));
    }

    @Test
    void aMassChangeThatDiesAnywhereEndsAsOneThatDoesNot() throws IOException {
        Map<String, List<CampaignUpdate>> raise = raise();
        List<String> raised = raise.values().stream()
                .flatMap(List::stream)
                .map(CampaignUpdate::id)
                .sorted()
                .collect(Collectors.toList());
        path = folder.resolve("once");
        whole(journal -> change(journal, raise));
        Map<String, Seen> changed = campaigns();

        crash(journal -> {}, journal -> change(journal, raise), at -> {
            assertThat(campaigns()).as(at).isEqualTo(changed);
            assertThat(changes(Kind.UPDATED)).as(at).isEqualTo(raised);
            assertThat(told(track -> track.made.size() == 1)).as(at).isEqualTo(raised);
        });
    }

    @Test
    void anUndoThatDiesAnywhereBringsBackAllThatWas() throws IOException {
        Map<String, List<CampaignUpdate>> raise = raise();
        int raised = raise.values().stream().mapToInt(List::size).sum();
        Map<String, Seen> original = campaigns();

        crash(journal -> change(journal, raise), this::undo, at -> {
            assertThat(campaigns()).as(at).isEqualTo(original);
            assertThat(changes(Kind.UPDATED)).as(at).hasSize(2 * raised);
        });
    }
}
