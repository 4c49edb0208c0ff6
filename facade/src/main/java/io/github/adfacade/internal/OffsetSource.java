package io.github.adfacade.internal;

import io.github.adfacade.Campaign;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a list that counts its rows.
 *
 * @param <T> what the list holds
 */
@FunctionalInterface
public interface OffsetSource<T> {

    /**
     * Reads rows.
     *
     * @param offset how many to leave out
     * @param limit how many to read at most; null for the network's own number
     */
    Page<T> read(int offset, @Nullable Integer limit);

    /**
     * The rows as they came.
     *
     * @param more whether the network says that there are rows after these
     * @param total how many rows it says there are in all
     */
    record Page<T>(
            List<Item<T>> rows, boolean more, @Nullable Long total) {}

    /**
     * A row.
     *
     * @param id null when it has none that can be read
     * @param wanted whether the walk shall deliver it
     * @param created when it was made
     * @param touched when it was made or last changed
     * @param text all that the network says of it
     */
    record Item<T>(
            @Nullable String id,
            @Nullable T value,
            boolean wanted,
            @Nullable Instant created,
            @Nullable Instant touched,
            Supplier<String> text) {

        /** A campaign's row. */
        public static Item<Campaign> of(Campaign campaign, boolean wanted) {
            Instant created = campaign.createdAt().orElse(null);
            return new Item<>(
                    campaign.id(),
                    campaign,
                    wanted,
                    created,
                    campaign.updatedAt().orElse(created),
                    () -> campaign.raw().toString());
        }

        /** A row without an id. */
        public static <T> Item<T> unreadable() {
            return new Item<>(null, null, false, null, null, () -> "");
        }
    }
}
