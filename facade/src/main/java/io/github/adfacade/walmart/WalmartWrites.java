package io.github.adfacade.walmart;

import static io.github.adfacade.CampaignStatus.ACTIVE;
import static io.github.adfacade.CampaignStatus.ARCHIVED;
import static io.github.adfacade.CampaignStatus.DRAFT;
import static io.github.adfacade.CampaignStatus.ENDED;
import static io.github.adfacade.CampaignStatus.PAUSED;
import static io.github.adfacade.CampaignStatus.SCHEDULED;

import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ConflictException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.clients.walmart.model.CampaignAction;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.DeliveryAction;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.walmart.WalmartBatch.Sent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Changes and actions of one campaign or of as many as travel in one request, each at most once: why some failed, by their ids. */
record WalmartWrites(WalmartCalls calls, WalmartMerge merge) {

    /** Where an action brings a campaign. A resumed one is a draft first, so a draft cannot be told from one just resumed. */
    private static final Map<DeliveryAction, Set<CampaignStatus>> BRINGS_TO = Map.of(
            DeliveryAction.PAUSE, EnumSet.of(PAUSED),
            DeliveryAction.RESUME, EnumSet.of(DRAFT, SCHEDULED, ACTIVE),
            DeliveryAction.ARCHIVE, EnumSet.of(ARCHIVED),
            DeliveryAction.UNARCHIVE, EnumSet.of(DRAFT, SCHEDULED, ACTIVE, PAUSED, ENDED));

    /** Ends a call on one campaign by its error, if it has one. */
    static void done(Map<String, CampaignException> failed) {
        for (CampaignException error : failed.values()) {
            throw error;
        }
    }

    /** Sends changes, whose bodies name their campaigns. */
    Map<String, CampaignException> change(CallScope scope, List<ClientModel> bodies, UpdateMode mode) {
        return switch (mode) {
            case PATCH -> send(scope, all(bodies, CampaignPatch.class), calls.api()::patchCampaigns);
            case REPLACE -> send(scope, all(bodies, CampaignReplace.class), calls.api()::replaceCampaigns);
            case READ_MERGE_WRITE -> merge(scope, all(bodies, CampaignPatch.class));
        };
    }

    /** What {@link #change} sends for one: its request, made and not sent. */
    Call<List<BatchResult>> request(CampaignDetails current, ClientModel body, UpdateMode mode) {
        return switch (mode) {
            case PATCH -> calls.api().patchCampaigns(List.of((CampaignPatch) body));
            case REPLACE -> calls.api().replaceCampaigns(List.of((CampaignReplace) body));
            case READ_MERGE_WRITE -> calls.api().replaceCampaigns(List.of(merge.of(current, (CampaignPatch) body)));
        };
    }

    private static <B> List<B> all(List<ClientModel> bodies, Class<B> type) {
        return bodies.stream().map(type::cast).toList();
    }

    private <B extends ClientModel> Map<String, CampaignException> send(
            CallScope scope, List<B> bodies, Function<List<B>, Call<List<BatchResult>>> request) {
        Map<String, CampaignException> failed = new LinkedHashMap<>();
        for (Sent<B> sent : new WalmartBatch<>(calls.exchange(), scope, request, "campaignId").send(bodies)) {
            if (sent.error() != null) {
                failed.put(Values.id(sent.item(), "campaignId"), sent.error());
            }
        }
        return failed;
    }

    private Map<String, CampaignException> merge(CallScope scope, List<CampaignPatch> changes) {
        Map<Long, CampaignDetails> current = calls.byIds(
                scope, changes.stream().map(CampaignPatch::getCampaignId).toList());
        Map<String, CampaignException> failed = new LinkedHashMap<>();
        List<CampaignReplace> merged = new ArrayList<>();
        for (CampaignPatch change : changes) {
            try {
                merged.add(merged(scope, change, current.get(change.getCampaignId())));
            } catch (CampaignException refused) {
                failed.put(Values.id(change, "campaignId"), refused);
            }
        }
        failed.putAll(send(scope, merged, calls.api()::replaceCampaigns));
        return failed;
    }

    private CampaignReplace merged(CallScope scope, CampaignPatch change, @Nullable CampaignDetails held) {
        if (held == null) {
            throw calls.notFound(scope, Values.id(change, "campaignId"));
        }
        Violations violations = new Violations();
        WalmartRules.check(held, change, UpdateMode.READ_MERGE_WRITE, violations);
        violations.throwIfAny(Provider.WALMART, scope.operation());
        return merge.of(held, change);
    }

    /** One that is refused is done all the same when the campaign stands where it leads. */
    Map<String, CampaignException> act(CallScope scope, List<String> ids, DeliveryAction action) {
        List<CampaignAction> bodies = ids.stream()
                .map(id -> new CampaignAction()
                        .setAdvertiserId(calls.advertiserId())
                        .setCampaignId(Long.valueOf(id))
                        .setAction(action))
                .toList();
        Map<String, CampaignException> failed = send(scope, bodies, calls.api()::setCampaignsDeliveryStatus);
        failed.entrySet()
                .removeIf(one -> one.getValue() instanceof ConflictException refused
                        && stands(scope, one.getKey(), action, refused));
        return failed;
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

    /** The network's answer names campaigns and does not show them: they are read in one more request where that is asked for. */
    List<Outcome> outcomes(
            CallScope scope,
            List<String> ids,
            Map<String, CampaignException> failed,
            boolean readBack,
            BiFunction<String, CampaignDetails, Campaign> seen) {
        List<Long> written = ids.stream()
                .filter(id -> !failed.containsKey(id))
                .map(Long::valueOf)
                .toList();
        Map<Long, CampaignDetails> shown = Map.of();
        try {
            if (readBack && !written.isEmpty()) {
                shown = calls.exchange().after(scope, "the campaigns", () -> calls.byIds(scope, written));
            }
        } catch (CampaignException unseen) {
            // Only those that were written: what was refused stays so.
            written.forEach(id -> failed.put(id.toString(), unseen));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : ids) {
            CampaignDetails campaign = shown.get(Long.valueOf(id));
            CampaignException error = failed.get(id);
            if (error != null) {
                outcomes.add(Outcome.failure(id, error));
            } else {
                outcomes.add(campaign == null ? Outcome.success(id) : Outcome.success(seen.apply(id, campaign)));
            }
        }
        return outcomes;
    }
}
