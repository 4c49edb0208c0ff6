package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.support.ClientJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasternTest {

    private static final Gson JSON = ClientJson.gson(Eastern.ZONE, Currency.getInstance("USD"));

    @ParameterizedTest
    @CsvSource({
        "2023-12-05T12:00:00Z, 2023-12-05T12:00Z",
        "2023-12-05T12:00:00.999Z, 2023-12-05T12:00Z",
        "2027-04-05T10:00:30Z, 2027-04-05T10:00:30Z"
    })
    void datesAreSentInUtcToTheSecond(Instant instant, OffsetDateTime sent) {
        assertThat(Eastern.text(instant)).isEqualTo(sent);
    }

    @Test
    void theEndlessEndIsTheDocumentedLiteral() {
        assertThat(ClientJson.gson(Eastern.ZONE, Currency.getInstance("USD")).toJson(Eastern.text(FlightEnd.NEVER)))
                .isEqualTo("\"9999-12-30T00:00:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-30T00:00:00Z", "9999-12-29T19:00:00-05:00", "9999-01-01T00:00:00Z"})
    void anyEndInTheYear9999IsNone(OffsetDateTime read) {
        assertThat(Eastern.end(read)).isEqualTo(FlightEnd.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T19:10:10Z, 2026-07-01T19:00:00Z",
        "2026-01-01T00:59:59Z, 2026-01-01T00:00:00Z",
        // The hour that comes twice in autumn stays two hours.
        "2026-11-01T05:30:00Z, 2026-11-01T05:00:00Z",
        "2026-11-01T06:30:00Z, 2026-11-01T06:00:00Z"
    })
    void theHourIsWhatIsStored(Instant given, Instant stored) {
        assertThat(Eastern.hour(given)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-02T04:00:00Z, 2026-07-02T03:59:59Z",
        "2026-07-02T04:00:00Z, 2026-07-02T03:59:00Z",
        "2026-01-02T05:00:00Z, 2026-01-02T04:00:00Z",
        "2026-07-01T22:10:00Z, 2026-07-01T22:00:00Z"
    })
    void midnightEndsTheDayBeforeWhicheverWayItIsReadBack(Instant written, Instant readBack) {
        assertThat(Eastern.endHour(FlightEnd.at(written))).isEqualTo(Eastern.endHour(FlightEnd.at(readBack)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T16:00:00Z, false", // noon in summer
        "2026-07-01T16:00:01Z, true",
        "2026-07-01T12:00:00Z, false",
        "2026-07-02T03:59:59Z, true",
        "2026-07-02T04:00:00Z, true", // midnight
        "2026-07-02T04:00:01Z, false",
        "2026-01-01T16:30:00Z, false", // still morning in winter
        "2026-01-01T17:30:00Z, true",
        "2026-01-02T05:00:00Z, true"
    })
    void anEndLiesAfterNoonOrAtMidnight(Instant end, boolean allowed) {
        assertThat(Eastern.mayEnd(end)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "1969-12-31T23:59:59Z, false",
        "1970-01-01T00:00:00Z, true",
        "9998-12-31T23:59:59Z, true",
        "9999-01-01T00:00:00Z, false",
        "+10000-01-01T00:00:00Z, false"
    })
    void datesThatCannotBeWrittenAreKnown(Instant date, boolean writable) {
        assertThat(Eastern.isWritable(date)).isEqualTo(writable);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheMomentItsHourIsTheOneThatIsStoredAlsoAroundChangesOfTheClock(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Instant moment = moment(random);

            Instant hour = Eastern.hour(moment);

            // Eastern Time lies whole hours from UTC, so that no hour is lost, doubled or moved by a change of the
            // clock.
            assertThat(hour.getEpochSecond()).isEqualTo(Math.floorDiv(moment.getEpochSecond(), 3_600L) * 3_600);
            assertThat(Eastern.hour(hour)).isEqualTo(hour);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whateverTheOffsetADateIsReadBackAsItWasSent(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Instant sent = Eastern.text(moment(random)).toInstant();
            OffsetDateTime elsewhere = Eastern.text(sent).withOffsetSameInstant(offset(random));

            OffsetDateTime read = JSON.fromJson(JSON.toJson(elsewhere), OffsetDateTime.class);
            OffsetDateTime local =
                    JSON.fromJson("\"" + sent.atZone(Eastern.ZONE).toLocalDateTime() + "\"", OffsetDateTime.class);

            assertThat(read.toInstant()).isEqualTo(sent);
            // Of the hour that comes twice a date without an offset means the first.
            assertThat(local.toInstant()).isIn(sent, sent.minusSeconds(3_600));
            assertThat(Eastern.end(read)).isEqualTo(FlightEnd.at(sent));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void whateverTheOffsetNeverStaysNeverAndWhatCanBeWrittenIsAnEnd(long seed) {
        Random random = new Random(seed);
        Instant last = Instant.parse("9998-12-31T23:59:59Z");
        for (int i = 0; i < 500; i++) {
            ZoneOffset offset = offset(random);

            assertThat(Eastern.end(Eastern.text(FlightEnd.NEVER).withOffsetSameInstant(offset)))
                    .isEqualTo(FlightEnd.NEVER);
            assertThat(Eastern.end(last.atOffset(offset))).isEqualTo(FlightEnd.at(last));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void anEndIsAllowedByTheClockOnTheWallOfNewYork(long seed) {
        Random random = new Random(seed);
        Calendar wall = Calendar.getInstance(TimeZone.getTimeZone("America/New_York"), Locale.ROOT);
        for (int i = 0; i < 2_000; i++) {
            Instant end = moment(random);
            wall.setTimeInMillis(end.toEpochMilli());
            int second =
                    wall.get(Calendar.HOUR_OF_DAY) * 3_600 + wall.get(Calendar.MINUTE) * 60 + wall.get(Calendar.SECOND);

            assertThat(Eastern.mayEnd(end)).isEqualTo(second == 0 || second > 43_200);
            if (Eastern.mayEnd(end)) {
                FlightEnd stored = Eastern.endHour(FlightEnd.at(end));
                assertThat(Eastern.endHour(stored)).isEqualTo(stored);
            }
        }
    }

    /** Half of them within three hours of a change of the clock, some of them on the hour. */
    private static Instant moment(Random random) {
        long second = 1_175_000_000L + random.nextInt(2_000_000_000);
        if (random.nextBoolean()) {
            Instant change = Eastern.ZONE
                    .getRules()
                    .nextTransition(Instant.ofEpochSecond(second))
                    .getInstant();
            second = change.getEpochSecond() + random.nextInt(6 * 3_600) - 3 * 3_600;
        }
        return Instant.ofEpochSecond(random.nextInt(4) == 0 ? second - second % 3_600 : second);
    }

    private static ZoneOffset offset(Random random) {
        return ZoneOffset.ofTotalSeconds((random.nextInt(57) - 28) * 1_800);
    }
}
