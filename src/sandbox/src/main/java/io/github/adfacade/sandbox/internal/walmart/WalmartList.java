package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list, filtered by members of its body. Names are matched whole; archived campaigns are listed like others. */
final class WalmartList {
    private static final Set<String> KEYS = Set.of(
            "advertiserId",
            "Filter[campaignId]",
            "Filter[name]",
            "Filter[status]",
            "Filter[lastModifiedDate]",
            "startIndex",
            "count");
    private static final int MAX_IDS = 25;
    private static final int MAX_COUNT = 100;

    private final WalmartState state;

    WalmartList(WalmartState state) {
        this.state = state;
    }

    Response list(@Nullable Object body) {
        if (!(body instanceof JsonObject request)) {
            throw WalmartProblem.body("an object is wanted");
        }
        if (!KEYS.containsAll(request.keySet())) {
            throw WalmartProblem.body("unknown " + WalmartFields.unknown(request, KEYS));
        }
        long advertiser = WalmartBatch.permitted(WalmartFields.id(request, "advertiserId"));
        List<Long> ids = ids(request);
        List<?> names =
                request.get("Filter[name]") instanceof String name ? List.of(name) : request.list("Filter[name]");
        Object status = request.get("Filter[status]");
        String wanted = status == null
                ? null
                : WalmartFields.oneOf(
                        status,
                        "INVALID_FIELD_STATUS",
                        "DRAFT",
                        "LIVE",
                        "SCHEDULED",
                        "PAUSED",
                        "COMPLETED",
                        "ARCHIVED");
        Object since = request.get("Filter[lastModifiedDate]");
        Instant modified = since == null ? null : Eastern.parse(since).toInstant();
        int start = number(request, "startIndex", 0, Integer.MAX_VALUE, 0, "INVALID_FIELD_START_INDEX");
        int count = number(request, "count", 1, MAX_COUNT, MAX_COUNT, "INVALID_FIELD_COUNT");
        List<JsonObject> found = candidates(advertiser, ids, names).stream()
                .filter(c -> wanted == null || wanted.equals(c.status()))
                .filter(c -> modified == null || !updated(c).isBefore(modified))
                .map(c -> c.document)
                .toList();
        List<JsonObject> page = found.stream().skip(start).limit(count).toList();
        return Response.json(
                200,
                JsonObject.of("totalResults", found.size())
                        .with("response", page)
                        .toString());
    }

    /** By id or name where they are given, so that looking one campaign up does not walk through all. */
    private List<WalmartCampaign> candidates(long advertiser, List<Long> ids, List<?> names) {
        if (ids.isEmpty()) {
            return names.isEmpty() ? state.of(advertiser) : state.named(names, advertiser);
        }
        return ids.stream()
                .distinct()
                .map(state::find)
                .filter(Objects::nonNull)
                .filter(c -> c.advertiser == advertiser)
                .filter(c -> names.isEmpty() || names.contains(c.name()))
                .toList();
    }

    private static List<Long> ids(JsonObject request) {
        List<?> list = request.list("Filter[campaignId]");
        if (list.size() > MAX_IDS) {
            throw WalmartProblem.of(400, "MAX_LIMIT_EXCEEDED_IN_BULK_REQUEST");
        }
        List<Long> ids = new ArrayList<>();
        for (Object element : list) {
            Long id = WalmartFields.id(JsonObject.of("id", element), "id");
            if (id != null) {
                ids.add(id);
            }
        }
        if (request.has("Filter[campaignId]") && (ids.isEmpty() || ids.size() < list.size())) {
            throw WalmartProblem.body("Filter[campaignId] is a list of ids");
        }
        return ids;
    }

    private static Instant updated(WalmartCampaign campaign) {
        return Eastern.parse(campaign.document.get("lastUpdatedDate")).toInstant();
    }

    private static int number(JsonObject request, String name, int low, int high, int otherwise, String code) {
        if (!request.has(name)) {
            return otherwise;
        }
        BigDecimal number = request.number(name);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(low)) < 0
                || number.compareTo(BigDecimal.valueOf(high)) > 0) {
            throw WalmartProblem.of(400, code);
        }
        return number.intValueExact();
    }
}
