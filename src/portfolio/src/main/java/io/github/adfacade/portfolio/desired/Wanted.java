package io.github.adfacade.portfolio.desired;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one field. Two are equal when they say the same, wherever it stands.
 *
 * @param textOrNull the value in its canonical form; null when the field shall be empty
 * @param place where it stands
 */
public record Wanted(@Nullable String textOrNull, Place place) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wanted that && Objects.equals(textOrNull, that.textOrNull);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(textOrNull);
    }

    @Override
    public String toString() {
        return textOrNull == null ? "null" : textOrNull;
    }
}
