package io.github.adfacade.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the capabilities are used that the common interface has words for. */
final class CommonProbes {

    private CommonProbes() {}

    /** Probes that show the effect. */
    static Map<Capability, CapabilityProbe> working(ContractContext context) {
        Map<Capability, CapabilityProbe> probes = new EnumMap<>(Capability.class);
        probes.put(Capability.GET, service -> service.get(context.anyCampaign().id()));
        probes.put(
                Capability.LIST,
                service -> assertFalse(service.list(CampaignQuery.ALL).toList().isEmpty()));
        probes.put(
                Capability.CREATE,
                service -> context.create(
                        context.fullDraft(ContractContext.uniqueName()).build()));
        probes.put(Capability.UPDATE, service -> service.update(context.changeable(), renamed()));
        probes.put(
                Capability.PAUSE,
                service -> assertEquals(
                        CampaignStatus.PAUSED, service.pause(context.running()).status()));
        probes.put(Capability.RESUME, service -> {
            String id = context.running();
            service.pause(id);
            assertNotEquals(CampaignStatus.PAUSED, service.resume(id).status());
        });
        probes.put(
                Capability.ARCHIVE,
                service -> service.archive(context.create(
                                context.fullDraft(ContractContext.uniqueName()).build())
                        .id()));
        probes.put(
                Capability.PLAN,
                service -> assertEquals(
                        1,
                        service.plan(context.anyCampaign().id(), renamed())
                                .differences()
                                .size()));
        probes.put(
                Capability.UPDATE_ALL,
                service -> assertTrue(
                        service.updateAll(List.of(rename(context.changeable()))).isComplete()));
        probes.put(Capability.NATIVE_BATCH, service -> nativeBatch(context));
        probes.put(Capability.DESCRIPTION, service -> fieldReadsBack(context, Capability.DESCRIPTION));
        probes.put(Capability.OBJECTIVE, service -> fieldReadsBack(context, Capability.OBJECTIVE));
        probes.put(Capability.NEVER_ENDING, service -> neverEnding(context));
        probes.put(Capability.READ_SCHEDULE, service -> readSchedule(context));
        probes.put(
                Capability.METRICS,
                service -> assertTrue(
                        service.get(context.anyCampaign().id()).metrics().isPresent()));
        for (BudgetPeriod period : BudgetPeriod.values()) {
            probes.put(capabilityOf(period), service -> budgetReadsBack(context, period));
        }
        filters(context, probes);
        return probes;
    }

    /** Probes that have to be refused, before anything is sent, where the capability is not declared. */
    static Map<Capability, CapabilityProbe> refusable(ContractContext context) {
        String id = context.account().unknownId();
        Map<Capability, CapabilityProbe> probes = new EnumMap<>(Capability.class);
        probes.put(
                Capability.CREATE,
                service -> service.create(context.account().draft("Any").build()));
        probes.put(Capability.ARCHIVE, service -> service.archive(id));
        probes.put(Capability.DESCRIPTION, update(id, CampaignChange.builder().description("Any")));
        probes.put(
                Capability.OBJECTIVE,
                update(id, CampaignChange.builder().objective(context.account().objective())));
        probes.put(Capability.CLEAR_FIELD, update(id, CampaignChange.builder().clear(CampaignField.START)));
        probes.put(Capability.NEVER_ENDING, update(id, CampaignChange.builder().end(FlightEnd.NEVER)));
        for (BudgetPeriod period : BudgetPeriod.values()) {
            Budget budget = new Budget(context.money("25.50"), period);
            probes.put(capabilityOf(period), update(id, CampaignChange.builder().budget(budget)));
        }
        Instant now = context.account().clock().instant();
        probes.put(Capability.FILTER_IDS, list(CampaignQuery.builder().ids(List.of(id))));
        probes.put(Capability.FILTER_NAME, list(CampaignQuery.builder().name("Any")));
        probes.put(Capability.FILTER_STATUS, list(CampaignQuery.builder().status(CampaignStatus.PAUSED)));
        probes.put(Capability.FILTER_CREATED, list(CampaignQuery.builder().createdAfter(now)));
        probes.put(Capability.FILTER_MODIFIED, list(CampaignQuery.builder().modifiedSince(now)));
        return probes;
    }

    private static void filters(ContractContext context, Map<Capability, CapabilityProbe> probes) {
        probes.put(Capability.FILTER_IDS, service -> {
            String id = context.anyCampaign().id();
            List<Campaign> found = service.list(
                            CampaignQuery.builder().ids(List.of(id)).build())
                    .toList();
            assertEquals(List.of(id), found.stream().map(Campaign::id).toList());
        });
        probes.put(Capability.FILTER_NAME, service -> {
            Campaign wanted = context.anyCampaign();
            List<Campaign> found = service.list(
                            CampaignQuery.builder().name(wanted.name()).build())
                    .toList();
            assertTrue(found.stream().anyMatch(campaign -> campaign.id().equals(wanted.id())));
            assertTrue(found.stream().allMatch(campaign -> campaign.name().contains(wanted.name())));
        });
        probes.put(Capability.FILTER_STATUS, service -> {
            List<Campaign> found = service.list(CampaignQuery.builder()
                            .status(CampaignStatus.PAUSED)
                            .build())
                    .toList();
            assumeTrue(!found.isEmpty(), "needs a paused campaign");
            assertTrue(found.stream().allMatch(campaign -> campaign.status() == CampaignStatus.PAUSED));
        });
        probes.put(Capability.FILTER_CREATED, service -> {
            Campaign wanted = context.anyCampaign();
            Instant created = wanted.createdAt().orElseThrow();
            assertTrue(has(service, wanted, CampaignQuery.builder().createdAfter(created.minusSeconds(60))));
            assertFalse(has(service, wanted, CampaignQuery.builder().createdBefore(created.minusSeconds(60))));
        });
        probes.put(Capability.FILTER_MODIFIED, service -> {
            Campaign wanted = context.anyCampaign();
            Instant modified = wanted.updatedAt().orElseThrow();
            assertTrue(has(service, wanted, CampaignQuery.builder().modifiedSince(modified.minus(Duration.ofDays(1)))));
            assertFalse(has(service, wanted, CampaignQuery.builder().modifiedSince(modified.plus(Duration.ofDays(1)))));
        });
    }

    private static boolean has(CampaignService service, Campaign wanted, CampaignQuery.Builder query) {
        return service.list(query.build()).stream()
                .anyMatch(campaign -> campaign.id().equals(wanted.id()));
    }

    private static void nativeBatch(ContractContext context) {
        NetworkView network = context.network();
        List<CampaignUpdate> updates = List.of(rename(context.changeable()), rename(context.changeable()));
        int before = network.writes().size();
        assertTrue(context.service().updateAll(updates).isComplete());
        assertEquals(1, network.writes().size() - before);
    }

    private static void fieldReadsBack(ContractContext context, Capability capability) {
        var draft = context.fullDraft(ContractContext.uniqueName()).build();
        Campaign campaign = context.create(draft);
        if (capability == Capability.DESCRIPTION) {
            assertEquals(draft.description(), campaign.description());
        } else {
            assertEquals(draft.objective(), campaign.objective());
        }
    }

    private static void neverEnding(ContractContext context) {
        Campaign campaign = context.create(context.fullDraft(ContractContext.uniqueName())
                .end(FlightEnd.NEVER)
                .build());
        assertTrue(campaign.schedule().end().orElseThrow().isNever());
    }

    private static void readSchedule(ContractContext context) {
        Campaign campaign = context.service()
                .update(
                        context.changeable(),
                        CampaignChange.builder()
                                .start(context.start())
                                .end(context.end())
                                .build());
        assertEquals(context.start(), campaign.schedule().start().orElseThrow());
        assertEquals(FlightEnd.at(context.end()), campaign.schedule().end().orElseThrow());
    }

    private static void budgetReadsBack(ContractContext context, BudgetPeriod period) {
        Budget budget = new Budget(context.money("25.50"), period);
        Campaign campaign = context.service().supports(Capability.CREATE)
                ? context.create(context.fullDraft(ContractContext.uniqueName())
                        .budget(budget)
                        .build())
                : context.service()
                        .update(
                                context.changeable(),
                                CampaignChange.builder().budget(budget).build());
        assertEquals(budget, campaign.budget().orElseThrow());
    }

    private static Capability capabilityOf(BudgetPeriod period) {
        return switch (period) {
            case DAILY -> Capability.DAILY_BUDGET;
            case WEEKLY -> Capability.WEEKLY_BUDGET;
            case MONTHLY -> Capability.MONTHLY_BUDGET;
            case TOTAL -> Capability.TOTAL_BUDGET;
        };
    }

    private static CapabilityProbe update(String id, CampaignChange.Builder change) {
        return service -> service.update(id, change.build());
    }

    private static CapabilityProbe list(CampaignQuery.Builder query) {
        return service -> service.list(query.build());
    }

    static CampaignUpdate rename(String id) {
        return new CampaignUpdate(id, renamed());
    }

    private static CampaignChange renamed() {
        return CampaignChange.builder().name(ContractContext.uniqueName()).build();
    }
}
