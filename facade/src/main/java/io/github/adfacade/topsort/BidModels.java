package io.github.adfacade.topsort;

import static io.github.adfacade.topsort.OptionText.present;

import io.github.adfacade.Money;
import io.github.adfacade.clients.topsort.model.AssetDimensions;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.FormatProperties;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bids to create, between our words and the network's. */
final class BidModels {

    /** What a banner's properties call themselves; Topsort prints the field but not its literals. */
    private static final String BANNER = "banner";

    private BidModels() {}

    static BidCreate model(BidDraft draft) {
        BidCreate bid = new BidCreate().setTarget(target(draft.target()));
        draft.amount().map(Money::toMinor).ifPresent(bid::setAmount);
        draft.location().ifPresent(bid::setLocation);
        if (!draft.triggers().isEmpty()) {
            bid.setTriggers(draft.triggers().stream().map(BidModels::trigger).toList());
        }
        draft.format().ifPresent(format -> bid.setFormatProperties(format(format)));
        return bid;
    }

    static BidDraft draft(BidCreate bid) {
        BidTarget target = present(bid.getTarget(), "target");
        BidDraft draft = BidDraft.on(
                new Target(present(target.getType(), "target.type").value(), present(target.getId(), "target.id")));
        if (bid.getTriggers() != null) {
            draft = draft.triggers(
                    bid.getTriggers().stream().map(BidModels::trigger).toList());
        }
        if (bid.getLocation() != null) {
            draft = draft.location(bid.getLocation());
        }
        return bid.getFormatProperties() == null ? draft : draft.format(format(bid.getFormatProperties()));
    }

    static Trigger trigger(io.github.adfacade.clients.topsort.model.Trigger trigger) {
        return new Trigger(Objects.requireNonNullElse(trigger.getType(), ""), TopsortJson.content(trigger.getValue()));
    }

    private static io.github.adfacade.clients.topsort.model.Trigger trigger(Trigger ours) {
        var trigger = new io.github.adfacade.clients.topsort.model.Trigger().setType(ours.type());
        return ours.value().isEmpty() ? trigger : trigger.setValue(TopsortJson.tree(ours.value()));
    }

    private static BidTarget target(Target ours) {
        return new BidTarget().setId(ours.id()).setType(BidTargetType.of(ours.type()));
    }

    private static FormatProperties format(BannerFormat ours) {
        FormatProperties format = new FormatProperties()
                .setBannerAssets(ours.assets().stream().map(BidModels::asset).toList())
                .setSlotId(ours.slotId())
                .setAdFormat(BANNER);
        return ours.device() == null
                ? format
                : format.setDeviceType(io.github.adfacade.clients.topsort.model.DeviceType.of(Words.of(ours.device())));
    }

    private static BannerFormat format(FormatProperties theirs) {
        return new BannerFormat(
                present(theirs.getSlotId(), "slotId"),
                theirs.getDeviceType() == null
                        ? null
                        : Words.read(DeviceType.class, theirs.getDeviceType().value()),
                present(theirs.getBannerAssets(), "bannerAssets").stream()
                        .map(BidModels::asset)
                        .toList());
    }

    private static io.github.adfacade.clients.topsort.model.BannerAsset asset(BannerAsset ours) {
        var asset = new io.github.adfacade.clients.topsort.model.BannerAsset()
                .setDimensions(new AssetDimensions().setWidth(ours.width()).setHeight(ours.height()));
        ifPresent(ours.url(), asset::setUrl);
        ifPresent(ours.contentType(), asset::setContentType);
        ifPresent(ours.size(), asset::setSize);
        ifPresent(ours.assetId(), asset::setAssetId);
        ifPresent(ours.jsonTemplateId(), asset::setJsonTemplateId);
        ifPresent(ours.content(), content -> asset.setContent(TopsortJson.tree(content)));
        return asset;
    }

    private static BannerAsset asset(io.github.adfacade.clients.topsort.model.BannerAsset theirs) {
        AssetDimensions dimensions = present(theirs.getDimensions(), "dimensions");
        return new BannerAsset(
                present(dimensions.getWidth(), "dimensions.width"),
                present(dimensions.getHeight(), "dimensions.height"),
                theirs.getUrl(),
                theirs.getContentType(),
                theirs.getSize(),
                theirs.getAssetId(),
                theirs.getJsonTemplateId(),
                theirs.getContent() == null ? null : TopsortJson.content(theirs.getContent()));
    }

    private static <T> void ifPresent(@Nullable T value, Consumer<T> target) {
        if (value != null) {
            target.accept(value);
        }
    }
}
