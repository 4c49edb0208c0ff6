package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One to ten objects of one advertiser. */
record WalmartBatch(long advertiser, List<JsonObject> items) {
    private static final int MAX = 10;

    /** Reads a batch whose faults of shape fail the request as a whole. */
    static WalmartBatch strict(@Nullable Object body, Set<String> fields) {
        List<JsonObject> items = items(body);
        for (JsonObject item : items) {
            if (!WalmartFields.unknown(item, fields).isEmpty()) {
                throw WalmartProblem.body("unknown " + WalmartFields.unknown(item, fields));
            }
            if (!WalmartFields.mistyped(item).isEmpty()) {
                throw WalmartProblem.body("mistyped " + WalmartFields.mistyped(item));
            }
        }
        return new WalmartBatch(advertiser(items), items);
    }

    static List<JsonObject> items(@Nullable Object body) {
        List<JsonObject> items = new ArrayList<>();
        if (!(body instanceof List<?> list) || list.isEmpty()) {
            throw WalmartProblem.body("a list of 1 to 10 objects is wanted");
        }
        for (Object element : list) {
            if (!(element instanceof JsonObject item)) {
                throw WalmartProblem.body("a list of objects is wanted");
            }
            items.add(item);
        }
        if (items.size() > MAX) {
            throw WalmartProblem.of(400, "MAX_LIMIT_EXCEEDED_IN_BULK_REQUEST");
        }
        return items;
    }

    /** The one advertiser of all items, which the credentials must be allowed to act for. */
    static long advertiser(List<JsonObject> items) {
        Long first = null;
        for (JsonObject item : items) {
            Long id = WalmartFields.id(item, "advertiserId");
            if (id == null) {
                throw WalmartProblem.of(400, "INVALID_ADVERTISER_ID");
            }
            if (first != null && !first.equals(id)) {
                throw WalmartProblem.of(400, "MULTIPLE_ADVERTISERS_NOT_SUPPORTED");
            }
            first = id;
        }
        return permitted(first);
    }

    static long permitted(@Nullable Long advertiser) {
        if (advertiser == null) {
            throw WalmartProblem.of(400, "INVALID_ADVERTISER_ID");
        }
        if (!WalmartState.ADVERTISERS.contains(advertiser)) {
            throw WalmartProblem.of(403, "USER_AUTHENTICATION_ERROR");
        }
        return advertiser;
    }
}
