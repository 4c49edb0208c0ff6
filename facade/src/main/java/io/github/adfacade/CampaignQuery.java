package io.github.adfacade;

import io.github.adfacade.clients.support.ClientModel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
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
    private final @Nullable ClientModel network;

    private CampaignQuery(Builder builder) {
        this.ids = builder.ids;
        this.name = builder.name;
        this.status = builder.status;
        this.createdAfter = builder.createdAfter;
        this.createdBefore = builder.createdBefore;
        this.modifiedSince = builder.modifiedSince;
        this.pageSize = builder.pageSize;
        this.network = builder.network;
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

    /** The network's own parameters of its list, as the generated model of them. */
    public Optional<ClientModel> network() {
        return Optional.ofNullable(network);
    }

    /** What a network must be able to filter by for this query. */
    public Set<Capability> needed() {
        Set<Capability> needed = EnumSet.noneOf(Capability.class);
        BiConsumer<Boolean, Capability> note = (asked, capability) -> {
            if (asked) {
                needed.add(capability);
            }
        };
        note.accept(!ids.isEmpty(), Capability.FILTER_IDS);
        note.accept(name != null, Capability.FILTER_NAME);
        note.accept(status != null, Capability.FILTER_STATUS);
        note.accept(createdAfter != null || createdBefore != null, Capability.FILTER_CREATED);
        note.accept(modifiedSince != null, Capability.FILTER_MODIFIED);
        return needed;
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
        private @Nullable ClientModel network;

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

        /**
         * What only one network's list takes, as its generated model: parameters at Whop and Topsort, the request at Walmart.
         * One of another network is refused, and so is what is said here and in common words.
         */
        public Builder network(ClientModel own) {
            this.network = own.copy();
            return this;
        }

        public CampaignQuery build() {
            return new CampaignQuery(this);
        }
    }
}
