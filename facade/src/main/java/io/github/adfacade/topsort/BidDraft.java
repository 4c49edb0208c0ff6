package io.github.adfacade.topsort;

import io.github.adfacade.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bid to create. Immutable: each method returns a changed copy. */
public final class BidDraft {

    private final Target target;
    private final @Nullable Money amount;
    private final List<Trigger> triggers;
    private final @Nullable String location;
    private final @Nullable BannerFormat format;

    private BidDraft(
            Target target,
            @Nullable Money amount,
            List<Trigger> triggers,
            @Nullable String location,
            @Nullable BannerFormat format) {
        this.target = Objects.requireNonNull(target, "target");
        this.amount = amount;
        this.triggers = List.copyOf(triggers);
        this.location = location;
        this.format = format;
    }

    /** A bid that promotes this. */
    public static BidDraft on(Target target) {
        return new BidDraft(target, null, List.of(), null, null);
    }

    /** The highest price of one slot, in major units of the marketplace's currency; leave out with autobidding. */
    public BidDraft amount(Money highest) {
        return new BidDraft(target, Objects.requireNonNull(highest, "amount"), triggers, location, format);
    }

    /** When the bid competes: any one of them is enough. */
    public BidDraft triggers(List<Trigger> all) {
        return new BidDraft(target, amount, all, location, format);
    }

    /** When the bid competes: any one of them is enough. */
    public BidDraft triggers(Trigger... all) {
        return triggers(List.of(all));
    }

    /** The place that the bid is restricted to. */
    public BidDraft location(String place) {
        return new BidDraft(target, amount, triggers, Objects.requireNonNull(place, "location"), format);
    }

    /** What is shown: needed in a banner campaign, refused in a listing campaign. */
    public BidDraft format(BannerFormat banner) {
        return new BidDraft(target, amount, triggers, location, Objects.requireNonNull(banner, "format"));
    }

    public Target target() {
        return target;
    }

    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    public List<Trigger> triggers() {
        return triggers;
    }

    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public Optional<BannerFormat> format() {
        return Optional.ofNullable(format);
    }

    @Override
    public String toString() {
        return "bid on " + target.type() + " " + target.id()
                + amount().map(highest -> " at " + highest).orElse("");
    }
}
