package io.github.adfacade.cli;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What differs between the networks in the quickstart. */
abstract class Scenario {

    /** Past noon in New York, where Walmart wants flights to end, in winter and in summer. */
    private static final Duration EVENING = Duration.ofHours(22);

    private final Provider provider;
    private final Instant today;

    Scenario(Provider provider, Instant now) {
        this.provider = provider;
        this.today = now.truncatedTo(ChronoUnit.DAYS);
    }

    final Provider provider() {
        return provider;
    }

    /** The evening of a day to come, in UTC. */
    final Instant evening(int daysFromToday) {
        return today.plus(Duration.ofDays(daysFromToday)).plus(EVENING);
    }

    /** A draft that this network takes. */
    abstract CampaignDraft draft(String name);

    /** A draft with what all networks have: a daily budget and a flight of thirty days. */
    final CampaignDraft.Builder flight(String name) {
        return CampaignDraft.builder(name)
                .budget(Budget.daily(Money.usd("75.50")))
                .start(evening(30))
                .end(FlightEnd.at(evening(60)));
    }

    /** An id as this network writes them, of no campaign. */
    abstract String unknownId();

    /** Brings a new campaign to where it can be paused, and says how. */
    abstract String launch(CampaignService service, String id);

    /** What a reader may wonder about after a resume. */
    String resumeNote() {
        return "";
    }

    /** Why the campaign that ran is not the one to archive; empty when it is. */
    String archiveNote() {
        return "";
    }
}
