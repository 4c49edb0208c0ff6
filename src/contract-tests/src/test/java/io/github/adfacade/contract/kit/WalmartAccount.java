package io.github.adfacade.contract.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.Money;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.contract.CapabilityProbe;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.walmart.WalmartCampaignService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox's Walmart advertiser. */
final class WalmartAccount extends SandboxAccount {

    private final WalmartCampaignService service;

    WalmartAccount(GuardedSandbox guarded) {
        super(guarded, SpecFile.WALMART, Network.WALMART);
        this.service = guarded.walmart().build();
    }

    @Override
    public WalmartCampaignService service() {
        return service;
    }

    @Override
    public CampaignDraft.Builder draft(String name) {
        return CampaignDraft.builder(name);
    }

    @Override
    public Optional<String> runningCampaign() {
        String id = service.create(flight("Running " + requests())).id();
        sandbox().walmart().control().goLive(id);
        return Optional.of(id);
    }

    @Override
    public String unknownId() {
        return "99999999";
    }

    @Override
    public Class<?> generatedApi() {
        return CampaignsApi.class;
    }

    @Override
    public List<String> secrets() {
        String pem = sandbox().walmart().privateKeyPem();
        return List.of(
                sandbox().walmart().authToken(), pem.lines().skip(1).findFirst().orElseThrow());
    }

    @Override
    String answer(JsonObject campaign) {
        JsonArray rows = new JsonArray();
        rows.add(campaign);
        JsonObject page = new JsonObject();
        page.addProperty("totalResults", 1);
        page.add("response", rows);
        return page.toString();
    }

    @Override
    public Map<Capability, CapabilityProbe> probes() {
        return Map.of(
                Capability.CLEAR_FIELD,
                        used -> {
                            Campaign described = service.create(flight("Described"));
                            assertThat(described.description()).isPresent();
                            assertThat(service.update(
                                                    described.id(),
                                                    CampaignChange.builder()
                                                            .clearDescription()
                                                            .build())
                                            .description())
                                    .isEmpty();
                        },
                Capability.REPLACE,
                        used -> {
                            String id = service.create(flight("Before")).id();
                            assertThat(service.replace(id, flight("After")).name())
                                    .isEqualTo("After");
                        },
                Capability.UNARCHIVE,
                        used -> {
                            String id = service.create(flight("Shelved")).id();
                            service.archive(id);
                            assertThat(service.unarchive(id).status()).isNotEqualTo(CampaignStatus.ARCHIVED);
                        });
    }

    private CampaignDraft flight(String name) {
        Instant start = clock().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(7 * 24 + 18));
        return draft(name)
                .description("Composed for a test")
                .budget(Budget.daily(Money.usd("25.50")))
                .start(start)
                .end(start.plus(Duration.ofDays(30)))
                .build();
    }
}
