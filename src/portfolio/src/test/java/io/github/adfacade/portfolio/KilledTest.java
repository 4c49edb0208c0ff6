package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.topsort.model.Trigger;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Change.Kind;
import io.github.adfacade.sandbox.Sandbox;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, killed with SIGKILL while they stop, restore, change and undo over three networks of which one request in
 * twenty fails.
 */
class KilledTest {

    private static final int FLEET = Integer.getInteger("kills.fleet", 12);

    @TempDir
    Path folder;

    private final Random random = new Random(20_261);
    private final Sandbox sandbox = Sandbox.builder()
            .latency(Duration.ofMillis(2))
            .ledgerLimit(1_000_000)
            .start();
    private final Portfolio portfolio = KilledRun.portfolio(sandbox.environment());
    private int left;
    private Path journal = Path.of("");

    @BeforeEach
    void fill() {
        CampaignService walmart = portfolio.service("walmart");
        CampaignService topsort = portfolio.service("topsort");
        CampaignService whop = portfolio.service("whop");
        for (int number = 1; number <= FLEET; number++) {
            String name = "fleet " + number;
            Budget budget = Budget.daily(Money.of(KilledRun.budget(name), "USD"));
            topsort.create(CampaignDraft.builder(name)
                    .budget(budget)
                    .network(listing())
                    .build());
            Campaign live = walmart.create(CampaignDraft.builder(name)
                    .objective(Objective.AWARENESS)
                    .budget(budget)
                    .start(Instant.now().plus(Duration.ofDays(20)))
                    .end(FlightEnd.NEVER)
                    .build());
            sandbox.walmart().control().schedule(live.id());
            Campaign delivering = whop.create(CampaignDraft.builder(name)
                    .objective(Objective.SALES)
                    .network(whop.draftFields(Map.of("platform", "meta")))
                    .build());
            sandbox.whop().control().deliver(delivering.id());
        }
        sandbox.ledger().clear();
    }

    private static CampaignCreate listing() {
        JsonObject category = new JsonObject();
        category.addProperty("categoryId", "shoes");
        BidCreate bid = new BidCreate()
                .setTarget(new BidTarget().setType(BidTargetType.PRODUCT).setId("sku-1"))
                .setAmount(Amount.of("0.45", "USD"))
                .setTriggers(List.of(new Trigger().setType("category").setValue(category)));
        return new CampaignCreate()
                .setCampaignType(CampaignType.MANUAL)
                .setIsActive(true)
                .setBids(List.of(bid));
    }

    @AfterEach
    void end() {
        portfolio.close();
        sandbox.close();
    }

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void whateverIsKilledEndsAsItMust() throws Exception {
        KilledProcesses processes = new KilledProcesses(sandbox, folder.resolve("output.txt"), random, 12, FLEET * 2);
        for (int round = 0; !processes.isEnough(); round++) {
            journal = folder.resolve("journal-" + round + ".jsonl");
            stopAndRestore(processes);
            changeAndUndo(processes);
        }
        System.out.println(processes + "; " + left + " campaigns left to others");
    }

    private void stopAndRestore(KilledProcesses processes) throws Exception {
        Set<String> running = ids(campaign -> Delivery.of(campaign) == Delivery.RUNS);
        assertThat(running).hasSizeGreaterThanOrEqualTo(3 * FLEET);
        processes.untilDone("stop", journal);

        assertThat(ids(campaign -> Delivery.of(campaign) == Delivery.RUNS)).isEmpty();
        assertThat(changed(Kind.PAUSED)).isEqualTo(running);
        checkOnce(processes);

        Map<String, Set<String>> touched = touch();
        processes.count();
        Set<String> others = touched.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        processes.untilDone("restore", journal);

        Set<String> back = new TreeSet<>(running);
        back.removeAll(others);
        assertThat(changed(Kind.RESUMED)).isEqualTo(back);
        assertThat(ids(campaign -> Seen.of(campaign).paused()))
                .containsAll(others)
                .doesNotContainAnyElementsOf(back);
        checkOnce(processes);
        left += others.size();
        // Back to where the next round begins: Walmart's drafts are scheduled by their ad groups.
        others.forEach(this::rename);
        for (Campaign campaign : portfolio.service("walmart").list(CampaignQuery.ALL)) {
            if (back.contains(campaign.id()) || others.contains(campaign.id())) {
                sandbox.walmart().control().schedule(campaign.id());
            }
        }
        touched.forEach((service, ids) -> ids.forEach(portfolio.service(service)::resume));
        portfolio.service("walmart").list(CampaignQuery.ALL).stream()
                .filter(campaign -> others.contains(campaign.id()))
                .forEach(campaign -> sandbox.walmart().control().schedule(campaign.id()));
        processes.count();
    }

    /** Somebody renames a campaign on each network. */
    private Map<String, Set<String>> touch() {
        Map<String, Set<String>> touched = new TreeMap<>();
        portfolio.services().forEach((name, service) -> {
            Campaign one = service.list(CampaignQuery.ALL).stream()
                    .filter(campaign -> campaign.name().startsWith("fleet"))
                    .skip(random.nextInt(FLEET))
                    .findFirst()
                    .orElseThrow();
            service.update(
                    one.id(), CampaignChange.builder().name(one.name() + "!").build());
            touched.put(name, Set.of(one.id()));
        });
        return touched;
    }

    private void rename(String id) {
        for (CampaignService service : portfolio.services().values()) {
            for (Campaign campaign : service.list(CampaignQuery.ALL)) {
                if (campaign.id().equals(id)) {
                    String name = campaign.name().replace("!", "");
                    service.update(id, CampaignChange.builder().name(name).build());
                }
            }
        }
    }

    private void changeAndUndo(KilledProcesses processes) throws Exception {
        Set<String> fleet = ids(campaign -> campaign.name().startsWith("fleet"));
        assertThat(fleet).hasSize(3 * FLEET);
        Map<String, Seen> before = fleet();
        processes.untilDone("change", journal);

        assertThat(changed(Kind.UPDATED)).isEqualTo(fleet);
        fleet().forEach((id, seen) -> checkRaised(seen, "1.5", KilledRun.RAISED));
        checkOnce(processes);
        processes.count();
        processes.untilDone("undo", journal);

        assertThat(changed(Kind.UPDATED)).isEqualTo(fleet);
        assertThat(fleet()).isEqualTo(before);
        checkOnce(processes);
        processes.count();
    }

    private void checkRaised(Seen seen, String factor, String suffix) {
        String name = seen.fields().get("name").getAsString();
        assertThat(name).endsWith(suffix);
        if (seen.fields().has("budget")) {
            BigDecimal amount =
                    seen.fields().getAsJsonObject("budget").get("amount").getAsBigDecimal();
            assertThat(amount)
                    .isEqualByComparingTo(
                            KilledRun.budget(name.replace(suffix, "")).multiply(new BigDecimal(factor)));
        }
    }

    private Map<String, Seen> fleet() {
        Map<String, Seen> found = new TreeMap<>();
        portfolio
                .services()
                .values()
                .forEach(service -> service.list(CampaignQuery.ALL).stream()
                        .filter(campaign -> campaign.name().startsWith("fleet"))
                        .forEach(campaign -> found.put(
                                campaign.id(),
                                new Seen(
                                        campaign.status(),
                                        "",
                                        Delivery.of(campaign),
                                        Seen.of(campaign).fields(),
                                        null))));
        return found;
    }

    private Set<String> ids(Predicate<Campaign> which) {
        return portfolio.services().values().stream()
                .flatMap(service -> service.list(CampaignQuery.ALL).stream())
                .filter(which)
                .map(Campaign::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> changed(Kind kind) {
        return sandbox.ledger().changes().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkOnce(KilledProcesses processes) {
        processes.checkNothingTwice();
        try (Journal opened = Journal.open(journal)) {
            List<History.Track> tracks = portfolio.services().keySet().stream()
                    .flatMap(name -> opened.ask(history -> history.tracks(name)).stream())
                    .toList();
            assertThat(tracks).allMatch(track -> track.open == null);
            assertThat(tracks)
                    .extracting(track -> track.id)
                    .containsAll(sandbox.ledger().changes().stream()
                            .filter(change -> change.exchange() != 0)
                            .map(Change::id)
                            .toList());
        }
    }
}
