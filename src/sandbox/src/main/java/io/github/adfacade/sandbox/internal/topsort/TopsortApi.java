package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Figures;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.internal.hooks.HookSource;
import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.net.Journal;
import io.github.adfacade.sandbox.internal.net.NetworkApi;
import io.github.adfacade.sandbox.internal.net.Options;
import io.github.adfacade.sandbox.internal.net.RateWindow;
import io.github.adfacade.sandbox.internal.net.Router;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The campaign service: who asks, how often, and what. */
public final class TopsortApi implements NetworkApi {
    public static final String KEY = "topsort_sandbox_tsc_key";
    public static final String MARKETPLACE_KEY = "topsort_sandbox_tse_key";
    private static final String PREFIX = "/topsort/public/v1/campaign-service";
    private static final int LIMIT = 45;

    private final boolean enforceRateLimits;
    private final TopsortState state;
    private final RateWindow rate;
    private final Router<Operation> router = new Router<>();
    private final Router<Operation> reports = new Router<>();
    private final TopsortBooks books;

    private interface Operation {
        Response answer(TopsortCall call);
    }

    public TopsortApi(Options options) {
        enforceRateLimits = options.enforceRateLimits();
        state = new TopsortState(options.clock());
        rate = new RateWindow(options.clock(), LIMIT, Duration.ofSeconds(2), options.slidingRateLimits());
        TopsortCampaigns campaigns = new TopsortCampaigns(state, options.deleteWithoutContent());
        TopsortBids bids = new TopsortBids(state);
        router.on("GET", "/campaigns", campaigns::list)
                .on("POST", "/campaigns", campaigns::create)
                .on("GET", "/campaigns/{}", campaigns::get)
                .on("PATCH", "/campaigns/{}", campaigns::update)
                .on("DELETE", "/campaigns/{}", campaigns::delete)
                .on("GET", "/campaigns/{}/bids", bids::list)
                .on("POST", "/campaigns/{}/bids", bids::add)
                .on("PATCH", "/campaigns/{}/bids/{}", bids::update)
                .on("DELETE", "/campaigns/{}/bids/{}", bids::delete);
        books = new TopsortBooks(state, options.seed());
        TopsortReports sums = new TopsortReports(state, books);
        reports.on("GET", "/campaigns/{}", sums::campaign)
                .on("GET", "/campaigns/{}/daily", sums::campaignDaily)
                .on("GET", "/vendors/{}/daily", sums::vendorDaily)
                .on("GET", "/interactions", new TopsortInteractions(state, books)::list);
    }

    public static String vendor() {
        return TopsortState.VENDOR;
    }

    public static String otherVendor() {
        return TopsortState.OTHER_VENDOR;
    }

    @Override
    public Network network() {
        return Network.TOPSORT;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public void reset() {
        state.reset();
        rate.reset();
    }

    @Override
    public Response handle(Request request, Journal journal) {
        return handle(router, request, journal);
    }

    /** A request to the reporting service. */
    synchronized Response report(Request request, Journal journal) {
        return handle(reports, request, journal);
    }

    private Response handle(Router<Operation> service, Request request, Journal journal) {
        // Counted by client address, which on loopback is one for all.
        RateWindow.Verdict verdict = rate.count("loopback");
        Response response;
        try {
            if (enforceRateLimits && verdict.excess()) {
                throw TopsortProblem.coded(429, "too_many_requests", "rate limit exceeded");
            }
            response = answer(service, request, journal);
        } catch (TopsortProblem problem) {
            response = problem.response();
        }
        return limits(response, verdict);
    }

    private Response answer(Router<Operation> service, Request request, Journal journal) {
        String authorization = request.header("Authorization");
        if (("Bearer " + MARKETPLACE_KEY).equals(authorization)) {
            throw TopsortProblem.key(403, "Forbidden", "The campaign service takes an Advanced API key");
        }
        if (!("Bearer " + KEY).equals(authorization)) {
            throw TopsortProblem.key(401, "Unauthorized", "The API key is missing or unknown");
        }
        Router.Match<Operation> match = service.find(
                request.method(),
                request.segments().subList(4, request.segments().size()));
        if (match == null) {
            throw TopsortProblem.notFound("the route");
        }
        return match.handler().answer(new TopsortCall(request, journal, match.variables()));
    }

    /** On every answer; while the limit is not enforced, one request always remains. */
    private Response limits(Response response, RateWindow.Verdict verdict) {
        int remaining = enforceRateLimits ? verdict.remaining() : Math.max(1, verdict.remaining());
        return response.with("X-RateLimit-Limit", Integer.toString(verdict.limit()))
                .with("X-RateLimit-Remaining", Integer.toString(remaining))
                .with("X-RateLimit-Reset", Long.toString(verdict.waitSeconds()));
    }

    @Override
    public Response error(int status) {
        TopsortProblem problem = switch (status) {
            case 401 -> TopsortProblem.key(401, "Unauthorized", "A fault of the sandbox");
            case 403 -> TopsortProblem.key(403, "Forbidden", "A fault of the sandbox");
            case 422 -> TopsortProblem.model("A fault of the sandbox", "value_error", "body");
            case 429 -> TopsortProblem.coded(429, "too_many_requests", "A fault of the sandbox");
            default ->
                TopsortProblem.coded(
                        status, status < 500 ? "bad_request" : "internal_server_error", "A fault of the sandbox");
        };
        return problem.response();
    }

    public synchronized void set(String id, String field, Object value, Journal journal) {
        TopsortCampaign campaign = campaign(id);
        campaign.document.with(field, value);
        campaign.observe(state.instant());
        journal.campaign(Change.Kind.CONTROLLED, campaign.id(), campaign.name(), JsonObject.of(field, value));
    }

    public synchronized void spend(String id, long minorUnits, Journal journal) {
        TopsortCampaign campaign = campaign(id);
        campaign.spend(minorUnits);
        campaign.delivery().charge(state.instant(), minorUnits * TopsortBooks.THOUSAND);
        journal.campaign(
                Change.Kind.CONTROLLED, campaign.id(), campaign.name(), JsonObject.of("amountUsed", minorUnits));
    }

    public synchronized Figures figures(String id, Instant from, Instant to) {
        long[] sums = books.between(campaign(id), List.of(from, to)).get(0);
        Map<String, BigDecimal> details = TopsortInteractions.numbers(sums);
        long whole = sums[TopsortBooks.WHOLE_IMPRESSIONS] + sums[TopsortBooks.WHOLE_CLICKS];
        long exact = sums[TopsortBooks.SPENT_IMPRESSIONS] + sums[TopsortBooks.SPENT_CLICKS];
        details.put("adSpent", BigDecimal.valueOf(whole));
        details.put("adSpentDecimal", TopsortReports.decimal(exact));
        BigDecimal spent = TopsortReports.decimal(exact + sums[TopsortBooks.SPENT_PURCHASES]);
        return new Figures(
                sums[TopsortBooks.IMPRESSIONS],
                sums[TopsortBooks.CLICKS],
                spent.movePointLeft(2),
                sums[TopsortBooks.COUNT],
                sums[TopsortBooks.QUANTITY],
                BigDecimal.valueOf(sums[TopsortBooks.AMOUNT], 2),
                details);
    }

    /** What there is to tell from now on. */
    public HookSource hooks() {
        return new TopsortHooks(this, state);
    }

    public synchronized String document(String id) {
        return campaign(id).document.toString();
    }

    public synchronized List<String> ids() {
        return state.campaigns().stream().map(TopsortCampaign::id).toList();
    }

    private TopsortCampaign campaign(String id) {
        try {
            return state.campaign(id);
        } catch (TopsortProblem e) {
            throw new IllegalArgumentException("no such campaign: " + id, e);
        }
    }
}
