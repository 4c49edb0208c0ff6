package io.github.adfacade.internal;

import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.UnsupportedCapabilityException;

/** What holds for a query on every network. */
final class QueryRules {

    private static final int LARGEST_PAGE = 100;

    private QueryRules() {}

    static void requireFilters(CampaignService service, CampaignQuery query) {
        require(service, !query.ids().isEmpty(), Capability.FILTER_IDS);
        require(service, query.name().isPresent(), Capability.FILTER_NAME);
        require(service, query.status().isPresent(), Capability.FILTER_STATUS);
        require(
                service,
                query.createdAfter().isPresent() || query.createdBefore().isPresent(),
                Capability.FILTER_CREATED);
        require(service, query.modifiedSince().isPresent(), Capability.FILTER_MODIFIED);
    }

    static void check(CampaignQuery query, Violations violations) {
        query.pageSize()
                .ifPresent(size -> violations.require(
                        size >= 1 && size <= LARGEST_PAGE, "pageSize", "must be 1 to " + LARGEST_PAGE, size));
        query.ids().forEach(id -> violations.require(!id.isBlank(), "ids", "must not hold a blank id", id));
    }

    private static void require(CampaignService service, boolean used, Capability capability) {
        if (used && !service.supports(capability)) {
            throw new UnsupportedCapabilityException(service.provider(), "list", capability);
        }
    }
}
