package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.Metrics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ad, to read.
 *
 * @param id the network's id
 * @param titleOrNull the display name, or null when it has none
 * @param campaignIdOrNull the campaign above it, or null when the network does not say
 * @param adGroupIdOrNull the ad group above it, or null when the network does not say
 * @param nativeStatusOrNull the network's word for the status, or null when it does not say
 * @param metrics performance over the window asked for
 * @param raw everything the network sent
 */
public record Ad(
        String id,
        @Nullable String titleOrNull,
        @Nullable String campaignIdOrNull,
        @Nullable String adGroupIdOrNull,
        @Nullable String nativeStatusOrNull,
        Metrics metrics,
        JsonObject raw) {

    /** The display name. */
    public Optional<String> title() {
        return Optional.ofNullable(titleOrNull);
    }

    /** The campaign above it. */
    public Optional<String> campaignId() {
        return Optional.ofNullable(campaignIdOrNull);
    }

    /** The ad group above it. */
    public Optional<String> adGroupId() {
        return Optional.ofNullable(adGroupIdOrNull);
    }

    /** The network's word for the status: {@code active}, {@code in_review}, {@code rejected} and so on. */
    public Optional<String> nativeStatus() {
        return Optional.ofNullable(nativeStatusOrNull);
    }

    /** Everything the network sent, fields that no spec knows included; a copy of its own each time. */
    @Override
    public JsonObject raw() {
        return raw.deepCopy();
    }
}
