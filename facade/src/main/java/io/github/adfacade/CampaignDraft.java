package io.github.adfacade;

import io.github.adfacade.clients.support.ClientModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a new campaign shall be. Rules of the network are checked by {@link CampaignService#create}, all at once. */
public final class CampaignDraft {

    private final Map<CampaignField<?>, Object> values;
    private final @Nullable ClientModel network;

    private CampaignDraft(Builder builder) {
        this.values = Map.copyOf(builder.values);
        this.network = builder.network;
    }

    /** Starts a draft with its display name. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * The value of a field; empty when the draft does not say.
     *
     * @throws IllegalStateException for a start that is a day, see {@link #startDay} and {@link #in}
     */
    @SuppressWarnings("unchecked") // the builder puts values of the field's type under it
    public <T> Optional<T> get(CampaignField<T> field) {
        Object value = values.get(field);
        if (value instanceof LocalDate day) {
            throw Days.unresolved("the start", day);
        }
        return Optional.ofNullable((T) value);
    }

    /** The same with plain dates turned into moments, as days of this zone. A service does so with its own. */
    public CampaignDraft in(ZoneId zone) {
        Builder same = new Builder(name());
        same.values.putAll(values);
        same.network = network;
        startDay().ifPresent(day -> same.start(Days.first(day, zone)));
        end().ifPresent(end -> same.end(end.in(zone)));
        return same.build();
    }

    public String name() {
        return get(CampaignField.NAME).orElseThrow();
    }

    public Optional<String> description() {
        return get(CampaignField.DESCRIPTION);
    }

    public Optional<Objective> objective() {
        return get(CampaignField.OBJECTIVE);
    }

    public Optional<Budget> budget() {
        return get(CampaignField.BUDGET);
    }

    /**
     * When delivery may begin.
     *
     * @throws IllegalStateException when the draft says a day, see {@link #startDay} and {@link #in}
     */
    public Optional<Instant> start() {
        return get(CampaignField.START);
    }

    /** The first day, where the draft says one. */
    public Optional<LocalDate> startDay() {
        return Optional.ofNullable(values.get(CampaignField.START) instanceof LocalDate day ? day : null);
    }

    public Optional<FlightEnd> end() {
        return get(CampaignField.END);
    }

    /** The network's own fields, as its generated request model. */
    public Optional<ClientModel> network() {
        return Optional.ofNullable(network);
    }

    @Override
    public String toString() {
        return "draft \"" + name() + "\"" + budget().map(b -> ", " + b).orElse("");
    }

    /** Collects the parts of a {@link CampaignDraft}. */
    public static final class Builder {

        private final Map<CampaignField<?>, Object> values = new LinkedHashMap<>();
        private @Nullable ClientModel network;

        private Builder(String name) {
            set(CampaignField.NAME, name);
        }

        /** Gives a field its value. */
        public <T> Builder set(CampaignField<T> field, T value) {
            values.put(field, Objects.requireNonNull(value, field.toString()));
            return this;
        }

        /** Walmart only. */
        public Builder description(String description) {
            return set(CampaignField.DESCRIPTION, description);
        }

        public Builder objective(Objective objective) {
            return set(CampaignField.OBJECTIVE, objective);
        }

        /** The campaign's own budget; leave out where the ad groups shall hold the budgets. */
        public Builder budget(Budget budget) {
            return set(CampaignField.BUDGET, budget);
        }

        /** When delivery may begin. */
        public Builder start(Instant start) {
            return set(CampaignField.START, start);
        }

        /** The first day of delivery, from its first moment in the zone of the service, {@link CampaignService#zone}. */
        public Builder start(LocalDate firstDay) {
            values.put(CampaignField.START, Objects.requireNonNull(firstDay, "firstDay"));
            return this;
        }

        /** When delivery ends. */
        public Builder end(FlightEnd end) {
            return set(CampaignField.END, end);
        }

        /** When delivery ends. */
        public Builder end(Instant end) {
            return end(FlightEnd.at(end));
        }

        /** The last day of delivery, to its last moment in the zone of the service, {@link CampaignService#zone}. */
        public Builder end(LocalDate lastDay) {
            return end(FlightEnd.with(lastDay));
        }

        /**
         * The fields that only one network has, as its generated model for creating a campaign. A model of another network or
         * operation is refused, and so is a field that is said here and in common words.
         */
        public Builder network(ClientModel own) {
            this.network = own.copy();
            return this;
        }

        public CampaignDraft build() {
            return new CampaignDraft(this);
        }
    }
}
