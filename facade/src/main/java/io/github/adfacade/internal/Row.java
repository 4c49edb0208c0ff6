package io.github.adfacade.internal;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignField;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.FieldChange;
import io.github.adfacade.clients.support.ClientModel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a network writes, clears, reads and keeps one common field. What has no writer for a request model cannot be said there.
 *
 * @param <T> what the field holds
 * @param <R> the model that the network answers a campaign with
 */
public final class Row<T, R extends ClientModel> {

    private final CampaignField<T> field;
    private final Map<Class<?>, BiConsumer<ClientModel, T>> writers = new HashMap<>();
    private final Map<Class<?>, Consumer<ClientModel>> clearers = new HashMap<>();
    private final Set<Capability> words = EnumSet.noneOf(Capability.class);
    private final Accepted<T> accepted = new Accepted<>();
    private @Nullable Function<R, @Nullable T> reader;
    private BinaryOperator<@Nullable T> stored = (before, wanted) -> wanted;
    private @Nullable BiPredicate<T, T> shownAs;

    Row(CampaignField<T> field) {
        this.field = field;
    }

    /** Written so on this request model. */
    public <M extends ClientModel> Row<T, R> on(Class<M> model, BiConsumer<M, T> writer) {
        writers.put(model, (body, value) -> writer.accept(model.cast(body), value));
        return this;
    }

    /** Emptied so on this request model. */
    public <M extends ClientModel> Row<T, R> clear(Class<M> model, Consumer<M> clearer) {
        clearers.put(model, body -> clearer.accept(model.cast(body)));
        return this;
    }

    /** Read so from what the network answers. */
    public Row<T, R> read(Function<R, @Nullable T> how) {
        reader = how;
        return this;
    }

    /** Only these values can be said; the rule is told of others. */
    public Row<T, R> accepts(Function<T, Boolean> test, String rule) {
        accepted.add(test, rule);
        return this;
    }

    /** Which of the field's words the network knows, where not all networks know them. */
    public Row<T, R> can(Capability... known) {
        Collections.addAll(words, known);
        return this;
    }

    /** What the network makes of a wanted value, given the one that it holds; the same value unless set. */
    public Row<T, R> stored(BinaryOperator<@Nullable T> rounding) {
        stored = rounding;
        return this;
    }

    /** Whether the network means a wanted value by the one that it shows afterwards; what {@link #stored} makes of it unless set. */
    public Row<T, R> shownAs(BiPredicate<T, T> wantedAndShown) {
        shownAs = wantedAndShown;
        return this;
    }

    Set<Capability> capabilities() {
        Set<Capability> can = EnumSet.copyOf(words);
        if (!writers.isEmpty()) {
            FieldTable.neededFor(field, null).ifPresent(can::add);
        }
        if (!clearers.isEmpty()) {
            can.add(Capability.CLEAR_FIELD);
        }
        return can;
    }

    boolean isRead() {
        return reader != null;
    }

    void set(T value, Request<?> request, Violations violations) {
        BiConsumer<ClientModel, T> writer = writers.get(request.type());
        if (writer == null) {
            violations.add(field.toString(), request.isNew() ? "cannot be set" : "cannot be changed", value);
        } else if (accepted.check(field.toString(), value, violations)) {
            request.say(field.toString(), body -> writer.accept(body, value));
        }
    }

    void clear(Request<?> request, Violations violations) {
        Consumer<ClientModel> clearer = clearers.get(request.type());
        if (clearer == null) {
            violations.add(field.toString(), "cannot be cleared", null);
        } else {
            request.say(field.toString(), clearer);
        }
    }

    void readInto(R model, Campaign.Builder into) {
        T value = reader == null ? null : reader.apply(model);
        if (value != null) {
            into.set(field, value);
        }
    }

    /** How the field would differ once the network has stored the change; empty when it would not. */
    Optional<Difference> difference(Campaign current, FieldChange<T> change) {
        T before = current.get(field).orElse(null);
        T after = stored(before, change);
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new Difference(field.toString(), text(before), text(after)));
    }

    /** What a change asked for and the campaign does not show after it; empty when it does. */
    Optional<Difference> notTaken(Campaign shown, FieldChange<T> change) {
        T wanted = change.value().orElse(null);
        T now = shown.get(field).orElse(null);
        return shownAs != null && wanted != null && now != null && shownAs.test(wanted, now)
                ? Optional.empty()
                : difference(shown, change);
    }

    private @Nullable T stored(@Nullable T before, FieldChange<T> change) {
        T wanted = change.value().orElse(null);
        return change.isKept() ? before : wanted == null ? null : stored.apply(before, wanted);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
