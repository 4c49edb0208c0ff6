package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.BatchResult;
import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.portfolio.OperationReport.Item;
import io.github.adfacade.portfolio.OperationReport.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mass changes with a journal, and taking them back. */
class UndoTest extends OnThreeNetworks {

    private static final String COURSE = "adcamp_demo0000000004";
    private static final String COHORT = "adcamp_demo0000000001";
    private static final String LISTING = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("raise.jsonl");
    }

    private String grills() {
        return walmart.list(CampaignQuery.ALL).stream()
                .filter(campaign -> campaign.name().startsWith("Spring Grills"))
                .map(Campaign::id)
                .findFirst()
                .orElseThrow();
    }

    private static CampaignChange.Builder change() {
        return CampaignChange.builder();
    }

    private static CampaignChange daily(String dollars) {
        return change().budget(Budget.daily(Money.usd(dollars))).build();
    }

    private BatchResult update(CampaignService service, String id, CampaignChange change) {
        return update(service, id, change, BulkOptions.DEFAULT);
    }

    private BatchResult update(CampaignService service, String id, CampaignChange change, BulkOptions options) {
        String name = portfolio.services().entrySet().stream()
                .filter(entry -> entry.getValue() == service)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        try (Journal journal = Journal.open(path)) {
            return journal.updateAll(name, service, List.of(new CampaignUpdate(id, change)), options);
        }
    }

    private OperationReport undo() {
        return Undo.undo(portfolio, path, BulkOptions.DEFAULT);
    }

    @Test
    void namesBudgetsAndDatesComeBackAsTheyWere() {
        Campaign listing = topsort.get(LISTING);
        Campaign grills = walmart.get(grills());
        Campaign course = whop.get(COURSE);
        update(
                topsort,
                LISTING,
                change().name("a")
                        .budget(Budget.total(Money.usd("900")))
                        .end(NOW.plus(Duration.ofDays(9)))
                        .build());
        update(
                walmart,
                grills.id(),
                change().budget(Budget.daily(Money.usd("160"))).description("b").build());
        update(whop, COURSE, change().name("c").build());

        OperationReport report = undo();

        assertThat(report.with(Result.DONE)).hasSize(3).hasSameSizeAs(report.campaigns());
        assertThat(Seen.of(topsort.get(LISTING)).otherFields(Seen.of(listing))).isEmpty();
        assertThat(Seen.of(walmart.get(grills.id())).otherFields(Seen.of(grills)))
                .isEmpty();
        assertThat(Seen.of(whop.get(COURSE)).otherFields(Seen.of(course))).isEmpty();
        sandbox.ledger().clear();
        assertThat(undo().campaigns()).isEmpty();
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void afterSeveralChangesTheValueFromBeforeTheFirstComesBack() {
        Campaign original = topsort.get(LISTING);
        update(topsort, LISTING, daily("10"));
        update(topsort, LISTING, daily("20"));

        assertThat(undo().with(Result.DONE)).hasSize(1);
        assertThat(topsort.get(LISTING).budget()).isEqualTo(original.budget()).isPresent();
    }

    @Test
    void aFieldThatOthersHaveChangedSinceIsLeftAndTheOthersComeBack() {
        String name = topsort.get(LISTING).name();
        update(
                topsort,
                LISTING,
                change().name("ours").budget(Budget.daily(Money.usd("10"))).build());
        topsort.update(LISTING, daily("33"));

        OperationReport report = undo();

        assertThat(report.campaigns())
                .singleElement()
                .satisfies(item -> assertThat(item.result()).isEqualTo(Result.LEFT))
                .satisfies(item -> assertThat(item.detail()).contains("budget").doesNotContain("name"));
        assertThat(topsort.get(LISTING).name()).isEqualTo(name);
        assertThat(topsort.get(LISTING).budget()).contains(Budget.daily(Money.usd("33")));
    }

    @Test
    void whatIsNotKnownFromBeforeIsNotGuessed() {
        String name = whop.get(COHORT).name();
        BatchResult changed = update(
                whop,
                COHORT,
                change().name("x").end(NOW.plus(Duration.ofDays(9))).build());
        assertThat(changed.isComplete()).as(changed.outcomes().toString()).isTrue();

        OperationReport report = undo();

        assertThat(report.campaigns())
                .singleElement()
                .satisfies(item -> assertThat(item.result()).isEqualTo(Result.IMPOSSIBLE))
                .satisfies(item -> assertThat(item.detail()).contains("end (no value"));
        assertThat(whop.get(COHORT).name()).isEqualTo(name);
    }

    @Test
    void theNetworksOwnFieldsAreNamedAsWhatCannotBeTakenBack() {
        update(
                topsort,
                LISTING,
                change().name("x")
                        .network(topsort.changeFields(Map.of("targetRoas", "3")))
                        .build());

        OperationReport report = undo();

        assertThat(report.with(Result.IMPOSSIBLE))
                .extracting(Item::detail)
                .singleElement()
                .asString()
                .contains("targetRoas");
        assertThat(topsort.get(LISTING).name()).isEqualTo("Spring running shoes");
    }

    @Test
    void aStartThatHasPassedDoesNotComeBackAndThatIsTold() {
        update(topsort, LISTING, change().start(NOW.plus(Duration.ofDays(5))).build());

        OperationReport report = undo();

        assertThat(report.campaigns())
                .singleElement()
                .satisfies(item -> assertThat(item.result()).isEqualTo(Result.IMPOSSIBLE))
                .satisfies(item -> assertThat(item.detail()).contains("another value: start"));
        assertThat(topsort.get(LISTING).schedule().start()).contains(NOW);
    }

    @Test
    void walmartsHourIsNoChangeByOthers() {
        Campaign before = walmart.get(grills());
        update(
                walmart,
                before.id(),
                change().end(NOW.plus(Duration.ofDays(20)).plusSeconds(24_000)).build());
        assertThat(walmart.get(before.id()).schedule()).isNotEqualTo(before.schedule());

        assertThat(undo().with(Result.DONE)).hasSize(1);
        assertThat(walmart.get(before.id()).schedule().end()).contains(FlightEnd.NEVER);
    }

    @Test
    void aRunThatWasStoppedTakesNoOtherChangesOfWhatItHasChanged() {
        AtomicInteger asked = new AtomicInteger();
        BulkOptions oneRequest = BulkOptions.builder()
                .requestsAtOnce(1)
                .stopWhen(() -> asked.getAndIncrement() > 0)
                .build();
        try (Journal journal = Journal.open(path)) {
            BatchResult first = journal.updateAll(
                    "topsort",
                    topsort,
                    List.of(
                            new CampaignUpdate(LISTING, daily("11")),
                            new CampaignUpdate("a83c1f70-5d2b-49e6-8f14-6c7b0e2d9a52", daily("11"))),
                    oneRequest);
            assertThat(first.notSent()).hasSize(1);
            assertThat(journal.changed("topsort")).containsExactly(LISTING);
            sandbox.ledger().clear();

            // A raise by ten percent, worked out anew from what has been raised already.
            assertThatThrownBy(() -> journal.updateAll(
                            "topsort",
                            topsort,
                            List.of(new CampaignUpdate(LISTING, daily("12.10"))),
                            BulkOptions.DEFAULT))
                    .isInstanceOfSatisfying(
                            UnfinishedChangeException.class,
                            e -> assertThat(e.campaigns()).containsExactly(LISTING));
            assertThat(sandbox.ledger().changes()).isEmpty();
        }
        assertThat(undo().with(Result.DONE)).hasSize(1);
        assertThat(update(topsort, LISTING, daily("12.10")).isComplete()).isTrue();
    }

    @Test
    void theSameChangeAgainIsDoneAlready() {
        update(topsort, LISTING, daily("11"));
        sandbox.ledger().clear();

        assertThat(update(topsort, LISTING, daily("11")).isComplete()).isTrue();
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void whatCannotBeReadBeforeIsNotChanged() {
        BatchResult result = update(whop, "adcamp_none", change().name("x").build());

        assertThat(result.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.errorOrNull()).isInstanceOf(NotFoundException.class));
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void aCampaignThatStandsTwiceIsRefused() {
        try (Journal journal = Journal.open(path)) {
            CampaignUpdate update = new CampaignUpdate(LISTING, daily("11"));
            assertThatThrownBy(
                            () -> journal.updateAll("topsort", topsort, List.of(update, update), BulkOptions.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("twice");
        }
    }
}
