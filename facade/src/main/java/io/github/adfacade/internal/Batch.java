package io.github.adfacade.internal;

import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignUpdate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code updateAll}: items that break rules are refused here and do not keep the others from being sent; outcomes
 * come back in the order given.
 */
final class Batch {

    private final BaseCampaignService service;
    private final List<CampaignUpdate> updates;

    Batch(BaseCampaignService service, List<CampaignUpdate> updates) {
        this.service = service;
        this.updates = updates;
    }

    BatchResult run(CallScope scope) {
        List<@Nullable Outcome> refused = new ArrayList<>();
        List<CampaignUpdate> good = new ArrayList<>();
        for (CampaignUpdate update : updates) {
            try {
                service.violationsOf(update.id(), update.change()).throwIfAny(service.provider(), scope.operation());
                good.add(update);
                refused.add(null);
            } catch (CampaignException broken) {
                refused.add(Outcome.failure(update.id(), broken));
            }
        }
        Iterator<Outcome> sent = (good.isEmpty() ? List.<Outcome>of() : service.sendAll(scope, good)).iterator();
        return new BatchResult(refused.stream()
                .map(outcome -> outcome != null ? outcome : Objects.requireNonNull(sent.next()))
                .toList());
    }
}
