package io.github.adfacade;

import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The operations of a {@link CampaignService} for callers that do not want to wait, on the same connections: {@code
 * service.async()}. No thread is held for a call that waits for its quota, for a repeat or for an answer, beside the one that
 * OkHttp keeps for each connection in use.
 *
 * <p>A future fails with what the method of the service throws, broken rules included. Cancelling a future ends its attempt on
 * the wire, or its wait, at once; it then ends with a {@link CancellationException} whose cause, a {@link
 * CallCancelledException}, says by {@link CampaignException#applied()} whether the change may have been made. What had ended
 * before is not cancelled. A future that is completed otherwise before its call has ended, as by {@code orTimeout}, ends
 * its call, too. The deadline of the call holds without that. Only the future that a method returns can be cancelled so, not
 * one that was made from it by {@code thenApply} and the like, as is usual with {@link CompletableFuture}s.
 *
 * <p>Futures are completed on the service's callback executor ({@link ServiceBuilder#callbackExecutor}), so code that depends
 * on them holds up no call. What a caller needs to know there about its call travels with it as a tag ({@link
 * CallOptions#tag()}), which listeners are told.
 */
public interface AsyncCampaignService {

    /** Reads one campaign; see {@link CampaignService#get}. */
    CompletableFuture<Campaign> get(String id);

    /**
     * Reads campaigns page by page; see {@link CampaignService#list}. Nothing is sent yet.
     *
     * @throws InvalidCampaignException at once, when the query breaks a rule
     */
    AsyncCampaigns list(CampaignQuery query);

    /** Makes a campaign, once; see {@link CampaignService#create}. */
    CompletableFuture<Campaign> create(CampaignDraft draft);

    /** Changes a campaign; see {@link CampaignService#update}. */
    CompletableFuture<Campaign> update(String id, CampaignChange change);

    /** Stops delivery; see {@link CampaignService#pause}. */
    CompletableFuture<Campaign> pause(String id);

    /** Takes up delivery again; see {@link CampaignService#resume}. */
    CompletableFuture<Campaign> resume(String id);

    /** Removes a campaign; see {@link CampaignService#archive}. */
    CompletableFuture<Void> archive(String id);

    /** Shows what a change would do; see {@link CampaignService#plan}. */
    CompletableFuture<ChangePlan> plan(String id, CampaignChange change);

    /**
     * Changes many campaigns; see {@link CampaignService#updateAll}. Cancelling the future ends the requests under way and lets
     * none follow; what was done by then only the listener of the options knows. {@link BulkOptions#stopWhen()} ends the
     * operation with its outcomes.
     */
    CompletableFuture<BatchResult> updateAll(Collection<CampaignUpdate> updates, BulkOptions options);

    /** Stops delivery of many campaigns; see {@link #updateAll}. */
    CompletableFuture<BatchResult> pauseAll(Collection<String> ids, BulkOptions options);

    /** Takes up delivery of many campaigns again; see {@link #updateAll}. */
    CompletableFuture<BatchResult> resumeAll(Collection<String> ids, BulkOptions options);

    /** Removes many campaigns; see {@link #updateAll}. */
    CompletableFuture<BatchResult> archiveAll(Collection<String> ids, BulkOptions options);

    /** Makes many campaigns; see {@link #updateAll}. */
    CompletableFuture<BatchResult> createAll(Collection<CampaignDraft> drafts, BulkOptions options);

    /**
     * Calls any other method of the service, or of a view of it, that sends few requests: {@code async.call(() ->
     * whop.launch(id))}, {@code async.call(() -> topsort.bids(id).list())}. The code is run once more from its beginning for
     * each answer that it has waited for, so it must do nothing else, and must not hold on to anything between.
     */
    <T> CompletableFuture<T> call(Supplier<T> call);

    /** The same campaigns for calls that want something of their own; see {@link CampaignService#with}. */
    AsyncCampaignService with(CallOptions options);
}
