package io.github.adfacade.walmart;

import io.github.adfacade.Applied;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConflictException;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.OpenEnum;
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
import org.jspecify.annotations.Nullable;

/**
 * Makes a campaign once. There is no idempotency key, but names are unique: after an answer that never came the name is
 * looked up, and only when it is not there is the campaign sent anew.
 */
final class WalmartCreate {

    /** Clocks agree at least this far, or no signature would be accepted. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final WalmartCalls calls;
    private final Clock clock;
    private final CampaignCreate body;
    private final String name;

    WalmartCreate(WalmartCalls calls, Clock clock, CampaignCreate body) {
        this.calls = calls;
        this.clock = clock;
        this.body = body;
        this.name = Objects.requireNonNull(body.getName());
    }

    CampaignDetails run(CallScope scope) {
        return run(scope, clock.instant(), null);
    }

    /** Goes on where the first attempt was lost, which began at this moment and may have travelled with others. */
    CampaignDetails goOn(CallScope scope, Instant began, CampaignException first) {
        return run(scope, began, first);
    }

    private CampaignDetails run(CallScope scope, Instant began, @Nullable CampaignException first) {
        CampaignException lost = null;
        CampaignException ended = first;
        for (int attempt = 1; ; attempt++) {
            try {
                if (ended == null) {
                    return send(scope);
                }
            } catch (CampaignException e) {
                ended = e;
            }
            boolean earlierWorked = lost != null && isNameTaken(ended);
            if (ended.applied() != Applied.UNKNOWN && !earlierWorked) {
                throw ended;
            }
            CampaignException open = earlierWorked ? Objects.requireNonNull(lost) : ended;
            Optional<CampaignDetails> found = lookUp(scope, open);
            if (found.isPresent()) {
                return adopt(scope, found.orElseThrow(), began, open);
            }
            if (earlierWorked || !calls.exchange().maySendAnew(scope, open, attempt)) {
                throw open;
            }
            lost = open;
            ended = null;
        }
    }

    private static boolean isNameTaken(CampaignException e) {
        return e.vendorCode().filter(WalmartErrors.NAME_TAKEN::equals).isPresent();
    }

    private CampaignDetails send(CallScope scope) {
        Optional<List<BatchResult>> results =
                calls.exchange().sendForMaybe(scope, calls.api().createCampaigns(List.of(body)));
        Optional<BatchResult> own = results.flatMap(all -> resultOf(all, name, 1));
        if (results.isPresent()) {
            calls.failure(scope, own, "campaign \"" + name + "\"").ifPresent(failure -> {
                throw failure;
            });
        }
        Long id = own.map(BatchResult::getCampaignId).orElse(null);
        return id == null ? underWay(scope) : calls.readBack(scope, id.toString());
    }

    /** Found by name; where one result came alone and without a name, it can be no other's. */
    static Optional<BatchResult> resultOf(List<BatchResult> results, @Nullable String name, int sent) {
        List<BatchResult> present = results.stream().filter(Objects::nonNull).toList();
        return present.stream()
                .filter(result -> Objects.equals(name, result.getName()))
                .findFirst()
                .or(() -> Optional.of(present)
                        .filter(all ->
                                sent == 1 && all.size() == 1 && all.get(0).getName() == null)
                        .map(all -> all.get(0)));
    }

    /** Taken in without an id: it is there by name, or soon will be. */
    CampaignDetails underWay(CallScope scope) {
        return calls.exchange()
                .after(
                        scope,
                        "campaign \"" + name + "\"",
                        () -> calls.byName(scope, name)
                                .orElseThrow(() -> calls.notFound(scope, "\"" + name + "\" yet")));
    }

    private Optional<CampaignDetails> lookUp(CallScope scope, CampaignException lost) {
        try {
            return calls.byName(scope, name);
        } catch (CampaignException e) {
            lost.addSuppressed(e);
            throw lost;
        }
    }

    /**
     * The one that was found is ours when it belongs to the advertiser, was not made before this call began, and says what
     * the draft says. Anything else by this name is somebody else's.
     */
    private CampaignDetails adopt(CallScope scope, CampaignDetails found, Instant began, CampaignException lost) {
        OffsetDateTime made = found.getCreationDate();
        boolean recent = made == null || !made.toInstant().isBefore(began.minus(CLOCK_SKEW));
        if (recent && isOurs(found)) {
            return found;
        }
        throw new ConflictException(WalmartCalls.facts(
                        scope, "campaign " + found.scalar("campaignId") + " has this name already, and is another one")
                .vendor(WalmartErrors.NAME_TAKEN, null)
                .applied(recent ? Applied.UNKNOWN : Applied.NO)
                .cause(lost));
    }

    private boolean isOurs(CampaignDetails found) {
        return (found.getAdvertiserId() == null || found.getAdvertiserId().equals(body.getAdvertiserId()))
                && text(found.getDescription()).equals(text(body.getDescription()))
                && isWord(body.getObjective(), found.getObjective(), "AWARENESS")
                && isWord(body.getMediaType(), found.getMediaType(), "BANNER")
                && WalmartTable.word(body.getDeliverySpeed()).equals(WalmartTable.word(found.getDeliverySpeed()))
                && isSame(body.getDailyBudget(), found.getDailyBudget())
                && isSame(body.getTotalBudget(), found.getTotalBudget())
                && Objects.equals(hour(body.getStartDate()), hour(found.getStartDate()))
                && Objects.equals(endHour(end(body)), endHour(WalmartTable.end(found)));
    }

    private static @Nullable FlightEnd end(CampaignCreate body) {
        return body.getEndDate() == null ? null : Eastern.end(body.getEndDate());
    }

    private static @Nullable Instant hour(@Nullable OffsetDateTime moment) {
        return moment == null ? null : Eastern.hour(moment.toInstant());
    }

    private static @Nullable FlightEnd endHour(@Nullable FlightEnd end) {
        return end == null ? null : Eastern.endHour(end);
    }

    private static boolean isSame(@Nullable Amount sent, @Nullable Amount found) {
        if (sent == null || found == null) {
            return Objects.equals(sent, found);
        }
        return sent.value().compareTo(found.value()) == 0;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** What was not sent got the network's default, or is not shown. */
    private static boolean isWord(@Nullable OpenEnum sent, @Nullable OpenEnum found, String otherwise) {
        String word = WalmartTable.word(sent);
        return found == null || WalmartTable.word(found).equals(word.isEmpty() ? otherwise : word);
    }
}
