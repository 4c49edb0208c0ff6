package io.github.adfacade.portfolio.desired;

import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.ClientModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong about a file as its services see it, found out without a request. */
final class Checks {

    /** Checks what is to be made as a service would, and lets it send nothing. */
    private static final BulkOptions SEND_NOTHING =
            BulkOptions.builder().stopWhen(() -> true).build();

    private final List<Mistake> mistakes;

    Checks(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * @param state which keys stand for campaigns already: those are not to be made
     */
    void check(CampaignService service, Map<String, DesiredCampaign> campaigns, State state, String name) {
        List<DesiredCampaign> made = new ArrayList<>();
        for (DesiredCampaign campaign : campaigns.values()) {
            int before = mistakes.size();
            capabilities(service, campaign);
            boolean isNew = state.get(name, campaign.key()).id() == null
                    && campaign.id().isEmpty();
            networks(service, campaign);
            own(service, campaign, isNew);
            if (isNew && campaign.text("name") == null) {
                add(campaign.place(), "name is needed for a new campaign");
            }
            if (isNew && mistakes.size() == before) {
                made.add(campaign);
            }
        }
        names(service, campaigns);
        made(service, made);
    }

    /** Checks what is to be made as the service does before it sends. */
    void made(CampaignService service, List<DesiredCampaign> campaigns) {
        if (campaigns.isEmpty()) {
            return;
        }
        if (!service.supports(Capability.CREATE)) {
            campaigns.forEach(campaign -> add(campaign.place(), cannot(service, Capability.CREATE)));
            return;
        }
        List<CampaignDraft> drafts = campaigns.stream()
                .map(campaign -> Bodies.draft(service, campaign, Creation.besides(service, campaign, "to-be-checked")))
                .toList();
        List<Outcome> outcomes = service.createAll(drafts, SEND_NOTHING).outcomes();
        for (int i = 0; i < campaigns.size(); i++) {
            DesiredCampaign campaign = campaigns.get(i);
            outcomes.get(i).error().ifPresent(error -> refused(service, campaign, error));
        }
    }

    private void capabilities(CampaignService service, DesiredCampaign campaign) {
        campaign.fields().forEach((field, wanted) -> {
            CampaignField<?> common = FieldTexts.field(field);
            if (common == null) {
                return;
            }
            List<Capability> needed = new ArrayList<>();
            if (wanted.textOrNull() == null) {
                needed.add(Capability.CLEAR_FIELD);
            } else if (common == CampaignField.BUDGET) {
                needed.add(neededFor(FieldTexts.budget(wanted.textOrNull())));
            } else if (common == CampaignField.END && wanted.textOrNull().equals("never")) {
                needed.add(Capability.NEVER_ENDING);
            }
            if (common == CampaignField.DESCRIPTION) {
                needed.add(Capability.DESCRIPTION);
            } else if (common == CampaignField.OBJECTIVE) {
                needed.add(Capability.OBJECTIVE);
            }
            needed.stream()
                    .filter(capability -> !service.supports(capability))
                    .findFirst()
                    .ifPresent(capability -> add(wanted.place(), field + ": " + cannot(service, capability)));
        });
    }

    private static Capability neededFor(Budget budget) {
        return switch (budget.period()) {
            case DAILY -> Capability.DAILY_BUDGET;
            case WEEKLY -> Capability.WEEKLY_BUDGET;
            case MONTHLY -> Capability.MONTHLY_BUDGET;
            case TOTAL -> Capability.TOTAL_BUDGET;
        };
    }

    private static String cannot(CampaignService service, Capability capability) {
        return service.provider().displayName() + " cannot do this: " + capability.displayName();
    }

    /** Fields of one network's own stand where that network is. */
    private void networks(CampaignService service, DesiredCampaign campaign) {
        String ours = FileReader.word(service.provider()) + ".";
        campaign.fields().forEach((field, wanted) -> {
            if (field.equals("topsort.isActive")) {
                add(wanted.place(), field + " is said by status: active or paused");
            } else if (field.contains(".") && !field.startsWith(ours)) {
                add(
                        wanted.place(),
                        field + " is for another network than "
                                + service.provider().displayName());
            }
        });
    }

    private void own(CampaignService service, DesiredCampaign campaign, boolean isNew) {
        Map<String, String> own =
                Bodies.own(service, campaign, campaign.fields().keySet());
        if (own.isEmpty() && !isNew) {
            return;
        }
        try {
            if (isNew && service.supports(Capability.CREATE)) {
                service.draftFields(own);
            } else if (!isNew) {
                ClientModel change = service.changeFields(Map.of());
                Map<String, String> changeable = new HashMap<>(own);
                changeable.keySet().removeIf(path -> !change.knows(first(path)));
                Map<String, String> others = new HashMap<>(own);
                others.keySet().removeAll(changeable.keySet());
                service.changeFields(changeable);
                if (!others.isEmpty()) {
                    service.draftFields(others);
                }
            }
        } catch (CampaignException e) {
            refused(service, campaign, e);
        }
    }

    static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** Walmart takes a name once; two keys of one name would have each other's campaign. */
    private void names(CampaignService service, Map<String, DesiredCampaign> campaigns) {
        if (service.provider() != Provider.WALMART) {
            return;
        }
        Map<String, DesiredCampaign> owners = new HashMap<>();
        for (DesiredCampaign campaign : campaigns.values()) {
            String name = campaign.text("name");
            DesiredCampaign first = name == null ? null : owners.putIfAbsent(name, campaign);
            if (first != null) {
                add(campaign.placeOf("name"), "name is that of " + first.key() + ", too, and must be unique here");
            }
        }
    }

    /** Takes what a service refuses without having sent it. */
    void refused(CampaignService service, DesiredCampaign campaign, CampaignException error) {
        if (error instanceof InvalidCampaignException invalid) {
            invalid.violations().forEach(violation -> refused(service, campaign, violation));
        } else if (error instanceof UnsupportedCapabilityException unsupported) {
            add(campaign.place(), cannot(service, unsupported.capability()));
        }
    }

    void refused(CampaignService service, DesiredCampaign campaign, Violation violation) {
        String field = field(service, campaign, violation.field());
        Place place = field == null ? campaign.place() : campaign.placeOf(field);
        add(place, violation.toString());
    }

    /** The field of the file that a violation speaks of; null when there is none. */
    static @Nullable String field(CampaignService service, DesiredCampaign campaign, String violated) {
        if (campaign.fields().containsKey(violated)) {
            return violated;
        }
        String prefix = FileReader.word(service.provider()) + ".";
        for (String path = violated;
                ;
                path = path.substring(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')))) {
            if (campaign.fields().containsKey(prefix + path)) {
                return prefix + path;
            }
            if (path.lastIndexOf('.') < 0 && path.lastIndexOf('[') < 0) {
                String start = prefix + path + ".";
                Optional<String> inside = campaign.fields().keySet().stream()
                        .filter(field -> field.startsWith(start))
                        .findFirst();
                return inside.orElse(null);
            }
        }
    }

    /** True when a field that a service speaks of is this one of the file. */
    static boolean isOf(CampaignService service, String field, String told) {
        if (FieldTexts.field(field) != null) {
            return field.equals(told);
        }
        String path = FileReader.word(service.provider()) + "." + told;
        return path.equals(field) || path.startsWith(field + ".") || field.startsWith(path + ".");
    }

    private void add(Place place, String message) {
        mistakes.add(new Mistake(place, message));
    }
}
