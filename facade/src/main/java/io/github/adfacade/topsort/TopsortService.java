package io.github.adfacade.topsort;

import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.topsort.BidsApi;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignPage;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.NextPage;
import io.github.adfacade.clients.topsort.model.SortOrder;
import io.github.adfacade.internal.BaseCampaignService;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Network;
import io.github.adfacade.internal.OffsetCampaigns;
import io.github.adfacade.internal.OffsetList;
import io.github.adfacade.internal.OffsetList.Sort;
import io.github.adfacade.internal.OffsetSource.Item;
import io.github.adfacade.internal.OffsetSource.Page;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.internal.reports.TopsortReports;
import io.github.adfacade.reports.Reports;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The adapter. */
final class TopsortService
        extends BaseCampaignService<
                CampaignCreate, CampaignUpdate, ListCampaignsParams, io.github.adfacade.clients.topsort.model.Campaign>
        implements TopsortCampaignService {

    private static final Set<Capability> OPERATIONS = EnumSet.of(
            Capability.CREATE,
            Capability.ARCHIVE,
            Capability.BIDS,
            Capability.REPORTS_BY_DAY,
            Capability.REPORTS_BY_HOUR);

    /**
     * What a service was set up with.
     *
     * @param vendorId the vendor of new campaigns and of lists; without one, lists show the whole marketplace
     * @param zone of plain dates
     */
    record Setup(Currency currency, @Nullable String vendorId, ZoneId zone, Clock clock, RandomGenerator random) {}

    private final Setup setup;
    private final CampaignsApi api;

    TopsortService(Connection connection, Setup setup) {
        super(
                new Network<>(
                        Provider.TOPSORT,
                        setup.currency(),
                        TopsortTable.in(setup.currency(), setup.zone(), setup.clock()),
                        OPERATIONS,
                        CampaignCreate::new,
                        CampaignUpdate::new,
                        ListCampaignsParams::new),
                connection);
        this.setup = setup;
        this.api = connection.api(CampaignsApi.class);
    }

    @Override
    public TopsortCampaignService with(CallOptions options) {
        return new TopsortService(connection(options), setup);
    }

    @Override
    public TopsortCampaignService ofVendor(String vendorId) {
        if (vendorId.isBlank()) {
            throw new IllegalArgumentException("a vendor has an id; all of them are ofWholeMarketplace()");
        }
        return of(vendorId);
    }

    @Override
    public TopsortCampaignService ofWholeMarketplace() {
        return of(null);
    }

    private TopsortCampaignService of(@Nullable String vendorId) {
        return new TopsortService(
                connection().view(),
                new Setup(setup.currency(), vendorId, setup.zone(), setup.clock(), setup.random()));
    }

    @Override
    public Reports reports() {
        return new TopsortReports(this, connection(), setup.currency(), setup.vendorId(), setup.clock());
    }

    @Override
    public TopsortBids bids(String campaignId) {
        require(Capability.BIDS, "bids");
        return new BidsOfCampaign(exchange(), connection().api(BidsApi.class), setup.currency(), campaignId);
    }

    @Override
    protected io.github.adfacade.clients.topsort.model.Campaign read(CallScope scope, String id) {
        return exchange().send(scope, api.getCampaign(id), TopsortService::identified);
    }

    static io.github.adfacade.clients.topsort.model.Campaign identified(
            io.github.adfacade.clients.topsort.model.Campaign sent) {
        Values.id(sent, io.github.adfacade.clients.topsort.model.Campaign::getCampaignId, "campaignId");
        return sent;
    }

    @Override
    protected Campaign.Builder begin(io.github.adfacade.clients.topsort.model.Campaign sent) {
        return Campaign.builder(
                        Provider.TOPSORT,
                        Values.id(sent, io.github.adfacade.clients.topsort.model.Campaign::getCampaignId, "campaignId"))
                .status(TopsortStatus.of(sent, setup.clock().instant()), Values.word(sent.getStatus()))
                .createdAt(Values.instant(sent.getCreatedAt()));
    }

    /** Always in an order that is named, oldest first unless asked otherwise: the walk relies on it. */
    @Override
    protected Campaigns pages(CampaignQuery query, ListCampaignsParams params) {
        if (params.getVendorId() == null) {
            params.setVendorId(setup.vendorId());
        }
        if (params.getSortByDate() == null) {
            params.setSortByDate(SortOrder.ASC);
        }
        Sort sort = SortOrder.DESC.equals(params.getSortByDate()) ? Sort.NEWEST_FIRST : Sort.OLDEST_FIRST;
        int first = Objects.requireNonNullElse(params.getOffset(), 0);
        OffsetList list = new OffsetList(first, params.getLimit(), sort, setup.clock());
        return new OffsetCampaigns(
                provider(),
                list,
                (offset, limit) -> page(
                        query,
                        params.copy().setOffset(offset == 0 ? null : offset).setLimit(limit)));
    }

    static ListCampaignsParams at(ListCampaignsParams params, @Nullable NextPage next) {
        ListCampaignsParams there = params.copy();
        if (next != null) {
            there.setOffset(next.getOffset()).setLimit(next.getLimit() == null ? params.getLimit() : next.getLimit());
        }
        return there;
    }

    private Page<Campaign> page(CampaignQuery query, ListCampaignsParams params) {
        return exchange().send(begin("list"), api.listCampaigns(params), page -> {
            List<Item<Campaign>> rows = Values.items(page, "campaigns", page.getCampaigns()).stream()
                    .map(sent -> row(query, sent))
                    .toList();
            boolean more = Boolean.TRUE.equals(page.getHasMore()) || orNull(page.getNext()) != null;
            return new Page<>(rows, more, null);
        });
    }

    private Item<Campaign> row(CampaignQuery query, io.github.adfacade.clients.topsort.model.@Nullable Campaign sent) {
        if (sent == null
                || Values.idOrNull(sent, io.github.adfacade.clients.topsort.model.Campaign::getCampaignId, "campaignId")
                        == null) {
            return Item.unreadable();
        }
        Campaign campaign = campaign(sent);
        return Item.of(campaign, query.status().map(campaign.status()::equals).orElse(true));
    }

    /**
     * The page after one that was read. The published text on {@code hasMore} contradicts itself, so a missing {@code next}
     * and an empty page end a list as well.
     */
    static @Nullable NextPage next(CampaignPage page) {
        boolean ends = Boolean.FALSE.equals(page.getHasMore())
                || page.getCampaigns() == null
                || page.getCampaigns().isEmpty();
        return ends ? null : orNull(page.getNext());
    }

    static @Nullable NextPage orNull(@Nullable NextPage next) {
        return next == null || next.getOffset() == null ? null : next;
    }

    @Override
    protected void complete(CampaignCreate body, Violations violations) {
        violations.require(
                setup.vendorId() != null, "vendor_id", "must be given, to the service or by ofVendor(...)", null);
        if (!body.hasIsActive()) {
            // Topsort does not say what it takes for the switch when it is left out.
            body.setIsActive(true);
        }
        TopsortRules.check(body, violations);
    }

    @Override
    protected io.github.adfacade.clients.topsort.model.Campaign create(CallScope scope, CampaignCreate body) {
        boolean ownId = body.getExternalCampaignId() == null;
        CampaignCreate named = ownId ? body.copy().setExternalCampaignId(Values.newId(setup.random())) : body;
        return new CampaignCreation(
                        exchange(), api, setup.clock(), Objects.requireNonNull(setup.vendorId()), named, ownId)
                .run(scope);
    }

    @Override
    protected void complete(String id, CampaignUpdate body, Violations violations) {
        TopsortRules.check(body, violations);
    }

    @Override
    protected io.github.adfacade.clients.topsort.model.Campaign change(
            CallScope scope, String id, CampaignUpdate body) {
        return exchange().write(scope, api.updateCampaign(id, body), TopsortService::identified, () -> read(scope, id));
    }

    @Override
    protected io.github.adfacade.clients.topsort.model.Campaign pause(CallScope scope, String id) {
        return change(scope, id, new CampaignUpdate().setIsActive(false));
    }

    @Override
    protected io.github.adfacade.clients.topsort.model.Campaign resume(CallScope scope, String id) {
        return change(scope, id, new CampaignUpdate().setIsActive(true));
    }

    @Override
    protected void archive(CallScope scope, String id) {
        // The answer is null, an object or nothing: Topsort does not say.
        exchange().remove(scope, api.deleteCampaign(id), answer -> true);
    }

    @Override
    protected List<PlannedRequest> requests(
            io.github.adfacade.clients.topsort.model.Campaign current, CampaignUpdate body) {
        return List.of(planned(api.updateCampaign(Values.id(current, "campaignId"), body)));
    }

    @Override
    protected void checkId(String id, Violations violations) {
        TopsortRules.checkId("id", id, violations);
    }

    @Override
    protected void check(
            io.github.adfacade.clients.topsort.model.Campaign current, CampaignUpdate body, Violations violations) {
        TopsortRules.check(current, body, violations);
    }
}
