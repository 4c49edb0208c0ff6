package io.github.adfacade.walmart;

import static io.github.adfacade.CampaignStatus.ACTIVE;
import static io.github.adfacade.CampaignStatus.ARCHIVED;
import static io.github.adfacade.CampaignStatus.DRAFT;
import static io.github.adfacade.CampaignStatus.ENDED;
import static io.github.adfacade.CampaignStatus.PAUSED;
import static io.github.adfacade.CampaignStatus.SCHEDULED;

import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ConflictException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.clients.walmart.model.CampaignAction;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.DeliveryAction;
import io.github.adfacade.internal.BaseCampaignService.Change;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Violations;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Changes and actions of as many campaigns as travel in one request, each campaign at most once. */
final class WalmartWrites {

    /** Where an action brings a campaign. A resumed one is a draft first, so a draft cannot be told from one just resumed. */
    private static final Map<DeliveryAction, Set<CampaignStatus>> BRINGS_TO = Map.of(
            DeliveryAction.PAUSE, EnumSet.of(PAUSED),
            DeliveryAction.RESUME, EnumSet.of(DRAFT, SCHEDULED, ACTIVE),
            DeliveryAction.ARCHIVE, EnumSet.of(ARCHIVED),
            DeliveryAction.UNARCHIVE, EnumSet.of(DRAFT, SCHEDULED, ACTIVE, PAUSED, ENDED));

    private final WalmartCalls calls;
    private final WalmartMerge merge;
    private final long advertiserId;

    WalmartWrites(WalmartCalls calls, WalmartMerge merge, long advertiserId) {
        this.calls = calls;
        this.merge = merge;
        this.advertiserId = advertiserId;
    }

    /** Why each change failed, in their order; empty where it was made. */
    List<Optional<CampaignException>> change(CallScope scope, List<Change<ClientModel>> changes, UpdateMode mode) {
        return switch (mode) {
            case PATCH ->
                errors(send(scope, changes, all -> calls.api().patchCampaigns(bodies(all, CampaignPatch.class))));
            case REPLACE -> errors(replace(scope, changes));
            case READ_MERGE_WRITE -> merge(scope, changes);
        };
    }

    private List<WalmartBatch.Sent> replace(CallScope scope, List<Change<ClientModel>> changes) {
        return send(scope, changes, all -> calls.api().replaceCampaigns(bodies(all, CampaignReplace.class)));
    }

    private List<WalmartBatch.Sent> send(
            CallScope scope,
            List<Change<ClientModel>> changes,
            Function<List<Change<ClientModel>>, Call<List<BatchResult>>> request) {
        return new WalmartBatch<>(
                        calls,
                        scope,
                        request,
                        (results, change, sent) -> WalmartCalls.resultOf(results, Long.valueOf(change.id()), sent),
                        change -> "campaign " + change.id())
                .send(changes);
    }

    private static <B> List<B> bodies(List<Change<ClientModel>> changes, Class<B> type) {
        return changes.stream().map(Change::body).map(type::cast).toList();
    }

    private static List<Optional<CampaignException>> errors(List<WalmartBatch.Sent> sent) {
        return sent.stream().map(item -> Optional.ofNullable(item.error())).toList();
    }

    private List<Optional<CampaignException>> merge(CallScope scope, List<Change<ClientModel>> changes) {
        Map<Long, CampaignDetails> current = calls.byIds(
                scope, changes.stream().map(change -> Long.valueOf(change.id())).toList());
        List<Optional<CampaignException>> errors = new ArrayList<>();
        List<Change<ClientModel>> merged = new ArrayList<>();
        for (Change<ClientModel> change : changes) {
            CampaignDetails held = current.get(Long.valueOf(change.id()));
            Optional<CampaignException> error = forbids(scope, change, held);
            errors.add(error);
            if (error.isEmpty()) {
                ClientModel body = merge.of(Objects.requireNonNull(held), (CampaignPatch) change.body());
                merged.add(new Change<>(change.id(), body, change.wanted()));
            }
        }
        var sent = errors(replace(scope, merged)).iterator();
        errors.replaceAll(error -> error.isPresent() ? error : sent.next());
        return errors;
    }

    private Optional<CampaignException> forbids(
            CallScope scope, Change<ClientModel> change, @Nullable CampaignDetails held) {
        if (held == null) {
            return Optional.of(calls.notFound(scope, change.id()));
        }
        Violations violations = new Violations();
        WalmartRules.check(held, Wanted.in(change.body()), UpdateMode.READ_MERGE_WRITE, violations);
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(new InvalidCampaignException(Provider.WALMART, scope.operation(), violations.list()));
    }

    /** Why each action failed, in the order of the ids; one that is refused is done all the same when the campaign stands where it leads. */
    List<Optional<CampaignException>> act(CallScope scope, List<String> ids, DeliveryAction action) {
        List<WalmartBatch.Sent> sent = new WalmartBatch<String>(
                        calls,
                        scope,
                        some -> calls.api()
                                .setCampaignsDeliveryStatus(some.stream()
                                        .map(id -> body(id, action))
                                        .toList()),
                        (results, id, count) -> WalmartCalls.resultOf(results, Long.valueOf(id), count),
                        id -> "campaign " + id)
                .send(ids);
        List<Optional<CampaignException>> errors = new ArrayList<>();
        for (int place = 0; place < sent.size(); place++) {
            String id = ids.get(place);
            errors.add(Optional.ofNullable(sent.get(place).error())
                    .filter(error -> !(error instanceof ConflictException && stands(scope, id, action, error))));
        }
        return errors;
    }

    private CampaignAction body(String id, DeliveryAction action) {
        return new CampaignAction()
                .setAdvertiserId(advertiserId)
                .setCampaignId(Long.valueOf(id))
                .setAction(action);
    }

    private boolean stands(CallScope scope, String id, DeliveryAction action, CampaignException refused) {
        try {
            CampaignStatus status =
                    WalmartTable.STATUSES.read(calls.byId(scope, id).getStatus());
            return status != null
                    && Objects.requireNonNull(BRINGS_TO.get(action)).contains(status);
        } catch (CampaignException e) {
            refused.addSuppressed(e);
            return false;
        }
    }

    /** Ends a call on one campaign by its error, if it has one. */
    static void done(List<Optional<CampaignException>> errors) {
        errors.get(0).ifPresent(error -> {
            throw error;
        });
    }
}
