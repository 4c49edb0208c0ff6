package io.github.adfacade.contract.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.Capability;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.contract.CapabilityProbe;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.topsort.AdFormat;
import io.github.adfacade.topsort.Bid;
import io.github.adfacade.topsort.BidDraft;
import io.github.adfacade.topsort.CampaignType;
import io.github.adfacade.topsort.ChargeType;
import io.github.adfacade.topsort.Target;
import io.github.adfacade.topsort.TopsortBids;
import io.github.adfacade.topsort.TopsortCampaignService;
import io.github.adfacade.topsort.TopsortOptions;
import io.github.adfacade.topsort.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox's Topsort marketplace, seen by one vendor. */
final class TopsortAccount extends SandboxAccount {

    private static final String RUNNING = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";

    private final TopsortCampaignService service;

    TopsortAccount(GuardedSandbox guarded) {
        super(guarded, SpecFile.TOPSORT, Network.TOPSORT);
        this.service = guarded.topsort().build();
    }

    @Override
    public TopsortCampaignService service() {
        return service;
    }

    @Override
    public CampaignDraft.Builder draft(String name) {
        return autobidding(name);
    }

    /** No other campaign takes an objective. */
    static CampaignDraft.Builder autobidding(String name) {
        return CampaignDraft.builder(name)
                .options(TopsortOptions.builder()
                        .campaignType(CampaignType.AUTOBIDDING)
                        .adFormat(AdFormat.LISTING)
                        .chargeType(ChargeType.CPC)
                        .bids(List.of(BidDraft.on(Target.product("sku-88120"))))
                        .build());
    }

    @Override
    public Optional<String> runningCampaign() {
        return Optional.of(RUNNING);
    }

    @Override
    public String unknownId() {
        return "00000000-0000-4000-8000-000000000000";
    }

    @Override
    public Class<?> generatedApi() {
        return CampaignsApi.class;
    }

    @Override
    public List<String> secrets() {
        return List.of(sandbox().topsort().apiKey());
    }

    @Override
    public Map<Capability, CapabilityProbe> probes() {
        return Map.of(Capability.BIDS, used -> {
            TopsortBids bids = service.bids(RUNNING);
            int before = bids.list().size();
            bids.add(List.of(BidDraft.on(Target.product("sku-90001")).triggers(Trigger.product("sku-88120"))));
            List<Bid> after = bids.list();
            assertThat(after).hasSize(before + 1);
            bids.delete(after.get(after.size() - 1).id());
            assertThat(bids.list()).hasSize(before);
        });
    }
}
