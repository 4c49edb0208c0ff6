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
import io.github.adfacade.whop.StatsWindow;
import io.github.adfacade.whop.WhopCampaignService;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** All operations of Whop, in both generations. */
final class WhopOperations {

    private static final String ACTIVE = "adcamp_demo0000000004";
    private static final String PAUSED = "adcamp_demo0000000001";
    private static final String DRAFT = "adcamp_demo0000000002";
    private static final String UNPAID = "adcamp_demo0000000003";
    /** Runs, with open issues. */
    private static final String TROUBLED = "adcamp_xxxxxxxxxx";

    private static final String AD = "ad_demo00000000002";
    private static final String AD_GROUP = "adgrp_demo000000002";
    private static final CampaignChange RENAME =
            CampaignChange.builder().name("Evergreen, renamed").build();

    private WhopOperations() {}

    static Stream<Operation> all() {
        return Stream.of(reads(), writes(), many(), ads(), legacy()).flatMap(Function.identity());
    }

    private static Stream<Operation> reads() {
        return Stream.of(
                on("get", whop -> whop.get(ACTIVE)),
                on(
                                "list",
                                whop -> whop
                                        .list(CampaignQuery.builder()
                                                .pageSize(4)
                                                .build())
                                        .stream()
                                        .toList())
                        .inParts(),
                on(
                                "report",
                                whop -> whop.reports()
                                        .rows(ReportQuery.lastDays(2)
                                                .by(Grain.DAY)
                                                .build())
                                        .toList())
                        .after("list")
                        .inParts(),
                on("plan", whop -> whop.plan(ACTIVE, RENAME)));
    }

    private static Stream<Operation> writes() {
        return Stream.of(
                on("create", whop -> whop.create(draft("Made once")))
                        .changing(Kind.CREATED, new Target("new", bench -> count(bench, Kind.CREATED) == 1))
                        .atMost(1),
                on("update", whop -> whop.update(ACTIVE, RENAME)).changing(Kind.UPDATED, renamed(ACTIVE)),
                on(
                                "update",
                                whop -> whop.update(
                                        ACTIVE,
                                        CampaignChange.builder()
                                                .budget(Budget.daily(Money.of("77.50", "USD")))
                                                .build()))
                        .labelled("of a budget")
                        .changing(
                                Kind.UPDATED,
                                new Target(
                                        ACTIVE,
                                        bench -> bench.whop(ACTIVE)
                                                        .get("budget_amount")
                                                        .getAsBigDecimal()
                                                        .compareTo(new java.math.BigDecimal("77.5"))
                                                == 0)),
                on("pause", whop -> whop.pause(ACTIVE))
                        .changing(Kind.PAUSED, status(ACTIVE, "paused"))
                        .atMost(1),
                on("resume", whop -> whop.resume(PAUSED))
                        .changing(Kind.RESUMED, status(PAUSED, "active"))
                        .atMost(1),
                run("archive", whop -> whop.archive(DRAFT))
                        .answeredWithNothing()
                        .changing(Kind.DELETED, new Target(DRAFT, bench -> count(bench, Kind.DELETED) == 1))
                        .atMost(1),
                on("launch", whop -> whop.launch(DRAFT)).changing(Kind.LAUNCHED, status(DRAFT, "active")),
                on("duplicate", whop -> whop.duplicate(ACTIVE, 2, true))
                        .changing(Kind.DUPLICATED, new Target("copies", bench -> count(bench, Kind.DUPLICATED) == 2))
                        .atMost(2),
                on("retryPayment", whop -> whop.retryPayment(UNPAID))
                        .over(Bench::whopBeforePaymentsMoved)
                        .changing(
                                Kind.PAYMENT_RETRIED,
                                new Target(UNPAID, bench -> count(bench, Kind.PAYMENT_RETRIED) == 1))
                        .atMost(1),
                run("retryAccountPayments", whop -> whop.retryAccountPayments("biz_sandbox0000001"))
                        .changing(
                                Kind.PAYMENT_RETRIED,
                                new Target(UNPAID, bench -> count(bench, Kind.PAYMENT_RETRIED) == 1))
                        .answeredWithNothing()
                        .atMost(1)
                        .sentOnce());
    }

    private static Stream<Operation> many() {
        return Stream.of(
                on(
                                "createAll",
                                whop -> whop.createAll(
                                        List.of(draft("Made first"), draft("Made second")), BulkOptions.DEFAULT))
                        .inParts()
                        .changing(
                                Kind.CREATED,
                                Target.made(Provider.WHOP, "Made first"),
                                Target.made(Provider.WHOP, "Made second"))
                        .atMost(2),
                on(
                                "updateAll",
                                whop -> whop.updateAll(List.of(
                                        new CampaignUpdate(ACTIVE, RENAME), new CampaignUpdate(PAUSED, RENAME))))
                        .inParts()
                        .changing(Kind.UPDATED, renamed(ACTIVE), renamed(PAUSED)),
                on("pauseAll", whop -> whop.pauseAll(List.of(ACTIVE, TROUBLED), BulkOptions.DEFAULT))
                        .inParts()
                        .changing(Kind.PAUSED, status(ACTIVE, "paused"), status(TROUBLED, "paused"))
                        .atMost(2),
                on("archiveAll", whop -> whop.archiveAll(List.of(DRAFT, PAUSED), BulkOptions.DEFAULT))
                        .inParts()
                        .answeredWithNothing()
                        .changing(Kind.DELETED, gone(DRAFT), gone(PAUSED))
                        .atMost(2));
    }

    private static CampaignDraft draft(String name) {
        return CampaignDraft.builder(name)
                .objective(Objective.TRAFFIC)
                .budget(Budget.daily(Money.of("25", "USD")))
                .build();
    }

    private static Stream<Operation> ads() {
        return Stream.of(
                on("ads.get", whop -> whop.ads().get(AD)),
                on("ads.list", whop -> whop.ads().list(ACTIVE).toList()).inParts(),
                on(
                                "ads.list",
                                whop -> whop.ads()
                                        .listOfAdGroup(AD_GROUP, StatsWindow.ALL_TIME)
                                        .toList())
                        .labelled("of an ad group")
                        .inParts(),
                on("adGroups.get", whop -> whop.adGroups().get(AD_GROUP)),
                on("adGroups.list", whop -> whop.adGroups().list(ACTIVE).toList())
                        .inParts());
    }

    private static Stream<Operation> legacy() {
        return Stream.of(
                        on("get", whop -> whop.get(ACTIVE)),
                        on("list", whop -> whop.list(CampaignQuery.ALL).stream().toList())
                                .inParts(),
                        on("plan", whop -> whop.plan(ACTIVE, RENAME)),
                        on("ads.get", whop -> whop.ads().get(AD)),
                        on(
                                        "report",
                                        whop -> whop.reports()
                                                .rows(ReportQuery.lastDays(2)
                                                        .by(Grain.HOUR)
                                                        .build())
                                                .toList())
                                .inParts(),
                        on("update", whop -> whop.update(ACTIVE, RENAME)).changing(Kind.UPDATED, renamed(ACTIVE)),
                        on(
                                        "updateAll",
                                        whop -> whop.updateAll(List.of(
                                                new CampaignUpdate(ACTIVE, RENAME),
                                                new CampaignUpdate(PAUSED, RENAME))))
                                .inParts()
                                .changing(Kind.UPDATED, renamed(ACTIVE), renamed(PAUSED)),
                        on("pause", whop -> whop.pause(ACTIVE))
                                .changing(Kind.PAUSED, status(ACTIVE, "paused"))
                                .atMost(1),
                        on("resume", whop -> whop.resume(PAUSED))
                                .changing(Kind.RESUMED, status(PAUSED, "active"))
                                .atMost(1))
                .map(operation -> operation.over(Bench::whopLegacy).labelled("(legacy)"));
    }

    private static Operation on(String name, Function<WhopCampaignService, Object> act) {
        return new Operation(Provider.WHOP, name, Bench::whop).doing(act);
    }

    private static Operation run(String name, Consumer<WhopCampaignService> act) {
        return new Operation(Provider.WHOP, name, Bench::whop).running(act);
    }

    private static long count(Bench bench, Kind kind) {
        return bench.changes(Provider.WHOP, kind);
    }

    private static Target gone(String id) {
        return new Target(id, bench -> bench.changes(Provider.WHOP, Kind.DELETED, id) == 1);
    }

    private static Target renamed(String id) {
        return new Target(id, bench -> bench.whop(id).get("title").getAsString().equals("Evergreen, renamed"));
    }

    private static Target status(String id, String status) {
        return new Target(
                id, bench -> bench.whop(id).get("status").getAsString().equals(status));
    }
}
