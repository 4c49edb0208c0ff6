package io.github.adfacade;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall change about a campaign. Every field is kept, set or cleared (see {@link FieldChange}); a field that is not
 * mentioned is not sent.
 */
public final class CampaignChange {

    private final FieldChange<String> name;
    private final FieldChange<String> description;
    private final FieldChange<Objective> objective;
    private final FieldChange<Budget> budget;
    private final FieldChange<Instant> start;
    private final FieldChange<FlightEnd> end;
    private final @Nullable ProviderOptions options;

    private CampaignChange(Builder builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.objective = builder.objective;
        this.budget = builder.budget;
        this.start = builder.start;
        this.end = builder.end;
        this.options = builder.options;
    }

    /** Starts a change that changes nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    public FieldChange<String> name() {
        return name;
    }

    public FieldChange<String> description() {
        return description;
    }

    public FieldChange<Objective> objective() {
        return objective;
    }

    public FieldChange<Budget> budget() {
        return budget;
    }

    public FieldChange<Instant> start() {
        return start;
    }

    public FieldChange<FlightEnd> end() {
        return end;
    }

    public Optional<ProviderOptions> options() {
        return Optional.ofNullable(options);
    }

    /** True when neither a field nor an option would change anything. */
    public boolean isEmpty() {
        return name.isKept()
                && description.isKept()
                && objective.isKept()
                && budget.isKept()
                && start.isKept()
                && end.isKept()
                && (options == null || options.settings().isEmpty());
    }

    @Override
    public String toString() {
        return "change{name " + name + ", description " + description + ", objective " + objective + ", budget "
                + budget + ", start " + start + ", end " + end + "}";
    }

    /** Collects the parts of a {@link CampaignChange}. */
    public static final class Builder {

        private FieldChange<String> name = FieldChange.keep();
        private FieldChange<String> description = FieldChange.keep();
        private FieldChange<Objective> objective = FieldChange.keep();
        private FieldChange<Budget> budget = FieldChange.keep();
        private FieldChange<Instant> start = FieldChange.keep();
        private FieldChange<FlightEnd> end = FieldChange.keep();
        private @Nullable ProviderOptions options;

        private Builder() {}

        public Builder name(String name) {
            this.name = FieldChange.set(name);
            return this;
        }

        public Builder clearName() {
            this.name = FieldChange.clear();
            return this;
        }

        public Builder description(String description) {
            this.description = FieldChange.set(description);
            return this;
        }

        public Builder clearDescription() {
            this.description = FieldChange.clear();
            return this;
        }

        public Builder objective(Objective objective) {
            this.objective = FieldChange.set(objective);
            return this;
        }

        public Builder clearObjective() {
            this.objective = FieldChange.clear();
            return this;
        }

        public Builder budget(Budget budget) {
            this.budget = FieldChange.set(budget);
            return this;
        }

        /** Hands the budget back to the ad groups, where the network can. */
        public Builder clearBudget() {
            this.budget = FieldChange.clear();
            return this;
        }

        public Builder start(Instant start) {
            this.start = FieldChange.set(start);
            return this;
        }

        public Builder clearStart() {
            this.start = FieldChange.clear();
            return this;
        }

        public Builder end(FlightEnd end) {
            this.end = FieldChange.set(end);
            return this;
        }

        public Builder end(Instant end) {
            return end(FlightEnd.at(end));
        }

        public Builder clearEnd() {
            this.end = FieldChange.clear();
            return this;
        }

        /** Settings that only one network knows. */
        public Builder options(ProviderOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        public CampaignChange build() {
            return new CampaignChange(this);
        }
    }
}
