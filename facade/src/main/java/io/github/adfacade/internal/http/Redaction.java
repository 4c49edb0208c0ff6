package io.github.adfacade.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What of a request or an answer may be written to a log. Everything is hidden that is not on a list here: a list of what
 * to hide would leak the first header that nobody thought of.
 */
final class Redaction {

    private static final String HIDDEN = "***";

    private static final Set<String> HEADERS =
            words("accept api-version-date content-length content-type date idempotent-replayed retry-after "
                    + "retry-after-ms user-agent wm_qos.correlation_id x-ratelimit-limit x-ratelimit-remaining "
                    + "x-ratelimit-reset x-request-id x-should-retry");

    private static final Set<String> QUERY =
            words("created_after created_before direction first is_active last limit offset order sort_by_date "
                    + "stats_from stats_to status time_zone");

    /** Fields that say what happens to a campaign and its money; names, texts and people stay hidden. */
    private static final Set<String> FIELDS =
            words("action adFormat amount budgetType budget_amount budget_optimization budget_type campaignId "
                    + "campaignType code dailyBudget daily_budget deliverySpeed delivery_status endDate ends_at errCode "
                    + "hasMore has_next_page isActive mediaType objective platform startDate startIndex starts_at status "
                    + "totalBudget totalResults type");

    private Redaction() {}

    private static Set<String> words(String separatedByBlanks) {
        return Set.of(separatedByBlanks.split(" ", -1));
    }

    static String url(HttpUrl url) {
        if (url.querySize() == 0) {
            return url.encodedPath();
        }
        StringJoiner query = new StringJoiner("&", url.encodedPath() + "?", "");
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            query.add(name + "=" + (QUERY.contains(name) ? url.queryParameterValue(i) : HIDDEN));
        }
        return query.toString();
    }

    /** The values of the headers that are not on the list; of a scheme and its token, the token too. */
    static List<String> hiddenValues(Headers headers) {
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!HEADERS.contains(headers.name(i).toLowerCase(Locale.ROOT))) {
                String value = headers.value(i);
                hidden.add(value);
                hidden.add(value.substring(value.lastIndexOf(' ') + 1));
            }
        }
        return hidden;
    }

    static String headers(Headers headers) {
        StringJoiner shown = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            boolean known = HEADERS.contains(name.toLowerCase(Locale.ROOT));
            shown.add(name + ": " + (known ? headers.value(i) : HIDDEN));
        }
        return shown.toString();
    }

    /** The body's structure with the values on the list; a text that is no JSON is named by its length alone. */
    static String json(String body) {
        try {
            return redacted(JsonParser.parseString(body), false).toString();
        } catch (JsonParseException | IllegalStateException notJson) {
            return "(" + body.length() + " characters, not JSON)";
        }
    }

    private static JsonElement redacted(JsonElement element, boolean shown) {
        if (element instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.entrySet().forEach(e -> copy.add(e.getKey(), redacted(e.getValue(), FIELDS.contains(e.getKey()))));
            return copy;
        }
        if (element instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(redacted(item, shown)));
            return copy;
        }
        return shown || element.isJsonNull() ? element : new JsonPrimitive(HIDDEN);
    }
}
