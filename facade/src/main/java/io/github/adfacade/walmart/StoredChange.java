package io.github.adfacade.walmart;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.walmart.WalmartOptions.DeliverySpeed;
import io.github.adfacade.walmart.WalmartOptions.UpdateMode;
import java.time.Instant;

/**
 * A change as Walmart would store it: dates by the hour, words without case. What falls into the hour that is stored
 * already is no difference.
 */
final class StoredChange {

    private StoredChange() {}

    static CampaignChange of(Campaign current, CampaignDetails details, CampaignChange change, UpdateMode mode) {
        CampaignChange.Builder stored = CampaignChange.builder();
        change.name().value().ifPresent(stored::name);
        change.description().value().ifPresent(stored::description);
        boolean dropped = change.description().isKept() && mode == UpdateMode.REPLACE;
        if (change.description().isCleared() || dropped) {
            stored.clearDescription();
        }
        change.objective().value().ifPresent(stored::objective);
        change.budget().value().ifPresent(stored::budget);
        change.start().value().ifPresent(start -> {
            Instant before = current.schedule().startOrNull();
            stored.start(
                    before != null && Eastern.hour(before).equals(Eastern.hour(start)) ? before : Eastern.hour(start));
        });
        change.end().value().ifPresent(end -> {
            FlightEnd before = current.schedule().endOrNull();
            stored.end(before != null && Eastern.endHour(before).equals(Eastern.endHour(end)) ? before : cut(end));
        });
        WalmartBodies.optionsOf(change.options())
                .flatMap(WalmartOptions::deliverySpeed)
                .filter(speed -> !isSpeed(speed, details))
                .ifPresent(speed -> stored.options(
                        WalmartOptions.builder().deliverySpeed(speed).build()));
        return stored.build();
    }

    private static boolean isSpeed(DeliverySpeed speed, CampaignDetails details) {
        return WalmartMapping.word(details.getDeliverySpeed()).equals(speed.name());
    }

    private static FlightEnd cut(FlightEnd end) {
        return end.instant().map(Eastern::hour).map(FlightEnd::at).orElse(FlightEnd.NEVER);
    }
}
