package io.github.adfacade.topsort;

import com.google.gson.JsonElement;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Schedule;
import io.github.adfacade.internal.Violations;
import java.time.Instant;
import java.util.Set;

/** Topsort's published rules that depend on the campaign as it stands. */
final class StateRules {

    private static final Set<Setting> FOR_BANNERS =
            Set.of(Setting.STATUS, Setting.STATUS_UPDATED_BY, Setting.PRODUCT_IDS, Setting.REJECTION_REASON);

    private StateRules() {}

    static void check(Campaign current, CampaignChange change, TopsortOptions options, Violations violations) {
        checkFlight(current.schedule(), change, violations);
        String type = word(current, "campaignType");
        boolean autobidding = type.equals("autobidding");
        boolean becomes = options.campaignType().isPresent();
        boolean may = !becomes || autobidding || type.equals("manual");
        violations.require(may, "campaignType", "can only change from manual", type);
        boolean fits = change.objective().isKept() || autobidding || becomes;
        violations.require(fits, "objective", "is for autobidding campaigns", null);
        String format = word(current, "adFormat");
        if (!TopsortStatus.isReviewed(io.github.adfacade.clients.topsort.model.AdFormat.of(format))) {
            options.made().stream()
                    .filter(FOR_BANNERS::contains)
                    .forEach(setting -> violations.add(setting.field, "is for banner campaigns", null));
        }
    }

    /** Where both sides change, they have been compared before. */
    private static void checkFlight(Schedule now, CampaignChange change, Violations violations) {
        Instant start = change.start().value().or(now::start).orElse(Instant.MIN);
        Instant end =
                change.end().value().or(now::end).flatMap(FlightEnd::instant).orElse(Instant.MAX);
        if (!end.isAfter(start) && change.end().isKept() && !change.start().isKept()) {
            violations.add("start", "must be before the end " + end, start);
        }
        if (!end.isAfter(start) && change.start().isKept() && !change.end().isKept()) {
            violations.add("end", "must be after the start " + start, end);
        }
    }

    private static String word(Campaign current, String field) {
        JsonElement value = current.raw().get(field);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
