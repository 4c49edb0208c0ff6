package io.github.adfacade.portfolio;

import io.github.adfacade.AuthenticationException;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Sleeper;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.portfolio.History.Held;
import io.github.adfacade.portfolio.History.Track;
import io.github.adfacade.portfolio.OperationReport.Result;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stops what runs on one service, pass by pass until nothing does. */
final class StopRun {

    private static final int PASSES = 5;

    /** A network may take a pause in and show it later. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final ServiceRun run;
    private final Sleeper sleeper;
    private final Map<String, Campaign> running = new LinkedHashMap<>();
    private final Map<String, Campaign> waiting = new LinkedHashMap<>();

    StopRun(ServiceRun run, Sleeper sleeper) {
        this.run = run;
        this.sleeper = sleeper;
    }

    ServiceRun.Part run() {
        run.settle();
        boolean whole = false;
        for (int pass = 0; !run.isInterrupted(); pass++) {
            whole = list();
            List<Intent> intents = intents();
            if ((intents.isEmpty() && (whole || isHopeless())) || pass == PASSES) {
                break;
            }
            List<Outcome> outcomes = run.send(
                    intents,
                    options -> run.service
                            .pauseAll(intents.stream().map(Intent::id).toList(), options)
                            .outcomes());
            run.settle();
            if (outcomes.stream().anyMatch(Outcome::isNotSent)) {
                // The caller, the deadline or refused credentials have ended it.
                break;
            }
            if (outcomes.stream().noneMatch(Outcome::isSuccess) && !pause()) {
                break;
            }
        }
        if (whole) {
            run.forgetFailures(running.keySet());
        }
        report();
        return run.part();
    }

    /** False when it was interrupted. */
    private boolean pause() {
        try {
            sleeper.sleep(SETTLING);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Walks through all campaigns; false when it could not be gone through, what came until then is kept. */
    private boolean list() {
        running.clear();
        waiting.clear();
        try {
            for (Campaign campaign : run.service.list(CampaignQuery.ALL)) {
                switch (Delivery.of(campaign)) {
                    case RUNS, UNCERTAIN -> running.put(campaign.id(), campaign);
                    case WAITS -> waiting.put(campaign.id(), campaign);
                    case RESTS -> {}
                }
            }
            run.failedBy(null);
            return true;
        } catch (CampaignException brokenOff) {
            run.failedBy(brokenOff);
            return false;
        }
    }

    /** Refused credentials do not get better, and neither do rows without an id. */
    private boolean isHopeless() {
        return run.failure()
                .filter(e -> e instanceof AuthenticationException || e instanceof UnreadableResponseException)
                .isPresent();
    }

    private List<Intent> intents() {
        return running.values().stream()
                .filter(campaign -> run.refusal(campaign.id()).isEmpty())
                .map(campaign -> new Intent(campaign.id(), campaign.name(), Seen.of(campaign), null))
                .toList();
    }

    private void report() {
        for (Campaign campaign : waiting.values()) {
            run.say(
                    campaign.id(),
                    campaign.name(),
                    Result.WAITING,
                    "a draft cannot be paused, and goes live by itself when its ad groups are complete");
        }
        for (Campaign campaign : running.values()) {
            if (!run.hasFailed(campaign.id())) {
                run.say(campaign.id(), campaign.name(), Result.FAILED, "still runs");
            }
        }
        for (Track track : run.tracks(track -> isOurs(track.held))) {
            run.say(track.id, track.name, Result.DONE, "");
        }
        for (Track track : run.tracks(track -> track.open != null)) {
            run.say(track.id, track.name, Result.UNKNOWN, "sent, and what came of it cannot be seen");
        }
        for (Campaign campaign : running.values()) {
            run.refusal(campaign.id()).ifPresent(why -> {
                Result result = Delivery.of(campaign) == Delivery.UNCERTAIN ? Result.UNCERTAIN : Result.FAILED;
                run.say(campaign.id(), campaign.name(), result, why);
            });
        }
    }

    private boolean isOurs(@Nullable Held held) {
        return held != null && held.operation().equals(run.operation);
    }
}
