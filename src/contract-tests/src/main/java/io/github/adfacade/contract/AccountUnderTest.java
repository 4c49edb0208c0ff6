package io.github.adfacade.contract;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.Objective;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account on one network, and what the contract has to know to test a service on it. One is made for each test. */
public interface AccountUnderTest extends AutoCloseable {

    /** The service to test; it is closed with the account. */
    CampaignService service();

    /** The least draft that the network accepts; the contract adds to it what the service declares. */
    CampaignDraft.Builder draft(String name);

    /** An objective that the network takes together with {@link #draft}. */
    default Objective objective() {
        return Objective.AWARENESS;
    }

    /** The currency of budgets. */
    default Currency currency() {
        return Currency.getInstance("USD");
    }

    /** The time by which flights are planned. */
    default Clock clock() {
        return Clock.systemUTC();
    }

    /** Whether campaigns may be made and changed. Without it the contract only reads. */
    default boolean mayWrite() {
        return true;
    }

    /** A campaign that may be changed, where the network cannot make one. */
    default Optional<String> changeableCampaign() {
        return Optional.empty();
    }

    /** A campaign that delivers and may be paused and resumed; a new one for each call where that is possible. */
    default Optional<String> runningCampaign() {
        return Optional.empty();
    }

    /** An id that is well-formed and belongs to no campaign. */
    String unknownId();

    /** The generated interface that {@link CampaignService#unwrap} gives out. */
    Class<?> generatedApi();

    /** Credentials, which no text may show. */
    List<String> secrets();

    /**
     * How capabilities are used that the common interface has no words for. A probe uses its capability and asserts the
     * effect; where the capability is not declared it has to meet a refusal.
     */
    default Map<Capability, CapabilityProbe> probes() {
        return Map.of();
    }

    /** The network behind the service, where a test can look into it and script it; empty for a real one. */
    default Optional<NetworkView> network() {
        return Optional.empty();
    }

    @Override
    void close();
}
