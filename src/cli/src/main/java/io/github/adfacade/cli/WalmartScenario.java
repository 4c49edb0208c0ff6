package io.github.adfacade.cli;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.WalmartSandbox;
import java.time.Instant;

/** Walmart: a campaign goes live with its ad groups, which no campaign call can bring about. */
final class WalmartScenario extends Scenario {

    private final WalmartSandbox sandbox;

    WalmartScenario(Instant now, WalmartSandbox sandbox) {
        super(Provider.WALMART, now);
        this.sandbox = sandbox;
    }

    @Override
    CampaignDraft draft(String name) {
        return flight(name)
                .objective(Objective.CONVERSIONS)
                .description("Made by the quickstart")
                .build();
    }

    @Override
    String unknownId() {
        return "999999999999";
    }

    @Override
    String launch(CampaignService service, String id) {
        sandbox.control().goLive(id);
        return "ad groups bring a campaign live, so the sandbox does it: "
                + Text.word(service.get(id).status());
    }

    @Override
    String resumeNote() {
        return " (after a resume Walmart shows a draft first, and brings it live again by itself)";
    }

    @Override
    String archiveNote() {
        return "what once ran cannot be archived on Walmart, so one of the batch: ";
    }
}
