package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.Sleeper;
import io.github.adfacade.portfolio.desired.ApplyOptions;
import io.github.adfacade.portfolio.desired.ApplyResult;
import io.github.adfacade.portfolio.desired.Desired;
import io.github.adfacade.portfolio.desired.StateFile;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One operation over three accounts in a process of its own, which a test kills. Ends with 0 when nothing is left to do, with 1
 * when something is.
 */
final class KilledRun {

    /** What is put after the names. */
    static final String RAISED = " (raised)";

    private static final BulkOptions OPTIONS =
            BulkOptions.builder().requestsAtOnce(3).build();

    /** Short waits: networks that fail on purpose need no rest. */
    private static final Sleeper IMPATIENT = duration -> Thread.sleep(Math.min(duration.toMillis(), 10));

    private KilledRun() {}

    /**
     * @param args the operation and its file: {@code stop}, {@code restore}, {@code change} or {@code undo} and the journal, or
     *     {@code apply} and what is desired
     */
    public static void main(String[] args) throws IOException {
        boolean complete;
        Path path = Path.of(args[1]);
        try (Portfolio portfolio = portfolio(System.getenv())) {
            complete = switch (args[0]) {
                case "stop" -> isComplete(KillSwitch.stop(portfolio, path, OPTIONS));
                case "restore" -> isComplete(KillSwitch.restore(portfolio, path, OPTIONS));
                case "apply" -> apply(portfolio, path);
                case "undo" -> isComplete(Undo.undo(portfolio, path, OPTIONS));
                default -> change(portfolio, path);
            };
        }
        System.exit(complete ? 0 : 1);
    }

    private static boolean isComplete(OperationReport report) {
        System.out.println(report.summary());
        return report.isComplete();
    }

    private static boolean apply(Portfolio portfolio, Path path) throws IOException {
        Desired desired = Desired.of(portfolio, state(path));
        ApplyResult result = desired.apply(desired.read(Files.readString(path)), ApplyOptions.DEFAULT.prune(true));
        System.out.println(result);
        return result.isComplete();
    }

    /** The state beside a file. */
    static StateFile state(Path file) {
        return new StateFile(file.resolveSibling("state.json"));
    }

    private static boolean change(Portfolio portfolio, Path path) {
        boolean complete = true;
        try (Journal journal = Journal.open(path)) {
            for (String name : portfolio.services().keySet()) {
                List<CampaignUpdate> updates = portfolio.service(name).list(CampaignQuery.ALL).stream()
                        .filter(campaign -> campaign.name().startsWith("fleet"))
                        .map(KilledRun::raised)
                        .toList();
                var result = journal.updateAll(name, portfolio.service(name), updates, OPTIONS);
                System.out.println(name + ": " + result.summary());
                complete &= result.isComplete();
            }
        }
        return complete;
    }

    /** The same whether or not it has been made already: the value comes from the name, which says what it was at first. */
    static CampaignUpdate raised(Campaign campaign) {
        String name = campaign.name().replace(RAISED, "");
        CampaignChange.Builder change = CampaignChange.builder().name(name + RAISED);
        if (campaign.provider() != Provider.WHOP) {
            change.budget(Budget.daily(Money.of(budget(name).multiply(new BigDecimal("1.5")), "USD")));
        }
        return new CampaignUpdate(campaign.id(), change.build());
    }

    /** {@code "fleet 17"} has 27 dollars a day at first. */
    static BigDecimal budget(String name) {
        return new BigDecimal(name.replaceAll("\\D", "")).add(BigDecimal.TEN);
    }

    static Portfolio portfolio(Map<String, String> environment) {
        return Portfolio.builder()
                .add(quick(Whop.builderFrom(environment)).build())
                .add(quick(Topsort.builderFrom(environment)).build())
                .add(quick(Walmart.builderFrom(environment)).build())
                .build();
    }

    private static <B extends ServiceBuilder<B>> B quick(B builder) {
        return builder.sleeper(IMPATIENT)
                .quota(Bucket.builder()
                        .addLimit(limit -> limit.capacity(1_000_000).refillGreedy(1_000_000, Duration.ofMinutes(1)))
                        .build());
    }
}
