package io.github.adfacade.walmart;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.DeliveryAction;
import io.github.adfacade.internal.BaseCampaignService;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Network;
import io.github.adfacade.internal.OffsetCampaigns;
import io.github.adfacade.internal.OffsetList;
import io.github.adfacade.internal.OffsetSource;
import io.github.adfacade.internal.OffsetSource.Item;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.internal.reports.WalmartReports;
import io.github.adfacade.reports.Reports;
import java.net.URI;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The adapter. */
final class WalmartCampaigns
        extends BaseCampaignService<CampaignCreate, ClientModel, CampaignListRequest, CampaignDetails>
        implements WalmartCampaignService {

    private static final Set<Capability> OPERATIONS = EnumSet.of(
            Capability.CREATE,
            Capability.ARCHIVE,
            Capability.NATIVE_BATCH,
            Capability.REPLACE,
            Capability.UNARCHIVE,
            Capability.REPORTS_BY_DAY,
            Capability.LIVE_REPORTS,
            Capability.REPORT_JOBS,
            Capability.BUDGET_USE);

    /**
     * What a service was set up with.
     *
     * @param mode how updates travel
     * @param fileHost of reports
     */
    record Setup(long advertiserId, Currency currency, UpdateMode mode, URI fileHost, Clock clock) {

        Setup by(UpdateMode other) {
            return new Setup(advertiserId, currency, other, fileHost, clock);
        }
    }

    private final Setup setup;
    private final WalmartCalls calls;
    private final WalmartWrites writes;
    private final WalmartRules rules;

    WalmartCampaigns(Connection connection, Setup setup) {
        super(
                new Network<>(
                        Provider.WALMART,
                        setup.currency(),
                        WalmartTable.in(setup.currency()),
                        OPERATIONS,
                        CampaignCreate::new,
                        setup.mode() == UpdateMode.REPLACE ? CampaignReplace::new : CampaignPatch::new,
                        CampaignListRequest::new),
                connection);
        this.setup = setup;
        this.calls = new WalmartCalls(connection.api(CampaignsApi.class), connection.exchange(), setup.advertiserId());
        this.writes = new WalmartWrites(calls, new WalmartMerge(connection.gson()));
        this.rules = new WalmartRules(setup.advertiserId(), setup.clock());
    }

    @Override
    public WalmartCampaignService with(CallOptions options) {
        return new WalmartCampaigns(connection(options), setup);
    }

    @Override
    public Reports reports() {
        return new WalmartReports(
                this,
                connection(),
                new WalmartReports.Setup(
                        setup.advertiserId(), setup.currency(), setup.fileHost(), Eastern.ZONE, setup.clock()));
    }

    @Override
    public WalmartCampaignService by(UpdateMode mode) {
        return new WalmartCampaigns(connection().view(), setup.by(mode));
    }

    @Override
    protected CampaignDetails read(CallScope scope, String id) {
        return calls.byId(scope, id);
    }

    @Override
    protected Campaign.Builder begin(CampaignDetails details) {
        CampaignStatus status = WalmartTable.STATUSES.read(details.getStatus());
        return Campaign.builder(Provider.WALMART, Values.id(details, CampaignDetails::getCampaignId, "campaignId"))
                .status(status == null ? CampaignStatus.UNKNOWN : status, Values.word(details.getStatus()))
                .createdAt(Values.instant(details.getCreationDate()))
                .updatedAt(Values.instant(details.getLastUpdatedDate()));
    }

    @Override
    protected Campaigns pages(CampaignQuery query, CampaignListRequest body) {
        if (body.getCount() == null) {
            body.setCount(WalmartCalls.LARGEST_PAGE);
        }
        OffsetList list = new OffsetList(0, body.getCount(), OffsetList.Sort.UNKNOWN, setup.clock());
        return new OffsetCampaigns(provider(), list, (offset, limit) -> {
            WalmartCalls.Page page =
                    calls.page(begin("list"), body.copy().setStartIndex(offset).setCount(limit));
            List<Item<Campaign>> rows = page.rows().stream()
                    .map(row ->
                            WalmartCalls.isReadable(row) ? Item.of(campaign(row), true) : Item.<Campaign>unreadable())
                    .toList();
            return new OffsetSource.Page<>(rows, page.more(), page.total());
        });
    }

    @Override
    protected void check(CampaignQuery query, CampaignListRequest body, Violations violations) {
        rules.check(query, body, violations);
    }

    @Override
    protected void complete(CampaignCreate body, Violations violations) {
        rules.own(body.getAdvertiserId(), body::setAdvertiserId, violations);
        rules.completeWhole(body, body::setBudgetType, body::setDeliverySpeed, violations);
        Fields said = Fields.of(body);
        WalmartRules.checkMedium(said.word("mediaType"), said.word("objective"), violations);
    }

    @Override
    protected void complete(String id, ClientModel change, Violations violations) {
        Long number = WalmartRules.isId(id) ? Long.valueOf(id) : null; // what is none is a violation of its own
        if (change instanceof CampaignReplace body) {
            rules.own(body.getAdvertiserId(), body::setAdvertiserId, violations);
            WalmartRules.own("campaignId", body.getCampaignId(), number, body::setCampaignId, violations);
            violations.require(
                    !body.hasMediaType(),
                    "mediaType",
                    "is fixed at creation and no part of a replacement",
                    body.getMediaType());
            rules.completeWhole(body, body::setBudgetType, body::setDeliverySpeed, violations);
        } else if (change instanceof CampaignPatch body) {
            rules.own(body.getAdvertiserId(), body::setAdvertiserId, violations);
            WalmartRules.own("campaignId", body.getCampaignId(), number, body::setCampaignId, violations);
            rules.complete(body, body::setBudgetType, violations);
        }
    }

    @Override
    protected CampaignDetails create(CallScope scope, CampaignCreate body) {
        return new WalmartCreate(calls, scope, setup.clock().instant()).one(body);
    }

    @Override
    protected CampaignDetails change(CallScope scope, String id, ClientModel body) {
        WalmartWrites.done(writes.change(scope, List.of(body), setup.mode()));
        return calls.readBack(scope, id);
    }

    @Override
    public Campaign replace(String id, CampaignDraft definition) {
        require(Capability.REPLACE, "replace");
        Violations violations = new Violations();
        checkId(id, violations);
        CampaignReplace body = body(
                "replace",
                definition,
                CampaignReplace::new,
                (replacement, found) -> complete(id, replacement, found),
                violations);
        violations.throwIfAny(Provider.WALMART, "replace");
        CallScope scope = begin("replace");
        WalmartWrites.done(writes.change(scope, List.of(body), UpdateMode.REPLACE));
        return campaign(calls.readBack(scope, id));
    }

    @Override
    protected CampaignDetails pause(CallScope scope, String id) {
        return act(scope, id, DeliveryAction.PAUSE);
    }

    @Override
    protected CampaignDetails resume(CallScope scope, String id) {
        return act(scope, id, DeliveryAction.RESUME);
    }

    @Override
    protected void archive(CallScope scope, String id) {
        WalmartWrites.done(writes.act(scope, List.of(id), DeliveryAction.ARCHIVE));
    }

    @Override
    public Campaign unarchive(String id) {
        return campaign(act(open(Capability.UNARCHIVE, "unarchive", id), id, DeliveryAction.UNARCHIVE));
    }

    private CampaignDetails act(CallScope scope, String id, DeliveryAction action) {
        WalmartWrites.done(writes.act(scope, List.of(id), action));
        return calls.readBack(scope, id);
    }

    @Override
    protected int mostInRequest(Capability operation) {
        return switch (operation) {
            case UPDATE_ALL ->
                setup.mode() == UpdateMode.PATCH
                        ? CampaignsApi.MOST_OF_PATCH_CAMPAIGNS
                        : CampaignsApi.MOST_OF_REPLACE_CAMPAIGNS;
            case CREATE -> CampaignsApi.MOST_OF_CREATE_CAMPAIGNS;
            default -> CampaignsApi.MOST_OF_SET_CAMPAIGNS_DELIVERY_STATUS;
        };
    }

    @Override
    protected List<Outcome> changeAll(CallScope scope, List<Change<ClientModel>> changes, boolean readBack) {
        Map<String, CampaignChange> wanted = changes.stream().collect(toImmutableMap(Change::id, Change::wanted));
        return writes.outcomes(
                scope,
                List.copyOf(wanted.keySet()),
                writes.change(scope, changes.stream().map(Change::body).toList(), setup.mode()),
                readBack,
                (id, shown) -> taken(shown, Objects.requireNonNull(wanted.get(id))));
    }

    @Override
    protected List<Outcome> actAll(CallScope scope, Capability action, List<String> ids, boolean readBack) {
        return writes.outcomes(
                scope,
                ids,
                writes.act(scope, ids, DeliveryAction.of(action.name())),
                readBack && action != Capability.ARCHIVE,
                (id, shown) -> acted(action, shown));
    }

    @Override
    protected @Nullable String keyOf(CampaignCreate body) {
        return body.getName();
    }

    @Override
    protected List<Outcome> createAll(CallScope scope, List<CampaignCreate> bodies) {
        return new WalmartCreate(calls, scope, setup.clock().instant()).all(bodies, this::campaign);
    }

    @Override
    protected List<PlannedRequest> requests(CampaignDetails current, ClientModel body) {
        return List.of(planned(writes.request(current, body, setup.mode())));
    }

    /** A replacement loses the description that it does not name. */
    @Override
    protected List<Difference> besides(CampaignDetails current, ClientModel body) {
        boolean lost = body instanceof CampaignReplace replacement
                && !replacement.hasDescription()
                && current.getDescription() != null;
        return lost ? List.of(new Difference("description", current.getDescription(), null)) : List.of();
    }

    @Override
    protected void checkId(String id, Violations violations) {
        WalmartRules.checkId("id", id, violations);
    }

    @Override
    protected void check(CampaignDetails current, ClientModel body, Violations violations) {
        WalmartRules.check(current, body, setup.mode(), violations);
    }
}
