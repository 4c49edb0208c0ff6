package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.hooks.HookSource;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of campaigns whose status or delivery status is another one than at the last look; of others Whop says nothing. */
final class WhopHooks implements HookSource {
    private static final List<String> TOLD = List.of("status", "delivery_status");

    private final Object lock;
    private final WhopState state;
    private Map<String, JsonObject> last = new HashMap<>();

    WhopHooks(Object lock, WhopState state) {
        this.lock = lock;
        this.state = state;
    }

    @Override
    public List<Event> look(@Nullable Change change) {
        synchronized (lock) {
            List<Event> events = new ArrayList<>();
            Map<String, JsonObject> now = new HashMap<>();
            for (WhopCampaign campaign : state.campaigns()) {
                JsonObject seen = told(campaign);
                now.put(campaign.id(), seen);
                JsonObject before = last.get(campaign.id());
                if (before != null && !before.equals(seen)) {
                    events.addAll(events(campaign, before, seen));
                }
            }
            last = now;
            return events;
        }
    }

    private static List<Event> events(WhopCampaign campaign, JsonObject before, JsonObject now) {
        JsonObject previous = new JsonObject();
        TOLD.stream()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .forEach(name -> previous.with(name, before.get(name)));
        JsonObject data = withoutMetrics(campaign.document);
        List<Event> events = new ArrayList<>();
        events.add(new Event("ad_campaign.updated", data, previous));
        if (now.containsValue("payment_failed") && !before.containsValue("payment_failed")) {
            events.add(new Event("ad_campaign.payment_failed", data, null));
        }
        return events;
    }

    private static JsonObject told(WhopCampaign campaign) {
        JsonObject told = new JsonObject();
        TOLD.forEach(name -> told.with(name, campaign.document.get(name)));
        return told;
    }

    private static JsonObject withoutMetrics(JsonObject document) {
        JsonObject data = document.copy();
        WhopMetrics.none().keySet().stream()
                .filter(name -> !name.equals("issues"))
                .forEach(data::remove);
        return data;
    }
}
