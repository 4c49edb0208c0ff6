package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.BulkProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void onATerminalABarIsDrawnAnewAndEndsWithALineOfItsOwn() {
        ProgressLine line = line(true, 4);
        line.progress("topsort", new BulkProgress(1, 0, 3, OptionalInt.of(1350)));
        now = now.plusSeconds(1);
        line.progress("topsort", new BulkProgress(3, 1, 0, OptionalInt.of(1350)));
        line.end();

        assertThat(err.toString())
                .isEqualTo(
                        "\r[#######-----------------------] 1 done, 0 failed, 3 left; the quota allows 1350 requests a minute"
                                + "\r[##############################] 3 done, 1 failed, 0 left; the quota allows 1350 requests a minute"
                                + System.lineSeparator());
    }

    @Test
    void withoutATerminalALineComesEveryFewSecondsAndNoBar() {
        ProgressLine line = line(false, 100);
        for (int done = 1; done <= 12; done++) {
            now = now.plus(Duration.ofSeconds(1));
            line.progress("whop", new BulkProgress(done, 0, 100 - done, OptionalInt.empty()));
        }
        line.end();

        assertThat(err.toString().lines()).containsExactly("5 done, 0 failed, 95 left", "10 done, 0 failed, 90 left");
    }

    @Test
    void servicesAreAddedUpAndTheSlowestQuotaIsTold() {
        ProgressLine line = line(true, 10);
        line.progress("topsort", new BulkProgress(2, 1, 2, OptionalInt.of(1350)));
        now = now.plusSeconds(1);
        line.progress("whop", new BulkProgress(3, 0, 2, OptionalInt.of(600)));

        assertThat(err.toString()).endsWith("5 done, 1 failed, 4 left; the quota allows 600 requests a minute");
    }

    private ProgressLine line(boolean terminal, int total) {
        return new ProgressLine(new PrintWriter(err, true), terminal, total, clock);
    }
}
