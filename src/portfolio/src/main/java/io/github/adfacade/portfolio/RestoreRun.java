package io.github.adfacade.portfolio;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.portfolio.History.Held;
import io.github.adfacade.portfolio.History.Track;
import io.github.adfacade.portfolio.OperationReport.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resumes what this journal paused on one service. */
final class RestoreRun {

    private static final int PASSES = 2;

    private final ServiceRun run;

    RestoreRun(ServiceRun run) {
        this.run = run;
    }

    ServiceRun.Part run() {
        run.settle();
        // A second pass is for requests that turned out not to have arrived.
        for (int pass = 1; pass <= PASSES && !run.isInterrupted(); pass++) {
            List<Intent> intents = intents();
            if (intents.isEmpty()) {
                break;
            }
            run.send(
                    intents,
                    options -> run.service
                            .resumeAll(intents.stream().map(Intent::id).toList(), options)
                            .outcomes());
            run.settle();
        }
        for (Track track : run.tracks(track -> isOurs(track.resumed) && track.held == null && track.open == null)) {
            boolean draft = Objects.requireNonNull(track.resumed).shown().status() == CampaignStatus.DRAFT;
            run.say(track.id, track.name, Result.DONE, draft ? "a draft until the network has looked at it anew" : "");
        }
        return run.part();
    }

    private boolean isOurs(@Nullable Held held) {
        return held != null && held.operation().equals(run.operation);
    }

    private List<Intent> intents() {
        List<Track> held = run.tracks(track -> track.held != null && track.open == null).stream()
                .filter(track -> run.refusal(track.id).isEmpty())
                .toList();
        Look look = new Look(run.service, held.stream().map(track -> track.id).toList());
        List<Intent> intents = new ArrayList<>();
        for (Track track : held) {
            Seen paused = Objects.requireNonNull(track.held).shown();
            Look.Sight sight = look.at(track.id);
            if (look.isRow(track.id)
                    && sight.campaign()
                            .filter(row -> Seen.of(row).touchedSince(paused).isEmpty())
                            .isEmpty()) {
                // A row may show less than the answer to the pause did.
                sight = look.closely(track.id);
            }
            sight.error()
                    .ifPresent(error -> run.say(
                            track.id,
                            track.name,
                            error instanceof NotFoundException ? Result.LEFT : Result.FAILED,
                            String.valueOf(error.getMessage())));
            sight.campaign().map(Seen::of).ifPresent(now -> {
                List<String> touched = now.touchedSince(paused);
                if (touched.isEmpty()) {
                    intents.add(new Intent(track.id, track.name, now, null));
                } else {
                    String changed = "changed by others since it was paused: " + String.join(", ", touched);
                    run.say(track.id, track.name, Result.LEFT, changed);
                }
            });
        }
        return intents;
    }
}
