package io.github.adfacade;

import io.github.adfacade.clients.support.ClientModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What shall change about a campaign. Every field is kept, set or cleared (see {@link FieldChange}); a field that is not
 * mentioned is not sent.
 */
public final class CampaignChange {

    private final Map<CampaignField<?>, FieldChange<?>> changes;
    private final @Nullable ClientModel network;

    private CampaignChange(Builder builder) {
        this.changes = Map.copyOf(builder.changes);
        this.network = builder.network;
    }

    /** Starts a change that changes nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What happens to a field.
     *
     * @throws IllegalStateException for a start that is a day, see {@link #startDay} and {@link #in}
     */
    @SuppressWarnings("unchecked") // the builder puts changes of the field's type under it
    public <T> FieldChange<T> get(CampaignField<T> field) {
        FieldChange<?> change = changes.getOrDefault(field, FieldChange.keep());
        if (change.valueOrNull() instanceof LocalDate day) {
            throw Days.unresolved("the start", day);
        }
        return (FieldChange<T>) change;
    }

    /** The same with plain dates turned into moments, as days of this zone. A service does so with its own. */
    public CampaignChange in(ZoneId zone) {
        Builder same = new Builder();
        same.changes.putAll(changes);
        same.network = network;
        startDay().ifPresent(day -> same.start(Days.first(day, zone)));
        end().value().ifPresent(end -> same.end(end.in(zone)));
        return same.build();
    }

    public FieldChange<String> name() {
        return get(CampaignField.NAME);
    }

    public FieldChange<String> description() {
        return get(CampaignField.DESCRIPTION);
    }

    public FieldChange<Objective> objective() {
        return get(CampaignField.OBJECTIVE);
    }

    public FieldChange<Budget> budget() {
        return get(CampaignField.BUDGET);
    }

    /**
     * What happens to the moment when delivery may begin.
     *
     * @throws IllegalStateException when the change says a day, see {@link #startDay} and {@link #in}
     */
    public FieldChange<Instant> start() {
        return get(CampaignField.START);
    }

    /** The first day, where the change says one. */
    public Optional<LocalDate> startDay() {
        FieldChange<?> change = changes.getOrDefault(CampaignField.START, FieldChange.keep());
        return Optional.ofNullable(change.valueOrNull() instanceof LocalDate day ? day : null);
    }

    public FieldChange<FlightEnd> end() {
        return get(CampaignField.END);
    }

    /** The network's own fields, as its generated request model. */
    public Optional<ClientModel> network() {
        return Optional.ofNullable(network);
    }

    /** True when no field would change. */
    public boolean isEmpty() {
        return changes.values().stream().allMatch(FieldChange::isKept)
                && (network == null || network.presentPaths().isEmpty());
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "change{", "}");
        CampaignField.all().forEach(field -> text.add(field + " " + changes.getOrDefault(field, FieldChange.keep())));
        if (network != null) {
            text.add("network " + network);
        }
        return text.toString();
    }

    /** Collects the parts of a {@link CampaignChange}. */
    public static final class Builder {

        private final Map<CampaignField<?>, FieldChange<?>> changes = new LinkedHashMap<>();
        private @Nullable ClientModel network;

        private Builder() {}

        /** Says what happens to a field. */
        public <T> Builder set(CampaignField<T> field, FieldChange<T> change) {
            changes.put(field, change);
            return this;
        }

        /** Empties a field, where the network can. */
        public Builder clear(CampaignField<?> field) {
            changes.put(field, FieldChange.clear());
            return this;
        }

        public Builder name(String name) {
            return set(CampaignField.NAME, FieldChange.set(name));
        }

        public Builder description(String description) {
            return set(CampaignField.DESCRIPTION, FieldChange.set(description));
        }

        public Builder clearDescription() {
            return clear(CampaignField.DESCRIPTION);
        }

        public Builder objective(Objective objective) {
            return set(CampaignField.OBJECTIVE, FieldChange.set(objective));
        }

        public Builder budget(Budget budget) {
            return set(CampaignField.BUDGET, FieldChange.set(budget));
        }

        /** Hands the budget back to the ad groups, where the network can. */
        public Builder clearBudget() {
            return clear(CampaignField.BUDGET);
        }

        public Builder start(Instant start) {
            return set(CampaignField.START, FieldChange.set(start));
        }

        /** The first day of delivery, from its first moment in the zone of the service, {@link CampaignService#zone}. */
        public Builder start(LocalDate firstDay) {
            changes.put(CampaignField.START, FieldChange.set(firstDay));
            return this;
        }

        public Builder end(FlightEnd end) {
            return set(CampaignField.END, FieldChange.set(end));
        }

        public Builder end(Instant end) {
            return end(FlightEnd.at(end));
        }

        /** The last day of delivery, to its last moment in the zone of the service, {@link CampaignService#zone}. */
        public Builder end(LocalDate lastDay) {
            return end(FlightEnd.with(lastDay));
        }

        /**
         * The fields that only one network has, as its generated model for changing a campaign. A model of another network or
         * operation is refused, and so is a field that is said here and in common words.
         */
        public Builder network(ClientModel own) {
            this.network = own.copy();
            return this;
        }

        public CampaignChange build() {
            return new CampaignChange(this);
        }
    }
}
