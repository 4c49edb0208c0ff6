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
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * twenty fails. {@code -Dkills=200} kills that many; unset, a dozen.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("kills", 12);
    private static final int FLEET = Integer.getInteger("kills.fleet", 12);
    private static final double FAULTS = 0.05;

    @TempDir
    Path folder;

    private final Random random = new Random(20_261);
    private final Sandbox sandbox = Sandbox.builder()
            .latency(Duration.ofMillis(2))
            .ledgerLimit(1_000_000)
            .start();
    private final Map<String, String> environment = environment();
    private final Portfolio portfolio = KilledRun.portfolio(environment);
    private final Map<String, Integer> killed = new TreeMap<>();
    private int kills;
    private int starts;
    private int left;
    private long changes;
    private long requests;
    private long faults;
    private Path journal = Path.of("");

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("WHOP_BASE_URL", sandbox.whop().baseUrl().toString());
        environment.put("WHOP_API_KEY", sandbox.whop().apiKey());
        environment.put("WHOP_ACCOUNT_ID", sandbox.whop().accountId());
        environment.put("TOPSORT_BASE_URL", sandbox.topsort().baseUrl().toString());
        environment.put("TOPSORT_API_KEY", sandbox.topsort().apiKey());
        environment.put("TOPSORT_VENDOR_ID", sandbox.topsort().vendorId());
        environment.put("TOPSORT_CURRENCY", sandbox.topsort().currency());
        environment.put("WALMART_BASE_URL", sandbox.walmart().baseUrl().toString());
        environment.put("WALMART_CONSUMER_ID", sandbox.walmart().consumerId());
        environment.put("WALMART_PRIVATE_KEY", sandbox.walmart().privateKeyPem());
        environment.put("WALMART_KEY_VERSION", sandbox.walmart().keyVersion());
        environment.put("WALMART_AUTH_TOKEN", sandbox.walmart().authToken());
        environment.put("WALMART_ADVERTISER_ID", sandbox.walmart().advertiserId());
        return environment;
    }

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
        int round = 0;
        while (kills < KILLS) {
            journal = folder.resolve("journal-" + round++ + ".jsonl");
            stopAndRestore();
            changeAndUndo();
        }
        System.out.printf(
                "%d processes started, %d killed %s, in %d rounds; %d changes by %d requests, of which %s met a fault; "
                        + "%d campaigns left to others%n",
                starts, kills, killed, round, changes, requests, faults, left);
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
    }

    private void stopAndRestore() throws Exception {
        Set<String> running = ids(campaign -> Delivery.of(campaign) == Delivery.RUNS);
        assertThat(running).hasSizeGreaterThanOrEqualTo(3 * FLEET);
        untilDone("stop");

        assertThat(ids(campaign -> Delivery.of(campaign) == Delivery.RUNS)).isEmpty();
        assertThat(changed(Kind.PAUSED)).isEqualTo(running);
        checkOnce();

        Map<String, Set<String>> touched = touch();
        Set<String> others = touched.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        untilDone("restore");

        Set<String> back = new TreeSet<>(running);
        back.removeAll(others);
        assertThat(changed(Kind.RESUMED)).isEqualTo(back);
        assertThat(ids(campaign -> Seen.of(campaign).paused()))
                .containsAll(others)
                .doesNotContainAnyElementsOf(back);
        checkOnce();
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
        count();
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
        count();
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

    private void changeAndUndo() throws Exception {
        Set<String> fleet = ids(campaign -> campaign.name().startsWith("fleet"));
        assertThat(fleet).hasSize(3 * FLEET);
        Map<String, Seen> before = fleet();
        untilDone("change");

        assertThat(changed(Kind.UPDATED)).isEqualTo(fleet);
        fleet().forEach((id, seen) -> checkRaised(seen, "1.5", KilledRun.RAISED));
        checkOnce();
        count();
        untilDone("undo");

        assertThat(changed(Kind.UPDATED)).isEqualTo(fleet);
        assertThat(fleet()).isEqualTo(before);
        checkOnce();
        count();
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

    /** Counts what the ledger holds, and begins it anew. */
    private void count() {
        changes += sandbox.ledger().changes().size();
        requests += sandbox.ledger().requests();
        faults += sandbox.ledger().faults().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        sandbox.ledger().clear();
    }

    /**
     * A campaign may be changed a second time only where the answer to the request before was lost, and then by the repeat of the
     * same request that the library makes by itself: nothing that was answered is done again, by no later process either.
     */
    private void checkOnce() {
        Map<Long, Exchange> exchanges =
                sandbox.ledger().exchanges().stream().collect(Collectors.toMap(Exchange::number, exchange -> exchange));
        Map<String, Change> last = new HashMap<>();
        for (Change change : sandbox.ledger().changes()) {
            Change before = last.put(change.kind() + change.id(), change);
            if (before != null) {
                assertThat(Objects.requireNonNull(exchanges.get(before.exchange()))
                                .fault())
                        .as("%s %s was done twice", change.kind(), change.id())
                        .isPresent();
                assertThat(change.fields()).isEqualTo(before.fields());
            }
        }
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

    /** Kills the operation some times at the moment of a random request, and lets it end then. */
    private void untilDone(String operation) throws Exception {
        sandbox.chaos(random.nextLong(), FAULTS);
        int wanted = 2 + random.nextInt(3);
        for (int run = 0; run < wanted && kills < KILLS; run++) {
            if (!isKilled(operation, 1 + random.nextInt(FLEET * 2))) {
                break;
            }
        }
        int ended = 1;
        for (int run = 0; run < 8 && ended != 0; run++) {
            Process process = start(operation);
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("%s ends", operation)
                    .isTrue();
            ended = process.exitValue();
        }
        sandbox.clearFaults();
        assertThat(ended).as("%s ends complete: %s", operation, output()).isZero();
    }

    /** False when the process was quicker. */
    private boolean isKilled(String operation, int requests) throws Exception {
        long until = sandbox.ledger().requests() + requests;
        Process process = start(operation);
        try {
            while (sandbox.ledger().requests() < until) {
                if (process.waitFor(random.nextInt(3), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        boolean died = process.exitValue() > 1;
        if (died) {
            kills++;
            killed.merge(operation, 1, Integer::sum);
        }
        return died;
    }

    private Process start(String operation) throws IOException {
        starts++;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                operation,
                journal.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }
}
