package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.portfolio.OperationReport.Item;
import io.github.adfacade.portfolio.OperationReport.Result;
import io.github.adfacade.sandbox.Change.Kind;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.whop.WhopGeneration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stopped, what is brought back, and what is left to whoever has touched it since. */
class KillSwitchTest extends OnThreeNetworks {

    private static final String DELIVERING = "adcamp_demo0000000004";
    private static final String UNPAID = "adcamp_demo0000000003";
    private static final String PAUSED_BEFORE = "adcamp_demo0000000001";
    private static final String LISTING = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";
    private static final String PENDING_BANNER = "a83c1f70-5d2b-49e6-8f14-6c7b0e2d9a52";

    @TempDir
    Path folder;

    private Path journal;

    @BeforeEach
    void name() {
        journal = folder.resolve("stop.jsonl");
    }

    private OperationReport stopAll() {
        try (Journal opened = Journal.open(journal)) {
            return KillSwitch.stop(portfolio, opened, BulkOptions.DEFAULT, sandbox::advance);
        }
    }

    private OperationReport restoreAll() {
        return KillSwitch.restore(portfolio, journal, BulkOptions.DEFAULT);
    }

    private String walmart(String name) {
        return walmart.list(CampaignQuery.ALL).stream()
                .filter(campaign -> campaign.name().equals(name))
                .map(Campaign::id)
                .findFirst()
                .orElseThrow();
    }

    private static Item item(OperationReport report, String id) {
        return report.campaigns().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pausesWhatRunsAndWhatMayBeginToAndNothingElse() {
        OperationReport report = stopAll();

        assertThat(report.with(Result.DONE))
                .extracting(Item::name)
                .containsExactlyInAnyOrder(
                        "Pickaxe Pro launch",
                        "<string>",
                        "Members' day",
                        "Evergreen course",
                        "Spring running shoes",
                        "Home page banner",
                        "Spring Grills - always on",
                        "Patio launch burst");
        assertThat(report.isComplete()).isTrue();
        assertThat(whop.get(UNPAID).nativeStatus()).contains("paused");
        assertThat(topsort.get(PENDING_BANNER).raw().get("isActive").getAsBoolean())
                .isFalse();
        assertThat(topsort.get(PENDING_BANNER).status()).isEqualTo(CampaignStatus.PENDING_REVIEW);
        assertThat(walmart.get(walmart("Patio launch burst")).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(sandbox.ledger().changes()).hasSize(8).allMatch(change -> change.kind() == Kind.PAUSED);
    }

    @Test
    void tellsOfWalmartsDraftsThatTheyMayBeginByThemselves() {
        OperationReport report = stopAll();

        assertThat(report.with(Result.WAITING))
                .extracting(Item::name)
                .containsExactlyInAnyOrder("Holiday teaser", "Fall Video Reach");
        assertThat(report.summary())
                .contains("whop: 4 done")
                .contains("topsort: 2 done")
                .contains("walmart: 2 done, 2 waiting");
    }

    @Test
    void pausesTheOlderGenerationToo() {
        Portfolio older = Portfolio.builder()
                .add(whop().generation(WhopGeneration.LEGACY)
                        .apiKey(sandbox.whop().legacyApiKey())
                        .build())
                .build();

        OperationReport report = KillSwitch.stop(older, journal, BulkOptions.DEFAULT);
        OperationReport back = KillSwitch.restore(older, journal, BulkOptions.DEFAULT);

        assertThat(report.with(Result.DONE)).hasSize(4);
        // A draft is "inactive" there, which is explained nowhere.
        assertThat(report.with(Result.UNCERTAIN)).extracting(Item::name).containsExactly("Winter teaser");
        assertThat(back.with(Result.DONE)).hasSize(4);
        assertThat(sandbox.ledger().changes(Network.WHOP, Kind.RESUMED)).hasSize(4);
        older.close();
    }

    @Test
    void bringsBackExactlyWhatItPaused() {
        stopAll();
        sandbox.ledger().clear();

        OperationReport report = restoreAll();

        assertThat(report.with(Result.DONE)).hasSize(8).hasSameSizeAs(report.campaigns());
        assertThat(sandbox.ledger().changes()).hasSize(8).allMatch(change -> change.kind() == Kind.RESUMED);
        assertThat(whop.get(PAUSED_BEFORE).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(item(report, walmart("Patio launch burst")).detail()).contains("draft");
        assertThat(restoreAll().campaigns()).isEmpty();
    }

    @Test
    void leavesAloneWhatOthersHaveTouchedSince() {
        stopAll();
        sandbox.advance(Duration.ofMinutes(5));
        whop.resume(DELIVERING);
        topsort.update(LISTING, CampaignChange.builder().name("Renamed").build());
        whop.archive(UNPAID);
        String grills = walmart("Spring Grills - always on");
        // Resumed and paused again: only the time of the last change tells.
        walmart.update(grills, CampaignChange.builder().description("x").build());
        walmart.update(
                grills,
                CampaignChange.builder().description("Evergreen grill line").build());
        sandbox.ledger().clear();

        OperationReport report = restoreAll();

        assertThat(report.with(Result.LEFT))
                .extracting(Item::id)
                .containsExactlyInAnyOrder(DELIVERING, LISTING, UNPAID, grills);
        assertThat(item(report, DELIVERING).detail()).contains("status");
        assertThat(item(report, LISTING).detail()).contains("name");
        assertThat(item(report, grills).detail()).contains("time of the last change");
        assertThat(report.with(Result.DONE)).hasSize(4);
        assertThat(sandbox.ledger().changes())
                .extracting(change -> change.id())
                .doesNotContain(DELIVERING, LISTING, UNPAID, grills);
    }

    @Test
    void aNetworkThatFailsDoesNotKeepTheOthersFromBeingStopped() {
        sandbox.whop().fail(Fault.status(500).always());

        OperationReport report = stopAll();

        assertThat(report.failures()).containsOnlyKeys("whop");
        assertThat(report.isComplete()).isFalse();
        assertThat(report.with(Result.DONE)).hasSize(4);
        assertThat(report.summary()).contains("whop: stopped by Whop list");

        sandbox.clearFaults();
        OperationReport again = stopAll();

        assertThat(again.with(Result.DONE)).hasSize(8);
        assertThat(sandbox.ledger().changes()).hasSize(8);
    }

    @Test
    void aCampaignThatAppearsMeanwhileIsStoppedToo() {
        sandbox.whop()
                .fail(Fault.delay(Duration.ofMillis(1)).on("POST", ".*/pause").when(request -> {
                    // Somebody resumes another one while this one is being paused.
                    sandbox.whop().control().status(PAUSED_BEFORE, "active", "active");
                    return true;
                }));

        OperationReport report = stopAll();

        assertThat(report.with(Result.DONE)).extracting(Item::id).contains(PAUSED_BEFORE);
        assertThat(whop.get(PAUSED_BEFORE).status()).isEqualTo(CampaignStatus.PAUSED);
    }

    @Test
    void saysWhatTheNetworkRefusesToStop() {
        sandbox.whop().control().status(DELIVERING, "in_review", "in_review");
        sandbox.whop().control().status(PAUSED_BEFORE, "sleepwalking", "sleepwalking");

        OperationReport report = stopAll();

        assertThat(report.isComplete()).isFalse();
        assertThat(item(report, DELIVERING).result()).isEqualTo(Result.FAILED);
        assertThat(item(report, DELIVERING).detail()).contains("409");
        assertThat(item(report, PAUSED_BEFORE).result()).isEqualTo(Result.UNCERTAIN);
        assertThat(sandbox.ledger().exchanges(Network.WHOP, "POST", ".*" + DELIVERING + "/pause"))
                .as("asked once")
                .hasSize(1);
    }

    @Test
    void aRequestWhoseAnswerIsLostIsLookedAt() {
        sandbox.walmart().fail(Fault.applyThenHangUp().on("PUT", ".*/action").always());

        OperationReport report = stopAll();

        assertThat(report.with(Result.DONE)).hasSize(8);
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void whatCannotBeTakenDownIsNotDone() {
        BrokenDisk disk = new BrokenDisk(journal, 2, 0);
        try (Journal opened = Journal.open(journal, Clock.systemUTC(), disk::around)) {
            assertThatThrownBy(() -> KillSwitch.stop(portfolio, opened, BulkOptions.DEFAULT))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("the disk is gone");
        }
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void twoAtOnceWithOneJournalAreRefused() {
        try (Journal opened = Journal.open(journal)) {
            assertThatThrownBy(() -> KillSwitch.stop(portfolio, journal, BulkOptions.DEFAULT))
                    .isInstanceOfSatisfying(
                            JournalLockedException.class,
                            e -> assertThat(e.journal()).isEqualTo(opened.path()));
        }
        assertThat(sandbox.ledger().requests()).isZero();
    }

    @Test
    void anInterruptedStopSaysThatItIsNotComplete() {
        Thread.currentThread().interrupt();
        OperationReport report = stopAll();
        assertThat(Thread.interrupted()).isTrue();

        assertThat(report.isComplete()).isFalse();
        assertThat(stopAll().with(Result.DONE)).hasSize(8);
        assertThat(sandbox.ledger().changes()).hasSize(8);
    }

    @Test
    void aSecondStopAfterARestoreIsOneOfItsOwn() {
        stopAll();
        restoreAll();
        sandbox.advance(Duration.ofMinutes(20));

        OperationReport report = stopAll();

        assertThat(report.with(Result.DONE)).hasSize(8);
        assertThat(restoreAll().with(Result.DONE)).hasSize(8);
    }

    @Test
    void aServiceThatThePortfolioNoLongerHasIsReported() {
        stopAll();
        CampaignService alone = topsort().build();
        Portfolio smaller = Portfolio.builder().add(alone).build();

        OperationReport report = KillSwitch.restore(smaller, journal, BulkOptions.DEFAULT);

        assertThat(report.with(Result.DONE)).hasSize(2);
        assertThat(report.with(Result.FAILED))
                .hasSize(6)
                .allMatch(item -> item.detail().contains("no service of this name"));
        assertThat(restoreAll().with(Result.DONE)).hasSize(8);
        alone.close();
    }

    @Test
    void theListenerHearsHowFarItIs() {
        List<BulkProgress> heard = new ArrayList<>();
        BulkOptions options = BulkOptions.builder()
                .listener(new BulkListener() {
                    @Override
                    public void progress(BulkProgress progress) {
                        heard.add(progress);
                    }
                })
                .build();

        KillSwitch.stop(portfolio, journal, options);

        assertThat(heard).hasSize(4 + 2 + 1).anyMatch(progress -> progress.done() == 4 && progress.left() == 0);
    }
}
