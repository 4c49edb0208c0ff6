package io.github.adfacade.walmart;

import com.google.common.base.Strings;
import io.github.adfacade.Applied;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConflictException;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.walmart.WalmartBatch.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes each campaign once. There is no idempotency key, but names are unique: after an answer that never came the name is
 * looked up, and only when it is not there is the campaign sent anew, by itself.
 *
 * @param began when the call began: what is found and is older was there before
 */
record WalmartCreate(WalmartCalls calls, CallScope scope, Instant began) {

    /** Clocks agree at least this far, or no signature would be accepted. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    CampaignDetails one(CampaignCreate body) {
        return settle(send(List.of(body)).get(0));
    }

    /** One outcome each, in their order. The network's answer names a campaign; only what it leaves open is looked for. */
    List<Outcome> all(List<CampaignCreate> bodies, Function<CampaignDetails, Campaign> seen) {
        return send(bodies).stream().map(sent -> outcome(sent, seen)).toList();
    }

    private Outcome outcome(Sent<CampaignCreate> sent, Function<CampaignDetails, Campaign> seen) {
        if (sent.error() == null && sent.id() != null) {
            return Outcome.success(sent.id().toString());
        }
        try {
            return Outcome.success(seen.apply(settle(sent)));
        } catch (CampaignException e) {
            return Outcome.failure(null, e);
        }
    }

    private List<Sent<CampaignCreate>> send(List<CampaignCreate> bodies) {
        return new WalmartBatch<>(calls.exchange(), scope, calls.api()::createCampaigns, "name").send(bodies);
    }

    /** The campaign of one that was sent, also where its answer was lost. */
    private CampaignDetails settle(Sent<CampaignCreate> first) {
        CampaignCreate body = first.item();
        Sent<CampaignCreate> sent = first;
        CampaignException lost = null;
        for (int attempt = 1; sent.error() != null; attempt++) {
            CampaignException ended = sent.error();
            boolean earlierWorked = lost != null && isNameTaken(ended);
            if (ended.applied() != Applied.UNKNOWN && !earlierWorked) {
                throw ended;
            }
            CampaignException open = earlierWorked ? Objects.requireNonNull(lost) : ended;
            Optional<CampaignDetails> found = lookUp(body, open);
            if (found.isPresent()) {
                return adopt(body, found.orElseThrow(), open);
            }
            if (earlierWorked || !calls.exchange().maySendAnew(scope, open, attempt)) {
                throw open;
            }
            lost = open;
            sent = send(List.of(body)).get(0);
        }
        return sent.id() == null
                ? underWay(body)
                : calls.readBack(scope, sent.id().toString());
    }

    private static boolean isNameTaken(CampaignException e) {
        return e.vendorCode().filter(WalmartErrors.NAME_TAKEN::equals).isPresent();
    }

    /** Taken in without an id: it is there by name, or soon will be. */
    private CampaignDetails underWay(CampaignCreate body) {
        String name = "\"" + body.getName() + "\"";
        return calls.exchange()
                .after(
                        scope,
                        "campaign " + name,
                        () -> byName(body).orElseThrow(() -> calls.notFound(scope, name + " yet")));
    }

    private Optional<CampaignDetails> byName(CampaignCreate body) {
        return calls.byName(scope, Objects.requireNonNull(body.getName()));
    }

    private Optional<CampaignDetails> lookUp(CampaignCreate body, CampaignException lost) {
        try {
            return byName(body);
        } catch (CampaignException e) {
            lost.addSuppressed(e);
            throw lost;
        }
    }

    /**
     * The one that was found is ours when it belongs to the advertiser, was not made before this call began, and says what
     * the draft says. Anything else by this name is somebody else's.
     */
    private CampaignDetails adopt(CampaignCreate body, CampaignDetails found, CampaignException lost) {
        OffsetDateTime made = found.getCreationDate();
        boolean recent = made == null || !made.toInstant().isBefore(began.minus(CLOCK_SKEW));
        if (recent && isOurs(body, found)) {
            return found;
        }
        throw new ConflictException(calls.exchange()
                .facts(scope, "campaign " + found.scalar("campaignId") + " has this name already, and is another one")
                .vendor(WalmartErrors.NAME_TAKEN, null)
                .applied(recent ? Applied.UNKNOWN : Applied.NO)
                .cause(lost));
    }

    private static boolean isOurs(CampaignCreate body, CampaignDetails found) {
        Fields sent = Fields.of(body);
        Fields held = Fields.of(found);
        return (found.getAdvertiserId() == null || found.getAdvertiserId().equals(body.getAdvertiserId()))
                && Strings.nullToEmpty(body.getDescription()).equals(Strings.nullToEmpty(found.getDescription()))
                && isWord("objective", sent, held, "AWARENESS")
                && isWord("mediaType", sent, held, "BANNER")
                && sent.word("deliverySpeed").equals(held.word("deliverySpeed"))
                && isSame(sent.daily(), held.daily())
                && isSame(sent.total(), held.total())
                && Objects.equals(sent.startHour(), held.startHour())
                && Objects.equals(endHour(sent.flightEnd()), endHour(WalmartTable.end(found)));
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

    /** What was not sent got the network's default, or is not shown. */
    private static boolean isWord(String field, Fields sent, Fields found, String otherwise) {
        String word = sent.word(field);
        return found.text(field) == null || found.word(field).equals(word.isEmpty() ? otherwise : word);
    }
}
