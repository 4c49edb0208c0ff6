package io.github.adfacade;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns a list shall hold. Filters are the network's own: one that the network does not have is refused, never
 * imitated by reading everything. What ids, names and statuses mean exactly is written at each provider's service.
 */
public final class CampaignQuery {

    /** Everything, in pages of the network's own size. */
    public static final CampaignQuery ALL = builder().build();

    private final List<String> ids;
    private final @Nullable String name;
    private final @Nullable CampaignStatus status;
    private final @Nullable Instant createdAfter;
    private final @Nullable Instant createdBefore;
    private final @Nullable Instant modifiedSince;
    private final @Nullable Integer pageSize;
    private final @Nullable ProviderOptions options;

    private CampaignQuery(Builder builder) {
        this.ids = builder.ids;
        this.name = builder.name;
        this.status = builder.status;
        this.createdAfter = builder.createdAfter;
        this.createdBefore = builder.createdBefore;
        this.modifiedSince = builder.modifiedSince;
        this.pageSize = builder.pageSize;
        this.options = builder.options;
    }

    /** Starts a query without filters. */
    public static Builder builder() {
        return new Builder();
    }

    public List<String> ids() {
        return ids;
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<CampaignStatus> status() {
        return Optional.ofNullable(status);
    }

    public Optional<Instant> createdAfter() {
        return Optional.ofNullable(createdAfter);
    }

    public Optional<Instant> createdBefore() {
        return Optional.ofNullable(createdBefore);
    }

    public Optional<Instant> modifiedSince() {
        return Optional.ofNullable(modifiedSince);
    }

    /** How many campaigns one request shall bring. */
    public Optional<Integer> pageSize() {
        return Optional.ofNullable(pageSize);
    }

    public Optional<ProviderOptions> options() {
        return Optional.ofNullable(options);
    }

    /** Collects the parts of a {@link CampaignQuery}. */
    public static final class Builder {

        private List<String> ids = List.of();
        private @Nullable String name;
        private @Nullable CampaignStatus status;
        private @Nullable Instant createdAfter;
        private @Nullable Instant createdBefore;
        private @Nullable Instant modifiedSince;
        private @Nullable Integer pageSize;
        private @Nullable ProviderOptions options;

        private Builder() {}

        /** {@link Capability#FILTER_IDS}. */
        public Builder ids(List<String> ids) {
            this.ids = List.copyOf(ids);
            return this;
        }

        /** {@link Capability#FILTER_NAME}. */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /** {@link Capability#FILTER_STATUS}. */
        public Builder status(CampaignStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** {@link Capability#FILTER_CREATED}. */
        public Builder createdAfter(Instant createdAfter) {
            this.createdAfter = Objects.requireNonNull(createdAfter, "createdAfter");
            return this;
        }

        /** {@link Capability#FILTER_CREATED}. */
        public Builder createdBefore(Instant createdBefore) {
            this.createdBefore = Objects.requireNonNull(createdBefore, "createdBefore");
            return this;
        }

        /** {@link Capability#FILTER_MODIFIED}. */
        public Builder modifiedSince(Instant modifiedSince) {
            this.modifiedSince = Objects.requireNonNull(modifiedSince, "modifiedSince");
            return this;
        }

        /** 1 to 100 on all three networks. */
        public Builder pageSize(int pageSize) {
            this.pageSize = pageSize;
            return this;
        }

        /** Settings that only one network knows. */
        public Builder options(ProviderOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        public CampaignQuery build() {
            return new CampaignQuery(this);
        }
    }
}
