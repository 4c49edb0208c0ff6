package io.github.adfacade.topsort;

import com.google.gson.JsonObject;
import io.github.adfacade.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bid as Topsort holds it.
 *
 * @param id the bid
 * @param campaignId its campaign; empty when the network sent none
 * @param target what it promotes
 * @param active its switch
 * @param state the network's own word; {@code active} is the only one that Topsort prints
 * @param amountOrNull the highest price of one slot, in major units; null with autobidding
 * @param triggers when it competes: any one of them is enough
 * @param locationOrNull the place that it is restricted to
 * @param raw everything the network sent for this bid, fields that no spec knows included
 */
public record Bid(
        String id,
        String campaignId,
        Target target,
        boolean active,
        String state,
        @Nullable Money amountOrNull,
        List<Trigger> triggers,
        @Nullable String locationOrNull,
        JsonObject raw) {

    public Bid {
        triggers = List.copyOf(triggers);
        raw = raw.deepCopy();
    }

    /** The highest price of one slot, in major units; empty with autobidding. */
    public Optional<Money> amount() {
        return Optional.ofNullable(amountOrNull);
    }

    /** The place that it is restricted to. */
    public Optional<String> location() {
        return Optional.ofNullable(locationOrNull);
    }

    /** Everything the network sent for this bid; a copy of its own each time. */
    @Override
    public JsonObject raw() {
        return raw.deepCopy();
    }
}
