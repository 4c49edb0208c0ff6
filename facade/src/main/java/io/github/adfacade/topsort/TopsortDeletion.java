package io.github.adfacade.topsort;

import io.github.adfacade.Applied;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
import retrofit2.Call;

/** Deletes whatever the answer's form: null, an object or nothing, since Topsort does not say. */
final class TopsortDeletion {

    private TopsortDeletion() {}

    static void send(Exchange exchange, CallScope scope, Call<?> call) {
        try {
            exchange.sendForMaybe(scope, call);
        } catch (NotFoundException e) {
            // Not there after an attempt whose answer was lost: that attempt did it.
            if (e.applied() == Applied.NO) {
                throw e;
            }
        }
    }
}
