package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cursor pages. A cursor names an item and its place, so that it outlives the item's removal. */
final class WhopPage {
    static final Set<String> PARAMETERS = Set.of("first", "after", "last", "before");
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;

    private WhopPage() {}

    static JsonObject of(List<JsonObject> items, WhopCall call) {
        String after = call.query("after");
        String before = call.query("before");
        int start = after == null ? 0 : place(items, after, "after", 1);
        int end = before == null ? items.size() : place(items, before, "before", 0);
        end = Math.max(start, end);
        Integer last = size(call, "last");
        Integer first = size(call, "first");
        if (last != null && first == null) {
            start = Math.max(start, end - last);
        } else {
            end = Math.min(end, start + (first == null ? DEFAULT_SIZE : first));
        }
        JsonObject info = new JsonObject()
                .with("start_cursor", start < end ? cursor(items, start) : null)
                .with("end_cursor", start < end ? cursor(items, end - 1) : null)
                .with("has_next_page", end < items.size())
                .with("has_previous_page", start > 0);
        return JsonObject.of("data", new ArrayList<>(items.subList(start, end))).with("page_info", info);
    }

    private static @Nullable Integer size(WhopCall call, String name) {
        String text = call.query(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_SIZE) {
            throw WhopProblem.invalid(name, name + " must be a whole number from 1 to " + MAX_SIZE);
        }
        return Integer.valueOf(text);
    }

    private static String cursor(List<JsonObject> items, int place) {
        String text = place + ":" + items.get(place).text("id");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int place(List<JsonObject> items, String cursor, String name, int step) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WhopProblem.invalid(name, name + " is no cursor of this list");
        }
        if (!text.matches("(?s)\\d{1,8}:.+")) {
            throw WhopProblem.invalid(name, name + " is no cursor of this list");
        }
        int colon = text.indexOf(':');
        for (int i = 0; i < items.size(); i++) {
            if (text.substring(colon + 1).equals(items.get(i).text("id"))) {
                return i + step;
            }
        }
        return Math.min(items.size(), Integer.parseInt(text.substring(0, colon)));
    }
}
