package io.github.adfacade;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a new campaign shall be. Rules of the network are checked by {@link CampaignService#create}, all at once. */
public final class CampaignDraft {

    private final String name;
    private final @Nullable String description;
    private final @Nullable Objective objective;
    private final @Nullable Budget budget;
    private final @Nullable Instant start;
    private final @Nullable FlightEnd end;
    private final @Nullable ProviderOptions options;

    private CampaignDraft(Builder builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.objective = builder.objective;
        this.budget = builder.budget;
        this.start = builder.start;
        this.end = builder.end;
        this.options = builder.options;
    }

    /** Starts a draft with its display name. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    public String name() {
        return name;
    }

    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    public Optional<Objective> objective() {
        return Optional.ofNullable(objective);
    }

    public Optional<Budget> budget() {
        return Optional.ofNullable(budget);
    }

    public Optional<Instant> start() {
        return Optional.ofNullable(start);
    }

    public Optional<FlightEnd> end() {
        return Optional.ofNullable(end);
    }

    public Optional<ProviderOptions> options() {
        return Optional.ofNullable(options);
    }

    @Override
    public String toString() {
        return "draft \"" + name + "\"" + budget().map(b -> ", " + b).orElse("");
    }

    /** Collects the parts of a {@link CampaignDraft}. */
    public static final class Builder {

        private final String name;
        private @Nullable String description;
        private @Nullable Objective objective;
        private @Nullable Budget budget;
        private @Nullable Instant start;
        private @Nullable FlightEnd end;
        private @Nullable ProviderOptions options;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Walmart only. */
        public Builder description(String description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        public Builder objective(Objective objective) {
            this.objective = Objects.requireNonNull(objective, "objective");
            return this;
        }

        /** The campaign's own budget; leave out where the ad groups shall hold the budgets. */
        public Builder budget(Budget budget) {
            this.budget = Objects.requireNonNull(budget, "budget");
            return this;
        }

        /** When delivery may begin. */
        public Builder start(Instant start) {
            this.start = Objects.requireNonNull(start, "start");
            return this;
        }

        /** When delivery ends. */
        public Builder end(FlightEnd end) {
            this.end = Objects.requireNonNull(end, "end");
            return this;
        }

        /** When delivery ends. */
        public Builder end(Instant end) {
            return end(FlightEnd.at(end));
        }

        /** Settings that only one network knows. */
        public Builder options(ProviderOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        public CampaignDraft build() {
            return new CampaignDraft(this);
        }
    }
}
