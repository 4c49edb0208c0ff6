package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A page behind an opaque cursor, in the envelope of reports. */
final class TopsortPage {
    private static final String BEGIN = "row ";

    private TopsortPage() {}

    static JsonObject of(String name, List<JsonObject> all, TopsortCall call, int most) {
        int limit = call.number("limit", 0, most, most);
        String cursor = call.query("next_page");
        int from = cursor == null ? 0 : Math.min(place(cursor), all.size());
        int to = Math.min(all.size(), from + limit);
        boolean more = to < all.size();
        return JsonObject.of("hasMore", more)
                .with("nextPage", more ? cursor(to) : null)
                .with(name, List.copyOf(all.subList(from, to)));
    }

    private static String cursor(int place) {
        byte[] text = (BEGIN + place).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static int place(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.startsWith(BEGIN)) {
                return Integer.parseUnsignedInt(text.substring(BEGIN.length()));
            }
        } catch (IllegalArgumentException e) {
            throw TopsortProblem.model("not a page that was given out", "value_error", "query", "next_page");
        }
        throw TopsortProblem.model("not a page that was given out", "value_error", "query", "next_page");
    }
}
