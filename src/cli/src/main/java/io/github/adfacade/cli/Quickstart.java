package io.github.adfacade.cli;

import io.github.adfacade.BatchResult;
import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Schedule;
import io.github.adfacade.Violation;
import io.github.adfacade.portfolio.KillSwitch;
import io.github.adfacade.portfolio.OperationReport;
import io.github.adfacade.portfolio.Portfolio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One campaign's life on one network, every step checked. */
final class Quickstart {

    private static final String NAME = "Quickstart";
    private static final int BATCH = 12;
    private static final int FAILING = 6;

    private final CampaignService service;
    private final Scenario scenario;
    private final QuickstartReport report;
    private final List<String> made = new ArrayList<>();
    private String id = "";

    Quickstart(CampaignService service, Scenario scenario, QuickstartReport report) {
        this.service = service;
        this.scenario = scenario;
        this.report = report;
    }

    /** Runs the steps until one fails; what follows stands on what came before. */
    void run() {
        List<Step> steps = List.of(
                new Step("create", this::create),
                new Step("get", this::get),
                new Step("list", this::list),
                new Step("update", this::update),
                new Step("plan", this::plan),
                new Step("refused change", this::refusedChange),
                new Step("go live", () -> scenario.launch(service, id)),
                new Step("pause", this::pause),
                new Step("resume", this::resume),
                new Step("create " + (BATCH - 1) + " more", this::createMore),
                new Step("batch of " + BATCH, this::batch),
                new Step("stop everything", this::stopEverything),
                new Step("archive", this::archive));
        for (Step step : steps) {
            if (!report.step(service.provider(), step.name, step.work)) {
                return;
            }
        }
    }

    private record Step(String name, Supplier<String> work) {}

    private String create() {
        Campaign created = service.create(scenario.draft(NAME));
        id = created.id();
        must(created.name().equals(NAME), "the name came back as " + created.name());
        must(created.budget().isPresent(), "no budget came back");
        return created.toString();
    }

    private String get() {
        Campaign read = service.get(id);
        must(read.id().equals(id) && read.name().equals(NAME), "another campaign came back: " + read);
        return Text.word(read.status()) + ", the network says "
                + read.nativeStatus().orElse("nothing") + ", with " + read.raw().size() + " fields of its own";
    }

    private String list() {
        List<Campaign> all = service.list(CampaignQuery.ALL).toList();
        must(all.stream().anyMatch(campaign -> campaign.id().equals(id)), "the new campaign is not in the list");
        return all.size() + " campaigns, the new one among them";
    }

    private String update() {
        Budget budget = Budget.daily(Money.usd("90"));
        Instant start = scenario.evening(31);
        FlightEnd end = FlightEnd.at(scenario.evening(90));
        Campaign updated = service.update(
                id,
                CampaignChange.builder().budget(budget).start(start).end(end).build());
        must(updated.budget().filter(budget::equals).isPresent(), "the budget came back as " + updated.budget());
        String changed = "budget " + budget + ", start " + start + ", end " + end;
        if (!service.supports(Capability.READ_SCHEDULE)) {
            return changed + " (this network takes the schedule and does not return it)";
        }
        must(updated.schedule().equals(new Schedule(start, end)), "the schedule came back as " + updated.schedule());
        return changed;
    }

    private String plan() {
        ChangePlan plan =
                service.plan(id, CampaignChange.builder().name("Renamed").build());
        must(plan.isAllowed() && plan.requests().size() == 1, "the plan came out as " + plan);
        must(service.get(id).name().equals(NAME), "the plan changed the campaign");
        return plan.differences().stream()
                        .map(difference -> difference.field() + " " + difference.before() + " -> " + difference.after())
                        .collect(Collectors.joining(", "))
                + "; would send "
                + plan.requests().get(0).method() + " " + plan.requests().get(0).path() + " "
                + plan.requests().get(0).body() + "; nothing was changed";
    }

    private String refusedChange() {
        CampaignChange wrong = CampaignChange.builder()
                .name(" ")
                .budget(Budget.daily(Money.usd("-5")))
                .start(scenario.evening(40))
                .end(scenario.evening(20))
                .build();
        try {
            Campaign updated = service.update(id, wrong);
            throw new CommandFailure("a wrong change was accepted: " + updated);
        } catch (InvalidCampaignException refused) {
            must(refused.violations().size() >= 3, "not every broken rule was named: " + refused.getMessage());
            return "refused before sending: "
                    + refused.violations().stream().map(Violation::toString).collect(Collectors.joining("; "));
        }
    }

    private String pause() {
        Campaign paused = service.pause(id);
        must(paused.status() == CampaignStatus.PAUSED, "it came back as " + paused);
        return Text.word(paused.status());
    }

    private String resume() {
        Campaign resumed = service.resume(id);
        must(resumed.status() != CampaignStatus.PAUSED, "it came back as " + resumed);
        return Text.word(resumed.status()) + scenario.resumeNote();
    }

    private String createMore() {
        IntStream.range(1, BATCH)
                .mapToObj(number -> service.create(scenario.draft(NAME + " " + number)))
                .map(Campaign::id)
                .forEach(made::add);
        return made.size() + " drafts for the batch";
    }

    /** Eleven campaigns and, in their middle, an id that was never given out. */
    private String batch() {
        List<String> ids = new ArrayList<>(made);
        ids.add(FAILING, scenario.unknownId());
        BatchResult result = service.updateAll(ids.stream()
                .map(each -> new CampaignUpdate(
                        each, CampaignChange.builder().name("Batch " + each).build()))
                .toList());
        must(result.outcomes().stream().map(BatchResult.Outcome::id).toList().equals(ids), "the order was not kept");
        must(result.failed().equals(List.of(result.outcomes().get(FAILING))), "the outcomes came out as " + result);
        for (String each : made) {
            must(service.get(each).name().equals("Batch " + each), each + " was not renamed");
        }
        return result.succeeded().size() + " renamed, 1 failed: "
                + result.failed().get(0).error().map(Throwable::getMessage).orElse("");
    }

    /** The kill switch: all that runs is paused, and exactly that resumed. */
    private String stopEverything() {
        try {
            Path journal = Files.createTempFile("adfacade-quickstart", ".jsonl");
            Files.delete(journal);
            try {
                return stopEverything(Portfolio.builder().add(service).build(), journal);
            } finally {
                Files.deleteIfExists(journal);
            }
        } catch (IOException e) {
            throw new CommandFailure("the journal cannot be kept: " + e.getMessage());
        }
    }

    private String stopEverything(Portfolio portfolio, Path journal) {
        OperationReport stopped = KillSwitch.stop(portfolio, journal, BulkOptions.DEFAULT);
        must(
                service.list(CampaignQuery.ALL).stream().noneMatch(each -> each.status() == CampaignStatus.ACTIVE),
                "something runs on: " + stopped);
        OperationReport restored = KillSwitch.restore(portfolio, journal, BulkOptions.DEFAULT);
        int paused = stopped.with(OperationReport.Result.DONE).size();
        int resumed = restored.with(OperationReport.Result.DONE).size();
        must(resumed == paused, paused + " were paused and " + resumed + " resumed: " + restored);
        return paused + " paused, and the same " + resumed + " resumed by the journal";
    }

    private String archive() {
        String gone = scenario.archiveNote().isEmpty() ? id : made.get(0);
        service.archive(gone);
        return scenario.archiveNote() + gone + " is " + stateOf(gone);
    }

    private String stateOf(String archived) {
        try {
            CampaignStatus status = service.get(archived).status();
            must(status == CampaignStatus.ARCHIVED, archived + " is still " + status);
            return Text.word(status);
        } catch (NotFoundException deleted) {
            return "gone: the network does not find it any more";
        }
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandFailure(otherwise);
        }
    }
}
