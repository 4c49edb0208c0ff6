package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report that was asked for: pending, processing and done by the clock, expired a day after, failed when a test says so. */
final class WalmartJob {
    private static final Duration LIFETIME = Duration.ofDays(1);

    final String id;
    final String fileId;
    final long advertiser;
    final LocalDate first;
    final LocalDate last;
    final List<String> columns;
    private final Instant asked;
    private final Duration delay;
    private @Nullable String failure;
    private boolean expired;

    WalmartJob(
            String id,
            String fileId,
            long advertiser,
            LocalDate first,
            LocalDate last,
            List<String> columns,
            Instant asked,
            Duration delay) {
        this.id = id;
        this.fileId = fileId;
        this.advertiser = advertiser;
        this.first = first;
        this.last = last;
        this.columns = columns;
        this.asked = asked;
        this.delay = delay;
    }

    void fail(String why) {
        failure = why;
    }

    void expire() {
        expired = true;
    }

    String status(Instant now) {
        Instant done = asked.plus(delay);
        if (expired || !now.isBefore(done.plus(LIFETIME))) {
            return "expired";
        }
        if (!now.isBefore(done)) {
            return failure == null ? "done" : "failed";
        }
        return now.isBefore(asked.plus(delay.dividedBy(2))) ? "pending" : "processing";
    }

    /** The answer, with the file's URL below the host once there is one. */
    JsonObject answer(Instant now, String fileHost) {
        String status = status(now);
        Object details = switch (status) {
            case "done" -> fileHost + "/display/file/" + fileId;
            case "failed" -> failure;
            default -> null;
        };
        return JsonObject.of("snapshotId", id)
                .with("jobStatus", status)
                .with("details", details)
                .with("code", status.equals("failed") ? "failure" : "success");
    }
}
