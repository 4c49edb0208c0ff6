package io.github.adfacade.contract.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.contract.CapabilityProbe;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.whop.WhopCampaignService;
import io.github.adfacade.whop.WhopGeneration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The sandbox's Whop account, spoken to in one of the generations. */
final class WhopAccount extends SandboxAccount {

    private static final String DRAFT = "adcamp_demo0000000002";
    private static final String PAUSED = "adcamp_demo0000000001";
    private static final String RUNNING = "adcamp_demo0000000004";

    private final WhopCampaignService service;

    private WhopAccount(GuardedSandbox guarded, SpecFile spec, WhopCampaignService service) {
        super(guarded, spec, Network.WHOP);
        this.service = service;
    }

    static WhopAccount nativeGeneration(GuardedSandbox guarded) {
        return new WhopAccount(guarded, SpecFile.WHOP, guarded.whop().build());
    }

    /** The newer generation as it was at first, on a key that is pinned to the older one: what is asked for beats the pin. */
    static WhopAccount firstNativeVersion(GuardedSandbox guarded) {
        return new WhopAccount(
                guarded,
                SpecFile.WHOP,
                guarded.whop()
                        .apiKey(guarded.sandbox().whop().legacyApiKey())
                        .apiVersion("2026-07-08-1")
                        .build());
    }

    static WhopAccount legacyGeneration(GuardedSandbox guarded) {
        return new WhopAccount(
                guarded, SpecFile.WHOP_LEGACY, guarded.whopLegacy().build());
    }

    @Override
    public WhopCampaignService service() {
        return service;
    }

    @Override
    public CampaignDraft.Builder draft(String name) {
        return CampaignDraft.builder(name).objective(Objective.LEADS);
    }

    @Override
    public Objective objective() {
        return Objective.LEADS;
    }

    @Override
    public Optional<String> changeableCampaign() {
        return Optional.of(PAUSED);
    }

    @Override
    public Optional<String> runningCampaign() {
        return Optional.of(RUNNING);
    }

    @Override
    public String unknownId() {
        return "adcamp_nobody00000000";
    }

    @Override
    public Class<?> generatedApi() {
        return service.generation() == WhopGeneration.NATIVE
                ? io.github.adfacade.clients.whop.AdCampaignsApi.class
                : io.github.adfacade.clients.whoplegacy.AdCampaignsApi.class;
    }

    @Override
    public List<String> secrets() {
        return List.of(sandbox().whop().apiKey(), sandbox().whop().legacyApiKey());
    }

    @Override
    public Map<Capability, CapabilityProbe> probes() {
        Map<Capability, CapabilityProbe> probes = new EnumMap<>(Capability.class);
        probes.put(
                Capability.LAUNCH,
                whop(service -> assertThat(service.launch(DRAFT).status()).isNotEqualTo(CampaignStatus.DRAFT)));
        probes.put(Capability.IDEMPOTENCY_KEY, whop(service -> {
            var once = service.with(
                    CallOptions.builder().idempotencyKey("contract-once").build());
            CampaignDraft draft = draft("Made once").build();
            assertThat(once.create(draft).id()).isEqualTo(once.create(draft).id());
        }));
        probes.put(
                Capability.DUPLICATE,
                whop(service -> assertThat(service.duplicate(PAUSED, 2, false))
                        .hasSize(2)
                        .extracting(Campaign::id)
                        .doesNotContain(PAUSED)));
        probes.put(
                Capability.RETRY_PAYMENT,
                whop(service -> service.retryAccountPayments(sandbox().whop().accountId())));
        probes.put(
                Capability.AD_GROUPS,
                whop(service -> assertThat(service.adGroups().list(PAUSED))
                        .isNotEmpty()
                        .allSatisfy(group -> assertThat(
                                        service.adGroups().get(group.getId()).getId())
                                .isEqualTo(group.getId()))));
        probes.put(
                Capability.ADS,
                whop(service -> assertThat(
                                service.ads().get("ad_demo00000000001").getId())
                        .isEqualTo("ad_demo00000000001")));
        probes.put(
                Capability.LIST_ADS,
                whop(service -> assertThat(service.ads().list(PAUSED)).isNotEmpty()));
        probes.put(Capability.CLEAR_FIELD, service -> {
            CampaignChange budget = CampaignChange.builder().clearBudget().build();
            String id = service.supports(Capability.CREATE)
                    ? service.create(draft("With a budget")
                                    .budget(Budget.daily(Money.usd("25.50")))
                                    .build())
                            .id()
                    : PAUSED;
            assertThat(service.update(id, budget).budget()).isEmpty();
        });
        return probes;
    }

    private static CapabilityProbe whop(Consumer<WhopCampaignService> use) {
        return (CampaignService service) -> use.accept((WhopCampaignService) service);
    }
}
