package io.github.adfacade.internal.http;

import io.github.adfacade.internal.async.Steps;
import java.time.Duration;
import java.util.Optional;

/** A wait between two requests of an asynchronous call; brings what ended it before its time, if anything did. */
final class TimedWait implements Steps.Wait<Optional<PipelineException>> {

    private final Pipeline pipeline;
    private final Duration wait;
    private final Ending ending = new Ending();

    TimedWait(Pipeline pipeline, Duration wait) {
        this.pipeline = pipeline;
        this.wait = wait;
    }

    @Override
    public void begin(Steps.Done<Optional<PipelineException>> done) {
        pipeline.begins(ending);
        Runnable off = pipeline.alarm.after(
                wait, () -> end(done, Optional.empty()), broken -> end(done, Optional.of(broken(broken))));
        ending.undoBy(() -> {
            off.run();
            end(done, Optional.of(ending.exception()));
        });
    }

    private void end(Steps.Done<Optional<PipelineException>> done, Optional<PipelineException> why) {
        pipeline.ends(ending);
        done.with(why);
    }

    private static PipelineException broken(Throwable broken) {
        return new PipelineException(PipelineException.Reason.INTERRUPTED, "the sleeper failed", null, broken);
    }

    @Override
    public Optional<PipelineException> end() {
        ending.end(PipelineException.Reason.CANCELLED);
        return Optional.of(ending.exception());
    }
}
