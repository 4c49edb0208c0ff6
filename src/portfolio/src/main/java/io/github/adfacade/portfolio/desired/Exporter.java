package io.github.adfacade.portfolio.desired;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Objective;
import io.github.adfacade.portfolio.desired.Known.Taken;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A live account as a file says it. A campaign that the state knows is told by its key, in the fields that its file had; one
 * that it does not know by a key made of its name, in all common fields that its network shows.
 */
final class Exporter {

    private static final CampaignQuery ALL =
            CampaignQuery.builder().pageSize(100).build();

    private final State state;

    Exporter(State state) {
        this.state = state;
    }

    /** Keys that are made here are put into the state. */
    Map<String, DesiredCampaign> export(String name, CampaignService service) {
        Map<String, String> keys = new LinkedHashMap<>();
        state.of(name).forEach((key, known) -> {
            if (known.id() != null) {
                keys.put(known.id(), key);
            }
        });
        Set<String> used = new LinkedHashSet<>(state.of(name).keySet());
        Map<String, DesiredCampaign> campaigns = new TreeMap<>();
        for (Campaign campaign : service.list(ALL)) {
            if (campaign.status() == CampaignStatus.ARCHIVED) {
                continue;
            }
            String key = keys.computeIfAbsent(campaign.id(), id -> unused(slug(campaign), used));
            used.add(key);
            Known known = state.get(name, key);
            Map<String, Wanted> fields = fields(service, new Live(campaign), known);
            campaigns.put(key, new DesiredCampaign(key, null, fields, Place.NOWHERE));
            Map<String, Taken> taken = new LinkedHashMap<>(known.fields());
            Live live = new Live(campaign);
            fields.forEach((field, wanted) -> taken.put(field, new Taken(wanted.textOrNull(), live.shown(field))));
            state.put(name, key, Known.of(campaign.id()).with(taken));
        }
        return campaigns;
    }

    private static Map<String, Wanted> fields(CampaignService service, Live live, Known known) {
        Map<String, Wanted> fields = new LinkedHashMap<>();
        boolean isKnown = !known.fields().isEmpty();
        for (CampaignField<?> field : CampaignField.all()) {
            String word = field.toString();
            Taken taken = known.fields().get(word);
            String shown = live.shown(word);
            if (isKnown && taken == null) {
                continue;
            }
            boolean unread = shown == null && !Live.isReadable(service, word);
            if (taken != null && (unread || Objects.equals(taken.shown(), shown))) {
                put(fields, word, taken.wanted());
            } else if (shown != null && isSayable(field, live.campaign())) {
                put(fields, word, shown);
            } else if (taken != null) {
                put(fields, word, null);
            }
        }
        status(live.campaign().status(), known.fields().get(FieldTexts.STATUS), isKnown, fields);
        known.fields().forEach((field, taken) -> {
            if (field.contains(".")) {
                String shown = live.shown(field);
                boolean same = Objects.equals(taken.shown(), shown) || shown == null;
                put(fields, field, same ? taken.wanted() : shown);
            }
        });
        return fields;
    }

    private static boolean isSayable(CampaignField<?> field, Campaign campaign) {
        return !field.equals(CampaignField.OBJECTIVE)
                || campaign.objective().filter(Objective.UNKNOWN::equals).isEmpty();
    }

    private static void status(CampaignStatus now, @Nullable Taken taken, boolean isKnown, Map<String, Wanted> fields) {
        if (taken != null && now.name().equals(taken.shown())) {
            put(fields, FieldTexts.STATUS, taken.wanted());
        } else if (taken != null || !isKnown) {
            String word = switch (now) {
                case PAUSED -> FieldTexts.PAUSED;
                case ACTIVE, SCHEDULED -> FieldTexts.ACTIVE;
                default -> null;
            };
            if (word != null) {
                put(fields, FieldTexts.STATUS, word);
            }
        }
    }

    private static void put(Map<String, Wanted> fields, String field, @Nullable String text) {
        fields.put(field, new Wanted(text, Place.NOWHERE));
    }

    /** Letters, digits and hyphens of the name, or of the id where the name has none. */
    private static String slug(Campaign campaign) {
        String name = Normalizer.normalize(campaign.name(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String slug = name.isEmpty() ? campaign.id() : name;
        return slug.substring(0, Math.min(slug.length(), 100)).replaceAll("-+$", "");
    }

    private static String unused(String wanted, Set<String> used) {
        String key = wanted;
        for (int n = 2; used.contains(key); n++) {
            key = wanted + "-" + n;
        }
        return key;
    }
}
