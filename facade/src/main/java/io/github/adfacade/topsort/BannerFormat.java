package io.github.adfacade.topsort;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bid of a banner campaign shows, and where.
 *
 * @param slotId the marketplace's id of the slot
 * @param device the kind of device, or null when it does not matter
 * @param assets the creatives, at least one
 */
public record BannerFormat(String slotId, @Nullable DeviceType device, List<BannerAsset> assets) {

    public BannerFormat {
        Objects.requireNonNull(slotId, "slotId");
        assets = List.copyOf(assets);
    }
}
