package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.AuthenticationException;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ConflictException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.NotSentException;
import io.github.adfacade.RejectedException;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MassChangeTest extends OnThreeNetworks {

    private static final String GRILLS = "8810041";
    private static final String SHOES = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";
    private static final String EVERGREEN = "adcamp_demo0000000004";

    private static final Selection ACTIVE =
            Selection.builder().statuses(CampaignStatus.ACTIVE).build();
    private static final BudgetChange TEN_PERCENT = BudgetChange.raise("10").cap(Money.usd("160"));

    @Test
    void aTenPercentRaiseWithACapIsShownFirstAndThenDoneOnAllNetworks() {
        MassChange raise = MassChange.update(portfolio, ACTIVE, TEN_PERCENT);
        MassPlan plan = raise.plan();
        assertThat(plan.items())
                .extracting(
                        item -> item.service() + " " + item.differences().get(0).before() + " -> "
                                + item.differences().get(0).after())
                .containsExactly(
                        "whop 60.5 USD daily -> 66.55 USD daily",
                        "whop 6.9 USD daily -> 7.59 USD daily",
                        "topsort 50.00 USD daily -> 55.00 USD daily",
                        "walmart 150.0 USD daily -> 160 USD daily");
        assertThat(plan.before().all().of("USD", BudgetPeriod.DAILY).amount()).isEqualTo(Money.usd("267.40"));
        assertThat(plan.after().all().of("USD", BudgetPeriod.DAILY).amount()).isEqualTo(Money.usd("289.14"));
        assertThat(plan.isComplete()).isTrue();
        assertThat(plan.summary()).isEqualTo("update 4 campaigns, 0 untouched");
        assertThat(List.of(Network.values()))
                .allSatisfy(network -> assertThat(writes(network)).isEmpty());

        MassResult result = raise.apply(plan);
        assertThat(result.isComplete()).isTrue();
        assertThat(result.summary())
                .isEqualTo("whop: 2 done; 0 failed\ntopsort: 1 done; 0 failed\nwalmart: 1 done; 0 failed\n"
                        + "all: 4 done; 0 failed");
        assertThat(whop.get(EVERGREEN).budget()).contains(Budget.daily(Money.usd("66.55")));
        assertThat(topsort.get(SHOES).budget()).contains(Budget.daily(Money.usd("55")));
        assertThat(walmart.get(GRILLS).budget()).contains(Budget.daily(Money.usd("160")));
        assertThat(raise.plan().items())
                .as("walmart's campaign has reached the cap")
                .noneMatch(item -> item.service().equals("walmart"));
    }

    @Test
    void aFailedItemIsAnOutcomeInItsPlaceAndTheOthersStand() {
        sandbox.topsort().fail(Fault.status(400).on("PATCH", ".*"));
        MassChange raise = MassChange.update(portfolio, ACTIVE, TEN_PERCENT);
        MassResult result = raise.apply(raise.plan());
        assertThat(result.results())
                .extracting(one -> one.outcome().isSuccess())
                .containsExactly(true, true, false, true);
        assertThat(result.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.item().campaign().id()).isEqualTo(SHOES);
            assertThat(failed.outcome().errorOrNull()).isInstanceOf(RejectedException.class);
        });
        assertThat(result.summary()).endsWith("all: 3 done; 1 failed");
        assertThat(topsort.get(SHOES).budget()).contains(Budget.daily(Money.usd("50")));
    }

    @Test
    void whatANetworkWouldRefuseIsToldInThePlanAndNeverSent() {
        MassChange weekly = MassChange.update(
                portfolio,
                ACTIVE,
                campaign -> Optional.of(CampaignChange.builder()
                        .budget(new Budget(Money.usd("70"), BudgetPeriod.WEEKLY))
                        .build()));
        MassPlan plan = weekly.plan();
        assertThat(plan.allowed()).extracting(MassItem::service).containsExactly("topsort");
        assertThat(plan.refused()).hasSize(3);
        MassResult result = weekly.apply(plan);
        assertThat(result.results())
                .extracting(one -> one.outcome().isSuccess())
                .containsExactly(false, false, true, false);
        assertThat(result.failed())
                .allSatisfy(failed ->
                        assertThat(failed.outcome().errorOrNull()).isInstanceOf(InvalidCampaignException.class));
        assertThat(writes(Network.WALMART)).isEmpty();
        assertThat(writes(Network.WHOP)).isEmpty();
    }

    @Test
    void anItemWhoseCampaignHasChangedSinceThePlanIsRefusedUnlessToldOtherwise() {
        MassChange raise = MassChange.update(portfolio, ACTIVE, TEN_PERCENT);
        MassPlan plan = raise.plan();
        walmart.update(
                GRILLS,
                CampaignChange.builder().budget(Budget.daily(Money.usd("20"))).build());
        topsort.update(SHOES, CampaignChange.builder().name("Another name").build());
        MassResult result = raise.apply(plan);
        assertThat(result.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.outcome().errorOrNull())
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("budget was 150.0 USD daily and is 20 USD daily");
        });
        assertThat(walmart.get(GRILLS).budget()).contains(Budget.daily(Money.usd("20")));
        MassResult forced = MassChange.update(portfolio, ACTIVE, TEN_PERCENT)
                .apply(plan, MassOptions.builder().refuseChanged(false).build());
        assertThat(forced.isComplete()).isTrue();
        assertThat(walmart.get(GRILLS).budget()).contains(Budget.daily(Money.usd("160")));
    }

    @Test
    void pauseReachesWhatMayRunAndResumeWhatIsPaused() {
        Selection some = Selection.builder().services("topsort", "walmart").build();
        MassPlan pause = MassChange.pause(portfolio, some).plan();
        assertThat(pause.items())
                .extracting(item ->
                        item.campaign().name() + " " + item.differences().get(0).before())
                .containsExactly(
                        "Spring running shoes ACTIVE",
                        "Home page banner PENDING_REVIEW",
                        "Spring Grills - always on ACTIVE",
                        "Patio launch burst SCHEDULED");
        assertThat(pause.untouched()).hasSize(8);
        assertThat(pause.after().all().campaigns()).isZero();
        MassResult paused = MassChange.pause(portfolio, some).apply(pause);
        assertThat(paused.isComplete()).isTrue();
        assertThat(walmart.get(GRILLS).status()).isEqualTo(CampaignStatus.PAUSED);

        Selection shoes = Selection.builder().name("*shoes*").build();
        MassChange resume = MassChange.resume(portfolio, shoes);
        assertThat(resume.apply(resume.plan()).services().get("topsort").succeeded())
                .hasSize(2);
        assertThat(topsort.get(SHOES).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void archivingRemovesWhatIsSelected() {
        Selection drafts = Selection.builder().statuses(CampaignStatus.DRAFT).build();
        MassChange archive = MassChange.archive(portfolio, drafts);
        assertThat(archive.apply(archive.plan()).isComplete()).isTrue();
        assertThat(portfolio.list(drafts).toList()).isEmpty();
        assertThat(walmart.get("8810044").status()).isEqualTo(CampaignStatus.ARCHIVED);
    }

    @Test
    void aServiceThatCannotBeListedIsNamedByThePlan() {
        sandbox.topsort().fail(Fault.status(401).always());
        MassPlan plan = MassChange.update(portfolio, ACTIVE, TEN_PERCENT).plan();
        assertThat(plan.items()).hasSize(3);
        assertThat(plan.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.service()).isEqualTo("topsort"));
        assertThat(plan.isComplete()).isFalse();
        assertThat(plan.summary()).endsWith("1 services not listed whole");
    }

    @Test
    void listenersHearOfEveryRequestBeforeItLeavesAndOfEveryItem() {
        List<String> heard = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<BulkProgress> progress = new ArrayList<>();
        MassListener listener = new MassListener() {
            @Override
            public void sending(List<MassItem> items) {
                items.forEach(item -> heard.add("sending " + item.campaign().id()));
            }

            @Override
            public void done(MassItem item, Outcome outcome) {
                heard.add("done " + item.campaign().id());
            }
        };
        BulkListener bulk = new BulkListener() {
            @Override
            public void done(int item, Outcome outcome) {
                places.add(item);
            }

            @Override
            public void progress(BulkProgress now) {
                progress.add(now);
            }
        };
        MassChange raise = MassChange.update(portfolio, ACTIVE, TEN_PERCENT);
        MassPlan plan = raise.plan();
        raise.apply(
                plan,
                MassOptions.builder()
                        .listener(listener)
                        .bulk(BulkOptions.builder().listener(bulk).build())
                        .build());
        assertThat(plan.items()).allSatisfy(item -> {
            String id = item.campaign().id();
            assertThat(heard.indexOf("sending " + id)).isNotNegative().isLessThan(heard.indexOf("done " + id));
        });
        assertThat(heard).hasSize(8);
        assertThat(places).containsExactlyInAnyOrder(0, 1, 2, 3);
        BulkProgress last = progress.get(progress.size() - 1);
        assertThat(List.of(last.done(), last.failed(), last.left())).containsExactly(4, 0, 0);
    }

    @Test
    void aListenerThatThrowsStopsAllServicesBeforeTheRequestThatWasAnnounced() {
        MassListener full = new MassListener() {
            @Override
            public void sending(List<MassItem> items) {
                throw new IllegalStateException("the journal cannot be written");
            }
        };
        MassChange raise = MassChange.update(portfolio, ACTIVE, TEN_PERCENT);
        MassPlan plan = raise.plan();
        MassOptions options = MassOptions.builder().listener(full).build();
        assertThatThrownBy(() -> raise.apply(plan, options)).hasMessage("the journal cannot be written");
        assertThat(List.of(Network.values()))
                .allSatisfy(network -> assertThat(writes(network)).isEmpty());
    }

    @Test
    void campaignsThatCannotBeReadBeforeTheWriteAreNotWritten() {
        MassChange raise = MassChange.update(portfolio, ACTIVE, TEN_PERCENT);
        MassPlan plan = raise.plan();
        sandbox.walmart().fail(Fault.status(401).always());
        long before = sandbox.ledger().requests(Network.WALMART);
        MassResult result = raise.apply(plan);
        assertThat(result.failed())
                .singleElement()
                .satisfies(failed ->
                        assertThat(failed.outcome().errorOrNull()).isInstanceOf(AuthenticationException.class));
        assertThat(sandbox.ledger().requests(Network.WALMART) - before)
                .as("one read, and none singly after it")
                .isEqualTo(
                        result.failed().get(0).outcome().error().orElseThrow().attempts());
        assertThat(writes(Network.WALMART)).isEmpty();
    }

    @Test
    void stoppedByTheCallerTheRestIsToldAsNotSentAndAnInterruptStays() {
        MassChange raise = MassChange.update(portfolio, ACTIVE, TEN_PERCENT);
        MassPlan plan = raise.plan();
        BulkOptions stopped = BulkOptions.builder().stopWhen(() -> true).build();
        assertThat(raise.apply(plan, stopped).results())
                .allSatisfy(one -> assertThat(one.outcome().errorOrNull()).isInstanceOf(NotSentException.class));
        Thread.currentThread().interrupt();
        MassResult interrupted =
                raise.apply(plan, MassOptions.builder().refuseChanged(false).build());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.results()).hasSize(4);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("adfacade-change"));
    }
}
