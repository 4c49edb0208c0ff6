package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Money;
import io.github.adfacade.portfolio.desired.ApplyOptions;
import io.github.adfacade.portfolio.desired.ApplyResult;
import io.github.adfacade.portfolio.desired.Desired;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Change.Kind;
import io.github.adfacade.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, killed with SIGKILL while they bring three networks to what a file says, of which one request in twenty
 * fails. The file is edited after each: campaigns come, change, are switched, and go.
 */
class KilledApplyTest {

    private static final List<String> NETWORKS = List.of("whop", "topsort", "walmart");
    private static final int FLEET = Integer.getInteger("kills.fleet", 12);
    private static final int NEW = 2;

    /** Where nothing is delivered. */
    private static final Set<CampaignStatus> STANDING = EnumSet.of(CampaignStatus.PAUSED, CampaignStatus.DRAFT);

    /** A campaign as the file has it. */
    private record Wanted(String name, int budget, boolean paused) {}

    @TempDir
    Path folder;

    private final Random random = new Random(20_262);
    private final Sandbox sandbox = Sandbox.builder()
            .latency(Duration.ofMillis(2))
            .ledgerLimit(1_000_000)
            .start();
    private final Portfolio portfolio = KilledRun.portfolio(sandbox.environment());
    private final Map<String, Map<String, Wanted>> wanted = new TreeMap<>();
    private final Set<String> added = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> paused = new TreeSet<>();
    private final Set<String> resumed = new TreeSet<>();
    private final Set<String> removed = new TreeSet<>();
    private final Map<Kind, Integer> done = new TreeMap<>();
    private int made;

    @AfterEach
    void end() {
        portfolio.close();
        sandbox.close();
    }

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void whateverIsKilledReachesTheFileAndDoesNothingTwice() throws Exception {
        Path file = folder.resolve("account.yaml");
        KilledProcesses processes = new KilledProcesses(sandbox, folder.resolve("output.txt"), random, 6, FLEET * 2);
        for (int round = 0; !processes.isEnough(); round++) {
            edit(round == 0 ? FLEET : NEW);
            Files.writeString(file, text());
            processes.untilDone("apply", file);

            checkNetworks();
            checkLedger();
            processes.checkNothingTwice();
            processes.count();
            checkNothingIsLeft(file);
            launch();
            checkNothingIsLeft(file);
            sandbox.ledger().clear();
        }
        System.out.println(processes + "; " + done);
    }

    /** On each network two go, three get another budget or name, two are switched, and some are new. */
    private void edit(int count) {
        List.of(added, changed, paused, resumed, removed).forEach(Set::clear);
        for (String network : NETWORKS) {
            Map<String, Wanted> campaigns = wanted.computeIfAbsent(network, any -> new TreeMap<>());
            // Walmart archives drafts and what is scheduled, and nothing else.
            List<String> removable = campaigns.keySet().stream()
                    .filter(key -> !network.equals("walmart")
                            || !Objects.requireNonNull(campaigns.get(key)).paused())
                    .toList();
            removable.stream()
                    .limit(2)
                    .forEach(key -> removed.add(
                            Objects.requireNonNull(campaigns.remove(key)).name()));
            for (int i = 0; i < 3 && !campaigns.isEmpty(); i++) {
                campaigns.computeIfPresent(anyOf(campaigns), (key, old) -> {
                    boolean renames = random.nextBoolean();
                    Wanted next = new Wanted(
                            renames ? old.name().replaceFirst("( v\\d+)?$", " v" + ++made) : old.name(),
                            renames ? old.budget() : old.budget() + 1,
                            old.paused());
                    // One may be changed twice.
                    changed.remove(old.name());
                    changed.add(next.name());
                    return next;
                });
            }
            for (int i = 0; i < 2 && !campaigns.isEmpty(); i++) {
                campaigns.computeIfPresent(anyOf(campaigns), (key, old) -> {
                    if (!paused.remove(old.name()) && !resumed.remove(old.name())) {
                        (old.paused() ? resumed : paused).add(old.name());
                    }
                    return new Wanted(old.name(), old.budget(), !old.paused());
                });
            }
            for (int i = 0; i < count; i++) {
                Wanted one = new Wanted(network + " " + ++made, 20 + random.nextInt(80), random.nextBoolean());
                campaigns.put("key-" + made, one);
                added.add(one.name());
            }
        }
    }

    private String anyOf(Map<String, Wanted> campaigns) {
        return List.copyOf(campaigns.keySet()).get(random.nextInt(campaigns.size()));
    }

    private String text() {
        StringBuilder text = new StringBuilder("version: 1\nservices:\n");
        wanted.forEach((network, campaigns) -> {
            text.append("  ").append(network).append(":\n");
            campaigns.forEach((key, one) -> {
                text.append("    ").append(key).append(":\n");
                text.append("      name: ").append(one.name()).append('\n');
                text.append("      status: ")
                        .append(one.paused() ? "paused" : "active")
                        .append('\n');
                text.append("      budget: ").append(one.budget()).append(".00 USD daily\n");
                text.append(
                        switch (network) {
                            case "whop" -> "      objective: sales\n      start: 2029-04-01T00:00:00Z\n";
                            case "topsort" -> """
                                          topsort:
                                            campaignType: manual
                                            bids: [{ target: { id: sku-1, type: product }, amount: 0.45 }]
                                    """;
                            default -> "      start: 2029-04-01T00:00:00-04:00\n      end: never\n";
                        });
            });
        });
        return text.toString();
    }

    /** Each campaign of the file is there once and as the file says, and of those that went none. */
    private void checkNetworks() {
        for (String network : NETWORKS) {
            Map<String, List<Campaign>> there = portfolio.service(network).list(CampaignQuery.ALL).stream()
                    .filter(campaign -> campaign.status() != CampaignStatus.ARCHIVED)
                    .collect(Collectors.groupingBy(Campaign::name));
            campaigns(network).forEach(one -> {
                assertThat(there.getOrDefault(one.name(), List.of()))
                        .as("campaigns named %s", one.name())
                        .hasSize(1);
                Campaign found = there.get(one.name()).get(0);
                assertThat(found.budget()).as(one.name()).hasValue(Budget.daily(Money.of(one.budget() + ".00", "USD")));
                if (one.paused()) {
                    assertThat(found.status()).as(one.name()).isIn(STANDING);
                }
            });
            assertThat(there.keySet()).as("gone are %s", removed).noneMatch(removed::contains);
            long ours = there.keySet().stream()
                    .filter(name -> name.matches(network + " \\d+( v\\d+)?"))
                    .count();
            assertThat(ours).isEqualTo(campaigns(network).size());
        }
    }

    /** Nothing was made, changed, switched or removed but what the edit asked for. */
    private void checkLedger() {
        assertThat(names(Kind.CREATED)).isEqualTo(added);
        List<Change> creations = changes(Kind.CREATED);
        assertThat(creations).as("creations").hasSameSizeAs(added);
        assertThat(ids(Kind.DELETED, Kind.ARCHIVED)).hasSameSizeAs(removed);
        assertThat(ids(Kind.UPDATED)).as("updates of %s", changed).hasSameSizeAs(changed);
        assertThat(ids(Kind.PAUSED)).as("pauses of %s", paused).hasSameSizeAs(paused);
        assertThat(ids(Kind.RESUMED)).as("resumes of %s", resumed).hasSameSizeAs(resumed);
    }

    private List<Change> changes(Kind... kinds) {
        Set<Kind> some = Set.of(kinds);
        return sandbox.ledger().changes().stream()
                .filter(change ->
                        change.exchange() != 0 && change.resource().equals("campaign") && some.contains(change.kind()))
                .toList();
    }

    private Set<String> ids(Kind... kinds) {
        changes(kinds).forEach(change -> done.merge(change.kind(), 1, Integer::sum));
        return changes(kinds).stream().map(Change::id).collect(Collectors.toSet());
    }

    private Set<String> names(Kind kind) {
        changes(kind).forEach(change -> done.merge(change.kind(), 1, Integer::sum));
        return changes(kind).stream().map(Change::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkNothingIsLeft(Path file) throws Exception {
        sandbox.ledger().clear();
        Desired desired = Desired.of(portfolio, KilledRun.state(file));
        ApplyResult again = desired.apply(desired.read(Files.readString(file)), ApplyOptions.DEFAULT.prune(true));
        assertThat(again.items()).as("%s", again.diff()).isEmpty();
        assertThat(sandbox.ledger().changes()).isEmpty();
        assertThat(sandbox.ledger().exchanges())
                .allMatch(exchange -> exchange.request().method().equals("GET")
                        || exchange.request().path().endsWith("/list"));
    }

    /** Drafts get what makes them run, and stand again where they shall, so that a later edit can switch each. */
    private void launch() {
        for (String network : NETWORKS) {
            CampaignService service = portfolio.service(network);
            Set<String> standing = campaigns(network).stream()
                    .filter(Wanted::paused)
                    .map(Wanted::name)
                    .collect(Collectors.toSet());
            for (Campaign campaign : service.list(CampaignQuery.ALL)) {
                if (campaign.status() == CampaignStatus.DRAFT) {
                    if (network.equals("whop")) {
                        sandbox.whop().control().deliver(campaign.id());
                    } else {
                        sandbox.walmart().control().schedule(campaign.id());
                    }
                    if (standing.contains(campaign.name())) {
                        service.pause(campaign.id());
                    }
                }
            }
        }
    }

    private List<Wanted> campaigns(String network) {
        return List.copyOf(Objects.requireNonNull(wanted.get(network)).values());
    }
}
