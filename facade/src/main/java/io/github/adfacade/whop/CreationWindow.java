package io.github.adfacade.whop;

import io.github.adfacade.Campaign;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.model.SortDirection;
import io.github.adfacade.internal.PageSource;
import io.github.adfacade.internal.Values;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows a list that is sorted by creation through windows of creation times: the next page is asked for by the second in
 * which the last campaign was made, so that nothing slides whatever a cursor stands for. A cursor leads on only among so many
 * campaigns of one second that no page holds them; those are read anew when something was written meanwhile. One walk uses
 * one of these.
 */
final class CreationWindow implements PageSource<Campaign, CreationWindow.Place> {

    private static final int DEFAULT_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    /**
     * A page of a window.
     *
     * @param from the second with which the window begins; null for the list's own beginning
     * @param ties how many campaigns of that second were read before
     * @param after a cursor within the window
     * @param round how often the window has been read
     */
    record Place(@Nullable Instant from, int ties, @Nullable String after, int round) {}

    private final ListAdCampaignsParams params;
    private final Function<ListAdCampaignsParams, Page<Campaign, String>> read;
    private final LongSupplier writes;
    private final boolean ascending;
    private long written;
    private boolean sorted = true;

    CreationWindow(
            ListAdCampaignsParams params,
            Function<ListAdCampaignsParams, Page<Campaign, String>> read,
            LongSupplier writes) {
        this.params = params;
        this.read = read;
        this.writes = writes;
        this.ascending = SortDirection.ASC.equals(params.getDirection());
    }

    /** What a reader must know of: windows do not slide, bare cursors may. */
    long writes() {
        return sorted ? 0 : writes.getAsLong();
    }

    @Override
    public Page<Campaign, Place> read(@Nullable Place cursor) {
        Place place = cursor == null ? new Place(null, 0, null, 0) : cursor;
        if (place.after() == null) {
            written = writes.getAsLong();
        }
        Page<Campaign, String> page = read.apply(at(place));
        return page.then(next(place, page));
    }

    /** The second itself is asked for once more, whether the network counts a bound in or not. */
    private ListAdCampaignsParams at(Place place) {
        ListAdCampaignsParams there = params.copy();
        if (place.from() != null && ascending) {
            there.setCreatedAfter(later(params.getCreatedAfter(), place.from().minusSeconds(1)));
        } else if (place.from() != null) {
            there.setCreatedBefore(
                    earlier(params.getCreatedBefore(), place.from().plusSeconds(1)));
        }
        if (place.ties() > 0) {
            there.setFirst(size(place.ties()));
        }
        return there.setAfter(place.after());
    }

    private @Nullable Place next(Place place, Page<Campaign, String> page) {
        List<Campaign> rows = page.items();
        if (sorted && !isSorted(rows)) {
            sorted = false;
            if (place.from() != null) {
                return new Place(null, 0, null, place.round() + 1);
            }
        }
        if (!sorted) {
            return page.next() == null ? null : new Place(null, 0, page.next(), place.round());
        }
        Instant last = rows.isEmpty() ? null : second(rows.get(rows.size() - 1));
        if (last != null && isBehind(last, place.from())) {
            last = null;
        }
        boolean beyond = page.next() == null || (last != null && !last.equals(place.from()));
        if (beyond && place.after() != null && writes.getAsLong() != written) {
            return new Place(place.from(), place.ties(), null, place.round() + 1);
        }
        if (page.next() == null) {
            return null;
        }
        if (last == null) {
            return new Place(place.from(), place.ties(), page.next(), place.round());
        }
        Instant reached = last;
        int ties =
                (int) rows.stream().filter(row -> reached.equals(second(row))).count();
        if (!last.equals(place.from())) {
            return new Place(last, ties, null, 0);
        }
        // Still in the same second: the window is asked for whole while it fits on a page, and then followed by cursor.
        boolean fits = place.after() == null && size(ties) > size(place.ties());
        return fits
                ? new Place(last, ties, null, place.round() + 1)
                : new Place(last, place.ties(), page.next(), place.round());
    }

    /** A network that counts the bound in sends campaigns of the second before, too. */
    private boolean isBehind(Instant last, @Nullable Instant from) {
        return from != null && (ascending ? last.isBefore(from) : last.isAfter(from));
    }

    /** How many campaigns to ask for so that a page full of others comes after these. */
    private int size(int ties) {
        return Math.min(LARGEST_PAGE, Objects.requireNonNullElse(params.getFirst(), DEFAULT_PAGE) + ties);
    }

    /** Without its times, or in another order, a list is followed by its cursors alone. */
    private boolean isSorted(List<Campaign> rows) {
        Instant before = null;
        for (Campaign row : rows) {
            Instant now = second(row);
            if (now == null || (before != null && (ascending ? now.isBefore(before) : now.isAfter(before)))) {
                return false;
            }
            before = now;
        }
        return true;
    }

    private static @Nullable Instant second(Campaign campaign) {
        Instant created = campaign.createdAt().orElse(null);
        return created == null || created.getNano() == 0 ? created : Instant.ofEpochSecond(created.getEpochSecond());
    }

    private static OffsetDateTime later(@Nullable OffsetDateTime asked, Instant bound) {
        return asked != null && asked.toInstant().isAfter(bound) ? asked : Values.utc(bound);
    }

    private static OffsetDateTime earlier(@Nullable OffsetDateTime asked, Instant bound) {
        return asked != null && asked.toInstant().isBefore(bound) ? asked : Values.utc(bound);
    }
}
