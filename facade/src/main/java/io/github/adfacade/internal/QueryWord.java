package io.github.adfacade.internal;

import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A word that queries have on every network.
 *
 * @param name as violations name it
 * @param needed what it takes to filter so; null for what every network takes
 * @param asked what a query says of it
 * @param <T> what it holds
 */
public record QueryWord<T>(String name, @Nullable Capability needed, Function<CampaignQuery, Optional<T>> asked) {

    public static final QueryWord<List<String>> IDS = new QueryWord<>(
            "ids", Capability.FILTER_IDS, query -> Optional.of(query.ids()).filter(ids -> !ids.isEmpty()));
    public static final QueryWord<String> NAME = new QueryWord<>("name", Capability.FILTER_NAME, CampaignQuery::name);
    public static final QueryWord<CampaignStatus> STATUS =
            new QueryWord<>("status", Capability.FILTER_STATUS, CampaignQuery::status);
    public static final QueryWord<Instant> CREATED_AFTER =
            new QueryWord<>("createdAfter", Capability.FILTER_CREATED, CampaignQuery::createdAfter);
    public static final QueryWord<Instant> CREATED_BEFORE =
            new QueryWord<>("createdBefore", Capability.FILTER_CREATED, CampaignQuery::createdBefore);
    public static final QueryWord<Instant> MODIFIED_SINCE =
            new QueryWord<>("modifiedSince", Capability.FILTER_MODIFIED, CampaignQuery::modifiedSince);
    public static final QueryWord<Integer> PAGE_SIZE = new QueryWord<>("pageSize", null, CampaignQuery::pageSize);
}
