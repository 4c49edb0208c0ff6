package io.github.adfacade.topsort;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One creative: a picture at an address, an uploaded asset, or content for a template.
 *
 * @param width in pixels
 * @param height in pixels
 * @param url 1 to 2083 characters
 * @param contentType the picture's MIME type
 * @param size the file's size in bytes
 * @param assetId {@code asset_} and 26 lower-case letters or digits
 * @param jsonTemplateId the template that the content follows, a UUID
 * @param content what fills the template
 */
public record BannerAsset(
        int width,
        int height,
        @Nullable String url,
        @Nullable String contentType,
        @Nullable Long size,
        @Nullable String assetId,
        @Nullable String jsonTemplateId,
        @Nullable Map<String, Object> content) {

    public BannerAsset {
        content = content == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }
}
