package io.github.adfacade.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a report shall tell: of which campaigns, over which days, in how long steps.
 *
 * <pre>{@code
 * ReportQuery.lastDays(7).by(Grain.DAY).build()
 * }</pre>
 */
public final class ReportQuery {

    private final @Nullable DayRange days;
    private final int lastDays;
    private final boolean lifetime;
    private final List<String> campaigns;
    private final Grain grain;
    private final boolean live;
    private final @Nullable ZoneId zone;
    private final @Nullable Integer attributionDays;

    private ReportQuery(Builder builder) {
        this.days = builder.days;
        this.lastDays = builder.lastDays;
        this.lifetime = builder.lifetime;
        this.campaigns = builder.campaigns;
        this.grain = builder.grain;
        this.live = builder.live;
        this.zone = builder.zone;
        this.attributionDays = builder.attributionDays;
    }

    /**
     * Starts a query over days, both ends included.
     *
     * @throws IllegalArgumentException when the last day is before the first
     */
    public static Builder days(LocalDate first, LocalDate last) {
        return new Builder(new DayRange(first, last), 0, false);
    }

    /**
     * Starts a query over the latest whole days, the last of which is yesterday where the network's days are counted.
     *
     * @throws IllegalArgumentException when that is not one day at least
     */
    public static Builder lastDays(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("the last days must be one at least: " + count);
        }
        return new Builder(null, count, false);
    }

    /** Starts a query over today, as far as it has gone, where the network's days are counted. */
    public static Builder today() {
        return new Builder(null, 0, false);
    }

    /** Starts a query over all time. */
    public static Builder lifetime() {
        return new Builder(null, 0, true);
    }

    /** The days that are asked for on a day; empty for all time. */
    public Optional<DayRange> days(LocalDate today) {
        if (lifetime) {
            return Optional.empty();
        }
        if (days != null) {
            return Optional.of(days);
        }
        return Optional.of(
                lastDays == 0
                        ? new DayRange(today, today)
                        : new DayRange(today.minusDays(lastDays), today.minusDays(1)));
    }

    /** The campaigns that are asked for, by their ids; none for all. */
    public List<String> campaigns() {
        return campaigns;
    }

    /** How long a time one row covers. */
    public Grain grain() {
        return grain;
    }

    /** True for figures of the moment, which may still change. */
    public boolean isLive() {
        return live;
    }

    /** The zone of the days; that of the network unless given. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    /** How many days after an ad orders are counted to it; the network's own way unless given. */
    public OptionalInt attributionDays() {
        return attributionDays == null ? OptionalInt.empty() : OptionalInt.of(attributionDays);
    }

    /** The same query over days that do not depend on when it is asked. */
    public ReportQuery on(LocalDate today) {
        Builder fixed = new Builder(days(today).orElse(null), 0, lifetime);
        fixed.campaigns = campaigns;
        fixed.grain = grain;
        fixed.live = live;
        fixed.zone = zone;
        fixed.attributionDays = attributionDays;
        return fixed.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportQuery that
                && Objects.equals(days, that.days)
                && lastDays == that.lastDays
                && lifetime == that.lifetime
                && campaigns.equals(that.campaigns)
                && grain == that.grain
                && live == that.live
                && Objects.equals(zone, that.zone)
                && Objects.equals(attributionDays, that.attributionDays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, lastDays, lifetime, campaigns, grain, live, zone, attributionDays);
    }

    /** Collects the parts of a {@link ReportQuery}. */
    public static final class Builder {

        private final @Nullable DayRange days;
        private final int lastDays;
        private final boolean lifetime;
        private List<String> campaigns = List.of();
        private Grain grain = Grain.TOTAL;
        private boolean live;
        private @Nullable ZoneId zone;
        private @Nullable Integer attributionDays;

        private Builder(@Nullable DayRange days, int lastDays, boolean lifetime) {
            this.days = days;
            this.lastDays = lastDays;
            this.lifetime = lifetime;
        }

        /** Only these campaigns, by their ids; all when the collection is empty, as it is unless set. */
        public Builder campaigns(Collection<String> ids) {
            this.campaigns = List.copyOf(ids);
            return this;
        }

        /** One row a campaign and step; {@link Grain#TOTAL} unless set. */
        public Builder by(Grain step) {
            this.grain = Objects.requireNonNull(step, "grain");
            return this;
        }

        /** Figures of the moment, which may still change; {@link io.github.adfacade.Capability#LIVE_REPORTS}. */
        public Builder live() {
            this.live = true;
            return this;
        }

        /** The zone in which days begin and end; a network that knows one zone alone refuses every other. */
        public Builder zone(ZoneId daysOf) {
            this.zone = Objects.requireNonNull(daysOf, "zone");
            return this;
        }

        /**
         * How many days after an ad an order is counted to it, on a network that offers a choice: 14 or 30 at Walmart, where it
         * is 14 unless set.
         */
        public Builder attributionDays(int count) {
            this.attributionDays = count;
            return this;
        }

        public ReportQuery build() {
            return new ReportQuery(this);
        }
    }
}
