package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.support.ClientJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasternTest {

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
        assertThat(ClientJson.gson(Eastern.ZONE).toJson(Eastern.text(FlightEnd.NEVER)))
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
}
