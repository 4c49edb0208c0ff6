package io.github.adfacade.walmart;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.ProviderOptions;
import io.github.adfacade.internal.Violations;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What only Walmart Connect Display knows of a campaign. One class for drafts and changes; a setting that does not apply
 * to an operation is refused. No setting applies to a query.
 */
public final class WalmartOptions implements ProviderOptions {

    static final String MEDIA_TYPE = "mediaType";
    static final String DELIVERY_SPEED = "deliverySpeed";
    static final String UPDATE_MODE = "updateMode";

    /** How the budget is spread over the flight. */
    public enum DeliverySpeed {
        EVENLY,
        /** As early as possible; not with a daily budget. */
        FRONTLOADED
    }

    /** The medium of the ads, fixed at creation. */
    public enum MediaType {
        BANNER,
        /** Only with the objective AWARENESS. */
        VIDEO
    }

    /** How an update reaches the network. */
    public enum UpdateMode {
        /** Only what changes is sent (PATCH). */
        PATCH,
        /** Reads the campaign, merges the change into it and overwrites the whole (PUT). */
        READ_MERGE_WRITE,
        /** Overwrites the whole campaign with the change alone (PUT); what the change does not name is lost. */
        REPLACE
    }

    private final @Nullable MediaType mediaType;
    private final @Nullable DeliverySpeed deliverySpeed;
    private final @Nullable UpdateMode updateMode;

    private WalmartOptions(Builder builder) {
        this.mediaType = builder.mediaType;
        this.deliverySpeed = builder.deliverySpeed;
        this.updateMode = builder.updateMode;
    }

    /** Starts options without a setting. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads settings from texts: {@code deliverySpeed}, {@code mediaType}, {@code updateMode}; values ignore case.
     *
     * @throws InvalidCampaignException with every unknown key and every unreadable value
     */
    public static WalmartOptions parse(Map<String, String> values) {
        Builder builder = builder();
        Violations violations = new Violations();
        values.forEach((key, value) -> {
            switch (key) {
                case MEDIA_TYPE -> read(MediaType.class, key, value, builder::mediaType, violations);
                case DELIVERY_SPEED -> read(DeliverySpeed.class, key, value, builder::deliverySpeed, violations);
                case UPDATE_MODE -> read(UpdateMode.class, key, value, builder::updateMode, violations);
                default -> violations.add(key, "is no option of Walmart Connect Display", value);
            }
        });
        violations.throwIfAny(Provider.WALMART, "options");
        return builder.build();
    }

    private static <E extends Enum<E>> void read(
            Class<E> type, String key, String value, Consumer<E> target, Violations violations) {
        String word = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(word))
                .findAny()
                .ifPresentOrElse(
                        target,
                        () -> violations.add(key, "must be one of " + Arrays.toString(type.getEnumConstants()), value));
    }

    @Override
    public Provider provider() {
        return Provider.WALMART;
    }

    public Optional<MediaType> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    public Optional<DeliverySpeed> deliverySpeed() {
        return Optional.ofNullable(deliverySpeed);
    }

    /** How an update is sent; the service's own default when absent. Not a field of the network. */
    public Optional<UpdateMode> updateMode() {
        return Optional.ofNullable(updateMode);
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        mediaType().ifPresent(value -> settings.put(MEDIA_TYPE, value));
        deliverySpeed().ifPresent(value -> settings.put(DELIVERY_SPEED, value));
        return Collections.unmodifiableMap(settings);
    }

    @Override
    public String toString() {
        return "Walmart options " + settings()
                + updateMode().map(mode -> " by " + mode).orElse("");
    }

    /** Collects {@link WalmartOptions}. */
    public static final class Builder {

        private @Nullable MediaType mediaType;
        private @Nullable DeliverySpeed deliverySpeed;
        private @Nullable UpdateMode updateMode;

        private Builder() {}

        /** For drafts; banner unless set. */
        public Builder mediaType(MediaType value) {
            this.mediaType = value;
            return this;
        }

        /** For drafts and changes; {@link DeliverySpeed#EVENLY} where a draft holds flight and budget and says nothing. */
        public Builder deliverySpeed(DeliverySpeed value) {
            this.deliverySpeed = value;
            return this;
        }

        /** For changes. */
        public Builder updateMode(UpdateMode value) {
            this.updateMode = value;
            return this;
        }

        public WalmartOptions build() {
            return new WalmartOptions(this);
        }
    }
}
