package io.github.adfacade.internal;

import com.google.gson.Gson;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.Provider;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.clients.support.ClientModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import retrofit2.Call;

/**
 * The order in which every call about one campaign runs, the same on all networks: capability, request model out of the
 * network's table, then every rule, then the request. What differs is left to the adapter.
 *
 * @param <C> the request model that creates a campaign
 * @param <U> the one that changes a campaign
 * @param <Q> the one that lists campaigns
 * @param <R> what the network answers for a campaign
 */
public abstract class SingleCampaignService<
                C extends ClientModel, U extends ClientModel, Q extends ClientModel, R extends ClientModel>
        implements CampaignService {

    private final Network<C, U, Q, R> network;
    private final Connection connection;
    private final Bodies<C, U, Q, R> bodies;

    protected SingleCampaignService(Network<C, U, Q, R> network, Connection connection) {
        this.network = network;
        this.connection = connection;
        this.bodies = new Bodies<>(network);
    }

    // What an adapter fills in. Rules have been checked before each of these is called.

    /** Reads one campaign. */
    protected abstract R read(CallScope scope, String id);

    /** What no table can say of a campaign: id, status, times, metrics. */
    protected abstract Campaign.Builder begin(R model);

    /** The pages of a list. */
    protected abstract Campaigns pages(CampaignQuery query, Q body);

    /** Makes a campaign, safely even when an answer never comes. Not called where the network cannot. */
    protected R create(CallScope scope, C body) {
        throw new UnsupportedCapabilityException(provider(), scope.operation(), Capability.CREATE);
    }

    /** Changes a campaign. */
    protected abstract R change(CallScope scope, String id, U body);

    protected abstract R pause(CallScope scope, String id);

    protected abstract R resume(CallScope scope, String id);

    /** Not called where the network cannot. */
    protected void archive(CallScope scope, String id) {
        throw new UnsupportedCapabilityException(provider(), scope.operation(), Capability.ARCHIVE);
    }

    /** The requests that {@link #change} would send, built the same way. */
    protected abstract List<PlannedRequest> requests(R current, U body);

    /** Complains about an id that this network cannot have. */
    protected abstract void checkId(String id, Violations violations);

    /** Rules across the fields of a query. */
    protected void check(CampaignQuery query, Q body, Violations violations) {}

    /** What goes without saying in a new campaign is added, and rules across its fields are checked. */
    protected void complete(C body, Violations violations) {}

    /** What goes without saying in a change is added, and rules across its fields that hold in any state are checked. */
    protected void complete(String id, U body, Violations violations) {}

    /** The rules that depend on the campaign as it stands; used by {@link #plan}, which has read it. */
    protected void check(R current, U body, Violations violations) {}

    /** What a change would alter besides what it says; used by {@link #plan}. */
    protected List<Difference> besides(R current, U body) {
        return List.of();
    }

    @Override
    public final Provider provider() {
        return network.provider();
    }

    @Override
    public final Set<Capability> capabilities() {
        return bodies.capabilities();
    }

    @Override
    public final Campaign get(String id) {
        CallScope scope = open(Capability.GET, "get", id);
        return campaign(read(scope, id));
    }

    @Override
    public final Campaigns list(CampaignQuery query) {
        require(Capability.LIST, "list");
        Violations violations = new Violations();
        Q body = bodies.query(query, this::check, violations);
        violations.throwIfAny(provider(), "list");
        return pages(query.in(zone()), body);
    }

    @Override
    public final Campaign create(CampaignDraft draft) {
        require(Capability.CREATE, "create");
        Violations violations = new Violations();
        C body = bodies.draft("create", draft, network.create(), this::complete, violations);
        violations.throwIfAny(provider(), "create");
        return campaign(create(begin("create"), body));
    }

    @Override
    public final Campaign update(String id, CampaignChange change) {
        require(Capability.UPDATE, "update");
        Violations violations = new Violations();
        U body = body("update", id, change, violations);
        violations.throwIfAny(provider(), "update");
        return taken(change(begin("update"), id, body), change);
    }

    @Override
    public final Campaign pause(String id) {
        return acted(Capability.PAUSE, pause(open(Capability.PAUSE, "pause", id), id));
    }

    @Override
    public final Campaign resume(String id) {
        return acted(Capability.RESUME, resume(open(Capability.RESUME, "resume", id), id));
    }

    @Override
    public final void archive(String id) {
        CallScope scope = open(Capability.ARCHIVE, "archive", id);
        archive(scope, id);
    }

    @Override
    public final ChangePlan plan(String id, CampaignChange change) {
        CallScope scope = open(Capability.PLAN, "plan", id);
        Violations violations = new Violations();
        U body = body("plan", id, change, violations);
        R current = read(scope, id);
        check(current, body, violations);
        List<PlannedRequest> requests = violations.isEmpty() ? requests(current, body) : List.of();
        Campaign campaign = campaign(current);
        List<Difference> differences = Differences.between(network.table(), gson(), campaign, current, change);
        differences.addAll(besides(current, body));
        return new ChangePlan(campaign, differences, requests, violations.list());
    }

    @Override
    public final ClientModel draftFields(Map<String, String> texts) {
        require(Capability.CREATE, "create");
        return bodies.fields("create", network.create(), texts);
    }

    @Override
    public final ClientModel changeFields(Map<String, String> texts) {
        return bodies.fields("update", network.change(), texts);
    }

    @Override
    public final ClientModel queryFields(Map<String, String> texts) {
        return bodies.fields("list", network.query(), texts);
    }

    @Override
    public final <T> T unwrap(Class<T> generatedApi) {
        return connection.unwrapped(generatedApi);
    }

    @Override
    public final void close() {
        connection.close();
    }

    /** The campaign in common words; {@code raw()} is made when it is asked for. */
    protected final Campaign campaign(R model) {
        return campaign(model, List.of());
    }

    private Campaign campaign(R model, List<Difference> notTaken) {
        Campaign.Builder campaign =
                begin(model).raw(() -> RawJson.of(gson(), model)).notTaken(notTaken);
        network.table().read(model, campaign);
        return campaign.build();
    }

    /** The campaign after a change, with what the change asked for and the network does not show. */
    protected final Campaign taken(R model, CampaignChange wanted) {
        Campaign shown = campaign(model);
        List<Difference> notTaken = NotTaken.of(network.table(), gson(), shown, model, wanted);
        return notTaken.isEmpty() ? shown : campaign(model, notTaken);
    }

    /** The campaign after it was paused or resumed. One that should have left a status, and has it still, was not taken there. */
    protected final Campaign acted(Capability action, R model) {
        boolean paused = action == Capability.PAUSE;
        CampaignStatus before = paused ? CampaignStatus.ACTIVE : CampaignStatus.PAUSED;
        CampaignStatus wanted = paused ? CampaignStatus.PAUSED : CampaignStatus.ACTIVE;
        Campaign shown = campaign(model);
        return shown.status() != before
                ? shown
                : campaign(model, List.of(new Difference("status", before.toString(), wanted.toString())));
    }

    /**
     * The request model of a draft, with what is said of it in common words and in the network's own.
     *
     * @param complete adds what goes without saying, and checks rules across fields
     */
    protected final <M extends ClientModel> M body(
            String operation,
            CampaignDraft draft,
            Supplier<M> empty,
            BiConsumer<M, Violations> complete,
            Violations violations) {
        return bodies.draft(operation, draft, empty, complete, violations);
    }

    U body(String operation, String id, CampaignChange change, Violations violations) {
        return bodies.change(
                operation, change, found -> checkId(id, found), (body, found) -> complete(id, body, found), violations);
    }

    /** Ends the call when the network cannot do this. */
    protected final void require(Capability capability, String operation) {
        bodies.require(capability, operation);
    }

    /** Begins a call of the public interface. */
    protected final CallScope begin(String operation) {
        return connection.exchange().begin(operation);
    }

    /** Begins a call on one campaign, once it is certain that the network can do it and could have such an id. */
    protected final CallScope open(Capability capability, String operation, String id) {
        require(capability, operation);
        requireId(id, operation);
        return begin(operation);
    }

    void requireId(String id, String operation) {
        Violations violations = new Violations();
        checkId(id, violations);
        violations.throwIfAny(provider(), operation);
    }

    protected final Network<C, U, Q, R> network() {
        return network;
    }

    protected final Connection connection() {
        return connection;
    }

    /** The same connections for calls under these options, once it is certain that the network can do what they say. */
    protected final Connection connection(CallOptions options) {
        if (options.idempotencyKey().isPresent()) {
            require(Capability.IDEMPOTENCY_KEY, "with");
        }
        return connection.with(options);
    }

    protected final Exchange exchange() {
        return connection.exchange();
    }

    /** A request of a plan: what would be sent, found out without sending it. */
    protected final PlannedRequest planned(Call<?> call) {
        return connection.planned(call);
    }

    protected final Gson gson() {
        return connection.gson();
    }
}
