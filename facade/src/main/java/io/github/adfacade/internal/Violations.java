package io.github.adfacade.internal;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.ClientModel;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every broken rule before anything is sent. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** Notes a broken rule, once, when the condition does not hold. */
    public Violations require(boolean holds, String field, String rule, @Nullable Object value) {
        if (holds) {
            return this;
        }
        Violation violation = new Violation(field, rule, value == null ? null : value.toString());
        if (!found.contains(violation)) {
            found.add(violation);
        }
        return this;
    }

    /** Notes a broken rule. */
    public Violations add(String field, String rule, @Nullable Object value) {
        return require(false, field, rule, value);
    }

    /** Notes everything that a request model breaks of its schema. */
    public void addBreaches(ClientModel body, Currency currency) {
        body.breaches(currency).forEach(breach -> add(breach.path(), breach.rule(), breach.value()));
    }

    /** Whether a rule on this field is broken: what is wrong is not missing, too. */
    public boolean has(String field) {
        return found.stream().anyMatch(violation -> violation.field().equals(field));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** Ends the call when a rule is broken. */
    public void throwIfAny(Provider provider, String operation) {
        if (!found.isEmpty()) {
            throw new InvalidCampaignException(provider, operation, found);
        }
    }
}
