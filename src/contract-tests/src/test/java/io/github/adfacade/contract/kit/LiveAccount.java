package io.github.adfacade.contract.kit;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.Sleeper;
import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.CapabilityProbe;
import io.github.adfacade.contract.guard.SpecGuard;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import java.net.URI;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real account, by the credentials in the environment. It is only read unless {@code ADFACADE_LIVE_WRITES} is {@code
 * true}; then the contract makes campaigns whose flight lies in the future and removes them. Where the traffic strays from
 * the specs is printed, not failed: a network adds fields without notice.
 */
final class LiveAccount implements AccountUnderTest {

    /** What the common interface has words for. */
    private static final List<Capability> COMMON = List.of(
            Capability.GET,
            Capability.LIST,
            Capability.CREATE,
            Capability.UPDATE,
            Capability.PAUSE,
            Capability.RESUME,
            Capability.ARCHIVE,
            Capability.PLAN,
            Capability.UPDATE_ALL,
            Capability.NATIVE_BATCH,
            Capability.DESCRIPTION,
            Capability.OBJECTIVE,
            Capability.NEVER_ENDING,
            Capability.READ_SCHEDULE,
            Capability.METRICS,
            Capability.DAILY_BUDGET,
            Capability.WEEKLY_BUDGET,
            Capability.MONTHLY_BUDGET,
            Capability.TOTAL_BUDGET,
            Capability.FILTER_IDS,
            Capability.FILTER_NAME,
            Capability.FILTER_STATUS,
            Capability.FILTER_CREATED,
            Capability.FILTER_MODIFIED);

    private final Provider provider;
    private final Map<String, String> environment;
    private final Clock clock;
    private final SpecGuard guard;
    private final CampaignService service;

    LiveAccount(Provider provider, Map<String, String> environment) {
        this(provider, environment, Clock.systemUTC(), Sleeper.THREAD);
    }

    LiveAccount(Provider provider, Map<String, String> environment, Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.provider = provider;
        this.environment = environment;
        this.guard = SpecGuard.uncounted(
                spec(), URI.create(environment.getOrDefault(provider + "_BASE_URL", production(provider))));
        this.service = switch (provider) {
            case WHOP -> prepared(Whop.builderFrom(environment), sleeper).build();
            case TOPSORT -> prepared(Topsort.builderFrom(environment), sleeper).build();
            case WALMART -> prepared(Walmart.builderFrom(environment), sleeper).build();
        };
    }

    private <B extends ServiceBuilder<B>> B prepared(B builder, Sleeper sleeper) {
        return builder.httpClient(guard.client()).clock(clock).sleeper(sleeper);
    }

    /** Whether the environment holds credentials for a real network of this provider. */
    static boolean isIn(Map<String, String> environment, Provider provider) {
        String credential = provider == Provider.WALMART ? "WALMART_CONSUMER_ID" : provider + "_API_KEY";
        String host = URI.create(environment.getOrDefault(provider + "_BASE_URL", production(provider)))
                .getHost();
        boolean loopback = host == null || host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return !environment.getOrDefault(credential, "").isBlank() && !loopback;
    }

    private static String production(Provider provider) {
        return switch (provider) {
            case WHOP -> "https://api.whop.com/api/v1";
            case TOPSORT -> "https://api.topsort.com/public/v1/campaign-service";
            case WALMART -> "https://developer.api.us.walmart.com/api-proxy/service/display/api/v1";
        };
    }

    private SpecFile spec() {
        return switch (provider) {
            case WHOP ->
                "2025-01-01".equals(environment.get("WHOP_API_VERSION")) ? SpecFile.WHOP_LEGACY : SpecFile.WHOP;
            case TOPSORT -> SpecFile.TOPSORT;
            case WALMART -> SpecFile.WALMART;
        };
    }

    @Override
    public CampaignService service() {
        return service;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public boolean mayWrite() {
        return "true".equals(environment.get("ADFACADE_LIVE_WRITES"));
    }

    @Override
    public CampaignDraft.Builder draft(String name) {
        return provider == Provider.TOPSORT ? TopsortAccount.autobidding(name) : CampaignDraft.builder(name);
    }

    @Override
    public Objective objective() {
        return provider == Provider.WHOP ? Objective.LEADS : Objective.AWARENESS;
    }

    @Override
    public Currency currency() {
        return Currency.getInstance(
                provider == Provider.TOPSORT ? environment.getOrDefault("TOPSORT_CURRENCY", "USD") : "USD");
    }

    @Override
    public String unknownId() {
        return switch (provider) {
            case WHOP -> "adcamp_nobody00000000";
            case TOPSORT -> "00000000-0000-4000-8000-000000000000";
            case WALMART -> "99999999999";
        };
    }

    @Override
    public Class<?> generatedApi() {
        return switch (spec()) {
            case WHOP -> io.github.adfacade.clients.whop.AdCampaignsApi.class;
            case WHOP_LEGACY -> io.github.adfacade.clients.whoplegacy.AdCampaignsApi.class;
            case TOPSORT, TOPSORT_REPORTING -> io.github.adfacade.clients.topsort.CampaignsApi.class;
            case WALMART -> io.github.adfacade.clients.walmart.CampaignsApi.class;
        };
    }

    @Override
    public List<String> secrets() {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().matches(provider + "_(API_KEY|AUTH_TOKEN|PRIVATE_KEY)"))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** What only one network can do is proved in the sandbox: on a real account it may cost money or need preparation. */
    @Override
    public Map<Capability, CapabilityProbe> probes() {
        Map<Capability, CapabilityProbe> probes = new EnumMap<>(Capability.class);
        for (Capability capability : service.capabilities()) {
            probes.put(capability, used -> Assumptions.abort("proved in the sandbox"));
        }
        probes.keySet().removeAll(COMMON);
        return probes;
    }

    @Override
    public void close() {
        service.close();
        guard.violations().forEach(violation -> System.out.println("strays from the spec: " + violation));
    }
}
