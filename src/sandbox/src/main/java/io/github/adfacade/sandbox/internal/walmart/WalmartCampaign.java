package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.books.Delivery;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A campaign as the list shows it, and what moves it. Absent members are not there; none is null. */
final class WalmartCampaign {
    private static final Duration SETTLING = Duration.ofMinutes(15);

    final long id;
    final long advertiser;
    final JsonObject document;
    private final Supplier<Instant> clock;
    private final Instant created;
    private Delivery delivery = new Delivery(false);
    private boolean flighted;
    private @Nullable Instant ready;
    private BigDecimal spent = BigDecimal.ZERO;

    WalmartCampaign(long id, long advertiser, JsonObject document, Supplier<Instant> clock) {
        this.id = id;
        this.advertiser = advertiser;
        this.document = document;
        this.clock = clock;
        this.created = clock.get();
    }

    /** What stood in this status from its start on. */
    void plant(String status) {
        delivery = new Delivery(!List.of("DRAFT", "ARCHIVED").contains(status));
        status(status);
    }

    Delivery delivery() {
        return delivery;
    }

    Instant created() {
        return created;
    }

    /** A date of the flight, or the other moment where the campaign has none. */
    Instant date(String name, Instant otherwise) {
        String date = document.text(name);
        return date == null ? otherwise : Eastern.parse(date).toInstant();
    }

    String name() {
        return String.valueOf(document.text("name"));
    }

    String status() {
        return String.valueOf(document.text("status"));
    }

    boolean inFlight() {
        return status().equals("LIVE") || status().equals("SCHEDULED") || status().equals("PAUSED");
    }

    boolean onAdGroups() {
        return document.is("attributesSetOnAdGroupLevel");
    }

    boolean flighted() {
        return flighted;
    }

    BigDecimal spent() {
        return spent;
    }

    void spend(BigDecimal amount) {
        spent = spent.add(amount);
        delivery.charge(clock.get(), amount.movePointRight(2).longValueExact());
    }

    void status(String status) {
        status(status, clock.get());
    }

    private void status(String status, Instant at) {
        document.with("status", status);
        delivery.note(at, status.equals("LIVE") || status.equals("SCHEDULED"));
        ready = null;
        flighted |= status.equals("LIVE") || status.equals("COMPLETED");
    }

    /** A resumed campaign is a draft until its conditions have been looked at anew. */
    void resume(Instant now) {
        status("DRAFT");
        ready = now.plus(SETTLING);
    }

    /** Whatever the passing of time has brought about. */
    void settle(Instant now) {
        if (ready != null && !now.isBefore(ready)) {
            status("SCHEDULED", ready);
        }
        if (status().equals("SCHEDULED") && reached("startDate", now)) {
            status("LIVE");
        }
        if (status().equals("LIVE") && reached("endDate", now)) {
            status("COMPLETED");
        }
    }

    /** A completed campaign whose end was moved runs again. */
    void revive(Instant now) {
        if (status().equals("COMPLETED") && !reached("endDate", now)) {
            status("LIVE");
        }
    }

    private boolean reached(String name, Instant now) {
        String date = document.text(name);
        return date != null && !now.isBefore(Eastern.parse(date).toInstant());
    }
}
