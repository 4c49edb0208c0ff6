package io.github.adfacade.internal;

import io.github.adfacade.Capability;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What tells one network from another: its table, what it can do beside that, and its request models.
 *
 * @param currency of all amounts
 * @param operations what the network can do beside what every service can, and that does not follow from the table
 * @param create makes an empty model for creating a campaign
 * @param change makes an empty model for changing one
 * @param query makes an empty model for listing them
 * @param <C> creates a campaign
 * @param <U> changes one
 * @param <Q> lists them
 * @param <R> is answered for one
 */
public record Network<C extends ClientModel, U extends ClientModel, Q extends ClientModel, R extends ClientModel>(
        Provider provider,
        Currency currency,
        FieldTable<R> table,
        Set<Capability> operations,
        Supplier<C> create,
        Supplier<U> change,
        Supplier<Q> query) {

    /** What follows from being a service at all. */
    private static final Set<Capability> EVERYWHERE = EnumSet.of(
            Capability.GET,
            Capability.LIST,
            Capability.UPDATE,
            Capability.PAUSE,
            Capability.RESUME,
            Capability.PLAN,
            Capability.REPORTS,
            Capability.UPDATE_ALL);

    Set<Capability> capabilities() {
        EnumSet<Capability> all = EnumSet.copyOf(EVERYWHERE);
        all.addAll(operations);
        all.addAll(table.capabilities());
        return Set.copyOf(all);
    }
}
