package io.github.adfacade.internal;

import com.google.common.base.Splitter;
import com.google.gson.JsonElement;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change would alter, field by field. A field that already has the wanted value is left out. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(Campaign current, CampaignChange change) {
        Differences differences = new Differences();
        differences.compare("name", Optional.of(current.name()), change.name());
        differences.compare("description", current.description(), change.description());
        differences.compare("objective", current.objective(), change.objective());
        differences.compare("budget", current.budget(), change.budget());
        differences.compare("start", current.schedule().start(), change.start());
        differences.compare("end", current.schedule().end(), change.end());
        change.options()
                .ifPresent(options ->
                        options.settings().forEach((field, value) -> differences.compareOption(current, field, value)));
        return differences.found;
    }

    private <T> void compare(String field, Optional<T> before, FieldChange<T> change) {
        if (!change.isKept() && !before.equals(change.value())) {
            add(
                    field,
                    before.map(Object::toString).orElse(null),
                    change.value().map(Object::toString).orElse(null));
        }
    }

    /** An option is named as the network names its field; a dot leads into an object. */
    private void compareOption(Campaign current, String field, Object value) {
        JsonElement held = current.raw();
        for (String member : Splitter.on('.').split(field)) {
            held = held != null && held.isJsonObject() ? held.getAsJsonObject().get(member) : null;
        }
        String before = held == null ? null : text(held);
        if (!Objects.equals(before, value.toString())) {
            add(field, before, value.toString());
        }
    }

    /** As Java writes the same value, so that lists of words compare. */
    private static @Nullable String text(JsonElement held) {
        if (held.isJsonArray() && held.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive)) {
            return held.getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .toList()
                    .toString();
        }
        return held.isJsonNull() ? null : held.isJsonPrimitive() ? held.getAsString() : held.toString();
    }

    private void add(String field, @Nullable String before, @Nullable String after) {
        found.add(new Difference(field, before, after));
    }
}
