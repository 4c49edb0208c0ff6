package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns of a portfolio are meant. All that is said must hold; what is not said excludes nothing. Every campaign is
 * judged here, by what its network shows of it; the network is asked to narrow its list only where that is certain to leave
 * out nothing that is meant.
 */
public final class Selection {

    /** Every campaign of every service. */
    public static final Selection ALL = builder().build();

    /** More ids than one request takes at some networks are looked for in the whole list. */
    private static final int MOST_IDS = 100;

    /**
     * The statuses that a network's own filter finds all of. Whop's looks at what was configured, and ours also at what is
     * delivered; Walmart has two words for an ended campaign and filters by one.
     */
    private static final Map<Provider, Set<CampaignStatus>> EXACT = Map.of(
            Provider.TOPSORT,
            EnumSet.of(
                    CampaignStatus.ACTIVE,
                    CampaignStatus.PAUSED,
                    CampaignStatus.PENDING_REVIEW,
                    CampaignStatus.REJECTED),
            Provider.WALMART,
            EnumSet.of(
                    CampaignStatus.DRAFT,
                    CampaignStatus.SCHEDULED,
                    CampaignStatus.ACTIVE,
                    CampaignStatus.PAUSED,
                    CampaignStatus.ARCHIVED));

    private final Set<String> services;
    private final Set<Provider> providers;
    private final Set<CampaignStatus> statuses;
    private final Set<String> ids;
    private final @Nullable NamePattern name;
    private final List<Predicate<Campaign>> tests;

    private Selection(Builder builder) {
        this.services = Set.copyOf(builder.services);
        this.providers = Set.copyOf(builder.providers);
        this.statuses = Set.copyOf(builder.statuses);
        this.ids = new LinkedHashSet<>(builder.ids);
        this.name = builder.name;
        this.tests = List.copyOf(builder.tests);
    }

    /** Starts with every campaign. */
    public static Builder builder() {
        return new Builder();
    }

    /** True when this campaign of this service is meant. */
    public boolean includes(String service, Campaign campaign) {
        return concerns(service, campaign.provider())
                && (statuses.isEmpty() || statuses.contains(campaign.status()))
                && (ids.isEmpty() || ids.contains(campaign.id()))
                && (name == null || name.matches(campaign.name()))
                && tests.stream().allMatch(test -> test.test(campaign));
    }

    /** True when campaigns of this service may be meant. */
    boolean concerns(String service, Provider provider) {
        return (services.isEmpty() || services.contains(service))
                && (providers.isEmpty() || providers.contains(provider));
    }

    /** The services that were named. */
    Set<String> services() {
        return services;
    }

    /** A query that the network answers with at least all that is meant. */
    CampaignQuery query(CampaignService service) {
        CampaignQuery.Builder query = CampaignQuery.builder();
        Optional<CampaignStatus> only = statuses.size() == 1 ? statuses.stream().findAny() : Optional.empty();
        only.filter(EXACT.getOrDefault(service.provider(), Set.of())::contains)
                .filter(status -> service.supports(Capability.FILTER_STATUS))
                .ifPresent(query::status);
        if (ids.size() <= MOST_IDS && service.supports(Capability.FILTER_IDS)) {
            query.ids(List.copyOf(ids));
        }
        if (name != null && name.isLiteral() && service.supports(Capability.FILTER_NAME)) {
            query.name(name.toString());
        }
        return query.build();
    }

    /** Collects the parts of a {@link Selection}. */
    public static final class Builder {

        private final Set<String> services = new LinkedHashSet<>();
        private final Set<Provider> providers = EnumSet.noneOf(Provider.class);
        private final Set<CampaignStatus> statuses = EnumSet.noneOf(CampaignStatus.class);
        private final Set<String> ids = new LinkedHashSet<>();
        private @Nullable NamePattern name;
        private final List<Predicate<Campaign>> tests = new ArrayList<>();

        private Builder() {}

        /** Those of these services, by their names in the portfolio; one that is not there is refused when it is used. */
        public Builder services(String... names) {
            services.addAll(Arrays.asList(names));
            return this;
        }

        /** Those on these networks. */
        public Builder providers(Provider... some) {
            providers.addAll(Arrays.asList(some));
            return this;
        }

        /** Those that stand so, or so. */
        public Builder statuses(CampaignStatus... some) {
            statuses.addAll(Arrays.asList(some));
            return this;
        }

        /** Those whose whole name matches: {@code *} stands for any characters, {@code ?} for one. The case counts. */
        public Builder name(String glob) {
            name = new NamePattern(glob, false);
            return this;
        }

        /** The same whatever the case of letters. */
        public Builder nameIgnoringCase(String glob) {
            name = new NamePattern(glob, true);
            return this;
        }

        /** Those with a budget of their own of this currency and period that is this amount or more. */
        public Builder budgetAtLeast(Budget least) {
            return where(campaign -> campaign.budget()
                    .filter(budget -> isAlike(budget, least))
                    .filter(budget -> budget.amount().compareTo(least.amount()) >= 0)
                    .isPresent());
        }

        /** Those with a budget of their own of this currency and period that is this amount or less. */
        public Builder budgetAtMost(Budget most) {
            return where(campaign -> campaign.budget()
                    .filter(budget -> isAlike(budget, most))
                    .filter(budget -> budget.amount().compareTo(most.amount()) <= 0)
                    .isPresent());
        }

        private static boolean isAlike(Budget one, Budget other) {
            return one.period() == other.period()
                    && one.amount().currency().equals(other.amount().currency());
        }

        /** Those with one of these ids; none for all. Networks without a filter by id are read whole. */
        public Builder ids(Collection<String> some) {
            ids.addAll(some);
            return this;
        }

        /** Those that pass a test of the caller's own. */
        public Builder where(Predicate<Campaign> test) {
            tests.add(test);
            return this;
        }

        public Selection build() {
            return new Selection(this);
        }
    }
}
