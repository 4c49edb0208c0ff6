package io.github.adfacade.topsort;

import io.github.adfacade.clients.topsort.model.AssetDimensions;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.FormatProperties;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Parts of a bid as the network takes them. */
final class BidModels {

    /** What a banner's properties call themselves; Topsort prints the field but not its literals. */
    private static final String BANNER = "banner";

    private BidModels() {}

    static BidTarget of(Target ours) {
        return new BidTarget().setId(ours.id()).setType(BidTargetType.of(ours.type()));
    }

    static io.github.adfacade.clients.topsort.model.Trigger of(Trigger ours) {
        var trigger = new io.github.adfacade.clients.topsort.model.Trigger().setType(ours.type());
        return ours.value().isEmpty() ? trigger : trigger.setValue(TopsortJson.tree(ours.value()));
    }

    static FormatProperties banner(String slotId, @Nullable DeviceType device, List<BannerAsset> assets) {
        FormatProperties format = new FormatProperties()
                .setBannerAssets(assets.stream().map(BidModels::of).toList())
                .setSlotId(slotId)
                .setAdFormat(BANNER);
        ifPresent(
                device, d -> format.setDeviceType(io.github.adfacade.clients.topsort.model.DeviceType.of(Words.of(d))));
        return format;
    }

    private static io.github.adfacade.clients.topsort.model.BannerAsset of(BannerAsset ours) {
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

    private static <T> void ifPresent(@Nullable T value, Consumer<T> target) {
        if (value != null) {
            target.accept(value);
        }
    }
}
