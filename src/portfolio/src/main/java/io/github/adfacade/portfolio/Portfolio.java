package io.github.adfacade.portfolio;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.reports.ReportJob;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.reports.Reports;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Several services as one, each under a name of the caller's. The order in which they were added is the order of everything
 * that speaks of all of them. Safe for use by many threads, as the services are.
 */
public final class Portfolio implements AutoCloseable {

    private final Map<String, CampaignService> services;

    private Portfolio(Builder builder) {
        this.services = Collections.unmodifiableMap(new LinkedHashMap<>(builder.services));
    }

    /** Starts without a service. */
    public static Builder builder() {
        return new Builder();
    }

    /** The services by their names, in the order in which they were added. Cannot be changed. */
    public Map<String, CampaignService> services() {
        return services;
    }

    /**
     * The service of this name.
     *
     * @throws IllegalArgumentException when there is none; the message names those that there are
     */
    public CampaignService service(String name) {
        CampaignService service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("no service \"" + name + "\" here, only " + services.keySet());
        }
        return service;
    }

    /**
     * The campaigns that a query finds on every service, in one lazy list. What a network cannot filter by is judged here: ids;
     * a name, found anywhere in the campaign's and whatever its case; a status, also one that the network's filter has no word
     * for; the times of creation and of the last change. Where a network does not even tell such a time, its part fails with
     * an {@link io.github.adfacade.UnsupportedCapabilityException}: a filter is never dropped.
     */
    public Listing list(CampaignQuery query) {
        return listing(services.keySet(), name -> new Filters(service(name), query).campaigns(campaign -> true));
    }

    /**
     * The campaigns of a selection, in one lazy list. Services that it does not concern are not asked.
     *
     * @throws IllegalArgumentException when it names a service that is not here
     */
    public Listing list(Selection selection) {
        selection.services().forEach(this::service);
        List<String> concerned = services.keySet().stream()
                .filter(name -> selection.concerns(name, service(name).provider()))
                .toList();
        return listing(
                concerned,
                name -> new Filters(service(name), selection.query(service(name)))
                        .campaigns(campaign -> selection.includes(name, campaign)));
    }

    /**
     * What campaigns cost and brought on every service, read side by side into memory: days are those of each network's own zone
     * unless the query names one. A network that fails or cannot tell what is asked for keeps no other from telling. Where ids
     * are given and there are several services, each is asked for its own alone, which is found out by its list.
     */
    public PortfolioReport report(ReportQuery query) {
        return report(service -> query, Clock.systemUTC());
    }

    /**
     * The same with a query for each service, such as one over days up to yesterday where its days are counted.
     *
     * @param clock tells what day it is
     */
    public PortfolioReport report(Function<CampaignService, ReportQuery> queries, Clock clock) {
        return new ReportRun(services, queries, clock, Reports::rows).run();
    }

    /**
     * A report that one service was asked for before, and left.
     *
     * @throws IllegalArgumentException when there is no service of this name, or the job is of another network than its
     */
    public PortfolioReport report(String name, ReportJob job) {
        return new ReportRun(
                        Map.of(name, service(name)),
                        service -> job.query(),
                        Clock.systemUTC(),
                        (reports, query) -> reports.rows(job))
                .run();
    }

    private static Listing listing(Collection<String> names, Function<String, Iterable<Campaign>> campaigns) {
        return new Listing(names.stream()
                .map(name -> new Listing.Part(name, campaigns.apply(name)))
                .toList());
    }

    /** Closes all services, also when closing one throws; the first exception is thrown when all have been closed. */
    @Override
    public void close() {
        RuntimeException thrown = null;
        for (CampaignService service : services.values()) {
            try {
                service.close();
            } catch (RuntimeException e) {
                if (thrown == null) {
                    thrown = e;
                } else {
                    thrown.addSuppressed(e);
                }
            }
        }
        if (thrown != null) {
            throw thrown;
        }
    }

    /** The names: {@code "portfolio of [whop, walmart]"}. */
    @Override
    public String toString() {
        return "portfolio of " + services.keySet();
    }

    /** Collects the services of a {@link Portfolio}. */
    public static final class Builder {

        private final Map<String, CampaignService> services = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a service under its network's name in lower case: {@code "whop"}, {@code "topsort"}, {@code "walmart"}.
         *
         * @throws IllegalArgumentException when there is one of this name
         */
        public Builder add(CampaignService service) {
            return add(service.provider().name().toLowerCase(Locale.ROOT), service);
        }

        /**
         * Adds a service under a name, such as {@code "walmart-us"} where there are two accounts on one network.
         *
         * @throws IllegalArgumentException when there is one of this name, or the name is not one line of visible text
         */
        public Builder add(String name, CampaignService service) {
            Objects.requireNonNull(service, "service");
            if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a name is one line of visible text");
            }
            if (services.putIfAbsent(name, service) != null) {
                throw new IllegalArgumentException("there is a service \"" + name + "\" already");
            }
            return this;
        }

        /**
         * The portfolio. It closes its services when it is closed.
         *
         * @throws IllegalStateException when no service was added
         */
        public Portfolio build() {
            if (services.isEmpty()) {
                throw new IllegalStateException("a portfolio needs a service");
            }
            return new Portfolio(this);
        }
    }
}
