package io.github.adfacade.sandbox.internal.hooks;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which messages a network has to send. Called with the network's lock held, or takes it. */
public interface HookSource {

    /**
     * @param data the thing that the message is about
     * @param previous what its changed fields were before, or null when the network does not say
     */
    record Event(String type, JsonObject data, @Nullable JsonObject previous) {}

    /** What there is to tell since the last look, after a change, or after time went by. */
    List<Event> look(@Nullable Change change);
}
