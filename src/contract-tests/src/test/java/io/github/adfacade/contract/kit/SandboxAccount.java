package io.github.adfacade.contract.kit;

import com.google.gson.JsonObject;
import io.github.adfacade.CampaignService;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.NetworkView;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.guard.SpecGuard;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account in a fresh sandbox, with every exchange held against the spec. */
abstract class SandboxAccount implements AccountUnderTest, NetworkView {

    private final GuardedSandbox guarded;
    private final SpecFile spec;
    private final Network network;
    private SpecGuard.@Nullable Deviation deviation;

    SandboxAccount(GuardedSandbox guarded, SpecFile spec, Network network) {
        this.guarded = guarded;
        this.spec = spec;
        this.network = network;
    }

    Sandbox sandbox() {
        return guarded.sandbox();
    }

    /** The name of the field with the native status. */
    String statusField() {
        return "status";
    }

    /** The answer to a read of one campaign. */
    String answer(JsonObject campaign) {
        return campaign.toString();
    }

    @Override
    public Clock clock() {
        return sandbox().clock();
    }

    @Override
    public Optional<NetworkView> network() {
        return Optional.of(this);
    }

    @Override
    public int requests() {
        return (int) sandbox().ledger().requests(network);
    }

    @Override
    public List<PlannedRequest> writes() {
        return sandbox().ledger().exchanges(network).stream()
                .filter(Exchange::applied)
                .map(exchange -> new PlannedRequest(
                        exchange.request().method(),
                        exchange.request().path(),
                        exchange.request().body()))
                .toList();
    }

    @Override
    public void refuse(int status) {
        guarded.network(spec).fail(Fault.status(status).always());
    }

    @Override
    public void recover() {
        sandbox().clearFaults();
    }

    @Override
    public void serveNextRead(String campaignId, String unknownField, String value, String nativeStatus) {
        JsonObject campaign = service().get(campaignId).raw();
        campaign.addProperty(unknownField, value);
        if (!nativeStatus.isEmpty()) {
            campaign.addProperty(statusField(), nativeStatus);
        }
        deviation = guarded.guard(spec).expectDeviation("a field that the spec does not name");
        guarded.network(spec).fail(Fault.status(200).body(answer(campaign)));
    }

    @Override
    public void close() {
        try (guarded;
                CampaignService used = service();
                SpecGuard.Deviation expected = deviation) {
            deviation = null;
        }
    }
}
