package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.hooks.HookSource;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells of campaigns that are created, changed and deleted. What a campaign spends is no change of it. */
final class TopsortHooks implements HookSource {
    /** What a deletion's sample shows. */
    private static final List<String> OF_DELETED =
            List.of("name", "adFormat", "vendorId", "campaignId", "campaignType", "marketplaceId");

    private final Object lock;
    private final TopsortState state;
    private final Map<String, JsonObject> last = new HashMap<>();

    TopsortHooks(Object lock, TopsortState state) {
        this.lock = lock;
        this.state = state;
    }

    @Override
    public List<Event> look(@Nullable Change change) {
        synchronized (lock) {
            List<Event> events = change == null || !tells(change) ? List.of() : List.of(event(change));
            last.clear();
            state.campaigns().forEach(campaign -> last.put(campaign.id(), campaign.document.copy()));
            return events;
        }
    }

    private static boolean tells(Change change) {
        boolean spent =
                change.kind() == Change.Kind.CONTROLLED && change.fields().startsWith("{\"amountUsed\"");
        return change.resource().equals("campaign") && !spent;
    }

    private Event event(Change change) {
        if (change.kind() == Change.Kind.DELETED) {
            JsonObject known = last.getOrDefault(change.id(), new JsonObject());
            JsonObject payload = new JsonObject();
            OF_DELETED.forEach(name -> payload.with(snake(name), known.get(name)));
            return new Event("campaign:delete", payload, null);
        }
        String channel = change.kind() == Change.Kind.CREATED ? "campaign:create" : "campaign:update";
        return new Event(channel, snake(state.campaign(change.id()).document.copy()), null);
    }

    private static JsonObject snake(JsonObject document) {
        JsonObject renamed = new JsonObject();
        document.forEach(
                (name, value) -> renamed.with(snake(name), value instanceof JsonObject inner ? snake(inner) : value));
        return renamed;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
