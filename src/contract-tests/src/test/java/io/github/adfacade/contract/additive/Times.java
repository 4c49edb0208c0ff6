package io.github.adfacade.contract.additive;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Moments and their spellings. */
final class Times {

    static final String SOME = "2027-03-01T05:00:00Z";

    /** To the west, so that the last second of the year 9999 stays in it. */
    private static final ZoneOffset FAR = ZoneOffset.ofHoursMinutes(-9, -30);

    private Times() {}

    static Optional<OffsetDateTime> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The moment with another offset, the moment with a fraction, and with both. */
    static Set<String> otherwise(OffsetDateTime moment) {
        OffsetDateTime finer = moment.plus(Duration.ofMillis(118));
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(moment.withOffsetSameInstant(FAR).toString());
        spellings.add(finer.toString());
        spellings.add(finer.withOffsetSameInstant(FAR).toString());
        return spellings;
    }
}
