package io.github.adfacade.internal;

import io.github.adfacade.internal.PageSource.Page;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list by cursors. What a cursor stands for is the network's secret: it may be a place, which slides when rows come
 * and go. So a list of several pages is read once more when this side wrote something meanwhile, until nothing was written
 * while it was read. Cursors that lead in a circle are found by Brent's method, which keeps one of them.
 */
final class CursorReader<T, C> implements ListReader<T> {

    private static final int MOST_BARREN_PASSES = 5;

    private final PageSource<T, C> source;
    private final Function<T, @Nullable String> id;
    private final LongSupplier writes;
    private final Fingerprints known = new Fingerprints();
    private @Nullable C cursor;
    private @Nullable String broken;

    private long written;
    private long requests;
    private long requestsOfFirstPass;
    private int pass = 1;
    private int barrenPasses;
    private boolean barren = true;

    private @Nullable C landmark;
    private long sinceLandmark;
    private long power = 1;

    /**
     * @param id of an item; one without is delivered whenever it comes
     * @param writes counts what this side has written so far
     */
    CursorReader(PageSource<T, C> source, Function<T, @Nullable String> id, LongSupplier writes) {
        this.source = source;
        this.id = id;
        this.writes = writes;
    }

    @Override
    public Part<T> read() {
        if (broken != null) {
            throw new Walk.Broken(broken);
        }
        long before = requests == 0 ? writes.getAsLong() : written;
        Page<T, C> page = source.read(cursor);
        written = before;
        requests++;
        List<T> fresh = page.items().stream().filter(this::isNew).toList();
        barren &= fresh.isEmpty();
        cursor = page.next();
        broken = page.broken();
        boolean ended = cursor == null && broken == null;
        if (cursor != null && isCircle(cursor)) {
            broken = "the network's cursors lead in a circle";
        }
        boolean again = ended && requests > 1 && writes.getAsLong() != written;
        int unreadable = pass == 1 ? page.unreadable() : 0;
        boolean underWay = pass > 1 && requests <= 2 * requestsOfFirstPass + 10;
        if (again) {
            startAnew();
        }
        return new Part<>(fresh, unreadable, ended && !again, underWay);
    }

    private boolean isNew(T item) {
        String text = id.apply(item);
        return text == null || known.add(text);
    }

    private boolean isCircle(C next) {
        if (next.equals(landmark)) {
            return true;
        }
        if (++sinceLandmark == power) {
            landmark = next;
            power *= 2;
            sinceLandmark = 0;
        }
        return false;
    }

    private void startAnew() {
        barrenPasses = barren ? barrenPasses + 1 : 0;
        if (barrenPasses == MOST_BARREN_PASSES) {
            broken = "campaigns are changed faster than the list can be read";
        }
        requestsOfFirstPass = pass == 1 ? requests : requestsOfFirstPass;
        pass++;
        requests = 0;
        barren = true;
        landmark = null;
        sinceLandmark = 0;
        power = 1;
    }
}
