package io.github.adfacade.portfolio.desired;

import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignService;
import io.github.adfacade.FieldChange;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Drafts and changes from what a file says. */
final class Bodies {

    private Bodies() {}

    /** The campaign as one that is to be made, with these fields of the network's own beside those of the file. */
    static CampaignDraft draft(CampaignService service, DesiredCampaign campaign, Map<String, String> besides) {
        String name = campaign.text("name");
        CampaignDraft.Builder draft = CampaignDraft.builder(name == null ? campaign.key() : name);
        for (CampaignField<?> field : CampaignField.all()) {
            String text = campaign.text(field.toString());
            if (text != null) {
                set(draft, field, text, service.zone());
            }
        }
        Map<String, String> own = own(service, campaign, campaign.fields().keySet());
        besides.forEach(own::putIfAbsent);
        if (!own.isEmpty()) {
            draft.network(service.draftFields(own));
        }
        return draft.build();
    }

    private static <T> void set(CampaignDraft.Builder draft, CampaignField<T> field, String text, ZoneId zone) {
        draft.set(field, FieldTexts.value(field, text, zone));
    }

    /** A change of these fields to what the file says. */
    static CampaignChange change(CampaignService service, DesiredCampaign campaign, Collection<String> fields) {
        CampaignChange.Builder change = CampaignChange.builder();
        for (CampaignField<?> field : CampaignField.all()) {
            if (fields.contains(field.toString())) {
                String text = campaign.text(field.toString());
                if (text == null) {
                    change.clear(field);
                } else {
                    set(change, field, text, service.zone());
                }
            }
        }
        Map<String, String> own = own(service, campaign, fields);
        if (!own.isEmpty()) {
            change.network(service.changeFields(own));
        }
        return change.build();
    }

    private static <T> void set(CampaignChange.Builder change, CampaignField<T> field, String text, ZoneId zone) {
        change.set(field, FieldChange.set(FieldTexts.value(field, text, zone)));
    }

    /** The texts of the network's own fields among these, by the network's names. */
    static Map<String, String> own(CampaignService service, DesiredCampaign campaign, Collection<String> fields) {
        String prefix = FileReader.word(service.provider()) + ".";
        Map<String, String> own = new LinkedHashMap<>();
        for (String field : fields) {
            String text = campaign.text(field);
            if (field.startsWith(prefix) && text != null) {
                own.put(field.substring(prefix.length()), text);
            }
        }
        return own;
    }
}
