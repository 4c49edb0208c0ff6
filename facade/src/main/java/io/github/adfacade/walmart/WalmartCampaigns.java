package io.github.adfacade.walmart;

import static io.github.adfacade.CampaignStatus.ACTIVE;
import static io.github.adfacade.CampaignStatus.ARCHIVED;
import static io.github.adfacade.CampaignStatus.DRAFT;
import static io.github.adfacade.CampaignStatus.ENDED;
import static io.github.adfacade.CampaignStatus.PAUSED;
import static io.github.adfacade.CampaignStatus.SCHEDULED;

import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.ConflictException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.model.BudgetType;
import io.github.adfacade.clients.walmart.model.CampaignAction;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.DeliveryAction;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.internal.BaseCampaignService;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Network;
import io.github.adfacade.internal.PageSource;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The adapter. */
final class WalmartCampaigns
        extends BaseCampaignService<CampaignCreate, ClientModel, CampaignListRequest, CampaignDetails>
        implements WalmartCampaignService {

    private static final Set<Capability> OPERATIONS = EnumSet.of(
            Capability.CREATE, Capability.ARCHIVE, Capability.NATIVE_BATCH, Capability.REPLACE, Capability.UNARCHIVE);
    private static final int LARGEST_PAGE = 100;

    /**
     * What a service was set up with.
     *
     * @param mode how updates travel
     */
    record Setup(long advertiserId, Currency currency, UpdateMode mode, Clock clock) {}

    private final Setup setup;
    private final CampaignsApi api;
    private final WalmartCalls calls;
    private final WalmartMerge merge;
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
        this.api = connection.api(CampaignsApi.class);
        this.calls = new WalmartCalls(api, connection.exchange(), setup.advertiserId());
        this.merge = new WalmartMerge(connection.gson());
        this.rules = new WalmartRules(setup.clock());
    }

    @Override
    public WalmartCampaignService with(CallOptions options) {
        return new WalmartCampaigns(connection(options), setup);
    }

    @Override
    public WalmartCampaignService by(UpdateMode mode) {
        return new WalmartCampaigns(
                connection().view(), new Setup(setup.advertiserId(), setup.currency(), mode, setup.clock()));
    }

    @Override
    protected CampaignDetails read(CallScope scope, String id) {
        return calls.byId(scope, id);
    }

    @Override
    protected Campaign.Builder begin(CampaignDetails details) {
        CampaignStatus status = WalmartTable.STATUSES.read(details.getStatus());
        return Campaign.builder(Provider.WALMART, Values.id(details, "campaignId"))
                .status(status == null ? CampaignStatus.UNKNOWN : status, Values.word(details.getStatus()))
                .createdAt(Values.instant(details.getCreationDate()))
                .updatedAt(Values.instant(details.getLastUpdatedDate()));
    }

    @Override
    protected Campaigns pages(CampaignQuery query, CampaignListRequest body) {
        if (body.getCount() == null) {
            body.setCount(LARGEST_PAGE);
        }
        return new PagedCampaigns<Integer>(provider(), start -> {
            CallScope scope = begin("list");
            WalmartCalls.Page page = calls.page(scope, body.copy().setStartIndex(start == null ? 0 : start));
            return new PageSource.Page<>(
                    page.campaigns().stream().map(this::campaign).toList(), page.unreadable(), page.next());
        });
    }

    @Override
    protected void check(CampaignQuery query, CampaignListRequest body, Violations violations) {
        query.ids().forEach(id -> WalmartRules.checkId("ids", id, violations));
        violations.require(
                !WalmartTable.word(body.getFilterStatus()).equals("COMPLETE"),
                "Filter[status]",
                "is only ever answered: filter by COMPLETED",
                body.getFilterStatus());
        violations.require(body.getStartIndex() == null, "startIndex", "is counted by the list itself", null);
        own("advertiserId", body.getAdvertiserId(), setup.advertiserId(), body::setAdvertiserId, violations);
    }

    @Override
    protected void complete(CampaignCreate body, Violations violations) {
        own("advertiserId", body.getAdvertiserId(), setup.advertiserId(), body::setAdvertiserId, violations);
        Wanted wanted = Wanted.in(body);
        addBudgetType(wanted, body::setBudgetType);
        addSpeed(wanted, body::setDeliverySpeed);
        rules.check(wanted, violations);
        WalmartRules.checkWhole(wanted, violations);
        WalmartRules.checkMedium(WalmartTable.word(body.getMediaType()), wanted.objective(), violations);
    }

    @Override
    protected void complete(String id, ClientModel body, Violations violations) {
        Long number = WalmartRules.isId(id) ? Long.valueOf(id) : null;
        if (body instanceof CampaignReplace replacement) {
            complete(number, replacement, violations);
        } else {
            CampaignPatch patch = (CampaignPatch) body;
            own("advertiserId", patch.getAdvertiserId(), setup.advertiserId(), patch::setAdvertiserId, violations);
            own("campaignId", patch.getCampaignId(), number, patch::setCampaignId, violations);
            Wanted wanted = Wanted.in(patch);
            addBudgetType(wanted, patch::setBudgetType);
            rules.check(wanted, violations);
        }
    }

    private void complete(@Nullable Long id, CampaignReplace body, Violations violations) {
        own("advertiserId", body.getAdvertiserId(), setup.advertiserId(), body::setAdvertiserId, violations);
        own("campaignId", body.getCampaignId(), id, body::setCampaignId, violations);
        violations.require(
                !body.hasMediaType(),
                "mediaType",
                "is fixed at creation and no part of a replacement",
                body.getMediaType());
        Wanted wanted = Wanted.in(body);
        addBudgetType(wanted, body::setBudgetType);
        addSpeed(wanted, body::setDeliverySpeed);
        rules.check(wanted, violations);
        WalmartRules.checkWhole(wanted, violations);
    }

    /** The kind travels with its amount, also where only the amount is said. */
    private static void addBudgetType(Wanted wanted, Consumer<BudgetType> target) {
        if (wanted.hasBudget() && !wanted.says("budgetType")) {
            target.accept(BudgetType.of(wanted.kind()));
        }
    }

    /** All six of flight and budget stand on one level, so a speed is needed; evenly suits both kinds. */
    private static void addSpeed(Wanted wanted, Consumer<DeliverySpeed> target) {
        if (wanted.hasBudget() && !wanted.says("deliverySpeed")) {
            target.accept(DeliverySpeed.EVENLY);
        }
    }

    /** What the service itself says of every request: a caller's model may only say the same. */
    private static void own(
            String field, @Nullable Long given, @Nullable Long ours, Consumer<Long> target, Violations violations) {
        violations.require(
                given == null || given.equals(ours),
                field,
                "must be that of the call, " + ours + ", or left out",
                given);
        if (ours != null) {
            target.accept(ours);
        }
    }

    @Override
    protected CampaignDetails create(CallScope scope, CampaignCreate body) {
        return new WalmartCreate(calls, setup.clock(), body).run(scope);
    }

    @Override
    protected CampaignDetails change(CallScope scope, String id, ClientModel body) {
        new WalmartUpdates(calls, merge, setup.mode(), () -> scope)
                .run(List.of(new Change<>(id, body)))
                .get(0)
                .error()
                .ifPresent(error -> {
                    throw error;
                });
        return calls.readBack(scope, id);
    }

    @Override
    protected List<Outcome> sendAll(CallScope scope, List<Change<ClientModel>> changes) {
        return new WalmartUpdates(calls, merge, setup.mode(), () -> begin(scope.operation())).run(changes);
    }

    @Override
    public Campaign replace(String id, CampaignDraft definition) {
        require(Capability.REPLACE, "replace");
        Violations violations = new Violations();
        checkId(id, violations);
        Long number = WalmartRules.isId(id) ? Long.valueOf(id) : null;
        CampaignReplace body = body(
                "replace",
                definition,
                CampaignReplace::new,
                (replacement, found) -> complete(number, replacement, found),
                violations);
        violations.throwIfAny(Provider.WALMART, "replace");
        CallScope scope = begin("replace");
        calls.write(scope, api.replaceCampaigns(List.of(body)), id);
        return campaign(calls.readBack(scope, id));
    }

    @Override
    protected CampaignDetails pause(CallScope scope, String id) {
        act(scope, id, DeliveryAction.PAUSE, EnumSet.of(PAUSED));
        return calls.readBack(scope, id);
    }

    /** A resumed campaign is a draft first, so a draft cannot be told from one that was just resumed. */
    @Override
    protected CampaignDetails resume(CallScope scope, String id) {
        act(scope, id, DeliveryAction.RESUME, EnumSet.of(DRAFT, SCHEDULED, ACTIVE));
        return calls.readBack(scope, id);
    }

    @Override
    protected void archive(CallScope scope, String id) {
        act(scope, id, DeliveryAction.ARCHIVE, EnumSet.of(ARCHIVED));
    }

    @Override
    public Campaign unarchive(String id) {
        CallScope scope = open(Capability.UNARCHIVE, "unarchive", id);
        act(scope, id, DeliveryAction.UNARCHIVE, EnumSet.of(DRAFT, SCHEDULED, ACTIVE, PAUSED, ENDED));
        return campaign(calls.readBack(scope, id));
    }

    /** A refused action is done all the same when the campaign stands where the action would have brought it. */
    private void act(CallScope scope, String id, DeliveryAction action, Set<CampaignStatus> done) {
        CampaignAction body = new CampaignAction()
                .setAdvertiserId(setup.advertiserId())
                .setCampaignId(Long.valueOf(id))
                .setAction(action);
        try {
            calls.write(scope, api.setCampaignsDeliveryStatus(List.of(body)), id);
        } catch (ConflictException refused) {
            if (!done.contains(look(scope, id, refused).status())) {
                throw refused;
            }
        }
    }

    private Campaign look(CallScope scope, String id, ConflictException refused) {
        try {
            return campaign(read(scope, id));
        } catch (CampaignException e) {
            refused.addSuppressed(e);
            throw refused;
        }
    }

    /** Sent and planned bodies come from the same place. */
    @Override
    protected List<PlannedRequest> requests(CampaignDetails current, ClientModel body) {
        return List.of(planned(
                switch (setup.mode()) {
                    case PATCH -> api.patchCampaigns(List.of((CampaignPatch) body));
                    case REPLACE -> api.replaceCampaigns(List.of((CampaignReplace) body));
                    case READ_MERGE_WRITE -> api.replaceCampaigns(List.of(merge.of(current, (CampaignPatch) body)));
                }));
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
        WalmartRules.check(current, Wanted.in(body), setup.mode(), violations);
    }
}
