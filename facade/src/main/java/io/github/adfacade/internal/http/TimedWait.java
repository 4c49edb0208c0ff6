package io.github.adfacade.internal.http;

import io.github.adfacade.internal.async.Steps;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A wait between two requests of an asynchronous call; brings what ended it before its time, or null. */
final class TimedWait implements Steps.Wait<@Nullable PipelineException> {

    private final Pipeline pipeline;
    private final Duration wait;
    private final Ending ending = new Ending();

    TimedWait(Pipeline pipeline, Duration wait) {
        this.pipeline = pipeline;
        this.wait = wait;
    }

    @Override
    public void begin(Steps.Done<@Nullable PipelineException> done) {
        pipeline.begins(ending);
        Runnable off = pipeline.alarm.after(wait, () -> end(done, null), broken -> end(done, broken(broken)));
        ending.undoBy(() -> {
            off.run();
            end(done, ending.exception());
        });
    }

    private void end(Steps.Done<@Nullable PipelineException> done, @Nullable PipelineException why) {
        pipeline.ends(ending);
        done.with(why);
    }

    private static PipelineException broken(Throwable broken) {
        return new PipelineException(PipelineException.Reason.INTERRUPTED, "the sleeper failed", null, broken);
    }

    @Override
    public PipelineException end() {
        ending.end(PipelineException.Reason.CANCELLED);
        return ending.exception();
    }
}
