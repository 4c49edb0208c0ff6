package io.github.adfacade.reliability;

import com.google.gson.JsonObject;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.BidUpdate;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.topsort.model.Trigger;
import io.github.adfacade.reliability.Operation.Target;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.sandbox.Change.Kind;
import io.github.adfacade.topsort.TopsortCampaignService;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** All operations of Topsort. */
final class TopsortOperations {

    private static final String ACTIVE = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";
    private static final String PAUSED = "91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31";
    private static final String PENDING = "a83c1f70-5d2b-49e6-8f14-6c7b0e2d9a52";
    private static final CampaignChange RENAME =
            CampaignChange.builder().name("Shoes, renamed").build();

    private TopsortOperations() {}

    static Stream<Operation> all() {
        return Stream.of(reads(), writes(), many(), bids()).flatMap(Function.identity());
    }

    private static Stream<Operation> reads() {
        return Stream.of(
                on("get", topsort -> topsort.get(ACTIVE)),
                on(
                                "list",
                                topsort -> topsort
                                        .list(CampaignQuery.builder()
                                                .pageSize(4)
                                                .build())
                                        .stream()
                                        .toList())
                        .inParts(),
                on("plan", topsort -> topsort.plan(ACTIVE, RENAME)),
                on(
                                "report",
                                topsort -> topsort.reports()
                                        .rows(ReportQuery.lastDays(3)
                                                .by(Grain.DAY)
                                                .build())
                                        .toList())
                        .labelled("of all")
                        .after("list")
                        .inParts(),
                on(
                                "report",
                                topsort -> topsort.reports()
                                        .rows(ReportQuery.lastDays(3)
                                                .campaigns(List.of(ACTIVE))
                                                .build())
                                        .toList())
                        .after("get")
                        .inParts(),
                on("bids.list", topsort -> topsort.bids(PAUSED).list()));
    }

    private static Stream<Operation> writes() {
        return Stream.of(
                on("create", topsort -> topsort.create(draft("Made once", new CampaignCreate())))
                        .changing(Kind.CREATED, counted("new", Kind.CREATED))
                        .atMost(1),
                on(
                                "create",
                                topsort -> topsort.create(draft(
                                        "Made once", new CampaignCreate().setExternalCampaignId("the caller's own"))))
                        .labelled("with an id of the caller's")
                        .changing(Kind.CREATED, counted("new", Kind.CREATED))
                        .atMost(1),
                on("update", topsort -> topsort.update(ACTIVE, RENAME)).changing(Kind.UPDATED, renamed(ACTIVE)),
                on("pause", topsort -> topsort.pause(ACTIVE)).changing(Kind.PAUSED, switched(ACTIVE, false)),
                on("resume", topsort -> topsort.resume(PAUSED)).changing(Kind.RESUMED, switched(PAUSED, true)),
                run("archive", topsort -> topsort.archive(PAUSED))
                        .answeredWithNothing()
                        .changing(Kind.DELETED, counted(PAUSED, Kind.DELETED))
                        .atMost(1));
    }

    private static Stream<Operation> many() {
        return Stream.of(
                on(
                                "createAll",
                                topsort -> topsort.createAll(
                                        List.of(
                                                draft("Made first", new CampaignCreate()),
                                                draft("Made second", new CampaignCreate())),
                                        BulkOptions.DEFAULT))
                        .inParts()
                        .changing(
                                Kind.CREATED,
                                Target.made(Provider.TOPSORT, "Made first"),
                                Target.made(Provider.TOPSORT, "Made second"))
                        .atMost(2),
                on(
                                "updateAll",
                                topsort -> topsort.updateAll(List.of(
                                        new CampaignUpdate(ACTIVE, RENAME), new CampaignUpdate(PAUSED, RENAME))))
                        .inParts()
                        .changing(Kind.UPDATED, renamed(ACTIVE), renamed(PAUSED)),
                on("pauseAll", topsort -> topsort.pauseAll(List.of(ACTIVE, PENDING), BulkOptions.DEFAULT))
                        .inParts()
                        .changing(Kind.PAUSED, switched(ACTIVE, false), switched(PENDING, false)),
                on("archiveAll", topsort -> topsort.archiveAll(List.of(PAUSED, PENDING), BulkOptions.DEFAULT))
                        .inParts()
                        .answeredWithNothing()
                        .changing(Kind.DELETED, gone(PAUSED), gone(PENDING))
                        .atMost(2));
    }

    private static Stream<Operation> bids() {
        String firstBid = firstBid();
        return Stream.of(
                on("bids.add", topsort -> topsort.bids(PAUSED).add(List.of(bid("sku-new"))))
                        .changing(Kind.CREATED, counted("bid", Kind.CREATED))
                        .atMost(1)
                        .sentOnce(),
                on(
                                "bids.change",
                                topsort -> topsort.bids(PAUSED)
                                        .change(firstBid, new BidUpdate().setAmount(Amount.of("0.99", "USD"))))
                        .changing(Kind.UPDATED, counted("bid", Kind.UPDATED)),
                run("bids.delete", topsort -> topsort.bids(PAUSED).delete(firstBid))
                        .answeredWithNothing()
                        .changing(Kind.DELETED, counted("bid", Kind.DELETED))
                        .atMost(1));
    }

    /** The same in every sandbox. */
    private static String firstBid() {
        try (Bench bench = new Bench();
                TopsortCampaignService topsort = bench.topsort(bench.wiring(Duration.ofSeconds(20)))) {
            bench.reset();
            return topsort.bids(PAUSED).list().get(0).getBidId();
        }
    }

    private static CampaignDraft draft(String name, CampaignCreate own) {
        return CampaignDraft.builder(name)
                .network(own.setCampaignType(CampaignType.MANUAL).setBids(List.of(bid("sku-1"))))
                .build();
    }

    private static BidCreate bid(String product) {
        JsonObject category = new JsonObject();
        category.addProperty("categoryId", "shoes");
        return new BidCreate()
                .setTarget(new BidTarget().setType(BidTargetType.PRODUCT).setId(product))
                .setAmount(Amount.of("0.45", "USD"))
                .setTriggers(List.of(new Trigger().setType("category").setValue(category)));
    }

    private static Operation on(String name, Function<TopsortCampaignService, Object> act) {
        return new Operation(Provider.TOPSORT, name, Bench::topsort).doing(act);
    }

    private static Operation run(String name, Consumer<TopsortCampaignService> act) {
        return new Operation(Provider.TOPSORT, name, Bench::topsort).running(act);
    }

    /** Repeats of what may be repeated count once. */
    private static Target counted(String id, Kind kind) {
        return new Target(id, bench -> bench.changes(Provider.TOPSORT, kind) >= 1);
    }

    private static Target gone(String id) {
        return new Target(id, bench -> bench.changes(Provider.TOPSORT, Kind.DELETED, id) == 1);
    }

    private static Target renamed(String id) {
        return new Target(
                id, bench -> bench.topsort(id).get("name").getAsString().equals("Shoes, renamed"));
    }

    private static Target switched(String id, boolean active) {
        return new Target(id, bench -> bench.topsort(id).get("isActive").getAsBoolean() == active);
    }
}
