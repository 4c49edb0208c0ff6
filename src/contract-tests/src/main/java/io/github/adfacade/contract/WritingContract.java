package io.github.adfacade.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What writing promises. */
public interface WritingContract extends ContractPart {

    @Test
    default void aCreatedCampaignReadsBackEveryFieldThatWasDeclared() {
        CampaignService service = context().service();
        CampaignDraft draft = context().fullDraft(ContractContext.uniqueName()).build();

        Campaign created = context().create(draft);

        for (Campaign campaign : List.of(created, service.get(created.id()))) {
            assertEquals(draft.name(), campaign.name());
            assertEquals(draft.budget(), campaign.budget());
            assertEquals(draft.objective(), campaign.objective());
            assertEquals(draft.description(), campaign.description());
            if (service.supports(Capability.READ_SCHEDULE)) {
                assertEquals(draft.start(), campaign.schedule().start());
                assertEquals(draft.end(), campaign.schedule().end());
            }
        }
    }

    @Test
    default void aCreatedCampaignIsInTheList() {
        Campaign created = context()
                .create(context().fullDraft(ContractContext.uniqueName()).build());

        assertTrue(context().service().list(CampaignQuery.ALL).stream()
                .anyMatch(campaign -> campaign.id().equals(created.id())));
    }

    @Test
    default void anUpdateChangesWhatItNamesAndLeavesTheRest() {
        String id = context().changeable();
        Campaign before = context().service().get(id);
        String name = ContractContext.uniqueName();

        Campaign after = context()
                .service()
                .update(id, CampaignChange.builder().name(name).build());

        assertEquals(name, after.name());
        assertEquals(before.budget(), after.budget());
        assertEquals(before.objective(), after.objective());
        assertEquals(before.description(), after.description());
        assertEquals(before.schedule(), after.schedule());
        assertEquals(after.name(), context().service().get(id).name());
    }

    @Test
    default void anUpdateOfBudgetAndScheduleReadsBack() {
        CampaignService service = context().service();
        String id = context().changeable();
        FlightEnd later = FlightEnd.at(context().end().plus(Duration.ofDays(10)));

        Campaign after = service.update(
                id,
                CampaignChange.builder()
                        .budget(context().budget("40.25"))
                        .end(later)
                        .build());

        assertEquals(context().budget("40.25"), after.budget().orElseThrow());
        if (service.supports(Capability.READ_SCHEDULE)) {
            assertEquals(later, after.schedule().end().orElseThrow());
        }
    }

    @Test
    default void aChangeThatChangesNothingIsRefusedBeforeItIsSent() {
        String id = context().anyCampaign().id();
        CampaignChange nothing = CampaignChange.builder().build();

        assertThrows(InvalidCampaignException.class, () -> context().service().update(id, nothing));
    }

    @Test
    default void everyBrokenRuleIsNamedAtOnceAndNothingIsSent() {
        CampaignService service = context().service();
        String id = context().anyCampaign().id();
        int before = context().account().network().map(NetworkView::requests).orElse(0);
        CampaignChange broken = CampaignChange.builder()
                .name(" ")
                .budget(context().budget("-1"))
                .start(context().end())
                .end(context().start())
                .build();

        InvalidCampaignException error = assertThrows(InvalidCampaignException.class, () -> service.update(id, broken));

        List<String> fields =
                error.violations().stream().map(violation -> violation.field()).toList();
        assertTrue(fields.containsAll(List.of("name", "budget", "end")), fields.toString());
        assertEquals(0, error.attempts());
        context().account().network().ifPresent(network -> assertEquals(before, network.requests()));
    }

    @Test
    default void aPlanShowsWhatWouldChangeAndSendsNoWrite() {
        CampaignService service = context().service();
        assumeTrue(service.supports(Capability.PLAN));
        Campaign campaign = context().anyCampaign();
        int before = context()
                .account()
                .network()
                .map(network -> network.writes().size())
                .orElse(0);
        String name = ContractContext.uniqueName();

        ChangePlan plan =
                service.plan(campaign.id(), CampaignChange.builder().name(name).build());

        assertEquals(List.of(new Difference("name", campaign.name(), name)), plan.differences());
        assertEquals(plan.isAllowed(), !plan.requests().isEmpty());
        assertEquals(campaign.name(), service.get(campaign.id()).name());
        context()
                .account()
                .network()
                .ifPresent(network -> assertEquals(before, network.writes().size()));
    }

    @Test
    default void aPlanNamesEveryBrokenRuleAndNoRequest() {
        assumeTrue(context().service().supports(Capability.PLAN));
        Campaign campaign = context().anyCampaign();

        ChangePlan plan = context()
                .service()
                .plan(
                        campaign.id(),
                        CampaignChange.builder()
                                .name(" ")
                                .budget(context().budget("-1"))
                                .build());

        assertFalse(plan.isAllowed());
        assertTrue(plan.violations().size() >= 2, plan.violations().toString());
        assertEquals(List.of(), plan.requests());
    }

    @Test
    default void anUpdateSendsWhatThePlanShowed() {
        CampaignService service = context().service();
        assumeTrue(service.supports(Capability.PLAN));
        NetworkView network = context().network();
        String id = context().changeable();
        CampaignChange change = CampaignChange.builder()
                .name(ContractContext.uniqueName())
                .budget(context().budget("40.25"))
                .build();

        List<PlannedRequest> planned = service.plan(id, change).requests();
        int before = network.writes().size();
        service.update(id, change);

        assertEquals(planned, network.writes().subList(before, network.writes().size()));
    }

    @Test
    default void aPausedCampaignCanBeResumedAndBothAreSafeToRepeat() {
        CampaignService service = context().service();
        String id = context().running();

        assertEquals(CampaignStatus.PAUSED, service.pause(id).status());
        assertEquals(CampaignStatus.PAUSED, service.pause(id).status());
        assertEquals(CampaignStatus.PAUSED, service.get(id).status());
        assertNotEquals(CampaignStatus.PAUSED, service.resume(id).status());
        assertNotEquals(CampaignStatus.PAUSED, service.resume(id).status());
    }

    @Test
    default void anArchivedCampaignIsGoneOrMarkedAsArchived() {
        CampaignService service = context().service();
        assumeTrue(service.supports(Capability.ARCHIVE));
        String id = context()
                .create(context().fullDraft(ContractContext.uniqueName()).build())
                .id();

        service.archive(id);

        CampaignStatus status;
        try {
            status = service.get(id).status();
        } catch (NotFoundException gone) {
            status = CampaignStatus.ARCHIVED;
        }
        assertEquals(CampaignStatus.ARCHIVED, status);
    }

    @Test
    default void changingWhatDoesNotExistIsNotFound() {
        context().requireWrites();
        String unknown = context().account().unknownId();
        CampaignChange change =
                CampaignChange.builder().name(ContractContext.uniqueName()).build();

        assertThrows(NotFoundException.class, () -> context().service().update(unknown, change));
        assertThrows(NotFoundException.class, () -> context().service().pause(unknown));
        assertThrows(NotFoundException.class, () -> context().service().resume(unknown));
    }
}
