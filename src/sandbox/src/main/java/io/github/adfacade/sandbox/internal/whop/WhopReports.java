package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ad reports, which newer versions no longer serve. Days and hours are those of UTC, each has a row, and money is in US dollars.
 * Asked with {@code include_daily}, or with neither that nor {@code granularity} in the oldest version, it answers in the spelling
 * of earlier pages.
 */
final class WhopReports {
    private static final String RETIRED = "2026-09-02";
    private static final List<String> LEVELS = List.of("company", "campaign", "ad_group", "ad");
    private static final List<String> SCOPES = List.of("company_id", "ad_campaign_id", "ad_group_id", "ad_id");
    private static final Set<String> QUERY = Set.of(
            "company_id",
            "ad_campaign_id",
            "ad_group_id",
            "ad_id",
            "from",
            "to",
            "granularity",
            "include_daily",
            "breakdown",
            "currency");
    private static final int MOST_ROWS = 20_000;

    private final WhopState state;

    WhopReports(WhopState state) {
        this.state = state;
    }

    private record Scope(int level, List<JsonObject> documents) {}

    private record Asked(
            Instant from, Instant to, List<Instant> edges, boolean hourly, boolean rows, boolean earlier) {}

    Response report(WhopCall call) {
        if (call.version().from(RETIRED)) {
            throw WhopProblem.of(410, "gone", "Ad reports are no longer served from version " + RETIRED + " on");
        }
        call.allowQuery(QUERY);
        Scope scope = scope(call);
        Asked asked = asked(call);
        JsonObject report = figures(scope.documents(), asked);
        String breakdown = word(call, "breakdown", LEVELS.subList(1, LEVELS.size()));
        if (breakdown != null) {
            int level = LEVELS.indexOf(breakdown);
            if (level < scope.level()) {
                throw WhopProblem.invalid("breakdown", "breakdown lies above the scope");
            }
            List<JsonObject> parts = new ArrayList<>();
            for (JsonObject document : parts(scope, level)) {
                parts.add(JsonObject.of("id", document.get("id"))
                        .with("name", document.get("title"))
                        .plus(figures(List.of(document), asked)));
            }
            report.with("breakdown", parts);
        }
        Response response = WhopCampaigns.ok(report);
        return call.version().legacy() ? response : response.with("Deprecation", "true");
    }

    private Scope scope(WhopCall call) {
        List<String> given =
                SCOPES.stream().filter(name -> call.query(name) != null).toList();
        if (given.size() != 1) {
            throw WhopProblem.refused("exactly one of " + String.join(", ", SCOPES) + " is wanted");
        }
        int level = SCOPES.indexOf(given.get(0));
        String id = String.valueOf(call.query(given.get(0)));
        return switch (level) {
            case 0 -> {
                if (!id.equals(WhopState.ACCOUNT)) {
                    throw WhopProblem.of(403, "forbidden", "company_id is not the key's company");
                }
                yield new Scope(level, campaigns());
            }
            case 1 -> new Scope(level, List.of(state.campaign(id).document));
            case 2 -> new Scope(level, List.of(find(state.adGroups(), id, "The ad group")));
            default -> new Scope(level, List.of(find(state.ads(), id, "The ad")));
        };
    }

    private List<JsonObject> campaigns() {
        return state.campaigns().stream().map(campaign -> campaign.document).toList();
    }

    private static JsonObject find(List<JsonObject> all, String id, String what) {
        return all.stream()
                .filter(document -> id.equals(document.text("id")))
                .findFirst()
                .orElseThrow(() -> WhopProblem.notFound(what));
    }

    /** What stands at this level in the scope. */
    private List<JsonObject> parts(Scope scope, int level) {
        if (level == scope.level()) {
            return scope.documents();
        }
        List<JsonObject> all = level == 1 ? campaigns() : level == 2 ? state.adGroups() : state.ads();
        if (scope.level() == 0) {
            return all;
        }
        String kind = scope.level() == 1 ? "ad_campaign" : "ad_group";
        Object id = scope.documents().get(0).get("id");
        return all.stream()
                .filter(document -> {
                    JsonObject parent = document.object(kind);
                    return parent != null
                            && parent.get("id") != null
                            && parent.get("id").equals(id);
                })
                .toList();
    }

    private Asked asked(WhopCall call) {
        Instant from = WhopMetrics.minute(time(call, "from"));
        Instant to = WhopMetrics.end(time(call, "to"));
        if (to.isBefore(from)) {
            throw WhopProblem.invalid("to", "to lies before from");
        }
        String currency = call.query("currency");
        if (currency != null && !currency.equalsIgnoreCase("usd")) {
            throw WhopProblem.invalid("currency", "the sandbox knows no rate for " + currency);
        }
        String granularity = word(call, "granularity", List.of("daily", "hourly"));
        String daily = word(call, "include_daily", List.of("true", "false"));
        boolean hourly = "hourly".equals(granularity);
        boolean rows = granularity != null || "true".equals(daily);
        boolean oldest = call.version().equals(WhopVersion.ORIGINAL);
        boolean earlier = granularity == null && (daily != null || oldest);
        return new Asked(from, to, rows ? edges(from, to, hourly) : List.of(from, to), hourly, rows, earlier);
    }

    private static List<Instant> edges(Instant from, Instant to, boolean hourly) {
        ChronoUnit unit = hourly ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        Duration step = unit.getDuration();
        if (Duration.between(from, to).dividedBy(step) > MOST_ROWS) {
            throw WhopProblem.invalid("from", "too long for the sandbox");
        }
        List<Instant> edges = new ArrayList<>(List.of(from));
        for (Instant next = from.truncatedTo(unit).plus(step); next.isBefore(to); next = next.plus(step)) {
            edges.add(next);
        }
        edges.add(to);
        return edges;
    }

    private static Instant time(WhopCall call, String name) {
        String text = call.query(name);
        if (text == null) {
            throw WhopProblem.missing(name);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw WhopProblem.invalid(name, name + " is no ISO 8601 time");
        }
    }

    private static @Nullable String word(WhopCall call, String name, List<String> words) {
        String value = call.query(name);
        if (value != null && !words.contains(value)) {
            throw WhopProblem.invalid(name, name + " takes " + String.join(", ", words));
        }
        return value;
    }

    /** Summary and rows of these together. */
    private JsonObject figures(List<JsonObject> documents, Asked asked) {
        List<Map<String, BigDecimal>> sums = new ArrayList<>();
        for (int i = 1; i < asked.edges().size(); i++) {
            sums.add(new LinkedHashMap<>());
        }
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        for (JsonObject document : documents) {
            List<Map<String, BigDecimal>> parts = state.books().between(document, asked.edges());
            for (int i = 0; i < parts.size(); i++) {
                add(parts.get(i), sums.get(i));
                add(parts.get(i), all);
            }
        }
        JsonObject figures = JsonObject.of("summary", WhopReportSpelling.summary(all, asked.earlier()));
        List<JsonObject> rows = new ArrayList<>();
        if (asked.rows()) {
            for (int i = 0; i < sums.size(); i++) {
                Instant start = asked.edges().get(i).truncatedTo(asked.hourly() ? ChronoUnit.HOURS : ChronoUnit.DAYS);
                rows.add(row(start, sums.get(i), asked));
            }
        }
        return figures.with(asked.earlier() ? "daily" : "granularity", asked.rows() ? rows : null);
    }

    private static JsonObject row(Instant start, Map<String, BigDecimal> sums, Asked asked) {
        OffsetDateTime time = start.atOffset(ZoneOffset.UTC);
        JsonObject row = JsonObject.of("stat_date", time.toLocalDate().toString());
        if (!asked.earlier()) {
            row.with("bucket_start", start.toString()).with("stat_hour", asked.hourly() ? time.getHour() : null);
        }
        return WhopReportSpelling.row(row, sums, asked.earlier());
    }

    private static void add(Map<String, BigDecimal> part, Map<String, BigDecimal> sums) {
        part.forEach((name, value) -> sums.merge(name, value, BigDecimal::add));
    }
}
