package io.github.adfacade.internal;

import com.google.gson.Gson;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.Provider;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.clients.support.Breach;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.support.ModelText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * The order in which every call runs, the same on all networks: capability, request model out of the network's table, then
 * every rule, then the request. What differs is left to the adapter.
 *
 * @param <C> the request model that creates a campaign
 * @param <U> the one that changes a campaign
 * @param <Q> the one that lists campaigns
 * @param <R> what the network answers for a campaign
 */
public abstract class BaseCampaignService<
                C extends ClientModel, U extends ClientModel, Q extends ClientModel, R extends ClientModel>
        implements CampaignService {

    private final Network<C, U, Q, R> network;
    private final Set<Capability> capabilities;
    private final Connection connection;

    protected BaseCampaignService(Network<C, U, Q, R> network, Connection connection) {
        this.network = network;
        this.capabilities = network.capabilities();
        this.connection = connection;
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

    /** How many items of a mass operation travel in one request; one unless the network takes batches. */
    protected int mostInRequest(Capability operation) {
        return 1;
    }

    /**
     * Sends changes in one request and answers one outcome each. Items have passed their rules.
     *
     * @param readBack whether campaigns are read where the answer does not show them
     */
    protected List<Outcome> changeAll(CallScope scope, List<Change<U>> changes, boolean readBack) {
        Change<U> only = changes.get(0);
        return List.of(Outcome.success(taken(change(scope, only.id(), only.body()), only.wanted())));
    }

    /** Pauses, resumes or archives campaigns in one request. */
    protected List<Outcome> actAll(CallScope scope, Capability action, List<String> ids, boolean readBack) {
        String id = ids.get(0);
        return List.of(
                switch (action) {
                    case PAUSE -> Outcome.success(paused(scope, id));
                    case RESUME -> Outcome.success(resumed(scope, id));
                    default -> {
                        archive(scope, id);
                        yield Outcome.success(id);
                    }
                });
    }

    /** What no two new campaigns of one request may share; null when there is nothing of the kind. */
    protected @Nullable String keyOf(C body) {
        return null;
    }

    /** Makes campaigns in one request. */
    protected List<Outcome> createAll(CallScope scope, List<C> bodies) {
        return List.of(Outcome.success(campaign(create(scope, bodies.get(0)))));
    }

    /**
     * A change that has passed the rules that hold in any state.
     *
     * @param body the request model
     * @param wanted what it was made from
     */
    public record Change<U>(String id, U body, CampaignChange wanted) {}

    @Override
    public final Provider provider() {
        return network.provider();
    }

    @Override
    public final Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public final Campaign get(String id) {
        CallScope scope = open(Capability.GET, "get", id);
        return campaign(read(scope, id));
    }

    @Override
    public final Campaigns list(CampaignQuery query) {
        require(Capability.LIST, "list");
        Set<Capability> needed = query.needed();
        needed.forEach(capability -> require(capability, "list"));
        Violations violations = new Violations();
        Request<Q> request = new Request<>(provider(), network.query(), query.network(), true, violations);
        network.table().filters().forEach(filter -> filter.say(query, request, violations));
        check(query, request.body(), violations);
        request.check(network.currency());
        violations.throwIfAny(provider(), "list");
        return pages(query, request.body());
    }

    @Override
    public final Campaign create(CampaignDraft draft) {
        require(Capability.CREATE, "create");
        Violations violations = new Violations();
        C body = body("create", draft, network.create(), this::complete, violations);
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
        CallScope scope = open(Capability.PAUSE, "pause", id);
        return paused(scope, id);
    }

    @Override
    public final Campaign resume(String id) {
        CallScope scope = open(Capability.RESUME, "resume", id);
        return resumed(scope, id);
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
    public final BatchResult updateAll(Collection<CampaignUpdate> updates, BulkOptions options) {
        require(Capability.UPDATE_ALL, "updateAll");
        BulkRun<Change<U>> run = new BulkRun<>(exchange(), "updateAll", options, updates.size());
        for (CampaignUpdate update : updates) {
            run.add(update.id(), Change::id, () -> {
                Violations violations = new Violations();
                U body = body("updateAll", update.id(), update.change(), violations);
                violations.throwIfAny(provider(), "updateAll");
                return new Change<>(update.id(), body, update.change());
            });
        }
        return run.send(
                mostInRequest(Capability.UPDATE_ALL),
                (scope, changes) -> changeAll(scope, changes, options.readBack()));
    }

    @Override
    public final BatchResult pauseAll(Collection<String> ids, BulkOptions options) {
        return actAll(Capability.PAUSE, "pauseAll", ids, options);
    }

    @Override
    public final BatchResult resumeAll(Collection<String> ids, BulkOptions options) {
        return actAll(Capability.RESUME, "resumeAll", ids, options);
    }

    @Override
    public final BatchResult archiveAll(Collection<String> ids, BulkOptions options) {
        return actAll(Capability.ARCHIVE, "archiveAll", ids, options);
    }

    private BatchResult actAll(Capability action, String operation, Collection<String> ids, BulkOptions options) {
        require(action, operation);
        BulkRun<String> run = new BulkRun<>(exchange(), operation, options, ids.size());
        for (String id : ids) {
            run.add(id, itself -> itself, () -> {
                requireId(id, operation);
                return id;
            });
        }
        return run.send(mostInRequest(action), (scope, some) -> actAll(scope, action, some, options.readBack()));
    }

    @Override
    public final BatchResult createAll(Collection<CampaignDraft> drafts, BulkOptions options) {
        require(Capability.CREATE, "createAll");
        if (exchange().options().idempotencyKey().isPresent()) {
            throw new IllegalArgumentException("one idempotency key is for one creation, not for " + drafts.size());
        }
        BulkRun<C> run = new BulkRun<>(exchange(), "createAll", options, drafts.size());
        for (CampaignDraft draft : drafts) {
            run.add(null, this::keyOf, () -> {
                Violations violations = new Violations();
                C body = body("createAll", draft, network.create(), this::complete, violations);
                violations.throwIfAny(provider(), "createAll");
                return body;
            });
        }
        return run.send(mostInRequest(Capability.CREATE), this::createAll);
    }

    @Override
    public final ClientModel draftFields(Map<String, String> texts) {
        require(Capability.CREATE, "create");
        return fields("create", network.create(), texts);
    }

    @Override
    public final ClientModel changeFields(Map<String, String> texts) {
        return fields("update", network.change(), texts);
    }

    @Override
    public final ClientModel queryFields(Map<String, String> texts) {
        return fields("list", network.query(), texts);
    }

    private ClientModel fields(String operation, Supplier<? extends ClientModel> empty, Map<String, String> texts) {
        List<Breach> broken = new ArrayList<>();
        ClientModel model = ModelText.read(empty, texts, broken);
        Violations violations = new Violations();
        broken.forEach(breach -> violations.add(breach.path(), breach.rule(), breach.value()));
        violations.throwIfAny(provider(), operation);
        return model;
    }

    @Override
    public final <T> T unwrap(Class<T> generatedApi) {
        return connection.api(generatedApi);
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

    private Campaign paused(CallScope scope, String id) {
        return left(pause(scope, id), CampaignStatus.ACTIVE, CampaignStatus.PAUSED);
    }

    private Campaign resumed(CallScope scope, String id) {
        return left(resume(scope, id), CampaignStatus.PAUSED, CampaignStatus.ACTIVE);
    }

    /** A campaign that should have left a status, and has it still, was not taken there. */
    protected final Campaign left(R model, CampaignStatus before, CampaignStatus wanted) {
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
        CampaignField.all().forEach(field -> draft.get(field).ifPresent(value -> requireFor(operation, field, value)));
        Request<M> request = new Request<>(provider(), empty, draft.network(), true, violations);
        CampaignField.all().forEach(field -> set(field, draft, request, violations));
        Flight.check(draft.start(), draft.end(), draft.budget(), violations);
        complete.accept(request.body(), violations);
        request.check(network.currency());
        return request.body();
    }

    private <T> void set(CampaignField<T> field, CampaignDraft draft, Request<?> request, Violations violations) {
        Row<T, R> row = network.table().of(field);
        if (row != null) {
            draft.get(field).ifPresent(value -> row.set(value, request, violations));
        }
    }

    private U body(String operation, String id, CampaignChange change, Violations violations) {
        for (CampaignField<?> field : CampaignField.all()) {
            if (change.get(field).isCleared()) {
                require(Capability.CLEAR_FIELD, operation);
                requireFor(operation, field, null);
            }
            change.get(field).value().ifPresent(value -> requireFor(operation, field, value));
        }
        checkId(id, violations);
        violations.require(!change.isEmpty(), "change", "must change something", null);
        Request<U> request = new Request<>(provider(), network.change(), change.network(), false, violations);
        CampaignField.all().forEach(field -> set(field, change, request, violations));
        Flight.check(
                change.start().value(), change.end().value(), change.budget().value(), violations);
        complete(id, request.body(), violations);
        request.check(network.currency());
        return request.body();
    }

    private <T> void set(CampaignField<T> field, CampaignChange change, Request<?> request, Violations violations) {
        Row<T, R> row = network.table().of(field);
        if (row != null && change.get(field).isCleared()) {
            row.clear(request, violations);
        } else if (row != null) {
            change.get(field).value().ifPresent(value -> row.set(value, request, violations));
        }
    }

    private void requireFor(String operation, CampaignField<?> field, @Nullable Object value) {
        FieldTable.neededFor(field, value).ifPresent(capability -> require(capability, operation));
    }

    /** Ends the call when the network cannot do this. */
    protected final void require(Capability capability, String operation) {
        if (!capabilities.contains(capability)) {
            throw new UnsupportedCapabilityException(provider(), operation, capability);
        }
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

    private void requireId(String id, String operation) {
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
