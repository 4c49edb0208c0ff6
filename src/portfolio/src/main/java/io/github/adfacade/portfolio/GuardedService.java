package io.github.adfacade.portfolio;

import io.github.adfacade.AsyncCampaignService;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CallOptions;
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
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.reports.Reports;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service behind guardrails. Its views share what is under way. */
final class GuardedService implements CampaignService, Guarded {

    private final Guardrails guardrails;
    private final CampaignService service;
    private final PendingRaises raises;

    GuardedService(Guardrails guardrails, CampaignService service, PendingRaises raises) {
        this.guardrails = guardrails;
        this.service = service;
        this.raises = raises;
    }

    @Override
    public CampaignService unguarded() {
        return service;
    }

    @Override
    public Judge judge(List<String> ids) {
        return judgement(ids, false);
    }

    private Judgement judgement(Collection<String> ids, boolean sends) {
        return new Judgement(guardrails, service, raises, new HashSet<>(ids).size(), sends);
    }

    @Override
    public Provider provider() {
        return service.provider();
    }

    @Override
    public Set<Capability> capabilities() {
        return service.capabilities();
    }

    @Override
    public Campaign get(String id) {
        return service.get(id);
    }

    @Override
    public Campaigns list(CampaignQuery query) {
        return service.list(query);
    }

    @Override
    public ZoneId zone() {
        return service.zone();
    }

    @Override
    public Reports reports() {
        return service.reports();
    }

    @Override
    public Campaign create(CampaignDraft draft) {
        try (Judgement judgement = new Judgement(guardrails, service, raises, 1, true)) {
            throwIfAny("create", judgement.judge(draft));
            return service.create(draft);
        }
    }

    @Override
    public Campaign update(String id, CampaignChange change) {
        return one(MassAction.UPDATE, "update", id, change, () -> service.update(id, change));
    }

    @Override
    public Campaign pause(String id) {
        return one(MassAction.PAUSE, "pause", id, null, () -> service.pause(id));
    }

    @Override
    public Campaign resume(String id) {
        return one(MassAction.RESUME, "resume", id, null, () -> service.resume(id));
    }

    @Override
    public void archive(String id) {
        one(MassAction.ARCHIVE, "archive", id, null, () -> {
            service.archive(id);
            return id;
        });
    }

    private <T> T one(
            MassAction action, String operation, String id, @Nullable CampaignChange change, Supplier<T> call) {
        try (Judgement judgement = judgement(List.of(id), true)) {
            throwIfAny(operation, judgement.judge(action, service.get(id), change));
            return call.get();
        }
    }

    private void throwIfAny(String operation, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidCampaignException(provider(), operation, violations);
        }
    }

    @Override
    public ChangePlan plan(String id, CampaignChange change) {
        ChangePlan plan = service.plan(id, change);
        List<Violation> violations = new ArrayList<>(plan.violations());
        violations.addAll(judge(List.of(id)).judge(MassAction.UPDATE, plan.current(), change));
        return violations.isEmpty() ? plan : new ChangePlan(plan.current(), plan.differences(), List.of(), violations);
    }

    @Override
    public BatchResult updateAll(Collection<CampaignUpdate> updates, BulkOptions options) {
        return all(
                MassAction.UPDATE,
                List.copyOf(updates),
                CampaignUpdate::id,
                CampaignUpdate::change,
                options,
                service::updateAll);
    }

    @Override
    public BatchResult pauseAll(Collection<String> ids, BulkOptions options) {
        return all(MassAction.PAUSE, List.copyOf(ids), id -> id, id -> null, options, service::pauseAll);
    }

    @Override
    public BatchResult resumeAll(Collection<String> ids, BulkOptions options) {
        return all(MassAction.RESUME, List.copyOf(ids), id -> id, id -> null, options, service::resumeAll);
    }

    @Override
    public BatchResult archiveAll(Collection<String> ids, BulkOptions options) {
        return all(MassAction.ARCHIVE, List.copyOf(ids), id -> id, id -> null, options, service::archiveAll);
    }

    private <T> BatchResult all(
            MassAction action,
            List<T> items,
            Function<T, String> id,
            Function<T, @Nullable CampaignChange> change,
            BulkOptions options,
            BiFunction<List<T>, BulkOptions, BatchResult> send) {
        List<String> ids = items.stream().map(id).toList();
        String operation = action.name().toLowerCase(Locale.ROOT) + "All";
        try (Judgement judgement = judgement(ids, true)) {
            CurrentCampaigns current = CurrentCampaigns.of(service, ids);
            Map<Integer, Outcome> refused = new HashMap<>();
            for (int place = 0; place < items.size(); place++) {
                T item = items.get(place);
                try {
                    throwIfAny(operation, judgement.judge(action, current.get(id.apply(item)), change.apply(item)));
                } catch (CampaignException e) {
                    refused.put(place, Outcome.failure(id.apply(item), e));
                }
            }
            return new Part<>(items, refused, options).run(send);
        }
    }

    @Override
    public BatchResult createAll(Collection<CampaignDraft> drafts, BulkOptions options) {
        List<CampaignDraft> items = List.copyOf(drafts);
        try (Judgement judgement = new Judgement(guardrails, service, raises, items.size(), true)) {
            Map<Integer, Outcome> refused = new HashMap<>();
            for (int place = 0; place < items.size(); place++) {
                try {
                    throwIfAny("createAll", judgement.judge(items.get(place)));
                } catch (CampaignException e) {
                    refused.put(place, Outcome.failure(null, e));
                }
            }
            return new Part<>(items, refused, options).run(service::createAll);
        }
    }

    @Override
    public CampaignService with(CallOptions options) {
        return new GuardedService(guardrails, service.with(options), raises);
    }

    @Override
    public ClientModel draftFields(Map<String, String> texts) {
        return service.draftFields(texts);
    }

    @Override
    public ClientModel changeFields(Map<String, String> texts) {
        return service.changeFields(texts);
    }

    @Override
    public ClientModel queryFields(Map<String, String> texts) {
        return service.queryFields(texts);
    }

    /** Refused: a judgement reads and counts on its way, and must not be passed twice. */
    @Override
    public AsyncCampaignService async() {
        throw new UnsupportedOperationException(
                "behind guardrails calls hold their thread, since each is judged by what is read before it");
    }

    /** Refused: what the network's own API does cannot be judged. */
    @Override
    public <T> T unwrap(Class<T> generatedApi) {
        throw new UnsupportedOperationException(
                "behind guardrails nothing is unwrapped, since its calls could not be judged; unwrap the service itself");
    }

    @Override
    public void close() {
        service.close();
    }
}
