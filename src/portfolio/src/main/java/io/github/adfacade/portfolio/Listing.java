package io.github.adfacade.portfolio;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns of several services in one list, one service after the other in the portfolio's order, each in its network's
 * order. Read lazily: a page is asked for when iteration reaches it, and the next service when the one before it has ended.
 * Iterating anew asks anew.
 *
 * <p>A service that fails ends its own part alone: what it had shown until then stands, and the next one goes on. Look at
 * {@link #failures()} when the list has ended, or the list may be taken for complete when it is not.
 */
public final class Listing implements Iterable<Listed> {

    /**
     * The part of a list that a service did not give.
     *
     * @param service the name of the service
     * @param error what ended its part
     * @param after how many of its campaigns had been listed until then
     */
    public record Failure(String service, CampaignException error, int after) {}

    /** One service's part of the list. */
    record Part(String service, Iterable<Campaign> campaigns) {}

    private final List<Part> parts;
    private final List<Failure> failures = new CopyOnWriteArrayList<>();

    Listing(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** What failed so far in the walk that was begun last. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** True when the walk that was begun last has met no failure so far. */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    @Override
    public Iterator<Listed> iterator() {
        failures.clear();
        return new Walk();
    }

    /** The campaigns one by one. */
    public Stream<Listed> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** All of them in memory. */
    public List<Listed> toList() {
        return stream().toList();
    }

    private final class Walk implements Iterator<Listed> {

        private final Iterator<Part> rest = parts.iterator();
        private @Nullable Part part;
        private @Nullable Iterator<Campaign> campaigns;
        private int shown;
        private @Nullable Listed next;

        @Override
        public boolean hasNext() {
            while (next == null && (part != null || rest.hasNext())) {
                Part now = part == null ? rest.next() : part;
                try {
                    advance(now);
                } catch (CampaignException e) {
                    failures.add(new Failure(now.service(), e, shown));
                    end();
                }
            }
            return next != null;
        }

        private void advance(Part now) {
            if (part == null) {
                part = now;
                shown = 0;
                campaigns = now.campaigns().iterator();
            }
            if (campaigns != null && campaigns.hasNext()) {
                next = new Listed(now.service(), campaigns.next());
                shown++;
            } else {
                end();
            }
        }

        private void end() {
            part = null;
            campaigns = null;
        }

        @Override
        public Listed next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Listed found = next;
            next = null;
            return found;
        }
    }
}
