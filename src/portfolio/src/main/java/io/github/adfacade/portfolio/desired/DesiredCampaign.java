package io.github.adfacade.portfolio.desired;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a file says it. Two are equal when they say the same.
 *
 * @param key the user's own name for it, unique within its service
 * @param idOrNull the network's id, where the file says it: an existing campaign is adopted so
 * @param fields what the file says: common fields by their words, {@code status}, and fields of one network's own by the
 *     network's word and theirs: {@code walmart.mediaType}
 * @param place where it stands
 */
public record DesiredCampaign(String key, @Nullable Wanted idOrNull, Map<String, Wanted> fields, Place place) {

    public DesiredCampaign {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The network's id, where the file says it. */
    public Optional<String> id() {
        return Optional.ofNullable(idOrNull).map(Wanted::textOrNull);
    }

    /** What the file says of a field; null when it says nothing, or that it shall be empty. */
    @Nullable
    String text(String field) {
        Wanted wanted = fields.get(field);
        return wanted == null ? null : wanted.textOrNull();
    }

    /** Where a field stands, or the campaign where it does not. */
    Place placeOf(String field) {
        Wanted wanted = fields.get(field);
        return wanted == null ? place : wanted.place();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DesiredCampaign that
                && key.equals(that.key)
                && Objects.equals(idOrNull, that.idOrNull)
                && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
