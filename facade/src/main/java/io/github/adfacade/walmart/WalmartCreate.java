package io.github.adfacade.walmart;

import io.github.adfacade.Applied;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConflictException;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.internal.CallScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a campaign once. There is no idempotency key, but names are unique: after an answer that never came the name is
 * looked up, and only when it is not there is the campaign sent anew.
 */
final class WalmartCreate {

    /** Clocks agree at least this far, or no signature would be accepted. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final WalmartCalls calls;
    private final WalmartMapping mapping;
    private final Clock clock;
    private final CampaignDraft draft;
    private final CampaignCreate body;

    WalmartCreate(WalmartCalls calls, WalmartMapping mapping, Clock clock, CampaignDraft draft, CampaignCreate body) {
        this.calls = calls;
        this.mapping = mapping;
        this.clock = clock;
        this.draft = draft;
        this.body = body;
    }

    Campaign run(CallScope scope) {
        Instant began = clock.instant();
        CampaignException lost = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return send(scope);
            } catch (CampaignException e) {
                boolean earlierWorked = lost != null && isNameTaken(e);
                if (e.applied() != Applied.UNKNOWN && !earlierWorked) {
                    throw e;
                }
                CampaignException open = earlierWorked ? Objects.requireNonNull(lost) : e;
                Optional<CampaignDetails> found = lookUp(scope, open);
                if (found.isPresent()) {
                    return adopt(scope, found.orElseThrow(), began, open);
                }
                if (earlierWorked || !calls.exchange().maySendAnew(scope, open, attempt)) {
                    throw open;
                }
                lost = open;
            }
        }
    }

    private static boolean isNameTaken(CampaignException e) {
        return e.vendorCode().filter(WalmartErrors.NAME_TAKEN::equals).isPresent();
    }

    private Campaign send(CallScope scope) {
        List<BatchResult> results = calls.exchange().send(scope, calls.api().createCampaigns(List.of(body)));
        Optional<BatchResult> own = ownResult(results);
        calls.failure(scope, own, "campaign \"" + draft.name() + "\"").ifPresent(failure -> {
            throw failure;
        });
        Long id = own.orElseThrow().getCampaignId();
        return mapping.campaign(id == null ? underWay(scope) : calls.readBack(scope, id.toString()));
    }

    /** Found by name; one was sent, so one without a name can be no other. */
    private Optional<BatchResult> ownResult(List<BatchResult> results) {
        List<BatchResult> present = results.stream().filter(Objects::nonNull).toList();
        return present.stream()
                .filter(result -> draft.name().equals(result.getName()))
                .findFirst()
                .or(() -> Optional.of(present)
                        .filter(all -> all.size() == 1 && all.get(0).getName() == null)
                        .map(all -> all.get(0)));
    }

    /** Taken in without an id: it is there by name, or soon will be. */
    private CampaignDetails underWay(CallScope scope) {
        try {
            return calls.byName(scope, draft.name())
                    .orElseThrow(() -> calls.notFound(scope, "\"" + draft.name() + "\" yet"));
        } catch (CampaignException e) {
            throw WalmartCalls.afterChange(scope, "\"" + draft.name() + "\"", e);
        }
    }

    private Optional<CampaignDetails> lookUp(CallScope scope, CampaignException lost) {
        try {
            return calls.byName(scope, draft.name());
        } catch (CampaignException e) {
            lost.addSuppressed(e);
            throw lost;
        }
    }

    /**
     * The one that was found is ours when it belongs to the advertiser, was not made before this call began, and says what
     * the draft says. Anything else by this name is somebody else's.
     */
    private Campaign adopt(CallScope scope, CampaignDetails found, Instant began, CampaignException lost) {
        Campaign campaign = mapping.campaign(found);
        OffsetDateTime made = found.getCreationDate();
        boolean recent = made == null || !made.toInstant().isBefore(began.minus(CLOCK_SKEW));
        if (recent && isOurs(found, campaign)) {
            return campaign;
        }
        throw new ConflictException(
                WalmartCalls.facts(scope, "campaign " + campaign.id() + " has this name already, and is another one")
                        .vendor(WalmartErrors.NAME_TAKEN, null)
                        .applied(recent ? Applied.UNKNOWN : Applied.NO)
                        .cause(lost)
                        .build());
    }

    private boolean isOurs(CampaignDetails found, Campaign campaign) {
        return (found.getAdvertiserId() == null || found.getAdvertiserId().equals(body.getAdvertiserId()))
                && campaign.description().orElse("").equals(draft.description().orElse(""))
                && isWord(
                        WalmartMapping.word(body.getObjective()),
                        WalmartMapping.word(found.getObjective()),
                        "AWARENESS")
                && isWord(WalmartMapping.word(body.getMediaType()), WalmartMapping.word(found.getMediaType()), "BANNER")
                && WalmartMapping.word(body.getDeliverySpeed()).equals(WalmartMapping.word(found.getDeliverySpeed()))
                && campaign.budget().equals(draft.budget())
                && campaign.schedule()
                        .start()
                        .map(Eastern::hour)
                        .equals(draft.start().map(Eastern::hour))
                && campaign.schedule()
                        .end()
                        .map(Eastern::endHour)
                        .equals(draft.end().map(Eastern::endHour));
    }

    /** What was not sent got the network's default, or is not shown. */
    private static boolean isWord(String sent, String found, String otherwise) {
        return found.isEmpty() || found.equals(sent.isEmpty() ? otherwise : sent);
    }
}
