package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Figures;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonProblem;
import io.github.adfacade.sandbox.internal.json.JsonReader;
import io.github.adfacade.sandbox.internal.net.Journal;
import io.github.adfacade.sandbox.internal.net.NetworkApi;
import io.github.adfacade.sandbox.internal.net.Options;
import io.github.adfacade.sandbox.internal.net.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walmart Connect Display: who signed, and what is asked. The doubled {@code /api/v1} is the network's own. */
public final class WalmartApi implements NetworkApi {
    private static final String PREFIX = "/walmart/api-proxy/service/display/api/v1";

    private final WalmartState state;
    private final WalmartSignature signature;
    private final Router<Operation> router = new Router<>();
    private final Router<Reading> reads = new Router<>();
    private final WalmartBooks books;
    private final WalmartSnapshots snapshots;
    private final Deque<Response> files = new ArrayDeque<>();

    private interface Operation {
        Response answer(@Nullable Object body, Journal journal);
    }

    private interface Reading {
        Response answer(Request request);
    }

    public WalmartApi(Options options) {
        state = new WalmartState(options.clock());
        signature = new WalmartSignature(options.clock());
        books = new WalmartBooks(state, options.seed());
        snapshots = new WalmartSnapshots(
                state, options.reportDelay(), options.reportLagDays(), options.refuseUnfinishedDays());
        WalmartRules rules = new WalmartRules(state);
        WalmartWrites writes = new WalmartWrites(state, rules);
        WalmartPatch patch = new WalmartPatch(rules, writes, options.patchPerItem());
        WalmartList list = new WalmartList(state);
        router.on("POST", "/api/v1/campaigns", writes::create)
                .on("PUT", "/api/v1/campaigns", writes::replace)
                .on("PATCH", "/api/v1/campaigns", patch::patch)
                .on("PUT", "/api/v1/campaigns/action", writes::action)
                .on("POST", "/api/v1/campaigns/list", (body, journal) -> list.list(body))
                .on("POST", "/api/v1/snapshot/report", (body, journal) -> snapshots.report(body));
        reads.on("GET", "/api/v1/stats", new WalmartStats(state, books)::stats)
                .on("GET", "/api/v1/snapshot", snapshots::snapshot)
                .on("GET", "/api/v1/latestReportDate", snapshots::latestReportDate);
    }

    public static String consumerId() {
        return WalmartSignature.CONSUMER;
    }

    public static String keyVersion() {
        return WalmartSignature.KEY_VERSION;
    }

    public static String token() {
        return WalmartSignature.TOKEN;
    }

    public static String privateKeyPem() {
        return WalmartSignature.privateKeyPem();
    }

    public static long advertiser() {
        return WalmartState.ADVERTISER;
    }

    @Override
    public Network network() {
        return Network.WALMART;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public void reset() {
        state.reset();
        snapshots.reset();
        files.clear();
    }

    @Override
    public Response handle(Request request, Journal journal) {
        try {
            signature.check(request);
            List<String> path = request.segments().subList(6, request.segments().size());
            Router.Match<Reading> reading = reads.find(request.method(), path);
            if (reading != null) {
                return reading.handler().answer(request);
            }
            Router.Match<Operation> match = router.find(request.method(), path);
            if (match == null) {
                throw WalmartProblem.of(404, "RESOURCE_NOT_FOUND");
            }
            if (!request.query().isEmpty()) {
                throw WalmartProblem.body("no query parameter is known");
            }
            return match.handler().answer(body(request), journal);
        } catch (WalmartProblem problem) {
            return problem.response();
        }
    }

    private static @Nullable Object body(Request request) {
        String type = request.header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw WalmartProblem.body("Content-Type must be application/json");
        }
        try {
            return JsonReader.read(request.body());
        } catch (JsonProblem e) {
            throw WalmartProblem.body(String.valueOf(e.getMessage()));
        }
    }

    /** The file of a report, or what a test has put in its place. */
    synchronized Response file(Request request, String id) {
        signature.check(request);
        long advertiser = new WalmartQuery(request).only(Set.of("advertiserId")).advertiser();
        WalmartJob job = snapshots.done(id);
        if (job == null || job.advertiser != advertiser) {
            throw WalmartProblem.of(404, "RESOURCE_NOT_FOUND");
        }
        Response planted = files.poll();
        if (planted != null) {
            return planted;
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            WalmartReport.write(job, snapshots.latest(), state, books, bytes);
            return Response.of(200, "application/gzip", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response error(int status) {
        String code = switch (status) {
            case 401 -> "MISSING_AUTH_FIELD";
            case 403 -> "USER_AUTHENTICATION_ERROR";
            case 404 -> "RESOURCE_NOT_FOUND";
            case 429 -> "RATE_LIMIT_EXCEEDED";
            default -> status < 500 ? "INVALID_REQUEST_BODY" : "INTERNAL_SERVER_ERROR";
        };
        return WalmartProblem.of(status, code).response();
    }

    public synchronized void status(String id, String status, Journal journal) {
        WalmartCampaign campaign = campaign(id);
        campaign.status(status);
        note(campaign, JsonObject.of("status", status), journal);
    }

    public synchronized void spend(String id, BigDecimal amount, Journal journal) {
        WalmartCampaign campaign = campaign(id);
        campaign.spend(amount);
        note(campaign, JsonObject.of("spent", campaign.spent()), journal);
    }

    private static void note(WalmartCampaign campaign, JsonObject fields, Journal journal) {
        journal.campaign(Change.Kind.CONTROLLED, Long.toString(campaign.id), campaign.name(), fields);
    }

    /** Where the files of reports lie. */
    public synchronized void fileHost(String url) {
        snapshots.fileHost(url);
    }

    public synchronized void nextFile(Response file) {
        files.add(file);
    }

    public synchronized void failNextReport(String why) {
        snapshots.failNext(why);
    }

    public synchronized void expireReport(String snapshotId) {
        snapshots.expire(snapshotId);
    }

    public synchronized LocalDate latestReportDate() {
        return snapshots.latest();
    }

    public synchronized Figures figures(String id, Instant from, Instant to) {
        long[] sums = books.between(campaign(id), from, to);
        Map<String, BigDecimal> details = WalmartBooks.named(sums);
        details.put("validBids", BigDecimal.valueOf(sums[WalmartBooks.BIDS]));
        return new Figures(
                sums[WalmartBooks.SHOWN],
                sums[WalmartBooks.CLICKS],
                WalmartBooks.dollars(sums[WalmartBooks.SPEND]),
                sums[WalmartBooks.SALES + 1],
                0,
                WalmartBooks.dollars(sums[WalmartBooks.SALES]),
                details);
    }

    public synchronized String document(String id) {
        return campaign(id).document.toString();
    }

    public synchronized List<String> ids() {
        return state.all().stream().map(campaign -> Long.toString(campaign.id)).toList();
    }

    private WalmartCampaign campaign(String id) {
        WalmartCampaign campaign = id.matches("\\d{1,18}") ? state.find(Long.parseLong(id)) : null;
        if (campaign == null) {
            throw new IllegalArgumentException("no such campaign: " + id);
        }
        return campaign;
    }
}
