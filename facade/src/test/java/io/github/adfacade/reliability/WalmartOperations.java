package io.github.adfacade.reliability;

import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.reliability.Operation.Target;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.sandbox.Change.Kind;
import io.github.adfacade.walmart.UpdateMode;
import io.github.adfacade.walmart.WalmartCampaignService;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** All operations of Walmart. */
final class WalmartOperations {

    private static final String LIVE = "8810041";
    private static final String SCHEDULED = "8810042";
    private static final String PAUSED = "8810043";
    private static final String DRAFT = "8810044";
    private static final String ARCHIVED = "8810047";

    private static final CampaignChange DESCRIBE =
            CampaignChange.builder().description("Described anew").build();

    private WalmartOperations() {}

    static Stream<Operation> all() {
        return Stream.of(reads(), writes(), actions()).flatMap(Function.identity());
    }

    private static Stream<Operation> reads() {
        return Stream.of(
                on("get", walmart -> walmart.get(LIVE)),
                on(
                                "list",
                                walmart -> walmart
                                        .list(CampaignQuery.builder()
                                                .pageSize(3)
                                                .build())
                                        .stream()
                                        .toList())
                        .inParts(),
                on("plan", walmart -> walmart.plan(LIVE, DESCRIBE)),
                on(
                                "report",
                                walmart -> walmart.reports()
                                        .rows(ReportQuery.lastDays(3)
                                                .by(Grain.DAY)
                                                .build())
                                        .toList())
                        .after("list")
                        .seeingCuts()
                        .inParts(),
                on(
                                "report",
                                walmart -> walmart.reports()
                                        .rows(ReportQuery.lifetime()
                                                .live()
                                                .campaigns(List.of(LIVE))
                                                .build())
                                        .toList())
                        .labelled("of the moment")
                        .inParts(),
                on("budgetUse", walmart -> walmart.reports().budgetUse(List.of(LIVE)))
                        .inParts(),
                on("plan", walmart -> walmart.by(UpdateMode.READ_MERGE_WRITE).plan(LIVE, DESCRIBE))
                        .labelled("of read, merge and write"));
    }

    private static Stream<Operation> writes() {
        return Stream.of(
                on("create", walmart -> walmart.create(draft("Made once")))
                        .changing(
                                Kind.CREATED,
                                new Target("new", bench -> bench.changes(Provider.WALMART, Kind.CREATED) == 1))
                        .atMost(1),
                on(
                                "createAll",
                                walmart -> walmart.createAll(
                                        List.of(draft("Made first"), draft("Made second")), BulkOptions.DEFAULT))
                        .inParts()
                        .changing(
                                Kind.CREATED,
                                Target.made(Provider.WALMART, "Made first"),
                                Target.made(Provider.WALMART, "Made second"))
                        .atMost(2),
                on("update", walmart -> walmart.update(LIVE, DESCRIBE)).changing(Kind.UPDATED, described(LIVE)),
                on("update", walmart -> walmart.by(UpdateMode.READ_MERGE_WRITE).update(LIVE, DESCRIBE))
                        .labelled("by read, merge and write")
                        .changing(Kind.UPDATED, described(LIVE)),
                on("replace", walmart -> walmart.replace(DRAFT, draft("Replaced")))
                        .changing(
                                Kind.UPDATED,
                                new Target(
                                        DRAFT,
                                        bench -> bench.walmart(DRAFT)
                                                .get("name")
                                                .getAsString()
                                                .equals("Replaced"))),
                on("updateAll", walmart -> walmart.updateAll(updates()))
                        .inParts()
                        .changing(Kind.UPDATED, described(LIVE), described(SCHEDULED), described(PAUSED)),
                on(
                                "updateAll",
                                walmart ->
                                        walmart.by(UpdateMode.READ_MERGE_WRITE).updateAll(updates()))
                        .labelled("by read, merge and write")
                        .inParts()
                        .changing(Kind.UPDATED, described(LIVE), described(SCHEDULED), described(PAUSED)));
    }

    private static Stream<Operation> actions() {
        return Stream.of(
                on("pause", walmart -> walmart.pause(LIVE))
                        .changing(Kind.PAUSED, status(LIVE, "PAUSED"))
                        .atMost(1),
                on("resume", walmart -> walmart.resume(PAUSED))
                        .changing(Kind.RESUMED, status(PAUSED, "DRAFT"))
                        .atMost(1),
                run("archive", walmart -> walmart.archive(SCHEDULED))
                        .changing(Kind.ARCHIVED, status(SCHEDULED, "ARCHIVED"))
                        .atMost(1),
                on("pauseAll", walmart -> walmart.pauseAll(List.of(LIVE, SCHEDULED), BulkOptions.DEFAULT))
                        .inParts()
                        .changing(Kind.PAUSED, status(LIVE, "PAUSED"), status(SCHEDULED, "PAUSED")),
                on("archiveAll", walmart -> walmart.archiveAll(List.of(SCHEDULED, DRAFT), BulkOptions.DEFAULT))
                        .inParts()
                        .changing(Kind.ARCHIVED, status(SCHEDULED, "ARCHIVED"), status(DRAFT, "ARCHIVED")),
                on("unarchive", walmart -> walmart.unarchive(ARCHIVED))
                        .changing(Kind.UNARCHIVED, status(ARCHIVED, "DRAFT"))
                        .atMost(1));
    }

    private static CampaignDraft draft(String name) {
        return CampaignDraft.builder(name)
                .objective(Objective.AWARENESS)
                .budget(Budget.daily(Money.of("25", "USD")))
                .start(Instant.parse("2026-08-01T12:00:00Z"))
                .end(Instant.parse("2026-08-30T20:00:00Z"))
                .build();
    }

    private static List<CampaignUpdate> updates() {
        return Stream.of(LIVE, SCHEDULED, PAUSED)
                .map(id -> new CampaignUpdate(id, DESCRIBE))
                .toList();
    }

    private static Operation on(String name, Function<WalmartCampaignService, Object> act) {
        return new Operation(Provider.WALMART, name, Bench::walmart).doing(act);
    }

    private static Operation run(String name, Consumer<WalmartCampaignService> act) {
        return new Operation(Provider.WALMART, name, Bench::walmart).running(act);
    }

    private static Target described(String id) {
        return new Target(id, bench -> {
            var description = bench.walmart(id).get("description");
            return description != null && description.getAsString().equals("Described anew");
        });
    }

    private static Target status(String id, String status) {
        return new Target(
                id, bench -> bench.walmart(id).get("status").getAsString().equals(status));
    }
}
