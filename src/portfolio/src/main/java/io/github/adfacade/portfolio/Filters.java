package io.github.adfacade.portfolio;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.Violation;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A query to one service: what its network can filter by goes to the network, the rest is judged on arrival. */
final class Filters {

    private final CampaignService service;
    private final CampaignQuery query;

    Filters(CampaignService service, CampaignQuery query) {
        this.service = service;
        this.query = query.in(service.zone());
    }

    /** Nothing is sent, and nothing is refused, before it is iterated. */
    Iterable<Campaign> campaigns(Predicate<Campaign> test) {
        return () -> iterator(test);
    }

    private Iterator<Campaign> iterator(Predicate<Campaign> test) {
        Predicate<Campaign> here = test;
        boolean byIds = service.supports(Capability.FILTER_IDS) && !query.ids().isEmpty();
        if (!byIds && !query.ids().isEmpty()) {
            Set<String> ids = new HashSet<>(query.ids());
            here = here.and(campaign -> ids.contains(campaign.id()));
        }
        if (query.name().isPresent() && !service.supports(Capability.FILTER_NAME)) {
            String part = query.name().orElseThrow().toLowerCase(Locale.ROOT);
            here = here.and(campaign -> campaign.name().toLowerCase(Locale.ROOT).contains(part));
        }
        if (!service.supports(Capability.FILTER_CREATED) && query.needed().contains(Capability.FILTER_CREATED)) {
            here = here.and(this::wasCreatedThen);
        }
        if (query.modifiedSince().isPresent() && !service.supports(Capability.FILTER_MODIFIED)) {
            Instant since = query.modifiedSince().orElseThrow();
            here = here.and(campaign ->
                    !told(campaign.updatedAt(), Capability.FILTER_MODIFIED).isBefore(since));
        }
        Optional<CampaignStatus> status = query.status().filter(some -> service.supports(Capability.FILTER_STATUS));
        if (status.isEmpty() && query.status().isPresent()) {
            here = here.and(is(query.status().orElseThrow()));
        }
        return narrowed(byIds ? query.ids() : List.of(), status, here);
    }

    private static Predicate<Campaign> is(CampaignStatus status) {
        return campaign -> campaign.status() == status;
    }

    /**
     * A network that filters by status may still not have every status among its words; and an id that it could never have
     * given is one of another network's. Both show in what it refuses, before anything is sent.
     */
    private Iterator<Campaign> narrowed(List<String> ids, Optional<CampaignStatus> status, Predicate<Campaign> here) {
        try {
            return ask(asked(ids, status), here);
        } catch (InvalidCampaignException e) {
            Set<String> broken = e.violations().stream().map(Violation::field).collect(Collectors.toSet());
            if (status.isPresent() && broken.contains("status")) {
                return narrowed(ids, Optional.empty(), here.and(is(status.orElseThrow())));
            }
            Set<String> strange = e.violations().stream()
                    .filter(violation -> violation.field().equals("ids"))
                    .map(violation -> String.valueOf(violation.value()))
                    .collect(Collectors.toSet());
            List<String> rest = ids.stream().filter(id -> !strange.contains(id)).toList();
            if (rest.size() == ids.size()) {
                throw e;
            }
            return rest.isEmpty() ? Collections.emptyIterator() : narrowed(rest, status, here);
        }
    }

    private CampaignQuery asked(List<String> ids, Optional<CampaignStatus> status) {
        CampaignQuery.Builder asked = CampaignQuery.builder().ids(ids);
        query.network().ifPresent(asked::network);
        query.pageSize().ifPresent(asked::pageSize);
        status.ifPresent(asked::status);
        if (service.supports(Capability.FILTER_NAME)) {
            query.name().ifPresent(asked::name);
        }
        if (service.supports(Capability.FILTER_CREATED)) {
            query.createdAfter().ifPresent(asked::createdAfter);
            query.createdBefore().ifPresent(asked::createdBefore);
        }
        if (service.supports(Capability.FILTER_MODIFIED)) {
            query.modifiedSince().ifPresent(asked::modifiedSince);
        }
        return asked.build();
    }

    private Iterator<Campaign> ask(CampaignQuery asked, Predicate<Campaign> here) {
        Iterator<Campaign> all = service.list(asked).iterator();
        return new Iterator<>() {
            private Optional<Campaign> next = Optional.empty();

            @Override
            public boolean hasNext() {
                while (next.isEmpty() && all.hasNext()) {
                    next = Optional.of(all.next()).filter(here);
                }
                return next.isPresent();
            }

            @Override
            public Campaign next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Campaign found = next.orElseThrow();
                next = Optional.empty();
                return found;
            }
        };
    }

    private boolean wasCreatedThen(Campaign campaign) {
        Instant created = told(campaign.createdAt(), Capability.FILTER_CREATED);
        return query.createdAfter().map(created::isAfter).orElse(true)
                && query.createdBefore().map(created::isBefore).orElse(true);
    }

    /** What the network does not even tell cannot be judged here either: the part fails, and does not lose the campaign. */
    private Instant told(Optional<Instant> moment, Capability capability) {
        return moment.orElseThrow(() -> new UnsupportedCapabilityException(service.provider(), "list", capability));
    }
}
