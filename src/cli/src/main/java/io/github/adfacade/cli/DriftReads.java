package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.topsort.TopsortCampaignService;
import io.github.adfacade.whop.WhopCampaignService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads all that a network lets read, so that its answers are seen; writes nothing. */
final class DriftReads {

    private final CampaignService service;
    private final Map<String, Integer> read = new LinkedHashMap<>();
    private final List<CampaignException> failures = new ArrayList<>();

    DriftReads(CampaignService service) {
        this.service = service;
    }

    /**
     * Reads campaigns and what hangs on them.
     *
     * @param limit at most so many campaigns, and so many of each kind under one of them
     * @param ads ads to read besides those that are found
     */
    void run(int limit, List<String> ads) {
        List<Campaign> campaigns = all("campaigns listed", () -> service.list(CampaignQuery.ALL).stream(), limit);
        for (Campaign campaign : campaigns) {
            one("campaigns read", () -> service.get(campaign.id()));
            if (service instanceof WhopCampaignService whop
                    && whop.capabilities().contains(Capability.LIST_ADS)) {
                all("ad groups listed", () -> whop.adGroups().list(campaign.id()), limit).stream()
                        .findFirst()
                        .ifPresent(group -> one(
                                "ad groups read", () -> whop.adGroups().get(Objects.requireNonNull(group.getId()))));
                all("ads listed", () -> whop.ads().list(campaign.id()), limit).stream()
                        .findFirst()
                        .ifPresent(ad -> one("ads read", () -> whop.ads().get(Objects.requireNonNull(ad.getId()))));
            }
            if (service instanceof TopsortCampaignService topsort) {
                all("bids listed", () -> topsort.bids(campaign.id()).list().stream(), limit);
            }
        }
        if (service instanceof WhopCampaignService whop) {
            ads.forEach(ad -> one("ads read", () -> whop.ads().get(ad)));
        }
    }

    /** How much was read, by what it was. */
    Map<String, Integer> read() {
        return read;
    }

    /** What could not be read; the rest was read all the same. */
    List<CampaignException> failures() {
        return failures;
    }

    private <T> List<T> all(String what, Supplier<Stream<T>> reading, int limit) {
        List<T> found = new ArrayList<>();
        read.putIfAbsent(what, 0);
        try (Stream<T> stream = reading.get()) {
            stream.limit(limit).forEach(found::add);
        } catch (CampaignException e) {
            failures.add(e);
        }
        read.merge(what, found.size(), Integer::sum);
        return found;
    }

    private <T> void one(String what, Supplier<T> reading) {
        all(what, () -> Stream.of(reading.get()), 1);
    }
}
