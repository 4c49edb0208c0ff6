package io.github.adfacade.portfolio.desired;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import org.jspecify.annotations.Nullable;

/** What a network shows of a campaign's fields, as texts. */
final class Live {

    private final Campaign campaign;
    private @Nullable JsonObject raw;

    Live(Campaign campaign) {
        this.campaign = campaign;
    }

    Campaign campaign() {
        return campaign;
    }

    /** The field's text; null when the network shows none. Fields of the network's own are in its own units. */
    @Nullable
    String shown(String field) {
        CampaignField<?> common = FieldTexts.field(field);
        if (common != null) {
            Object value = campaign.get(common).orElse(null);
            return value == null ? null : FieldTexts.text(common, value);
        }
        if (field.equals(FieldTexts.STATUS)) {
            return campaign.status().name();
        }
        JsonElement own = own(field);
        return own == null ? null : own.isJsonPrimitive() ? own.getAsString() : own.toString();
    }

    /** True when the network shows just what the file says. Numbers of the network's own may be in units of its own. */
    boolean shows(String field, @Nullable String wanted) {
        if (FieldTexts.field(field) != null) {
            String shown = shown(field);
            return wanted == null ? shown == null : wanted.equals(shown);
        }
        JsonElement own = own(field);
        return own != null
                && own.isJsonPrimitive()
                && !own.getAsJsonPrimitive().isNumber()
                && own.getAsString().equals(wanted);
    }

    private @Nullable JsonElement own(String field) {
        if (raw == null) {
            raw = campaign.raw();
        }
        JsonElement place = raw;
        String[] path = field.split("\\.", -1);
        for (int i = 1; i < path.length; i++) {
            place = place != null && place.isJsonObject()
                    ? place.getAsJsonObject().get(path[i])
                    : null;
        }
        return place == null || place.isJsonNull() ? null : place;
    }

    /** True when reads of this network show the field wherever it has a value; of fields of its own that is not known. */
    static boolean isReadable(CampaignService service, String field) {
        if (field.equals(FieldTexts.STATUS)) {
            return true;
        }
        boolean flight = field.equals("start") || field.equals("end");
        return FieldTexts.field(field) != null && (!flight || service.supports(Capability.READ_SCHEDULE));
    }
}
