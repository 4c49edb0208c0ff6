package io.github.adfacade.reports;

import com.google.gson.JsonObject;
import io.github.adfacade.Provider;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one campaign cost and brought in one period. */
public final class ReportRow {

    private final Provider provider;
    private final String campaignId;
    private final @Nullable String campaignName;
    private final ReportPeriod period;
    private final Figures figures;
    private final @Nullable String attribution;
    private final boolean estimated;
    private final Instant asOf;
    private final Supplier<JsonObject> raw;

    private ReportRow(Builder builder, Figures figures) {
        this.provider = builder.provider;
        this.campaignId = builder.campaignId;
        this.campaignName = builder.campaignName;
        this.period = builder.period;
        this.figures = figures;
        this.attribution = builder.attribution;
        this.estimated = builder.estimated;
        this.asOf = builder.asOf;
        this.raw = builder.raw;
    }

    /** Starts a row of final figures. */
    public static Builder builder(Provider provider, String campaignId, ReportPeriod period, Instant asOf) {
        return new Builder(provider, campaignId, period, asOf);
    }

    /** The network that told it. */
    public Provider provider() {
        return provider;
    }

    /** The campaign, by the id that {@link io.github.adfacade.CampaignService#get} takes. */
    public String campaignId() {
        return campaignId;
    }

    /** The campaign's name, where the network tells it along. */
    public Optional<String> campaignName() {
        return Optional.ofNullable(campaignName);
    }

    /** The time that the figures cover. */
    public ReportPeriod period() {
        return period;
    }

    public Figures figures() {
        return figures;
    }

    /** By which rule orders were counted to the ads, in the network's own words; figures of different rules have no sum. */
    public Optional<String> attribution() {
        return Optional.ofNullable(attribution);
    }

    /** True while the figures may still change; false when the network holds them to be final. */
    public boolean isEstimated() {
        return estimated;
    }

    /** The moment at which the figures were so. */
    public Instant asOf() {
        return asOf;
    }

    /** All that the network told, columns and fields included that nobody knows; made when it is asked for. */
    public JsonObject raw() {
        return raw.get();
    }

    /** {@code "whop adcamp_x, 2026-11-23 UTC: Figures[...]"}. */
    @Override
    public String toString() {
        return provider.displayName() + " " + campaignId + ", " + period + ": " + figures;
    }

    /** Collects the parts of a {@link ReportRow}. */
    public static final class Builder {

        private final Provider provider;
        private final String campaignId;
        private final ReportPeriod period;
        private final Instant asOf;
        private @Nullable String campaignName;
        private @Nullable String attribution;
        private boolean estimated;
        private Supplier<JsonObject> raw = JsonObject::new;

        private Builder(Provider provider, String campaignId, ReportPeriod period, Instant asOf) {
            this.provider = Objects.requireNonNull(provider, "provider");
            this.campaignId = Objects.requireNonNull(campaignId, "campaignId");
            this.period = Objects.requireNonNull(period, "period");
            this.asOf = Objects.requireNonNull(asOf, "asOf");
        }

        public Builder campaignName(@Nullable String name) {
            this.campaignName = name;
            return this;
        }

        public Builder attribution(@Nullable String rule) {
            this.attribution = rule;
            return this;
        }

        public Builder estimated(boolean mayChange) {
            this.estimated = mayChange;
            return this;
        }

        /** What makes the network's own words when they are asked for, each time anew. */
        public Builder raw(Supplier<JsonObject> words) {
            this.raw = words;
            return this;
        }

        public ReportRow build(Figures figures) {
            return new ReportRow(this, figures);
        }
    }
}
