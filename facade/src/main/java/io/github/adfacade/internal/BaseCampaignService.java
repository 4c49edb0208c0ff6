package io.github.adfacade.internal;

import com.google.gson.Gson;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.PlannedRequest;
import io.github.adfacade.Provider;
import io.github.adfacade.UnsupportedCapabilityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import retrofit2.Call;

/**
 * The order in which every call runs, the same on all networks: capability, then every rule, then the request. What
 * differs is left to the adapter.
 */
public abstract class BaseCampaignService implements CampaignService {

    private final Provider provider;
    private final Set<Capability> capabilities;
    private final Connection connection;

    protected BaseCampaignService(Provider provider, Set<Capability> capabilities, Connection connection) {
        this.provider = provider;
        this.capabilities = Set.copyOf(capabilities);
        this.connection = connection;
    }

    // What an adapter fills in. Rules have been checked before each of these is called.

    /** Reads one campaign. */
    protected abstract Campaign read(CallScope scope, String id);

    /** The pages of a list. */
    protected abstract Campaigns pages(CampaignQuery query);

    /** Makes a campaign, safely even when an answer never comes. */
    protected abstract Campaign send(CallScope scope, CampaignDraft draft);

    /** Changes a campaign. */
    protected abstract Campaign send(CallScope scope, String id, CampaignChange change);

    protected abstract Campaign sendPause(CallScope scope, String id);

    protected abstract Campaign sendResume(CallScope scope, String id);

    protected abstract void sendArchive(CallScope scope, String id);

    /** The requests that {@link #send(CallScope, String, CampaignChange)} would send, built the same way. */
    protected abstract List<PlannedRequest> requests(Campaign current, CampaignChange change);

    protected abstract void check(CampaignQuery query, Violations violations);

    protected abstract void check(CampaignDraft draft, Violations violations);

    /** The rules that hold whatever the campaign's state; ids are checked by the caller. */
    protected abstract void check(CampaignChange change, Violations violations);

    /** The rules that depend on the campaign as it stands; used by {@link #plan}, which has read it. */
    protected abstract void check(Campaign current, CampaignChange change, Violations violations);

    /** The change as the network would store it, for comparing with what it holds. */
    protected CampaignChange asStored(Campaign current, CampaignChange change) {
        return change;
    }

    /** Complains about an id that this network cannot have. */
    protected void checkId(String id, Violations violations) {
        violations.require(!id.isBlank(), "id", "must not be blank", id);
        violations.require(!id.matches("\\.{1,2}"), "id", "must not be a step in a path", id);
    }

    /** One request an item, unless the network takes batches. Items have passed their rules. */
    protected List<Outcome> sendAll(CallScope scope, List<CampaignUpdate> updates) {
        List<Outcome> outcomes = new ArrayList<>();
        for (CampaignUpdate update : updates) {
            try {
                send(connection.exchange().begin(scope.operation()), update.id(), update.change());
                outcomes.add(Outcome.success(update.id()));
            } catch (CampaignException e) {
                outcomes.add(Outcome.failure(update.id(), e));
            }
        }
        return outcomes;
    }

    @Override
    public final Provider provider() {
        return provider;
    }

    @Override
    public final Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public final Campaign get(String id) {
        require(Capability.GET, "get");
        checkIdOf("get", id);
        return read(begin("get"), id);
    }

    @Override
    public final Campaigns list(CampaignQuery query) {
        require(Capability.LIST, "list");
        QueryRules.requireFilters(this, query);
        Violations violations = new Violations();
        OptionRules.requireOwn(provider, query.options(), violations);
        QueryRules.check(query, violations);
        check(query, violations);
        violations.throwIfAny(provider, "list");
        return pages(query);
    }

    @Override
    public final Campaign create(CampaignDraft draft) {
        require(Capability.CREATE, "create");
        violationsOf(draft).throwIfAny(provider, "create");
        return send(begin("create"), draft);
    }

    @Override
    public final Campaign update(String id, CampaignChange change) {
        require(Capability.UPDATE, "update");
        violationsOf(id, change).throwIfAny(provider, "update");
        return send(begin("update"), id, change);
    }

    @Override
    public final Campaign pause(String id) {
        require(Capability.PAUSE, "pause");
        checkIdOf("pause", id);
        return sendPause(begin("pause"), id);
    }

    @Override
    public final Campaign resume(String id) {
        require(Capability.RESUME, "resume");
        checkIdOf("resume", id);
        return sendResume(begin("resume"), id);
    }

    @Override
    public final void archive(String id) {
        require(Capability.ARCHIVE, "archive");
        checkIdOf("archive", id);
        sendArchive(begin("archive"), id);
    }

    @Override
    public final ChangePlan plan(String id, CampaignChange change) {
        require(Capability.PLAN, "plan");
        checkIdOf("plan", id);
        Violations violations = violationsOf(id, change);
        Campaign current = read(begin("plan"), id);
        boolean isOwn = OptionRules.isOwn(provider, change.options());
        if (isOwn) {
            check(current, change, violations);
        }
        List<PlannedRequest> requests = violations.isEmpty() ? requests(current, change) : List.of();
        CampaignChange stored = isOwn ? asStored(current, change) : change;
        return new ChangePlan(current, Differences.between(current, stored), requests, violations.list());
    }

    @Override
    public final BatchResult updateAll(Collection<CampaignUpdate> updates) {
        require(Capability.UPDATE_ALL, "updateAll");
        return new Batch(this, List.copyOf(updates)).run(begin("updateAll"));
    }

    @Override
    public final <T> T unwrap(Class<T> generatedApi) {
        return connection.api(generatedApi);
    }

    @Override
    public final void close() {
        connection.close();
    }

    /** Ends the call when the network cannot do this. */
    protected final void require(Capability capability, String operation) {
        if (!capabilities.contains(capability)) {
            throw new UnsupportedCapabilityException(provider, operation, capability);
        }
    }

    /** Begins a call of the public interface. */
    protected final CallScope begin(String operation) {
        return connection.exchange().begin(operation);
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

    /** Ends the call when the id cannot be one. */
    protected final void checkIdOf(String operation, String id) {
        Violations violations = new Violations();
        checkId(id, violations);
        violations.throwIfAny(provider, operation);
    }

    /** Every rule that a draft breaks. */
    protected final Violations violationsOf(CampaignDraft draft) {
        Violations violations = new Violations();
        OptionRules.requireOwn(provider, draft.options(), violations);
        DraftRules.check(this, draft, violations);
        check(draft, violations);
        return violations;
    }

    final Violations violationsOf(String id, CampaignChange change) {
        Violations violations = new Violations();
        checkId(id, violations);
        violations.require(!change.isEmpty(), "change", "must change something", null);
        OptionRules.requireOwn(provider, change.options(), violations);
        ChangeRules.check(this, change, violations);
        check(change, violations);
        return violations;
    }
}
