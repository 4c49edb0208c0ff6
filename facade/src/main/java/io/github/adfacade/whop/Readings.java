package io.github.adfacade.whop;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Metrics;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the values of both generations are read into ours. What cannot be said in ours is left out; raw() holds it. */
final class Readings {

    private Readings() {}

    static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
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

    static @Nullable FlightEnd end(@Nullable Instant end) {
        return end == null ? null : FlightEnd.at(end);
    }

    static @Nullable Objective objective(@Nullable String word) {
        return word == null
                ? null
                : switch (word) {
                    case "awareness" -> Objective.AWARENESS;
                    case "traffic" -> Objective.TRAFFIC;
                    case "engagement" -> Objective.ENGAGEMENT;
                    case "leads" -> Objective.LEADS;
                    case "sales" -> Objective.SALES;
                    default -> Objective.UNKNOWN;
                };
    }

    /**
     * Metrics as one network object tells them.
     *
     * @param currency the network's code, which may be none of ISO 4217 ({@code usdt}); null means the fallback
     * @param roas revenue by spend, as a ratio
     */
    static Metrics metrics(
            @Nullable BigDecimal spend,
            @Nullable String currency,
            Currency fallback,
            @Nullable Number impressions,
            @Nullable Number clicks,
            @Nullable Number purchases,
            @Nullable BigDecimal roas) {
        return new Metrics(
                money(spend, currency == null ? fallback : currency(currency)),
                count(impressions),
                count(clicks),
                count(purchases),
                roas);
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable Currency currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static @Nullable Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notIso) {
            return null;
        }
    }

    /** Counts are typed as numbers: 12.0 is one, 12.5 and 1e400 are not. */
    private static @Nullable Long count(@Nullable Number number) {
        try {
            return number == null ? null : new BigDecimal(number.toString()).longValueExact();
        } catch (ArithmeticException notACount) {
            return null;
        }
    }
}
