package io.github.adfacade.topsort;

import io.github.adfacade.Applied;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.PageSource.Page;
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
        Exchange exchange,
        CampaignsApi api,
        TopsortReading reading,
        Clock clock,
        String vendorId,
        CampaignCreate body,
        boolean ownId) {

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
                return exchange.send(scope, api.createCampaign(vendorId, body), reading::campaign);
            } catch (CampaignException lost) {
                // After a first attempt that was lost, a later refusal may be due to its late success.
                if (lost.applied() == Applied.NO && attempt == 1) {
                    throw lost;
                }
                Search search = search(scope, began, lost);
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

    private Search search(CallScope scope, Instant began, CampaignException lost) {
        CampaignPages pages = new CampaignPages(
                exchange,
                api,
                reading,
                CampaignQuery.ALL,
                TopsortOptions.builder().sortByDate(SortByDate.DESC).build(),
                vendorId);
        Instant oldest = began.minus(CLOCK_SKEW);
        try {
            PageWindow window = null;
            for (int i = 0; i < MOST_PAGES; i++) {
                Page<PageWindow> page = pages.read(scope, window);
                Optional<Campaign> found =
                        page.campaigns().stream().filter(this::hasId).findFirst();
                if (found.isPresent()) {
                    // One that carries the caller's id but is another keeps ours from being made, or we cannot tell.
                    return new Search(
                            found.filter(campaign -> isOurs(campaign, oldest)).orElse(null), false);
                }
                window = page.next();
                if (window == null || reachesBack(page.campaigns(), oldest)) {
                    return new Search(null, true);
                }
            }
        } catch (CampaignException e) {
            lost.addSuppressed(e);
        }
        return new Search(null, false);
    }

    private boolean hasId(Campaign campaign) {
        return is(campaign, "externalCampaignId", body.getExternalCampaignId())
                && (body.getAdFormat() == null
                        || is(campaign, "adFormat", body.getAdFormat().value()));
    }

    private boolean isOurs(Campaign campaign, Instant oldest) {
        boolean recent =
                campaign.createdAt().map(made -> !made.isBefore(oldest)).orElse(true);
        return ownId || (recent && campaign.name().equals(body.getName()));
    }

    private static boolean reachesBack(List<Campaign> campaigns, Instant oldest) {
        return campaigns.stream()
                .anyMatch(campaign ->
                        campaign.createdAt().map(made -> made.isBefore(oldest)).orElse(false));
    }

    private static boolean is(Campaign campaign, String field, @Nullable String value) {
        var sent = campaign.raw().get(field);
        return sent != null && sent.isJsonPrimitive() && Objects.equals(sent.getAsString(), value);
    }
}
