package io.github.adfacade.internal;

import io.github.adfacade.Budget;
import io.github.adfacade.FlightEnd;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for flight and budget on every network and depends on two fields, or on a currency: no schema can say it. */
public final class Flight {

    private Flight() {}

    static void check(
            Optional<Instant> start, Optional<FlightEnd> end, Optional<Budget> budget, Violations violations) {
        checkOrder(start.orElse(null), end.flatMap(FlightEnd::instant).orElse(null), violations);
        budget.map(Budget::amount)
                .ifPresent(amount -> violations.require(
                        amount.isWholeMinor(),
                        "budget",
                        "must have no fraction of the currency's smallest unit",
                        amount));
    }

    /** Also where a side of it is said in the network's own model. */
    public static void checkOrder(@Nullable Instant start, @Nullable Instant end, Violations violations) {
        violations.require(start == null || end == null || end.isAfter(start), "end", "must be after the start", end);
    }
}
