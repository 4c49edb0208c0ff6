package io.github.adfacade.internal;

import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Capability;
import io.github.adfacade.Provider;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.clients.support.Breach;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.support.ModelText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the request models of what a caller says, out of a network's table, and notes everything that breaks a rule.
 *
 * @param <C> the request model that creates a campaign
 * @param <U> the one that changes a campaign
 * @param <Q> the one that lists campaigns
 * @param <R> what the network answers for a campaign
 */
final class Bodies<C extends ClientModel, U extends ClientModel, Q extends ClientModel, R extends ClientModel> {

    private final Network<C, U, Q, R> network;
    private final Set<Capability> capabilities;

    Bodies(Network<C, U, Q, R> network) {
        this.network = network;
        this.capabilities = network.capabilities();
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    /** Ends the call when the network cannot do this. */
    void require(Capability capability, String operation) {
        if (!capabilities.contains(capability)) {
            throw new UnsupportedCapabilityException(provider(), operation, capability);
        }
    }

    private Provider provider() {
        return network.provider();
    }

    /** Rules across the fields of a query. */
    interface QueryRules<Q> {
        void check(CampaignQuery query, Q body, Violations violations);
    }

    /** The request model of a query. */
    Q query(CampaignQuery asked, QueryRules<Q> rules, Violations violations) {
        CampaignQuery query = asked.in(network.table().zone());
        query.needed().forEach(capability -> require(capability, "list"));
        Request<Q> request = new Request<>(provider(), network.query(), query.network(), true, violations);
        network.table().filters().forEach(filter -> filter.say(query, request, violations));
        rules.check(query, request.body(), violations);
        request.check(network.currency());
        return request.body();
    }

    /**
     * The request model of a draft, with what is said of it in common words and in the network's own.
     *
     * @param complete adds what goes without saying, and checks rules across fields
     */
    <M extends ClientModel> M draft(
            String operation,
            CampaignDraft said,
            Supplier<M> empty,
            BiConsumer<M, Violations> complete,
            Violations violations) {
        CampaignDraft draft = said.in(network.table().zone());
        CampaignField.all().forEach(field -> draft.get(field).ifPresent(value -> requireFor(operation, field, value)));
        Request<M> request = new Request<>(provider(), empty, draft.network(), true, violations);
        CampaignField.all().forEach(field -> set(field, draft, request, violations));
        Flight.check(draft.start(), draft.end(), draft.budget(), violations);
        complete.accept(request.body(), violations);
        request.check(network.currency());
        return request.body();
    }

    private <T> void set(CampaignField<T> field, CampaignDraft draft, Request<?> request, Violations violations) {
        Row<T, R> row = network.table().of(field);
        if (row != null) {
            draft.get(field).ifPresent(value -> row.set(value, request, violations));
        }
    }

    /**
     * The request model of a change.
     *
     * @param idRules complains about an id that the network cannot have
     * @param complete adds what goes without saying, and checks rules across fields
     */
    U change(
            String operation,
            CampaignChange said,
            Consumer<Violations> idRules,
            BiConsumer<U, Violations> complete,
            Violations violations) {
        CampaignChange change = said.in(network.table().zone());
        for (CampaignField<?> field : CampaignField.all()) {
            if (change.get(field).isCleared()) {
                require(Capability.CLEAR_FIELD, operation);
                requireFor(operation, field, null);
            }
            change.get(field).value().ifPresent(value -> requireFor(operation, field, value));
        }
        idRules.accept(violations);
        violations.require(!change.isEmpty(), "change", "must change something", null);
        Request<U> request = new Request<>(provider(), network.change(), change.network(), false, violations);
        CampaignField.all().forEach(field -> set(field, change, request, violations));
        Flight.check(
                change.start().value(), change.end().value(), change.budget().value(), violations);
        complete.accept(request.body(), violations);
        request.check(network.currency());
        return request.body();
    }

    private <T> void set(CampaignField<T> field, CampaignChange change, Request<?> request, Violations violations) {
        Row<T, R> row = network.table().of(field);
        if (row != null && change.get(field).isCleared()) {
            row.clear(request, violations);
        } else if (row != null) {
            change.get(field).value().ifPresent(value -> row.set(value, request, violations));
        }
    }

    private void requireFor(String operation, CampaignField<?> field, @Nullable Object value) {
        FieldTable.neededFor(field, value).ifPresent(capability -> require(capability, operation));
    }

    /** The network's own fields, read from texts. */
    ClientModel fields(String operation, Supplier<? extends ClientModel> empty, Map<String, String> texts) {
        List<Breach> broken = new ArrayList<>();
        ClientModel model = ModelText.read(empty, texts, broken);
        Violations violations = new Violations();
        broken.forEach(breach -> violations.add(breach.path(), breach.rule(), breach.value()));
        violations.throwIfAny(provider(), operation);
        return model;
    }
}
