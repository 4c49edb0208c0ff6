package io.github.adfacade;

import io.github.adfacade.clients.support.ClientModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns a list shall hold. Filters are the network's own: one that the network does not have is refused, never
 * imitated by reading everything. What ids, names and statuses mean exactly is written at each provider's service. Times that are
 * plain dates are days of the service's zone, {@link CampaignService#zone}; asking for one that is fails until {@link #in} is called.
 */
public final class CampaignQuery {

    /** Everything, in pages of the network's own size. */
    public static final CampaignQuery ALL = builder().build();

    private enum Word {
        IDS(Capability.FILTER_IDS),
        NAME(Capability.FILTER_NAME),
        STATUS(Capability.FILTER_STATUS),
        CREATED_AFTER(Capability.FILTER_CREATED),
        CREATED_BEFORE(Capability.FILTER_CREATED),
        MODIFIED_SINCE(Capability.FILTER_MODIFIED),
        PAGE_SIZE(null);

        private final @Nullable Capability needed;

        Word(@Nullable Capability needed) {
            this.needed = needed;
        }
    }

    private final Map<Word, Object> said;
    private final @Nullable ClientModel network;

    private CampaignQuery(Builder builder) {
        this.said = Map.copyOf(builder.said);
        this.network = builder.network;
    }

    /** Starts a query without filters. */
    public static Builder builder() {
        return new Builder();
    }

    /** Those that are asked for; none for all. */
    public List<String> ids() {
        return this.<List<String>>get(Word.IDS).orElse(List.of());
    }

    public Optional<String> name() {
        return get(Word.NAME);
    }

    public Optional<CampaignStatus> status() {
        return get(Word.STATUS);
    }

    public Optional<Instant> createdAfter() {
        return get(Word.CREATED_AFTER);
    }

    public Optional<Instant> createdBefore() {
        return get(Word.CREATED_BEFORE);
    }

    public Optional<Instant> modifiedSince() {
        return get(Word.MODIFIED_SINCE);
    }

    /** How many campaigns one request shall bring. */
    public Optional<Integer> pageSize() {
        return get(Word.PAGE_SIZE);
    }

    @SuppressWarnings("unchecked") // the builder puts under each word what its method takes
    private <T> Optional<T> get(Word word) {
        Object value = said.get(word);
        if (value instanceof LocalDate day) {
            throw Days.unresolved(word.name().toLowerCase(Locale.ROOT).replace('_', ' '), day);
        }
        return Optional.ofNullable((T) value);
    }

    /** The network's own parameters of its list, as the generated model of them. */
    public Optional<ClientModel> network() {
        return Optional.ofNullable(network);
    }

    /** What a network must be able to filter by for this query. */
    public Set<Capability> needed() {
        Set<Capability> needed = EnumSet.noneOf(Capability.class);
        said.keySet().stream()
                .flatMap(word -> Optional.ofNullable(word.needed).stream())
                .forEach(needed::add);
        return needed;
    }

    /** The same with plain dates turned into moments, as days of this zone. A service does so with its own. */
    public CampaignQuery in(ZoneId zone) {
        Builder same = new Builder();
        same.network = network;
        said.forEach((word, value) -> same.said.put(
                word,
                value instanceof LocalDate day
                        ? word == Word.CREATED_BEFORE ? Days.after(day, zone) : Days.first(day, zone)
                        : value));
        return same.build();
    }

    /** Collects the parts of a {@link CampaignQuery}. */
    public static final class Builder {

        private final Map<Word, Object> said = new LinkedHashMap<>();
        private @Nullable ClientModel network;

        private Builder() {}

        private Builder say(Word word, Object value) {
            said.put(word, Objects.requireNonNull(value, word.name()));
            return this;
        }

        /** {@link Capability#FILTER_IDS}. */
        public Builder ids(List<String> ids) {
            said.remove(Word.IDS);
            return ids.isEmpty() ? this : say(Word.IDS, List.copyOf(ids));
        }

        /** {@link Capability#FILTER_NAME}. */
        public Builder name(String name) {
            return say(Word.NAME, name);
        }

        /** {@link Capability#FILTER_STATUS}. */
        public Builder status(CampaignStatus status) {
            return say(Word.STATUS, status);
        }

        /** {@link Capability#FILTER_CREATED}. */
        public Builder createdAfter(Instant createdAfter) {
            return say(Word.CREATED_AFTER, createdAfter);
        }

        /** Made on this day or later; {@link Capability#FILTER_CREATED}. */
        public Builder createdAfter(LocalDate firstDay) {
            return say(Word.CREATED_AFTER, firstDay);
        }

        /** {@link Capability#FILTER_CREATED}. */
        public Builder createdBefore(Instant createdBefore) {
            return say(Word.CREATED_BEFORE, createdBefore);
        }

        /** Made on this day, which is included, or before; {@link Capability#FILTER_CREATED}. */
        public Builder createdBefore(LocalDate lastDay) {
            return say(Word.CREATED_BEFORE, lastDay);
        }

        /** {@link Capability#FILTER_MODIFIED}. */
        public Builder modifiedSince(Instant modifiedSince) {
            return say(Word.MODIFIED_SINCE, modifiedSince);
        }

        /** Changed on this day or later; {@link Capability#FILTER_MODIFIED}. */
        public Builder modifiedSince(LocalDate firstDay) {
            return say(Word.MODIFIED_SINCE, firstDay);
        }

        /** How many campaigns one request shall bring, 1 to 100 on all three networks. */
        public Builder pageSize(int pageSize) {
            return say(Word.PAGE_SIZE, pageSize);
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
