package io.github.adfacade.internal;

import io.github.adfacade.Budget;
import io.github.adfacade.FlightEnd;
import java.time.Instant;
import java.util.Optional;

/** What holds for flight and budget on every network and depends on two fields, or on a currency: no schema can say it. */
final class Flight {

    private Flight() {}

    static void check(
            Optional<Instant> start, Optional<FlightEnd> end, Optional<Budget> budget, Violations violations) {
        Optional<Instant> last = end.flatMap(FlightEnd::instant);
        if (start.isPresent() && last.isPresent()) {
            violations.require(last.get().isAfter(start.get()), "end", "must be after the start", last.get());
        }
        budget.map(Budget::amount)
                .ifPresent(amount -> violations.require(
                        amount.isWholeMinor(),
                        "budget",
                        "must have no fraction of the currency's smallest unit",
                        amount));
    }
}
