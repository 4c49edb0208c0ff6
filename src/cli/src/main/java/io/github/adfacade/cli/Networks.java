package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.Drift;
import io.github.adfacade.DriftListener;
import io.github.adfacade.Provider;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import io.github.adfacade.whop.WhopGeneration;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** The one place that knows the networks by name. */
final class Networks {

    private static final String TOPSORT_CURRENCY = "TOPSORT_CURRENCY";
    private static final String DOLLARS = "USD";

    private Networks() {}

    /** Whether any credential of this network is set. */
    static boolean isConfigured(Provider provider, Map<String, String> environment) {
        String credential = switch (provider) {
            case WHOP -> "WHOP_API_KEY";
            case TOPSORT -> "TOPSORT_API_KEY";
            case WALMART -> "WALMART_CONSUMER_ID";
        };
        return !environment.getOrDefault(credential, "").isBlank();
    }

    /** A service with the credentials of this environment. */
    static CampaignService open(Provider provider, Map<String, String> environment) {
        return switch (provider) {
            case WHOP -> Whop.fromEnvironment(environment);
            case TOPSORT -> Topsort.fromEnvironment(environment);
            case WALMART -> Walmart.fromEnvironment(environment);
        };
    }

    /** A service with the credentials of this environment that tells of drift. */
    static CampaignService open(Provider provider, Map<String, String> environment, DriftListener listener) {
        return switch (provider) {
            case WHOP -> Whop.builderFrom(environment).driftListener(listener).build();
            case TOPSORT ->
                Topsort.builderFrom(environment).driftListener(listener).build();
            case WALMART ->
                Walmart.builderFrom(environment).driftListener(listener).build();
        };
    }

    /** Where a recorded answer differs from the spec; of Whop's, that of the generation that the environment names. */
    static List<Drift> driftIn(Provider provider, Map<String, String> environment, String operation, String answer) {
        return switch (provider) {
            case WHOP -> Whop.driftIn(generation(environment), operation, answer);
            case TOPSORT -> Topsort.driftIn(operation, answer);
            case WALMART -> Walmart.driftIn(operation, answer);
        };
    }

    private static WhopGeneration generation(Map<String, String> environment) {
        String version = environment.getOrDefault("WHOP_API_VERSION", "").strip();
        return version.equals(WhopGeneration.LEGACY.defaultVersion()) ? WhopGeneration.LEGACY : WhopGeneration.NATIVE;
    }

    /** Launches a draft, which no other network than Whop asks for. */
    static Campaign launch(CampaignService service, String id) {
        if (service instanceof WhopCampaignService whop) {
            return whop.launch(id);
        }
        throw new UnsupportedCapabilityException(service.provider(), "launch", Capability.LAUNCH);
    }

    /** The currency of an amount that names none: Topsort's is configured, the others speak dollars. */
    static Currency currency(Provider provider, Map<String, String> environment) {
        String code = provider == Provider.TOPSORT ? environment.getOrDefault(TOPSORT_CURRENCY, DOLLARS) : DOLLARS;
        return Currency.getInstance(code.strip());
    }
}
