package io.github.adfacade.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.Schedule;
import io.github.adfacade.UnsupportedCapabilityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every capability from both sides: where it is declared it works, where it is not it is refused by name. */
public interface CapabilityContract extends ContractPart {

    @TestFactory
    default Stream<DynamicTest> everyDeclaredCapabilityWorks() {
        CampaignService service = context().service();
        Map<Capability, CapabilityProbe> probes = allProbes();
        return service.capabilities().stream()
                .sorted()
                .map(capability -> dynamicTest(capability.displayName(), () -> {
                    CapabilityProbe probe = probes.get(capability);
                    assertNotNull(probe, "no probe shows that it works");
                    Objects.requireNonNull(probe).use(service);
                }));
    }

    @TestFactory
    default Stream<DynamicTest> everyOtherCapabilityIsRefusedByName() {
        CampaignService service = context().service();
        Map<Capability, CapabilityProbe> asked = new EnumMap<>(Capability.class);
        asked.putAll(CommonProbes.refusable(context()));
        asked.putAll(ReportProbes.refusable());
        asked.putAll(context().account().probes());
        asked.keySet().removeAll(service.capabilities());
        return asked.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey().displayName(), () -> {
                    int before = requests();
                    UnsupportedCapabilityException refusal = assertThrows(
                            UnsupportedCapabilityException.class,
                            () -> entry.getValue().use(service));
                    assertEquals(entry.getKey(), refusal.capability());
                    assertEquals(service.provider(), refusal.provider());
                    String message = refusal.toString();
                    assertTrue(message.contains(entry.getKey().displayName()), message);
                    assertTrue(message.contains(service.provider().displayName()), message);
                    assertEquals(0, refusal.attempts());
                    assertEquals(before, requests(), "something was sent");
                }));
    }

    /** What is read, or how a batch travels, cannot be refused: it is simply not there. */
    @Test
    default void whatIsNotDeclaredIsNotThere() {
        CampaignService service = context().service();
        Campaign campaign = context().anyCampaign();
        if (!service.supports(Capability.METRICS)) {
            assertTrue(campaign.metrics().isEmpty(), "metrics, though not declared");
        }
        if (!service.supports(Capability.READ_SCHEDULE)) {
            assertEquals(Schedule.UNKNOWN, campaign.schedule());
        }
        if (!service.supports(Capability.NATIVE_BATCH)) {
            NetworkView network = context().network();
            String id = context().changeable();
            int before = network.writes().size();
            service.updateAll(List.of(CommonProbes.rename(id), CommonProbes.rename(id)));
            assertEquals(2, network.writes().size() - before);
        }
    }

    @Test
    default void capabilitiesAreFixedAndCannotBeChangedFromOutside() {
        CampaignService service = context().service();
        Set<Capability> capabilities = service.capabilities();

        assertEquals(capabilities, service.capabilities());
        assertThrows(UnsupportedOperationException.class, () -> capabilities.add(Capability.GET));
        assertThrows(UnsupportedOperationException.class, capabilities::clear);
        for (Capability capability : Capability.values()) {
            assertEquals(capabilities.contains(capability), service.supports(capability));
        }
    }

    private Map<Capability, CapabilityProbe> allProbes() {
        Map<Capability, CapabilityProbe> probes = new EnumMap<>(CommonProbes.working(context()));
        probes.putAll(ReportProbes.working(context()));
        probes.putAll(context().account().probes());
        return probes;
    }

    private int requests() {
        return context().account().network().map(NetworkView::requests).orElse(0);
    }
}
