package io.github.adfacade;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as one network holds it, in common words. Beside our words stand the network's own: {@link #nativeStatus()}
 * and, with everything that was sent, {@link #raw()}.
 */
public final class Campaign {

    private final Provider provider;
    private final String id;
    private final String name;
    private final CampaignStatus status;
    private final @Nullable String nativeStatus;
    private final @Nullable String description;
    private final @Nullable Objective objective;
    private final @Nullable Budget budget;
    private final Schedule schedule;
    private final @Nullable Metrics metrics;
    private final @Nullable Instant createdAt;
    private final @Nullable Instant updatedAt;
    private final JsonObject raw;

    private Campaign(Builder builder) {
        this.provider = builder.provider;
        this.id = builder.id;
        this.name = builder.name;
        this.status = builder.status;
        this.nativeStatus = builder.nativeStatus;
        this.description = builder.description;
        this.objective = builder.objective;
        this.budget = builder.budget;
        this.schedule = builder.schedule;
        this.metrics = builder.metrics;
        this.createdAt = builder.createdAt;
        this.updatedAt = builder.updatedAt;
        this.raw = builder.raw.deepCopy();
    }

    /** Starts a campaign value; meant for adapters and for tests that stand in for a network. */
    public static Builder builder(Provider provider, String id) {
        return new Builder(provider, id);
    }

    /** The network that holds this campaign. */
    public Provider provider() {
        return provider;
    }

    /** The network's id, as all methods of {@link CampaignService} take it. */
    public String id() {
        return id;
    }

    /** The display name; empty when the network sent none. */
    public String name() {
        return name;
    }

    /** Where the campaign stands, in common words. */
    public CampaignStatus status() {
        return status;
    }

    /** The network's own word for the status, as sent; empty where the status is derived from other fields. */
    public Optional<String> nativeStatus() {
        return Optional.ofNullable(nativeStatus);
    }

    /** The description, where the network has one. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** The objective, where the network has one. */
    public Optional<Objective> objective() {
        return Optional.ofNullable(objective);
    }

    /** The campaign's own budget; empty when its ad groups hold the budgets. */
    public Optional<Budget> budget() {
        return Optional.ofNullable(budget);
    }

    /** The flight, as far as the network returns it. */
    public Schedule schedule() {
        return schedule;
    }

    /** Performance, where the network sends it along. */
    public Optional<Metrics> metrics() {
        return Optional.ofNullable(metrics);
    }

    /** When the campaign was made. */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /** When the campaign last changed. */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    /** Everything the network sent for this campaign, fields that no spec knows included; a copy of its own each time. */
    public JsonObject raw() {
        return raw.deepCopy();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Campaign that
                && provider == that.provider
                && id.equals(that.id)
                && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, id);
    }

    @Override
    public String toString() {
        return provider.displayName() + " campaign " + id + " \"" + name + "\" " + status
                + budget().map(b -> ", " + b).orElse("");
    }

    /** Collects the parts of a {@link Campaign}. What is not set stays unknown. */
    public static final class Builder {

        private final Provider provider;
        private final String id;
        private String name = "";
        private CampaignStatus status = CampaignStatus.UNKNOWN;
        private @Nullable String nativeStatus;
        private @Nullable String description;
        private @Nullable Objective objective;
        private @Nullable Budget budget;
        private Schedule schedule = Schedule.UNKNOWN;
        private @Nullable Metrics metrics;
        private @Nullable Instant createdAt;
        private @Nullable Instant updatedAt;
        private JsonObject raw = new JsonObject();

        private Builder(Provider provider, String id) {
            this.provider = Objects.requireNonNull(provider, "provider");
            this.id = Objects.requireNonNull(id, "id");
        }

        public Builder name(@Nullable String name) {
            this.name = name == null ? "" : name;
            return this;
        }

        public Builder status(CampaignStatus status, @Nullable String nativeStatus) {
            this.status = status;
            this.nativeStatus = nativeStatus;
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder objective(@Nullable Objective objective) {
            this.objective = objective;
            return this;
        }

        public Builder budget(@Nullable Budget budget) {
            this.budget = budget;
            return this;
        }

        public Builder schedule(@Nullable Instant start, @Nullable FlightEnd end) {
            this.schedule = new Schedule(start, end);
            return this;
        }

        public Builder metrics(@Nullable Metrics metrics) {
            this.metrics = metrics;
            return this;
        }

        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        public Builder updatedAt(@Nullable Instant updatedAt) {
            this.updatedAt = updatedAt;
            return this;
        }

        public Builder raw(JsonObject raw) {
            this.raw = raw;
            return this;
        }

        public Campaign build() {
            return new Campaign(this);
        }
    }
}
