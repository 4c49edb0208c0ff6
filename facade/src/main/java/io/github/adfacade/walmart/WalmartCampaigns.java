package io.github.adfacade.walmart;

import static io.github.adfacade.CampaignStatus.ACTIVE;
import static io.github.adfacade.CampaignStatus.ARCHIVED;
import static io.github.adfacade.CampaignStatus.DRAFT;
import static io.github.adfacade.CampaignStatus.ENDED;
import static io.github.adfacade.CampaignStatus.PAUSED;
import static io.github.adfacade.CampaignStatus.SCHEDULED;

import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.ConflictException;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.DeliveryAction;
import io.github.adfacade.internal.BaseCampaignService;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.PageSource;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.walmart.WalmartOptions.UpdateMode;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Translates the common words for Walmart Connect Display and back. */
final class WalmartCampaigns extends BaseCampaignService implements WalmartCampaignService {

    private static final Set<Capability> CAN = EnumSet.of(
            Capability.GET,
            Capability.LIST,
            Capability.CREATE,
            Capability.UPDATE,
            Capability.PAUSE,
            Capability.RESUME,
            Capability.ARCHIVE,
            Capability.PLAN,
            Capability.UPDATE_ALL,
            Capability.NATIVE_BATCH,
            Capability.REPLACE,
            Capability.UNARCHIVE,
            Capability.DESCRIPTION,
            Capability.OBJECTIVE,
            Capability.CLEAR_FIELD,
            Capability.NEVER_ENDING,
            Capability.READ_SCHEDULE,
            Capability.DAILY_BUDGET,
            Capability.TOTAL_BUDGET,
            Capability.FILTER_IDS,
            Capability.FILTER_NAME,
            Capability.FILTER_STATUS,
            Capability.FILTER_MODIFIED);
    private static final int LARGEST_PAGE = 100;
    private static final String PATH = "/api/v1/campaigns";

    private final WalmartCalls calls;
    private final WalmartBodies bodies;
    private final WalmartMapping mapping;
    private final WalmartRules rules;
    private final Clock clock;

    WalmartCampaigns(Connection connection, WalmartBodies bodies, Currency currency, Clock clock) {
        super(Provider.WALMART, CAN, connection);
        this.calls = new WalmartCalls(connection.api(CampaignsApi.class), connection.exchange(), bodies);
        this.bodies = bodies;
        this.mapping = new WalmartMapping(connection.gson(), currency);
        this.rules = new WalmartRules(currency, clock);
        this.clock = clock;
    }

    @Override
    protected Campaign read(CallScope scope, String id) {
        return mapping.campaign(calls.byId(scope, id));
    }

    @Override
    protected Campaigns pages(CampaignQuery query) {
        return new PagedCampaigns<Integer>(provider(), start -> {
            CampaignListRequest body = bodies.list(query)
                    .setStartIndex(start == null ? 0 : start)
                    .setCount(query.pageSize().orElse(LARGEST_PAGE));
            CallScope scope = begin("list");
            WalmartCalls.Page page = calls.page(scope, body);
            return new PageSource.Page<>(
                    page.campaigns().stream().map(row -> listed(scope, row)).toList(), page.next());
        });
    }

    private Campaign listed(CallScope scope, CampaignDetails row) {
        if (row.getCampaignId() == null) {
            throw new UnreadableResponseException(
                    WalmartCalls.facts(scope, "the list holds a campaign without its campaignId")
                            .build());
        }
        return mapping.campaign(row);
    }

    @Override
    protected Campaign send(CallScope scope, CampaignDraft draft) {
        return new WalmartCreate(calls, mapping, clock, draft, bodies.create(draft)).run(scope);
    }

    @Override
    protected Campaign send(CallScope scope, String id, CampaignChange change) {
        Outcome outcome = new WalmartUpdates(calls, bodies, this::checkState, () -> scope)
                .run(List.of(new CampaignUpdate(id, change)))
                .get(0);
        outcome.error().ifPresent(error -> {
            throw error;
        });
        return mapping.campaign(calls.readBack(scope, id));
    }

    @Override
    protected List<Outcome> sendAll(CallScope scope, List<CampaignUpdate> updates) {
        return new WalmartUpdates(calls, bodies, this::checkState, () -> begin(scope.operation())).run(updates);
    }

    @Override
    public Campaign replace(String id, CampaignDraft definition) {
        require(Capability.REPLACE, "replace");
        Violations violations = violationsOf(definition);
        checkId(id, violations);
        rules.checkReplacement(definition, violations);
        violations.throwIfAny(Provider.WALMART, "replace");
        CallScope scope = begin("replace");
        var call = calls.api().replaceCampaigns(List.of(bodies.replace(id, definition)));
        calls.requireSuccess(scope, exchange().send(scope, call), id);
        return mapping.campaign(calls.readBack(scope, id));
    }

    @Override
    protected Campaign sendPause(CallScope scope, String id) {
        act(scope, id, DeliveryAction.PAUSE, EnumSet.of(PAUSED));
        return mapping.campaign(calls.readBack(scope, id));
    }

    /** A resumed campaign is a draft first, so a draft cannot be told from one that was just resumed. */
    @Override
    protected Campaign sendResume(CallScope scope, String id) {
        act(scope, id, DeliveryAction.RESUME, EnumSet.of(DRAFT, SCHEDULED, ACTIVE));
        return mapping.campaign(calls.readBack(scope, id));
    }

    @Override
    protected void sendArchive(CallScope scope, String id) {
        act(scope, id, DeliveryAction.ARCHIVE, EnumSet.of(ARCHIVED));
    }

    @Override
    public Campaign unarchive(String id) {
        require(Capability.UNARCHIVE, "unarchive");
        checkIdOf("unarchive", id);
        CallScope scope = begin("unarchive");
        act(scope, id, DeliveryAction.UNARCHIVE, EnumSet.of(DRAFT, SCHEDULED, ACTIVE, PAUSED, ENDED));
        return mapping.campaign(calls.readBack(scope, id));
    }

    /** A refused action is done all the same when the campaign stands where the action would have brought it. */
    private void act(CallScope scope, String id, DeliveryAction action, Set<CampaignStatus> done) {
        try {
            var call = calls.api().setCampaignsDeliveryStatus(List.of(bodies.action(id, action)));
            calls.requireSuccess(scope, exchange().send(scope, call), id);
        } catch (ConflictException refused) {
            if (!done.contains(look(scope, id, refused).status())) {
                throw refused;
            }
        }
    }

    private Campaign look(CallScope scope, String id, ConflictException refused) {
        try {
            return read(scope, id);
        } catch (CampaignException e) {
            refused.addSuppressed(e);
            throw refused;
        }
    }

    /** Sent and planned bodies come from the same place. */
    @Override
    protected List<PlannedRequest> requests(Campaign current, CampaignChange change) {
        return List.of(
                switch (bodies.mode(change)) {
                    case PATCH -> planned("PATCH", bodies.patch(current.id(), change));
                    case REPLACE -> planned("PUT", bodies.replace(current.id(), WalmartBodies.whole(change)));
                    case READ_MERGE_WRITE -> planned("PUT", bodies.merge(mapping.details(current), change));
                });
    }

    private PlannedRequest planned(String method, ClientModel body) {
        return new PlannedRequest(method, PATH, gson().toJson(List.of(body)));
    }

    @Override
    protected void checkId(String id, Violations violations) {
        WalmartRules.checkId("id", id, violations);
    }

    @Override
    protected void check(CampaignQuery query, Violations violations) {
        rules.check(query, violations);
    }

    @Override
    protected void check(CampaignDraft draft, Violations violations) {
        rules.check(draft, violations);
    }

    @Override
    protected void check(CampaignChange change, Violations violations) {
        rules.check(change, bodies.mode(change), violations);
    }

    @Override
    protected void check(Campaign current, CampaignChange change, Violations violations) {
        UpdateMode mode = bodies.mode(change);
        CampaignDetails details = mapping.details(current);
        CampaignChange stored = StoredChange.of(current, details, change, mode);
        new WalmartStateRules(current, details, stored, violations).check(mode);
    }

    private void checkState(CampaignDetails details, CampaignUpdate update, Violations violations) {
        check(mapping.campaign(details), update.change(), violations);
    }

    @Override
    protected CampaignChange asStored(Campaign current, CampaignChange change) {
        return StoredChange.of(current, mapping.details(current), change, bodies.mode(change));
    }
}
