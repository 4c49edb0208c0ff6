package io.github.adfacade.contract.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.Capability;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsort.model.Bid;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.topsort.model.ChargeType;
import io.github.adfacade.clients.topsort.model.CreatableAdFormat;
import io.github.adfacade.clients.topsort.model.Trigger;
import io.github.adfacade.contract.CapabilityProbe;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.topsort.TopsortBids;
import io.github.adfacade.topsort.TopsortCampaignService;
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
                .network(new CampaignCreate()
                        .setCampaignType(CampaignType.AUTOBIDDING)
                        .setAdFormat(CreatableAdFormat.LISTING)
                        .setChargeType(ChargeType.CPC)
                        .setBids(List.of(product("sku-88120"))));
    }

    private static BidCreate product(String id) {
        return new BidCreate()
                .setTarget(new BidTarget().setType(BidTargetType.PRODUCT).setId(id));
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
            JsonObject trigger = new JsonObject();
            trigger.addProperty("productId", "sku-88120");
            bids.add(List.of(product("sku-90001")
                    .setTriggers(List.of(new Trigger().setType("product").setValue(trigger)))));
            List<Bid> after = bids.list();
            assertThat(after).hasSize(before + 1);
            bids.delete(after.get(after.size() - 1).getBidId());
            assertThat(bids.list()).hasSize(before);
        });
    }
}
