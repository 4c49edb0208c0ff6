package io.github.adfacade.topsort;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import io.github.adfacade.Campaign;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.OpenEnum;
import io.github.adfacade.clients.topsort.model.AutobiddingObjective;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.LegacyTrigger;
import io.github.adfacade.internal.RawJson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the network sends, in our words. */
record TopsortReading(MinorUnits money, Clock clock) {

    Campaign campaign(io.github.adfacade.clients.topsort.model.@Nullable Campaign listed) {
        io.github.adfacade.clients.topsort.model.Campaign sent = present(listed, "campaign");
        return Campaign.builder(Provider.TOPSORT, id(sent.getCampaignId(), "campaignId"))
                .name(sent.getName())
                .status(TopsortStatus.of(sent, clock.instant()), word(sent.getStatus()))
                .objective(objective(sent.getAutobiddingObjective()))
                .budget(money.read(sent.getBudget()))
                .schedule(instant(sent.getStartDate()), end(sent.getEndDate()))
                .createdAt(instant(sent.getCreatedAt()))
                .raw(RawJson.of(TopsortJson.GSON, sent))
                .build();
    }

    Bid bid(io.github.adfacade.clients.topsort.model.@Nullable Bid listed) {
        io.github.adfacade.clients.topsort.model.Bid sent = present(listed, "bid");
        return new Bid(
                id(sent.getBidId(), "bidId"),
                text(sent.getCampaignId()),
                target(sent.getTarget()),
                Boolean.TRUE.equals(sent.getIsActive()),
                text(sent.getState()),
                sent.getAmount() == null ? null : money.read(sent.getAmount()),
                triggers(sent),
                sent.getLocation(),
                RawJson.of(TopsortJson.GSON, sent));
    }

    private static @Nullable Objective objective(@Nullable AutobiddingObjective sent) {
        if (sent == null) {
            return null;
        }
        return switch (sent.value()) {
            case "impressions" -> Objective.AWARENESS;
            case "clicks" -> Objective.TRAFFIC;
            case "conversions" -> Objective.CONVERSIONS;
            case "revenue" -> Objective.SALES;
            default -> Objective.UNKNOWN;
        };
    }

    private static @Nullable FlightEnd end(@Nullable OffsetDateTime sent) {
        if (sent == null) {
            return null;
        }
        return TopsortStatus.isNever(sent) ? FlightEnd.NEVER : FlightEnd.at(sent.toInstant());
    }

    /** The older form of a bid has one trigger in a field of its own. */
    @SuppressWarnings("deprecation") // by the vendor, who may still send it
    private static List<Trigger> triggers(io.github.adfacade.clients.topsort.model.Bid sent) {
        List<io.github.adfacade.clients.topsort.model.Trigger> triggers = sent.getTriggers();
        LegacyTrigger single = sent.getTrigger();
        if (triggers != null && !triggers.isEmpty()) {
            return triggers.stream()
                    .map(listed -> present(listed, "trigger"))
                    .map(trigger -> trigger(trigger.getType(), trigger.getValue()))
                    .toList();
        }
        return single == null ? List.of() : List.of(trigger(single.getType(), single.getValue()));
    }

    private static Trigger trigger(@Nullable String type, @Nullable JsonElement value) {
        return new Trigger(text(type), TopsortJson.content(value));
    }

    private static Target target(@Nullable BidTarget sent) {
        return sent == null ? new Target("", "") : new Target(text(word(sent.getType())), text(sent.getId()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime sent) {
        return sent == null ? null : sent.toInstant();
    }

    private static @Nullable String word(@Nullable OpenEnum sent) {
        return sent == null ? null : sent.value();
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    private static <T> T present(@Nullable T sent, String what) {
        if (sent == null) {
            throw new JsonParseException("the answer has null for a " + what);
        }
        return sent;
    }

    private static String id(@Nullable String sent, String field) {
        if (sent == null || sent.isBlank()) {
            throw new JsonParseException("the answer has no " + field);
        }
        return sent;
    }
}
