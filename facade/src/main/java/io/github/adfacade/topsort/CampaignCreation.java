package io.github.adfacade.topsort;

import io.github.adfacade.Applied;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.Campaign;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignPage;
import io.github.adfacade.clients.topsort.model.NextPage;
import io.github.adfacade.clients.topsort.model.SortOrder;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.Values;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a campaign once. There is no idempotency key; what tells one campaign from another is its {@code
 * externalCampaignId}. After an answer that never came it is looked for, newest first since the list cannot be filtered
 * by it, and only when it is certainly not there is the campaign sent anew.
 *
 * @param ownId true when the external id was made for this call, so that nothing else can carry it
 */
record CampaignCreation(
        Exchange exchange, CampaignsApi api, Clock clock, String vendorId, CampaignCreate body, boolean ownId) {

    /** Campaigns that were made while this call ran come first; more than this many are not searched. */
    private static final int MOST_PAGES = 5;

    /** How far the network's clock may be behind this one. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    /** What a search found: the campaign, its certain absence, or neither. */
    private record Search(@Nullable Campaign found, boolean isAbsent) {}

    Campaign run(CallScope scope) {
        Instant began = clock.instant();
        for (int attempt = 1; ; attempt++) {
            try {
                return exchange.write(
                        scope,
                        api.createCampaign(vendorId, body),
                        TopsortService::identified,
                        () -> made(scope, search(scope, began)));
            } catch (CampaignException lost) {
                // After a first attempt that was lost, a later refusal may be due to its late success.
                if (lost.applied() == Applied.YES || (lost.applied() == Applied.NO && attempt == 1)) {
                    throw lost;
                }
                Search search = searchAfter(lost, scope, began);
                if (search.found() != null) {
                    return search.found();
                }
                boolean mayRepeat = search.isAbsent() && lost.applied() != Applied.NO && lost.retryable();
                if (!mayRepeat || !exchange.maySendAnew(scope, lost, attempt)) {
                    throw lost;
                }
            }
        }
    }

    private static Campaign made(CallScope scope, Search search) {
        if (search.found() == null) {
            throw new NotFoundException(Failure.of(Provider.TOPSORT, scope.operation(), "it is not in the list"));
        }
        return search.found();
    }

    private Search searchAfter(CampaignException lost, CallScope scope, Instant began) {
        try {
            return search(scope, began);
        } catch (CampaignException e) {
            lost.addSuppressed(e);
            return new Search(null, false);
        }
    }

    private Search search(CallScope scope, Instant began) {
        ListCampaignsParams newestFirst =
                new ListCampaignsParams().setVendorId(vendorId).setSortByDate(SortOrder.DESC);
        Instant oldest = began.minus(CLOCK_SKEW);
        NextPage next = null;
        boolean allReadable = true;
        for (int i = 0; i < MOST_PAGES; i++) {
            CampaignPage page = exchange.send(scope, api.listCampaigns(TopsortService.at(newestFirst, next)), sent -> {
                Values.items(sent, "campaigns", sent.getCampaigns());
                return sent;
            });
            List<@Nullable Campaign> campaigns = Objects.requireNonNullElse(page.getCampaigns(), List.of());
            // One that does not say whose it is may be the one that is looked for.
            allReadable &= campaigns.stream().allMatch(one -> Values.idOrNull(one, "campaignId") != null);
            Optional<Campaign> found = campaigns.stream()
                    .filter(one -> Values.idOrNull(one, "campaignId") != null)
                    .filter(this::hasId)
                    .findFirst();
            if (found.isPresent()) {
                // One that carries the caller's id but is another keeps ours from being made, or we cannot tell.
                return new Search(
                        found.filter(campaign -> isOurs(campaign, oldest)).orElse(null), false);
            }
            next = TopsortService.next(page);
            if (next == null || campaigns.stream().anyMatch(campaign -> isBefore(campaign, oldest))) {
                return new Search(null, allReadable);
            }
        }
        return new Search(null, false);
    }

    private boolean hasId(Campaign campaign) {
        return Objects.equals(campaign.getExternalCampaignId(), body.getExternalCampaignId())
                && (body.getAdFormat() == null
                        || Objects.equals(Values.word(campaign.getAdFormat()), Values.word(body.getAdFormat())));
    }

    private boolean isOurs(Campaign campaign, Instant oldest) {
        return ownId || (!isBefore(campaign, oldest) && Objects.equals(campaign.getName(), body.getName()));
    }

    private static boolean isBefore(@Nullable Campaign campaign, Instant oldest) {
        return campaign != null
                && campaign.getCreatedAt() != null
                && campaign.getCreatedAt().toInstant().isBefore(oldest);
    }
}
