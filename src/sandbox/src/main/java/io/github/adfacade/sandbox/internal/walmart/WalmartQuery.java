package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query of a request that only reads. */
record WalmartQuery(Request request) {

    WalmartQuery only(Set<String> names) {
        for (String name : request.query().keySet()) {
            if (!names.contains(name)) {
                throw WalmartProblem.body("no query parameter " + name + " is known");
            }
        }
        return this;
    }

    @Nullable
    String text(String name) {
        List<String> values = request.query().get(name);
        if (values != null && values.size() > 1) {
            throw WalmartProblem.body(name + " stands twice");
        }
        return values == null ? null : values.get(0);
    }

    /** The advertiser, for whom the credentials must be allowed to act. */
    long advertiser() {
        String text = text("advertiserId");
        return WalmartBatch.permitted(text == null ? null : number(text));
    }

    /** The ids of a list whose name is repeated. */
    List<Long> ids(String name, int most) {
        List<Long> ids = new ArrayList<>();
        for (String text : request.query().getOrDefault(name, List.of())) {
            Long id = number(text);
            if (id == null) {
                throw WalmartProblem.body(name + " is a list of ids");
            }
            ids.add(id);
        }
        if (ids.size() > most) {
            throw WalmartProblem.body(name + " takes up to " + most + " ids");
        }
        return ids;
    }

    private static @Nullable Long number(String text) {
        return text.matches("[1-9]\\d{0,17}") ? Long.valueOf(text) : null;
    }
}
