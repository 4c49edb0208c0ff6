package io.github.adfacade.whop;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Metrics;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.Schedule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what both generations name alike is read into our words. What cannot be said in ours is left out; {@code raw()} holds
 * it.
 */
final class Readings {

    static final Currency USD = Currency.getInstance("USD");

    private static final Map<String, Objective> OBJECTIVES = Map.of(
            "awareness", Objective.AWARENESS,
            "traffic", Objective.TRAFFIC,
            "engagement", Objective.ENGAGEMENT,
            "leads", Objective.LEADS,
            "sales", Objective.SALES);

    private Readings() {}

    static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    static @Nullable String text(@Nullable Object word) {
        return word == null ? null : word.toString();
    }

    static @Nullable Objective objective(@Nullable Object word) {
        return word == null ? null : OBJECTIVES.getOrDefault(word.toString(), Objective.UNKNOWN);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** A time that the network types as plain text. */
    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    static Schedule schedule(@Nullable String start, @Nullable String end) {
        Instant last = instant(end);
        return new Schedule(instant(start), last == null ? null : FlightEnd.at(last));
    }

    static Ad ad(JsonObject raw, Currency fallback) {
        return new Ad(
                String.valueOf(text(raw, "id")),
                text(raw, "title"),
                parent(raw, "ad_campaign"),
                parent(raw, "ad_group"),
                text(raw, "status"),
                metrics(raw, fallback),
                raw);
    }

    static AdGroup adGroup(JsonObject raw, Currency currency) {
        return new AdGroup(
                String.valueOf(text(raw, "id")),
                text(raw, "title"),
                parent(raw, "ad_campaign"),
                text(raw, "status"),
                budget(raw, currency),
                schedule(text(raw, "starts_at"), text(raw, "ends_at")),
                metrics(raw, currency),
                raw);
    }

    private static @Nullable String parent(JsonObject raw, String name) {
        JsonElement parent = raw.get(name);
        return parent != null && parent.isJsonObject() ? text(parent.getAsJsonObject(), "id") : null;
    }

    /** A native budget, of a campaign or an ad group; null where the other level owns it. */
    static @Nullable Budget budget(JsonObject raw, Currency currency) {
        Money money = budgetMoney(raw, currency);
        BudgetPeriod period = period(text(raw, "budget_type"));
        return money == null || period == null ? null : new Budget(money, period);
    }

    /** The network's versions contradict each other; how that is resolved is told at {@link Whop.Builder#currency}. */
    private static @Nullable Money budgetMoney(JsonObject raw, Currency currency) {
        BigDecimal amount = decimal(raw, "budget_amount");
        BigDecimal local = decimal(raw, "budget_amount_local");
        String localCurrency = text(raw, "budget_currency");
        if (localCurrency == null) {
            return money(amount, currency);
        }
        boolean ours = localCurrency.equalsIgnoreCase(currency.getCurrencyCode());
        return ours && local != null ? money(local, currency) : money(amount, USD);
    }

    /** Daily is the network's default; a period that is not known cannot be said in ours. */
    private static @Nullable BudgetPeriod period(@Nullable String type) {
        if (type == null || type.equals("daily")) {
            return BudgetPeriod.DAILY;
        }
        return type.equals("lifetime") ? BudgetPeriod.TOTAL : null;
    }

    /** Metrics by the names that all objects but the legacy campaign use. */
    static Metrics metrics(JsonObject raw, Currency fallback) {
        String code = text(raw, "spend_currency");
        return new Metrics(
                money(decimal(raw, "spend"), code == null ? fallback : currency(code)),
                count(decimal(raw, "impressions")),
                count(decimal(raw, "clicks")),
                count(decimal(raw, "purchases")),
                decimal(raw, "return_on_ad_spend"));
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable Currency currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    /** Whop's codes go beyond ISO 4217: {@code usdt}, {@code whop_usd}. */
    private static @Nullable Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notIso) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(JsonObject raw, String name) {
        JsonElement value = raw.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsBigDecimal();
    }

    /** Counts are typed as numbers: 12.0 is one, 12.5 and 1e400 are not. */
    private static @Nullable Long count(@Nullable BigDecimal number) {
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException notACount) {
            return null;
        }
    }
}
