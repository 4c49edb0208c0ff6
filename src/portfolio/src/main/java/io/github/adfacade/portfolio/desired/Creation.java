package io.github.adfacade.portfolio.desired;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.Provider;
import io.github.adfacade.portfolio.desired.Known.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tells a campaign that is to be made from all others, so that one that was made is found again although nobody heard of
 * it. Topsort: its external id, unique by the network's own rule, and shown in its lists. Walmart: its name, unique by the
 * network's own rule. Whop: an idempotency key, under which the network answers a repeated creation with the first campaign
 * for 24 hours; after that, or when the file has changed meanwhile, its title and the time of its making, if they fit one
 * campaign only.
 */
final class Creation {

    private static final String EXTERNAL_ID = "externalCampaignId";
    private static final String SWITCH = "isActive";

    /** How far the clocks of networks may be behind this one. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    /** An hour less than Whop keeps keys. */
    private static final Duration KEY_LIFE = Duration.ofHours(23);

    private Creation() {}

    /** The intention to make this campaign now, which has to be written down before it is made. */
    static Pending begin(CampaignService service, DesiredCampaign campaign, @Nullable Pending before, Instant now) {
        String draft = Fingerprint.of(campaign.fields());
        String name = Objects.requireNonNull(campaign.text("name"));
        if (before != null && mayRepeat(service, before, draft, now)) {
            return before;
        }
        String given = campaign.text("topsort." + EXTERNAL_ID);
        String marker = given != null ? given : UUID.randomUUID().toString();
        return new Pending(service.provider() == Provider.WALMART ? name : marker, now, name, draft);
    }

    /** True when making it again under its marker cannot make a second one. */
    private static boolean mayRepeat(CampaignService service, Pending before, String draft, Instant now) {
        boolean same = before.draft().equals(draft);
        return switch (service.provider()) {
            case WHOP -> same && before.at().plus(KEY_LIFE).isAfter(now);
            case TOPSORT, WALMART -> same;
        };
    }

    /** True when the network takes an idempotency key, and the marker is one. */
    static boolean isKeyed(CampaignService service) {
        return service.supports(Capability.IDEMPOTENCY_KEY);
    }

    /** What is said beside the file: the marker, and that a campaign which shall not run never does. */
    static Map<String, String> besides(CampaignService service, DesiredCampaign campaign, String marker) {
        Map<String, String> besides = new LinkedHashMap<>();
        if (service.provider() == Provider.TOPSORT) {
            besides.put(EXTERNAL_ID, marker);
            if (FieldTexts.PAUSED.equals(campaign.text(FieldTexts.STATUS))) {
                besides.put(SWITCH, "false");
            }
        }
        return besides;
    }

    /** What a search for a campaign that may have been made came to. */
    record Search(@Nullable Campaign found, @Nullable String problem) {

        static final Search NOTHING = new Search(null, null);
    }

    /**
     * Looks for what a creation made of which nothing was heard.
     *
     * @param live all campaigns that the network lists
     * @param claimed the ids that stand for a key already
     * @param namesakes how many creations of this name nothing was heard of
     */
    static Search find(
            CampaignService service,
            DesiredCampaign campaign,
            Pending pending,
            Collection<Campaign> live,
            Set<String> claimed,
            long namesakes,
            Instant now) {
        List<Campaign> candidates = live.stream()
                .filter(one -> !claimed.contains(one.id()) && isMarked(service, one, pending))
                .toList();
        if (service.provider() == Provider.WHOP) {
            if (mayRepeat(service, pending, Fingerprint.of(campaign.fields()), now)) {
                return Search.NOTHING; // the key tells more than the title does
            }
            if (candidates.size() > 1 || (namesakes > 1 && !candidates.isEmpty())) {
                return new Search(
                        null,
                        "a run that ended early may have made this one, and " + candidates.size()
                                + " campaigns could be it: say which by its id, such as id: "
                                + candidates.get(0).id());
            }
        }
        return candidates.isEmpty() ? Search.NOTHING : new Search(candidates.get(0), null);
    }

    private static boolean isMarked(CampaignService service, Campaign one, Pending pending) {
        boolean since = one.createdAt()
                .map(at -> !at.isBefore(pending.at().minus(CLOCK_SKEW)))
                .orElse(true);
        return switch (service.provider()) {
            case TOPSORT -> pending.marker().equals(new Live(one).shown("topsort." + EXTERNAL_ID));
            case WALMART, WHOP -> since && one.name().equals(pending.name());
        };
    }
}
