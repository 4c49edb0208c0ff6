package io.github.adfacade.benchmarks;

import io.github.adfacade.BatchResult;
import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.RateLimit;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How near mass changes come to what network and quota allow, as ratios from one run on one machine: {@code java -cp
 * src/benchmarks/target/adfacade-benchmarks.jar io.github.adfacade.benchmarks.MassChanges}. Takes about four minutes, most of
 * which the quota of Whop is waited for. Traffic goes to a sandbox in this process alone.
 */
public final class MassChanges {

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final int WALMART_ITEMS = 10_000;
    private static final int PER_REQUEST = 10;
    private static final int WHOP_ITEMS = 2_000;
    private static final int WHOP_CAMPAIGNS = 200;

    private static final Instant START = Instant.now().plus(Duration.ofDays(7));

    private final PrintStream out;

    private MassChanges(PrintStream out) {
        this.out = out;
    }

    /** Runs all and prints the table. */
    public static void main(String[] arguments) {
        new MassChanges(System.out).run();
    }

    private void run() {
        out.printf("%-46s %10s %12s %10s %6s%n", "MASS CHANGE", "AT ONCE", "REQUESTS", "RATIO", "429");
        for (int atOnce : new int[] {4, 16}) {
            walmart(atOnce);
        }
        whop();
    }

    /** Ratio of the wall time to what the latency alone would take. */
    private void walmart(int atOnce) {
        try (Sandbox sandbox =
                        Sandbox.builder().latency(LATENCY).ledgerLimit(100).start();
                CampaignService walmart = walmart(sandbox)) {
            List<CampaignDraft> drafts = IntStream.range(0, WALMART_ITEMS)
                    .mapToObj(i -> CampaignDraft.builder("Campaign " + i)
                            .budget(Budget.daily(Money.usd("50")))
                            .start(START)
                            .end(FlightEnd.NEVER)
                            .build())
                    .toList();
            List<CampaignUpdate> changes =
                    made(walmart, drafts).stream().map(id -> change(id, "60")).toList();
            Duration least = LATENCY.multipliedBy(WALMART_ITEMS / PER_REQUEST).dividedBy(atOnce);
            Run run = run(sandbox, Network.WALMART, walmart, changes, atOnce);
            line(WALMART_ITEMS + " Walmart budgets: wall / least", atOnce, run, ratio(run.wall(), least));
        }
    }

    private record Run(Duration wall, long requests, long refusals) {}

    private static Run run(
            Sandbox sandbox, Network network, CampaignService service, List<CampaignUpdate> changes, int atOnce) {
        long before = sandbox.ledger().requests(network);
        long refusals = sandbox.ledger().statuses().getOrDefault(429, 0L);
        long start = System.nanoTime();
        BatchResult result = service.updateAll(
                changes, BulkOptions.builder().requestsAtOnce(atOnce).build());
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        must(result.isComplete(), result.summary());
        return new Run(
                wall,
                sandbox.ledger().requests(network) - before,
                sandbox.ledger().statuses().getOrDefault(429, 0L) - refusals);
    }

    private static List<String> made(CampaignService service, List<CampaignDraft> drafts) {
        BatchResult made = service.createAll(
                drafts, BulkOptions.builder().requestsAtOnce(16).build());
        must(made.isComplete(), made.summary() + ", such as " + made.outcomes().get(0));
        List<String> ids = new ArrayList<>();
        made.outcomes().forEach(outcome -> ids.add(outcome.id()));
        return ids;
    }

    private static CampaignUpdate change(String id, String amount) {
        CampaignChange change =
                CampaignChange.builder().budget(Budget.daily(Money.usd(amount))).build();
        return new CampaignUpdate(id, change);
    }

    private static CampaignService walmart(Sandbox sandbox) {
        return Walmart.builder()
                .baseUrl(sandbox.walmart().baseUrl().toString())
                .consumerId(sandbox.walmart().consumerId())
                .privateKey(sandbox.walmart().privateKeyPem())
                .keyVersion(sandbox.walmart().keyVersion())
                .authToken(sandbox.walmart().authToken())
                .advertiserId(sandbox.walmart().advertiserId())
                .build();
    }

    /** Share of the limit that was used from the first request to the last; each campaign gets ten other names in turn. */
    private void whop() {
        try (Sandbox sandbox = Sandbox.builder()
                        .enforceRateLimits(true)
                        .slidingRateLimits(true)
                        .latency(LATENCY)
                        .ledgerLimit(100)
                        .start();
                CampaignService maker = whop(sandbox);
                CampaignService whop = whop(sandbox)) {
            List<CampaignDraft> drafts = IntStream.range(0, WHOP_CAMPAIGNS)
                    .mapToObj(i -> CampaignDraft.builder("Campaign " + i)
                            .objective(Objective.SALES)
                            .build())
                    .toList();
            List<String> ids = made(maker, drafts);
            List<CampaignUpdate> changes = IntStream.range(0, WHOP_ITEMS)
                    .mapToObj(i -> new CampaignUpdate(
                            ids.get(i % WHOP_CAMPAIGNS),
                            CampaignChange.builder().name("Name " + i).build()))
                    .toList();
            Run run = run(sandbox, Network.WHOP, whop, changes, 4);
            RateLimit limit = RateLimit.WHOP;
            Duration least = limit.period().multipliedBy(WHOP_ITEMS).dividedBy(limit.requests());
            line(WHOP_ITEMS + " Whop names: limit used", 4, run, ratio(least, run.wall()));
        }
    }

    private static CampaignService whop(Sandbox sandbox) {
        return Whop.builder()
                .baseUrl(sandbox.whop().baseUrl().toString())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .callTimeout(Duration.ofMinutes(5))
                .build();
    }

    private void line(String what, int atOnce, Run run, BigDecimal ratio) {
        out.printf(Locale.ROOT, "%-46s %10d %12d %10s %6d%n", what, atOnce, run.requests(), ratio, run.refusals());
    }

    private static BigDecimal ratio(Duration is, Duration least) {
        return BigDecimal.valueOf((double) is.toNanos() / least.toNanos()).setScale(2, RoundingMode.HALF_UP);
    }

    private static void must(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalStateException(otherwise);
        }
    }
}
