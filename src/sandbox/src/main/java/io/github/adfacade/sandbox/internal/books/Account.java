package io.github.adfacade.sandbox.internal.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The books of one campaign, kept as what it has brought from its first hour until a moment. What came between two moments is the
 * difference, so that parts add up to the whole whichever way a time is cut.
 *
 * @param start no hour before it delivers
 * @param end no hour that begins at it or later delivers
 * @param chargePlace the place of the sums to which a charge of {@link Delivery#charge} belongs
 */
public record Account(Instant start, Instant end, Delivery delivery, HourlyBook book, int chargePlace) {

    /** The sums until each moment; hours that have not ended by now have brought nothing yet. The moments ascend. */
    public List<long[]> until(List<Instant> moments, Instant now) {
        List<long[]> all = new ArrayList<>(moments.size());
        long[] sums = new long[book.width()];
        long hour = Delivery.ceiling(start);
        long last = Math.min(Delivery.ceiling(end), Delivery.floor(now));
        for (Instant moment : moments) {
            for (long bound = Math.min(Delivery.ceiling(moment), last); hour < bound; hour++) {
                if (delivery.on(hour)) {
                    book.add(hour, sums);
                }
            }
            long[] until = sums.clone();
            until[chargePlace] += delivery.charged(moment);
            all.add(until);
        }
        return all;
    }

    /** What came in each of the times between neighbouring moments: one less than there are moments. */
    public static List<long[]> between(List<long[]> until) {
        List<long[]> parts = new ArrayList<>();
        for (int i = 1; i < until.size(); i++) {
            long[] part = until.get(i).clone();
            for (int place = 0; place < part.length; place++) {
                part[place] -= until.get(i - 1)[place];
            }
            parts.add(part);
        }
        return parts;
    }

    /** Whether nothing at all came. */
    public static boolean empty(long[] sums) {
        return Arrays.stream(sums).allMatch(sum -> sum == 0);
    }
}
