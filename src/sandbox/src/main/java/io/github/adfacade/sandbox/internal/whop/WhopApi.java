package io.github.adfacade.sandbox.internal.whop;

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
import org.jspecify.annotations.Nullable;

/** Both generations behind one base URL: who asks, in which version, how often, and what. */
public final class WhopApi implements NetworkApi {
    public static final String KEY = "whop_sandbox_key_full";
    public static final String LEGACY_KEY = "whop_sandbox_key_legacy";
    public static final String READ_ONLY_KEY = "whop_sandbox_key_read";
    private static final String PREFIX = "/whop/api/v1";
    private static final int PER_MINUTE = 600;

    private final boolean enforceRateLimits;
    private final WhopState state;
    private final WhopIdempotency idempotency;
    private final RateWindow rate;
    private final Router<Operation> current = new Router<>();
    private final Router<Operation> older = new Router<>();

    private interface Operation {
        Response answer(WhopCall call);
    }

    private record Key(WhopVersion pinned, boolean mayWrite) {}

    public WhopApi(Options options) {
        enforceRateLimits = options.enforceRateLimits();
        state = new WhopState(options.clock(), options.seed(), options.figuresOfNewCampaigns());
        idempotency = new WhopIdempotency(options.clock());
        rate = new RateWindow(options.clock(), PER_MINUTE, Duration.ofMinutes(1), options.slidingRateLimits());
        WhopCampaigns campaigns = new WhopCampaigns(state, options.repeatedStateConflicts());
        WhopAds ads = new WhopAds(state);
        WhopLegacy legacy = new WhopLegacy(state, campaigns);
        WhopReports reports = new WhopReports(state);
        current.on("GET", "/ad_campaigns", campaigns::list)
                .on("POST", "/ad_campaigns", campaigns::create)
                .on("GET", "/ad_campaigns/{}", campaigns::retrieve)
                .on("PATCH", "/ad_campaigns/{}", campaigns::update)
                .on("DELETE", "/ad_campaigns/{}", campaigns::delete)
                .on("POST", "/ad_campaigns/{}/pause", campaigns::pause)
                .on("POST", "/ad_campaigns/{}/unpause", campaigns::unpause)
                .on("POST", "/ad_campaigns/{}/duplicate", campaigns::duplicate)
                .on("POST", "/ad_campaigns/{}/retry_payment", campaigns::retryPayment)
                .on("POST", "/accounts/{}/retry_ads_payment", campaigns::retryAccountPayment)
                .on("GET", "/ad_groups", ads::listGroups)
                .on("GET", "/ad_groups/{}", ads::retrieveGroup)
                .on("GET", "/ads", ads::listAds)
                .on("GET", "/ads/{}", ads::retrieveAd)
                .on("GET", "/ad_reports", reports::report);
        older.on("GET", "/ad_campaigns", legacy::list)
                .on("GET", "/ad_campaigns/{}", legacy::retrieve)
                .on("PATCH", "/ad_campaigns/{}", legacy::update)
                .on("POST", "/ad_campaigns/{}/pause", legacy::pause)
                .on("POST", "/ad_campaigns/{}/unpause", legacy::unpause)
                .on("GET", "/ads/{}", legacy::retrieveAd)
                .on("GET", "/ad_reports", reports::report);
    }

    @Override
    public Network network() {
        return Network.WHOP;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    public static String account() {
        return WhopState.ACCOUNT;
    }

    public static String newestVersion() {
        return WhopVersion.NEWEST.name();
    }

    @Override
    public void reset() {
        state.reset();
        idempotency.reset();
        rate.reset();
    }

    @Override
    public void arrived(Request request) {
        if (key(request) != null) {
            idempotency.arrived(request);
        }
    }

    @Override
    public void left(Request request) {
        idempotency.left(request);
    }

    @Override
    public Response handle(Request request, Journal journal) {
        boolean legacy = false;
        try {
            Key key = key(request);
            if (key == null) {
                throw WhopProblem.of(401, "unauthorized", "The API key is missing or unknown");
            }
            WhopVersion version = version(request, key);
            legacy = version.legacy();
            Router.Match<Operation> match = (legacy ? older : current)
                    .find(
                            request.method(),
                            request.segments().subList(3, request.segments().size()));
            if (match == null) {
                throw WhopProblem.notFound("The operation");
            }
            limit(request, match.operation());
            if (!key.mayWrite() && !request.method().equals("GET")) {
                throw WhopProblem.of(403, "forbidden", "The API key lacks the permission ad_campaign:update");
            }
            return answer(match, new WhopCall(request, journal, version, match.variables(), state.books()));
        } catch (WhopProblem problem) {
            return problem.response(legacy);
        }
    }

    private Response answer(Router.Match<Operation> match, WhopCall call) {
        WhopIdempotency.check(call.request());
        Response earlier = idempotency.earlier(call.request());
        if (earlier != null) {
            return earlier;
        }
        Response response;
        try {
            response = match.handler().answer(call);
        } catch (WhopProblem problem) {
            response = problem.response(call.version().legacy());
        }
        idempotency.keep(call.request(), response);
        return response;
    }

    private static @Nullable Key key(Request request) {
        String authorization = request.header("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        return switch (authorization.substring(7)) {
            case KEY -> new Key(WhopVersion.NEWEST, true);
            case LEGACY_KEY -> new Key(WhopVersion.ORIGINAL, true);
            case READ_ONLY_KEY -> new Key(WhopVersion.NEWEST, false);
            default -> null;
        };
    }

    private static WhopVersion version(Request request, Key key) {
        String asked = request.header("Api-Version-Date");
        if (asked == null) {
            return key.pinned();
        }
        WhopVersion version = WhopVersion.find(asked);
        if (version == null) {
            throw WhopProblem.refused("Unknown API version. Supported versions: " + WhopVersion.supported());
        }
        return version;
    }

    private void limit(Request request, String operation) {
        RateWindow.Verdict verdict = rate.count(operation + "\n" + request.header("Authorization"));
        if (enforceRateLimits && verdict.excess()) {
            throw WhopProblem.of(429, "rate_limit_exceeded", "Try again in " + verdict.waitSeconds() + " seconds.");
        }
    }

    @Override
    public Response error(int status) {
        String type = switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 409 -> "conflict";
            case 410 -> "gone";
            case 429 -> "rate_limit_exceeded";
            default -> status < 500 ? "invalid_request_error" : "internal_server_error";
        };
        String message = status == 429 ? "Try again in 1 seconds." : "A fault of the sandbox with status " + status;
        return WhopProblem.of(status, type, message).response(false);
    }

    /** What a test may do behind the network's back. */
    public synchronized void control(String campaignId, Journal journal, String status, String deliveryStatus) {
        WhopCampaign campaign = campaign(campaignId);
        campaign.copiedAt = null;
        campaign.settledAt = null;
        campaign.state(status.isEmpty() ? campaign.status() : status, deliveryStatus);
        JsonObject fields = JsonObject.of("status", campaign.status()).with("delivery_status", deliveryStatus);
        journal.campaign(Change.Kind.CONTROLLED, campaignId, campaign.title(), fields);
    }

    public synchronized void paymentMethod(boolean present) {
        state.paymentMethod(present);
    }

    public synchronized Figures figures(String campaignId, Instant from, Instant to) {
        Map<String, BigDecimal> sums =
                state.books().between(campaign(campaignId).document, WhopMetrics.minute(from), WhopMetrics.minute(to));
        BigDecimal none = BigDecimal.ZERO;
        return new Figures(
                sums.getOrDefault("impressions", none).longValueExact(),
                sums.getOrDefault("clicks", none).longValueExact(),
                sums.getOrDefault("spend", none),
                sums.getOrDefault("purchases", none).longValueExact(),
                0,
                sums.getOrDefault("purchase_value", none),
                sums);
    }

    /** What there is to tell from now on. */
    public HookSource hooks() {
        return new WhopHooks(this, state);
    }

    public synchronized String document(String campaignId) {
        return campaign(campaignId).document.toString();
    }

    public synchronized List<String> ids() {
        return state.campaigns().stream().map(WhopCampaign::id).toList();
    }

    private WhopCampaign campaign(String id) {
        try {
            return state.campaign(id);
        } catch (WhopProblem e) {
            throw new IllegalArgumentException("no such campaign: " + id, e);
        }
    }
}
