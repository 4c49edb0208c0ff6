package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an ad report by the names of newer or of earlier pages. */
final class WhopReportSpelling {
    private static final Map<String, String> EARLIER = Map.of(
            "click_through_rate", "ctr",
            "cost_per_click", "cpc",
            "cost_per_mille", "cpm",
            "return_on_ad_spend", "roas");

    private WhopReportSpelling() {}

    static JsonObject summary(Map<String, BigDecimal> sums, boolean earlier) {
        JsonObject counted = new JsonObject();
        sums.forEach(counted::with);
        for (String ratio : EARLIER.keySet()) {
            counted.with(ratio, 0);
        }
        counted.with("frequency", 0).with("cost_per_result", 0);
        WhopMetrics.ratios(counted);
        JsonObject summary = new JsonObject();
        for (String name : new String[] {"clicks", "impressions", "reach", "spend"}) {
            summary.with(name, or(sums.get(name)));
        }
        for (String name :
                new String[] {"click_through_rate", "cost_per_click", "cost_per_mille", "return_on_ad_spend"}) {
            summary.with(earlier ? EARLIER.getOrDefault(name, name) : name, counted.get(name));
        }
        boolean shown = or(sums.get("reach")).signum() > 0;
        boolean results = or(sums.get("results")).signum() > 0;
        summary.with("frequency", shown ? counted.get("frequency") : null)
                .with("cost_per_result", results ? counted.get("cost_per_result") : null);
        return results(summary, sums, earlier);
    }

    static JsonObject row(JsonObject row, Map<String, BigDecimal> sums, boolean earlier) {
        for (String name : new String[] {"spend", "impressions", "clicks", "reach"}) {
            row.with(name, or(sums.get(name)));
        }
        return results(row, sums, earlier);
    }

    private static JsonObject results(JsonObject target, Map<String, BigDecimal> sums, boolean earlier) {
        target.with("result_count", sums.get("results"));
        return earlier
                ? target.with("spend_currency", "usd").with("result_label_key", null)
                : target.with("result_label_override", null);
    }

    private static BigDecimal or(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
