package io.github.adfacade.internal;

import io.github.adfacade.AsyncCampaignService;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Capability;
import io.github.adfacade.clients.support.ClientModel;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every adapter extends: operations on one campaign, and, packed and several at once, on many.
 *
 * @param <C> the request model that creates a campaign
 * @param <U> the one that changes a campaign
 * @param <Q> the one that lists campaigns
 * @param <R> what the network answers for a campaign
 */
public abstract class BaseCampaignService<
                C extends ClientModel, U extends ClientModel, Q extends ClientModel, R extends ClientModel>
        extends SingleCampaignService<C, U, Q, R> {

    protected BaseCampaignService(Network<C, U, Q, R> network, Connection connection) {
        super(network, connection);
    }

    @Override
    public final ZoneId zone() {
        return network().table().zone();
    }

    // What an adapter for a network that takes batches fills in.

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
                    case PAUSE -> Outcome.success(acted(action, pause(scope, id)));
                    case RESUME -> Outcome.success(acted(action, resume(scope, id)));
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
    public final BatchResult updateAll(Collection<CampaignUpdate> updates, BulkOptions options) {
        return update(updates, options).send();
    }

    BulkRun<?> update(Collection<CampaignUpdate> updates, BulkOptions options) {
        require(Capability.UPDATE_ALL, "updateAll");
        BulkRun<Change<U>> run = new BulkRun<>(
                exchange(),
                "updateAll",
                options,
                updates.size(),
                mostInRequest(Capability.UPDATE_ALL),
                (scope, changes) -> changeAll(scope, changes, options.readBack()));
        for (CampaignUpdate update : updates) {
            run.add(update.id(), Change::id, () -> {
                Violations violations = new Violations();
                U body = body("updateAll", update.id(), update.change(), violations);
                violations.throwIfAny(provider(), "updateAll");
                return new Change<>(update.id(), body, update.change());
            });
        }
        return run;
    }

    @Override
    public final BatchResult pauseAll(Collection<String> ids, BulkOptions options) {
        return act(Capability.PAUSE, ids, options).send();
    }

    @Override
    public final BatchResult resumeAll(Collection<String> ids, BulkOptions options) {
        return act(Capability.RESUME, ids, options).send();
    }

    @Override
    public final BatchResult archiveAll(Collection<String> ids, BulkOptions options) {
        return act(Capability.ARCHIVE, ids, options).send();
    }

    BulkRun<?> act(Capability action, Collection<String> ids, BulkOptions options) {
        String operation = action.name().toLowerCase(Locale.ROOT) + "All";
        require(action, operation);
        BulkRun<String> run = new BulkRun<>(
                exchange(),
                operation,
                options,
                ids.size(),
                mostInRequest(action),
                (scope, some) -> actAll(scope, action, some, options.readBack()));
        for (String id : ids) {
            run.add(id, itself -> itself, () -> {
                requireId(id, operation);
                return id;
            });
        }
        return run;
    }

    @Override
    public final BatchResult createAll(Collection<CampaignDraft> drafts, BulkOptions options) {
        return create(drafts, options).send();
    }

    BulkRun<?> create(Collection<CampaignDraft> drafts, BulkOptions options) {
        require(Capability.CREATE, "createAll");
        if (exchange().options().idempotencyKey().isPresent()) {
            throw new IllegalArgumentException("one idempotency key is for one creation, not for " + drafts.size());
        }
        BulkRun<C> run = new BulkRun<>(
                exchange(), "createAll", options, drafts.size(), mostInRequest(Capability.CREATE), this::createAll);
        for (CampaignDraft draft : drafts) {
            run.add(null, this::keyOf, () -> {
                Violations violations = new Violations();
                C body = body("createAll", draft, network().create(), this::complete, violations);
                violations.throwIfAny(provider(), "createAll");
                return body;
            });
        }
        return run;
    }

    @Override
    public final AsyncCampaignService async() {
        return new AsyncFacade(this, connection().callbacks());
    }
}
