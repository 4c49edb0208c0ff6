package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports as jobs. Polling answers in an array, as the samples do; asking answers an object. */
final class WalmartSnapshots {
    private static final Set<String> TYPES = Set.of(
            "campaign",
            "lineItem",
            "lineitem",
            "tactic",
            "sku",
            "bid",
            "newBuyer",
            "creative",
            "basketAnalysis",
            "ivtViewability",
            "salesLift");
    private static final Set<String> MEMBERS = Set.of(
            "advertiserId",
            "startDate",
            "endDate",
            "reportType",
            "reportMetrics",
            "scope",
            "attributionWindow",
            "salesChannel",
            "itemsetType");
    private static final int MOST_DAYS = 60;
    private static final int MOST_SKU_DAYS = 15;
    private static final long FIRST_ID = 52_710;

    private final WalmartState state;
    private final Duration delay;
    private final int lagDays;
    private final boolean refusesUnfinishedDays;
    private final Map<String, WalmartJob> jobs = new LinkedHashMap<>();
    private String fileHost = "";
    private @Nullable String nextFailure;

    WalmartSnapshots(WalmartState state, Duration delay, int lagDays, boolean refusesUnfinishedDays) {
        this.state = state;
        this.delay = delay;
        this.lagDays = lagDays;
        this.refusesUnfinishedDays = refusesUnfinishedDays;
    }

    void reset() {
        jobs.clear();
        nextFailure = null;
    }

    void fileHost(String url) {
        fileHost = url;
    }

    void failNext(String why) {
        nextFailure = why;
    }

    void expire(String id) {
        WalmartJob job = jobs.get(id);
        if (job == null) {
            throw new IllegalArgumentException("no such report: " + id);
        }
        job.expire();
    }

    /** The job whose file has this id, if it can be fetched now. */
    @Nullable
    WalmartJob done(String fileId) {
        return jobs.values().stream()
                .filter(job -> job.fileId.equals(fileId))
                .filter(job -> job.status(state.now()).equals("done"))
                .findFirst()
                .orElse(null);
    }

    LocalDate today() {
        return state.now().atZone(Eastern.ZONE).toLocalDate();
    }

    /** The last day whose figures are final. */
    LocalDate latest() {
        return today().minusDays(lagDays);
    }

    Response latestReportDate(Request request) {
        WalmartQuery query = new WalmartQuery(request).only(Set.of("advertiserId"));
        return Response.json(
                200,
                JsonObject.of("advertiserId", Long.toString(query.advertiser()))
                        .with("latestReportDate", latest().toString())
                        .toString());
    }

    Response snapshot(Request request) {
        WalmartQuery query = new WalmartQuery(request).only(Set.of("advertiserId", "snapshotId"));
        long advertiser = query.advertiser();
        WalmartJob job = jobs.get(String.valueOf(query.text("snapshotId")));
        if (job == null || job.advertiser != advertiser) {
            throw WalmartProblem.of(404, "RESOURCE_NOT_FOUND");
        }
        return Response.json(200, JsonWriter.write(List.of(job.answer(state.now(), fileHost))));
    }

    Response report(@Nullable Object body) {
        if (!(body instanceof JsonObject asked)) {
            throw WalmartProblem.body("an object is wanted");
        }
        if (!MEMBERS.containsAll(asked.keySet())) {
            throw WalmartProblem.body("unknown " + WalmartFields.unknown(asked, MEMBERS));
        }
        long advertiser = WalmartBatch.permitted(WalmartFields.id(asked, "advertiserId"));
        String type = String.valueOf(asked.text("reportType"));
        if (!TYPES.contains(type)) {
            throw WalmartProblem.of(400, "INVALID_REPORT_TYPE");
        }
        word(asked, "scope", Set.of("CAMPAIGN", "CAMPAIGN_GROUP"));
        word(asked, "attributionWindow", Set.of("days14", "days30"));
        word(asked, "salesChannel", Set.of("online", "stores", "acc"));
        word(asked, "itemsetType", Set.of("featured", "halo", "total"));
        LocalDate first = day(asked, "startDate");
        LocalDate last = day(asked, "endDate");
        days(first, last, type);
        List<String> columns = columns(asked, type);
        String id = Long.toString(FIRST_ID + jobs.size());
        Instant now = state.now();
        WalmartJob job = new WalmartJob(id, fileId(id, now), advertiser, first, last, columns, now, delay);
        jobs.put(id, job);
        if (nextFailure != null) {
            job.fail(nextFailure);
            nextFailure = null;
        } else if (!type.equals("campaign")) {
            job.fail("The sandbox makes reports of campaigns alone");
        }
        return Response.json(200, job.answer(now, fileHost).toString());
    }

    private static String fileId(String id, Instant now) {
        byte[] name = ("file " + id + " " + now).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private static void word(JsonObject asked, String name, Set<String> words) {
        if (asked.has(name) && !words.contains(String.valueOf(asked.text(name)))) {
            throw WalmartProblem.body(name + " takes " + words);
        }
    }

    private static LocalDate day(JsonObject asked, String name) {
        try {
            return LocalDate.parse(String.valueOf(asked.text(name)));
        } catch (DateTimeParseException e) {
            throw WalmartProblem.body(name + " is a date such as 2027-03-01");
        }
    }

    private void days(LocalDate first, LocalDate last, String type) {
        if (last.isBefore(first)) {
            throw WalmartProblem.body("endDate lies before startDate");
        }
        if (!last.isBefore(today())) {
            throw WalmartProblem.body("endDate cannot be today or later");
        }
        if (refusesUnfinishedDays && last.isAfter(latest())) {
            throw WalmartProblem.body("the report is available until " + latest());
        }
        int most = type.equals("sku") ? MOST_SKU_DAYS : MOST_DAYS;
        if (ChronoUnit.DAYS.between(first, last) >= most) {
            throw WalmartProblem.body("a range holds up to " + most + " days");
        }
    }

    /** The columns asked for, in the order of the file. */
    private static List<String> columns(JsonObject asked, String type) {
        List<?> metrics = asked.list("reportMetrics");
        if (metrics.isEmpty()) {
            throw WalmartProblem.body("reportMetrics is a list of at least one column");
        }
        if (type.equals("campaign") && !WalmartReport.COLUMNS.containsAll(metrics)) {
            throw WalmartProblem.body("reportMetrics of a campaign report are " + WalmartReport.COLUMNS);
        }
        return WalmartReport.COLUMNS.stream().filter(metrics::contains).toList();
    }
}
