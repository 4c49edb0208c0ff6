package io.github.adfacade.clients.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by a short way is read as by the long one. */
class UsualShapesTest {

    private static final ZoneId ELSEWHERE = ZoneId.of("Asia/Kolkata");

    @RepeatedTest(200)
    void aMomentIsTheOneThatTheJdkReads(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long second = random.nextLong(Instant.parse("0001-01-02T00:00:00Z").getEpochSecond(), 253_402_200_000L);
        int nanos = random.nextInt(4) == 0 ? 0 : random.nextInt(1_000) * (random.nextBoolean() ? 1_000_000 : 1);
        ZoneOffset offset =
                random.nextBoolean() ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(60 * random.nextInt(-840, 841));
        OffsetDateTime moment = Instant.ofEpochSecond(second, nanos).atOffset(offset);

        assertThat(Times.moment(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment), ELSEWHERE))
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T09:30:00Z",
                "2026-13-01T09:30:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T09:60:00Z",
                "2026-01-01T09:30:60Z",
                "2026-01-01T09:30:00+19:00",
                "2026-01-01T09:30:00+02:60",
                "2026-01-01T09:30:0xZ",
                "2026-01-01T09:30:00.Z",
                "2026-01-01T09:30:00.1x2Z",
                "2026-01-01T09:30:00ZZ",
                "２０２６-01-01T09:30:00Z",
                "-026-01-01T09:30:00Z"
            })
    void noMomentIsMadeOfWhatIsNone(String text) {
        assertThat(Times.moment(text, ELSEWHERE)).isNull();
    }

    @Test
    void longerFractionsAndOtherShapesAreStillRead() {
        OffsetDateTime moment = OffsetDateTime.parse("2026-01-01T09:30:00.123456789Z");
        assertThat(Times.moment("2026-01-01T09:30:00.1234567899Z", ELSEWHERE)).isEqualTo(moment);
        assertThat(Times.moment("2026-01-01 09:30:00.123456789 UTC", ELSEWHERE)).isEqualTo(moment);
        assertThat(Times.moment("2026-01-01T15:00:00,123456789", ELSEWHERE))
                .isEqualTo(moment.withOffsetSameInstant(ZoneOffset.ofHoursMinutes(5, 30)));
    }

    @RepeatedTest(200)
    void aDecimalIsTheOneThatTheJdkReadsWithAllItsDigits(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        int digits = 1 + random.nextInt(22);
        int point = random.nextInt(digits + 3);
        for (int at = 0; at < digits; at++) {
            text.append(at == point ? "." : "").append(random.nextInt(10));
        }

        assertThat(Decimals.parse(text.toString())).isEqualTo(new BigDecimal(text.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.00",
                "-0.0",
                "007",
                "1.",
                ".5",
                "+3",
                "1e3",
                "-1.5E-7",
                "999999999999999999",
                "1000000000000000000",
                "0.0000000000000000001"
            })
    void aDecimalOfAnyFormIsTheOneThatTheJdkReads(String text) {
        assertThat(Decimals.parse(text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1,5", "--1", "1-", "٣", "NaN", "1 "})
    void noDecimalIsMadeOfWhatIsNone(String text) {
        assertThat(Decimals.parse(text)).isEqualTo(numberOrNull(text));
    }

    private static BigDecimal numberOrNull(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    @Test
    void aWholeNumberIsReadUpToTheEndsOfItsType() {
        CountAdapter<Integer> integers = CountAdapter.integers();
        CountAdapter<Long> longs = CountAdapter.longs();
        for (String text : new String[] {"0", "-0", "2147483647", "-2147483648"}) {
            assertThat(integers.fromJsonTree(new com.google.gson.JsonPrimitive(new BigDecimal(text))))
                    .isEqualTo(new BigDecimal(text).intValueExact());
        }
        for (String text : new String[] {"9223372036854775807", "-9223372036854775808", "999999999999999999"}) {
            assertThat(longs.fromJsonTree(new com.google.gson.JsonPrimitive(new BigDecimal(text))))
                    .isEqualTo(Long.valueOf(text));
        }
    }
}
