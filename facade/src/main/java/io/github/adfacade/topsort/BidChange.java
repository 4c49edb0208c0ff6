package io.github.adfacade.topsort;

import io.github.adfacade.Money;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall change about a bid: its price, its switch, or both. Nothing else of a bid can change; make another instead.
 *
 * @param amountOrNull the highest price of one slot, in major units; null leaves it
 * @param activeOrNull the switch; null leaves it
 */
public record BidChange(
        @Nullable Money amountOrNull, @Nullable Boolean activeOrNull) {

    /** A new price. */
    public static BidChange amount(Money highest) {
        return new BidChange(Objects.requireNonNull(highest, "amount"), null);
    }

    /** Switches the bid on or off. */
    public static BidChange active(boolean on) {
        return new BidChange(null, on);
    }

    public Optional<Money> amount() {
        return Optional.ofNullable(amountOrNull);
    }

    public Optional<Boolean> active() {
        return Optional.ofNullable(activeOrNull);
    }
}
