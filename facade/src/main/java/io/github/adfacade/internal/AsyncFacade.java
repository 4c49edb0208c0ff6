package io.github.adfacade.internal;

import io.github.adfacade.AsyncCampaignService;
import io.github.adfacade.AsyncCampaigns;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.internal.async.AsyncRun;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations of a service as futures: the same code, run by {@link AsyncRun}. */
record AsyncFacade(BaseCampaignService<?, ?, ?, ?> service, Executor callbacks) implements AsyncCampaignService {

    @Override
    public <T> CompletableFuture<T> call(Supplier<T> call) {
        return AsyncRun.start(call, callbacks);
    }

    @Override
    public CompletableFuture<Campaign> get(String id) {
        return call(() -> service.get(id));
    }

    @Override
    public AsyncCampaigns list(CampaignQuery query) {
        return new PagePublisher(((WalkedCampaigns) service.list(query))::walk, callbacks);
    }

    @Override
    public CompletableFuture<Campaign> create(CampaignDraft draft) {
        return call(() -> service.create(draft));
    }

    @Override
    public CompletableFuture<Campaign> update(String id, CampaignChange change) {
        return call(() -> service.update(id, change));
    }

    @Override
    public CompletableFuture<Campaign> pause(String id) {
        return call(() -> service.pause(id));
    }

    @Override
    public CompletableFuture<Campaign> resume(String id) {
        return call(() -> service.resume(id));
    }

    @Override
    public CompletableFuture<Void> archive(String id) {
        return this.<@Nullable Void>call(() -> {
            service.archive(id);
            return null;
        });
    }

    @Override
    public CompletableFuture<ChangePlan> plan(String id, CampaignChange change) {
        return call(() -> service.plan(id, change));
    }

    @Override
    public CompletableFuture<BatchResult> updateAll(Collection<CampaignUpdate> updates, BulkOptions options) {
        return all(() -> service.update(updates, options));
    }

    @Override
    public CompletableFuture<BatchResult> pauseAll(Collection<String> ids, BulkOptions options) {
        return all(() -> service.act(Capability.PAUSE, ids, options));
    }

    @Override
    public CompletableFuture<BatchResult> resumeAll(Collection<String> ids, BulkOptions options) {
        return all(() -> service.act(Capability.RESUME, ids, options));
    }

    @Override
    public CompletableFuture<BatchResult> archiveAll(Collection<String> ids, BulkOptions options) {
        return all(() -> service.act(Capability.ARCHIVE, ids, options));
    }

    @Override
    public CompletableFuture<BatchResult> createAll(Collection<CampaignDraft> drafts, BulkOptions options) {
        return all(() -> service.create(drafts, options));
    }

    private CompletableFuture<BatchResult> all(Supplier<BulkRun<?>> run) {
        try {
            return run.get().start(callbacks);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    @Override
    public AsyncCampaignService with(CallOptions options) {
        return service.with(options).async();
    }
}
