package io.github.adfacade.portfolio;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign looked like at one time, as far as it shows that somebody has touched it: its common fields, what its owner
 * configured, and when it last changed. Reviews and metrics are the network's doing and no part of it.
 *
 * @param configured see {@link Delivery#configured}
 * @param fields the common fields that it showed
 * @param updatedAt as the network says; null where it does not, as Topsort
 */
record Seen(
        CampaignStatus status,
        String configured,
        Delivery delivery,
        JsonObject fields,
        @Nullable Instant updatedAt) {

    static Seen of(Campaign campaign) {
        return new Seen(
                campaign.status(),
                Delivery.configured(campaign),
                Delivery.of(campaign),
                FieldJson.of(campaign),
                campaign.updatedAt().orElse(null));
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("status", status.name());
        json.addProperty("configured", configured);
        json.addProperty("delivery", delivery.name());
        json.add("fields", fields);
        if (updatedAt != null) {
            json.addProperty("updatedAt", updatedAt.toString());
        }
        return json;
    }

    /** Reads what {@link #toJson} wrote; any RuntimeException says that it did not. */
    static Seen of(JsonObject json) {
        JsonElement updated = json.get("updatedAt");
        return new Seen(
                CampaignStatus.valueOf(json.get("status").getAsString()),
                json.get("configured").getAsString(),
                Delivery.valueOf(json.get("delivery").getAsString()),
                json.getAsJsonObject("fields"),
                updated == null ? null : Instant.parse(updated.getAsString()));
    }

    /** Stopped by its owner. */
    boolean paused() {
        return configured.equals("paused") || configured.equals("off");
    }

    /** True when the network says for both when they last changed, and it is not the same time. */
    boolean changedSince(Seen earlier) {
        return updatedAt != null && earlier.updatedAt != null && !updatedAt.equals(earlier.updatedAt);
    }

    /** True when the network says for both that they last changed at the same time. */
    boolean unchangedSince(Seen earlier) {
        return updatedAt != null && updatedAt.equals(earlier.updatedAt);
    }

    /** The common fields whose values are not those of the other. */
    List<String> otherFields(Seen other) {
        TreeSet<String> names = new TreeSet<>(fields.keySet());
        names.addAll(other.fields.keySet());
        names.removeIf(name -> Objects.equals(fields.get(name), other.fields.get(name)));
        return List.copyOf(names);
    }

    /** What shows that somebody has touched the campaign since then; empty when nothing does. */
    List<String> touchedSince(Seen earlier) {
        List<String> touched = new ArrayList<>();
        if (!configured.equals(earlier.configured)) {
            touched.add("status");
        }
        touched.addAll(otherFields(earlier));
        if (touched.isEmpty() && changedSince(earlier)) {
            touched.add("time of the last change");
        }
        return touched;
    }

    /** The same with the other's configured state and time. */
    Seen configuredAs(Seen other) {
        return new Seen(other.status, other.configured, other.delivery, fields, other.updatedAt);
    }
}
