package io.github.adfacade.internal;

import com.google.gson.Gson;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
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

    /** One request an item, unless the network takes batches. Items have passed their rules. */
    protected List<Outcome> sendAll(CallScope scope, List<Change<U>> changes) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Change<U> item : changes) {
            try {
                change(begin(scope.operation()), item.id(), item.body());
                outcomes.add(Outcome.success(item.id()));
            } catch (CampaignException e) {
                outcomes.add(Outcome.failure(item.id(), e));
            }
        }
        return outcomes;
    }

    /**
     * A change that has passed the rules that hold in any state.
     *
     * @param body the request model
     */
    public record Change<U>(String id, U body) {}

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
        return campaign(change(begin("update"), id, body));
    }

    @Override
    public final Campaign pause(String id) {
        CallScope scope = open(Capability.PAUSE, "pause", id);
        return campaign(pause(scope, id));
    }

    @Override
    public final Campaign resume(String id) {
        CallScope scope = open(Capability.RESUME, "resume", id);
        return campaign(resume(scope, id));
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
    public final BatchResult updateAll(Collection<CampaignUpdate> updates) {
        require(Capability.UPDATE_ALL, "updateAll");
        List<@Nullable Outcome> refused = new ArrayList<>();
        List<Change<U>> good = new ArrayList<>();
        for (CampaignUpdate update : updates) {
            try {
                Violations violations = new Violations();
                U body = body("updateAll", update.id(), update.change(), violations);
                violations.throwIfAny(provider(), "updateAll");
                good.add(new Change<>(update.id(), body));
                refused.add(null);
            } catch (CampaignException broken) {
                refused.add(Outcome.failure(update.id(), broken));
            }
        }
        var sent = (good.isEmpty() ? List.<Outcome>of() : sendAll(begin("updateAll"), good)).iterator();
        return new BatchResult(refused.stream()
                .map(outcome -> outcome != null ? outcome : sent.next())
                .toList());
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
        Campaign.Builder campaign = begin(model).raw(() -> RawJson.of(gson(), model));
        network.table().read(model, campaign);
        return campaign.build();
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
        Violations violations = new Violations();
        checkId(id, violations);
        violations.throwIfAny(provider(), operation);
        return begin(operation);
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
