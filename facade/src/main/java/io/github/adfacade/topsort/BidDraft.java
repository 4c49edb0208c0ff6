package io.github.adfacade.topsort;

import io.github.adfacade.Money;
import io.github.adfacade.clients.topsort.model.BidCreate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A bid to create. Immutable: each method returns a changed copy. */
public final class BidDraft {

    /** All but the price, whose currency the network does not name. */
    private final BidCreate parts;

    private final @Nullable Money amount;

    BidDraft(BidCreate parts, @Nullable Money amount) {
        this.parts = parts;
        this.amount = amount;
    }

    /** A bid that promotes this. */
    public static BidDraft on(Target target) {
        return new BidDraft(new BidCreate().setTarget(BidModels.of(target)), null);
    }

    /** The highest price of one slot, in major units of the marketplace's currency; leave out with autobidding. */
    public BidDraft amount(Money highest) {
        return new BidDraft(parts, Objects.requireNonNull(highest, "amount"));
    }

    /** When the bid competes: any one of them is enough. */
    public BidDraft triggers(Trigger... any) {
        return with(
                copy -> copy.setTriggers(Arrays.stream(any).map(BidModels::of).toList()));
    }

    /** The place that the bid is restricted to. */
    public BidDraft location(String place) {
        return with(copy -> copy.setLocation(Objects.requireNonNull(place, "location")));
    }

    /** What is shown, where, and on which devices: needed in a banner campaign, refused in a listing campaign. */
    public BidDraft banner(String slotId, @Nullable DeviceType device, List<BannerAsset> assets) {
        return with(copy -> copy.setFormatProperties(BidModels.banner(slotId, device, assets)));
    }

    @Nullable
    Money amount() {
        return amount;
    }

    /** What has been said so far, without the price. */
    BidCreate parts() {
        return parts;
    }

    /** The bid as it is sent; its price has passed {@link BidRules}. */
    BidCreate model() {
        BidCreate copy = TopsortJson.copy(parts, BidCreate.class);
        return amount == null ? copy : copy.setAmount(amount.toMinor());
    }

    private BidDraft with(Consumer<BidCreate> change) {
        BidCreate copy = TopsortJson.copy(parts, BidCreate.class);
        change.accept(copy);
        return new BidDraft(copy, amount);
    }

    @Override
    public String toString() {
        return "bid " + parts + (amount == null ? "" : " at " + amount);
    }
}
