package io.github.adfacade;

import com.google.gson.JsonObject;
import io.github.adfacade.ChangePlan.Difference;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as one network holds it, in common words. Beside our words stand the network's own: {@link #nativeStatus()}
 * and, with everything that was sent, {@link #raw()}.
 */
public final class Campaign {

    private final Provider provider;
    private final String id;

    /** By the place of the field: a list holds thousands of campaigns, and a map is many times as large. */
    private final @Nullable Object[] values;

    private final CampaignStatus status;
    private final @Nullable String nativeStatus;
    private final @Nullable Metrics metrics;
    private final @Nullable Instant createdAt;
    private final @Nullable Instant updatedAt;
    private final Supplier<JsonObject> raw;
    private final List<Difference> notTaken;

    private Campaign(Builder builder) {
        this.provider = builder.provider;
        this.id = builder.id;
        this.values = builder.values.clone();
        this.status = builder.status;
        this.nativeStatus = builder.nativeStatus;
        this.metrics = builder.metrics;
        this.createdAt = builder.createdAt;
        this.updatedAt = builder.updatedAt;
        this.raw = builder.raw;
        this.notTaken = List.copyOf(builder.notTaken);
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

    /** The value of a field; empty when the network does not say. */
    @SuppressWarnings("unchecked") // the builder puts values of the field's type under it
    public <T> Optional<T> get(CampaignField<T> field) {
        return Optional.ofNullable((T) values[field.place()]);
    }

    /** The display name; empty when the network sent none. */
    public String name() {
        return get(CampaignField.NAME).orElse("");
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
        return get(CampaignField.DESCRIPTION);
    }

    /** The objective, where the network has one. */
    public Optional<Objective> objective() {
        return get(CampaignField.OBJECTIVE);
    }

    /** The campaign's own budget; empty when its ad groups hold the budgets. */
    public Optional<Budget> budget() {
        return get(CampaignField.BUDGET);
    }

    /** The flight, as far as the network returns it. */
    public Schedule schedule() {
        return new Schedule(
                get(CampaignField.START).orElse(null), get(CampaignField.END).orElse(null));
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

    /**
     * Everything the network sent for this campaign, fields that no spec knows included, in the network's own units. Made
     * when it is asked for, a new one each time.
     */
    public JsonObject raw() {
        return raw.get();
    }

    /**
     * What the change that this campaign was answered to asked for and the answer does not show, though the network accepted
     * it: {@code before} is what it shows, {@code after} what was asked for. The network's known rounding is no difference, and
     * neither is a field that it never returns. Empty on a campaign that was only read.
     */
    public List<Difference> notTaken() {
        return notTaken;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Campaign that
                && provider == that.provider
                && id.equals(that.id)
                && Arrays.equals(values, that.values)
                && status == that.status
                && raw().equals(that.raw());
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, id);
    }

    @Override
    public String toString() {
        return provider.displayName() + " campaign " + id + " \"" + name() + "\" " + status
                + budget().map(b -> ", " + b).orElse("");
    }

    /** Collects the parts of a {@link Campaign}. What is not set stays unknown. */
    public static final class Builder {

        private final Provider provider;
        private final String id;
        private final @Nullable Object[] values =
                new @Nullable Object[CampaignField.all().size()];
        private CampaignStatus status = CampaignStatus.UNKNOWN;
        private @Nullable String nativeStatus;
        private @Nullable Metrics metrics;
        private @Nullable Instant createdAt;
        private @Nullable Instant updatedAt;
        private Supplier<JsonObject> raw = JsonObject::new;
        private List<Difference> notTaken = List.of();

        private Builder(Provider provider, String id) {
            this.provider = Objects.requireNonNull(provider, "provider");
            this.id = Objects.requireNonNull(id, "id");
        }

        /** Gives a field its value; null leaves it unknown. */
        public <T> Builder set(CampaignField<T> field, @Nullable T value) {
            values[field.place()] = value;
            return this;
        }

        public Builder name(@Nullable String name) {
            return set(CampaignField.NAME, name);
        }

        public Builder status(CampaignStatus status, @Nullable String nativeStatus) {
            this.status = status;
            this.nativeStatus = nativeStatus;
            return this;
        }

        public Builder description(@Nullable String description) {
            return set(CampaignField.DESCRIPTION, description);
        }

        public Builder objective(@Nullable Objective objective) {
            return set(CampaignField.OBJECTIVE, objective);
        }

        public Builder budget(@Nullable Budget budget) {
            return set(CampaignField.BUDGET, budget);
        }

        public Builder schedule(@Nullable Instant start, @Nullable FlightEnd end) {
            return set(CampaignField.START, start).set(CampaignField.END, end);
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
            JsonObject kept = raw.deepCopy();
            return raw(kept::deepCopy);
        }

        /** Everything the network sent, made when it is asked for; a new one each time. */
        public Builder raw(Supplier<JsonObject> raw) {
            this.raw = raw;
            return this;
        }

        /** What was asked for and is not shown, see {@link Campaign#notTaken()}. */
        public Builder notTaken(List<Difference> differences) {
            this.notTaken = differences;
            return this;
        }

        public Campaign build() {
            return new Campaign(this);
        }
    }
}
