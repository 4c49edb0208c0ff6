package io.github.adfacade.topsort;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.Provider;
import io.github.adfacade.ProviderOptions;
import io.github.adfacade.clients.topsort.BidsApi;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.internal.BaseCampaignService;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.Violations;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The adapter. */
final class TopsortService extends BaseCampaignService implements TopsortCampaignService {

    private static final Set<Capability> CAPABILITIES = EnumSet.of(
            Capability.GET,
            Capability.LIST,
            Capability.CREATE,
            Capability.UPDATE,
            Capability.PAUSE,
            Capability.RESUME,
            Capability.ARCHIVE,
            Capability.PLAN,
            Capability.UPDATE_ALL,
            Capability.BIDS,
            Capability.OBJECTIVE,
            Capability.NEVER_ENDING,
            Capability.READ_SCHEDULE,
            Capability.DAILY_BUDGET,
            Capability.WEEKLY_BUDGET,
            Capability.MONTHLY_BUDGET,
            Capability.TOTAL_BUDGET,
            Capability.FILTER_STATUS);

    private final CampaignsApi campaigns;
    private final BidsApi bids;
    private final TopsortRules rules;
    private final TopsortBodies bodies;
    private final TopsortReading reading;
    private final Clock clock;
    private final RandomGenerator random;
    private final @Nullable String vendorId;

    TopsortService(
            Connection connection, Clock clock, RandomGenerator random, Currency currency, @Nullable String vendorId) {
        super(Provider.TOPSORT, CAPABILITIES, connection);
        this.campaigns = connection.api(CampaignsApi.class);
        this.bids = connection.api(BidsApi.class);
        MinorUnits money = new MinorUnits(currency);
        this.rules = new TopsortRules(money, vendorId);
        this.bodies = new TopsortBodies(money);
        this.reading = new TopsortReading(money, clock);
        this.clock = clock;
        this.random = random;
        this.vendorId = vendorId;
    }

    @Override
    public TopsortBids bids(String campaignId) {
        require(Capability.BIDS, "bids");
        return new BidsOfCampaign(exchange(), bids, new BidRules(rules.money()), bodies, reading, campaignId);
    }

    @Override
    protected Campaign read(CallScope scope, String id) {
        return exchange().send(scope, campaigns.getCampaign(id), reading::campaign);
    }

    @Override
    protected Campaigns pages(CampaignQuery query) {
        TopsortOptions options = options(query.options());
        String vendor = options.wholeMarketplace() ? null : options.vendorId().orElse(vendorId);
        CampaignPages pages = new CampaignPages(exchange(), campaigns, reading, query, options, vendor);
        return new PagedCampaigns<PageWindow>(provider(), window -> pages.read(begin("list"), window));
    }

    @Override
    protected Campaign send(CallScope scope, CampaignDraft draft) {
        TopsortOptions options = options(draft.options());
        String vendor =
                options.vendorId().or(() -> Optional.ofNullable(vendorId)).orElseThrow();
        Optional<String> given = options.externalCampaignId();
        String externalId = given.orElseGet(this::newId);
        return new CampaignCreation(
                        exchange(),
                        campaigns,
                        reading,
                        clock,
                        vendor,
                        bodies.create(draft, options, externalId),
                        given.isEmpty())
                .run(scope);
    }

    @Override
    protected Campaign send(CallScope scope, String id, CampaignChange change) {
        return patch(scope, id, bodies.update(change, options(change.options())));
    }

    @Override
    protected Campaign sendPause(CallScope scope, String id) {
        return patch(scope, id, new CampaignUpdate().setIsActive(false));
    }

    @Override
    protected Campaign sendResume(CallScope scope, String id) {
        return patch(scope, id, new CampaignUpdate().setIsActive(true));
    }

    @Override
    protected void sendArchive(CallScope scope, String id) {
        TopsortDeletion.send(exchange(), scope, campaigns.deleteCampaign(id));
    }

    @Override
    protected List<PlannedRequest> requests(Campaign current, CampaignChange change) {
        CampaignUpdate body = bodies.update(change, options(change.options()));
        return List.of(planned(campaigns.updateCampaign(current.id(), body)));
    }

    @Override
    protected void checkId(String id, Violations violations) {
        TopsortRules.checkId("id", id, violations);
    }

    @Override
    protected void check(CampaignQuery query, Violations violations) {
        rules.check(query, options(query.options()), violations);
    }

    @Override
    protected void check(CampaignDraft draft, Violations violations) {
        rules.check(draft, options(draft.options()), violations);
    }

    @Override
    protected void check(CampaignChange change, Violations violations) {
        rules.check(change, options(change.options()), violations);
    }

    @Override
    protected void check(Campaign current, CampaignChange change, Violations violations) {
        StateRules.check(current, change, options(change.options()), violations);
    }

    private Campaign patch(CallScope scope, String id, CampaignUpdate body) {
        return exchange().send(scope, campaigns.updateCampaign(id, body), reading::campaign);
    }

    /** Options for another network are a violation of their own, found before. */
    private static TopsortOptions options(Optional<ProviderOptions> options) {
        return options.filter(TopsortOptions.class::isInstance)
                .map(TopsortOptions.class::cast)
                .orElse(TopsortOptions.NONE);
    }

    /** A random UUID (version 4). */
    private String newId() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & ~(0xC0L << 56)) | (0x80L << 56);
        return new UUID(most, least).toString();
    }
}
