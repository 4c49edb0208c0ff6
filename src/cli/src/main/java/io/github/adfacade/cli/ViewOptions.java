package io.github.adfacade.cli;

import io.github.adfacade.CallOptions;
import io.github.adfacade.CampaignService;
import io.github.adfacade.topsort.TopsortCampaignService;
import io.github.adfacade.walmart.UpdateMode;
import io.github.adfacade.walmart.WalmartCampaignService;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a call wants beside its fields: how long it may take, and what only one network asks for. */
final class ViewOptions {

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            description = "How long one call may take, waits and repeated attempts included.")
    private @Nullable Integer deadline;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description =
                    "Whop: the key under which a creation counts once; repeat it to repeat a create that was lost.")
    private @Nullable String idempotencyKey;

    @Option(names = "--vendor", paramLabel = "ID", description = "Topsort: another vendor than TOPSORT_VENDOR_ID.")
    private @Nullable String vendor;

    @Option(names = "--all-vendors", description = "Topsort: the campaigns of the whole marketplace.")
    private boolean allVendors;

    @Option(
            names = "--update-mode",
            paramLabel = "MODE",
            converter = WordConverter.OfUpdateMode.class,
            completionCandidates = WordConverter.OfUpdateMode.class,
            description = "Walmart: ${COMPLETION-CANDIDATES}. Unless set, only what changes is sent (patch).")
    private @Nullable UpdateMode updateMode;

    /** The service as these options want to see it. */
    CampaignService view(CampaignService service, ServiceCommand command) {
        CampaignService view = service;
        boolean isOne = !command.providers().isAll();
        if (vendor != null && allVendors) {
            throw command.wrongUsage("--vendor and --all-vendors contradict each other");
        }
        if (vendor != null || allVendors) {
            if (view instanceof TopsortCampaignService topsort) {
                view = vendor == null ? topsort.ofWholeMarketplace() : topsort.ofVendor(vendor);
            } else if (isOne) {
                throw command.wrongUsage("--vendor and --all-vendors are for topsort");
            }
        }
        if (updateMode != null) {
            if (view instanceof WalmartCampaignService walmart) {
                view = walmart.by(updateMode);
            } else if (isOne) {
                throw command.wrongUsage("--update-mode is for walmart");
            }
        }
        if (idempotencyKey != null && command.isOverMany()) {
            throw command.wrongUsage("--idempotency-key is for one request, and this may send many");
        }
        return deadline == null && idempotencyKey == null ? view : view.with(options(command));
    }

    private CallOptions options(ServiceCommand command) {
        CallOptions.Builder options = CallOptions.builder();
        try {
            if (deadline != null) {
                options.deadline(Duration.ofSeconds(deadline));
            }
            if (idempotencyKey != null) {
                options.idempotencyKey(idempotencyKey);
            }
        } catch (IllegalArgumentException e) {
            throw command.wrongUsage(String.valueOf(e.getMessage()));
        }
        return options.build();
    }
}
