package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.books.Delivery;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign with its bids. */
final class TopsortCampaign {
    final JsonObject document;
    final Instant created;
    final List<JsonObject> bids = new ArrayList<>();
    /** Active bids that a seed counts but does not list. */
    private final BigDecimal unlisted;

    private final Delivery delivery;

    TopsortCampaign(JsonObject document) {
        this.document = document;
        this.created = Instant.parse(String.valueOf(document.text("createdAt")));
        BigDecimal counted = document.number("bidCount");
        this.unlisted = counted == null ? BigDecimal.ZERO : counted;
        this.delivery = new Delivery(delivers());
    }

    private boolean delivers() {
        return document.is("isActive") && (!banner() || "approved".equals(document.text("status")));
    }

    /** Notes whether it delivers from now on. */
    void observe(Instant now) {
        delivery.note(now, delivers());
    }

    Delivery delivery() {
        return delivery;
    }

    Instant date(String name) {
        return OffsetDateTime.parse(String.valueOf(document.text(name))).toInstant();
    }

    String vendor() {
        return String.valueOf(document.text("vendorId"));
    }

    /** The product that all of its figures are about: that of its first bid, or one of its own. */
    String product() {
        JsonObject target = bids.isEmpty() ? null : bids.get(0).object("target");
        String id = target != null && "product".equals(target.text("type")) ? target.text("id") : null;
        return id == null ? "sku-" + id().substring(0, 8) : id;
    }

    String id() {
        return String.valueOf(document.text("campaignId"));
    }

    /** What must be unique: the caller's id within an ad format. */
    @Nullable
    String external() {
        String external = document.text("externalCampaignId");
        return external == null ? null : document.text("adFormat") + "\n" + external;
    }

    String name() {
        return String.valueOf(document.text("name"));
    }

    boolean banner() {
        return List.of("banner", "sponsored_brand", "exclusive_banner")
                .contains(String.valueOf(document.text("adFormat")));
    }

    boolean autobidding() {
        return "autobidding".equals(document.text("campaignType"));
    }

    void recount() {
        long active = bids.stream().filter(bid -> bid.is("isActive")).count();
        document.with("bidCount", unlisted.add(BigDecimal.valueOf(active)));
    }

    @Nullable
    JsonObject bid(String id) {
        return bids.stream()
                .filter(bid -> id.equals(bid.text("bidId")))
                .findFirst()
                .orElse(null);
    }

    /** Sets amount and type and keeps the books: what is left follows from what was used and carried over. */
    void budget(JsonObject asked) {
        JsonObject old = document.object("budget");
        BigDecimal used = count(old, "amountUsed");
        BigDecimal carried = count(old, "amountCarryover");
        BigDecimal amount = count(asked, "amount");
        String type = asked.text("type");
        String before = old == null ? null : old.text("type");
        document.with(
                "budget",
                JsonObject.of("amount", amount)
                        .with(
                                "amountRemaining",
                                amount.add(carried).subtract(used).max(BigDecimal.ZERO))
                        .with("amountCarryover", carried)
                        .with("amountUsed", used)
                        .with("type", type != null ? type : before != null ? before : "daily"));
    }

    void spend(long minorUnits) {
        JsonObject budget = document.object("budget");
        if (budget != null) {
            budget.with("amountUsed", count(budget, "amountUsed").add(BigDecimal.valueOf(minorUnits)));
            budget(budget.copy());
        }
    }

    private static BigDecimal count(@Nullable JsonObject object, String name) {
        BigDecimal number = object == null ? null : object.number(name);
        return number == null ? BigDecimal.ZERO : number;
    }
}
