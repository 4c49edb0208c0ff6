package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through a model that is to be sent and gathers every {@link Breach} of its schemas, not the first alone. */
final class Limits {

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int LAST_YEAR = 9999;
    private static final char DELETE = 127;

    private final Currency currency;
    private final List<Breach> found = new ArrayList<>();

    Limits(Currency currency) {
        this.currency = currency;
    }

    List<Breach> found() {
        return found;
    }

    void model(String path, ClientModel model) {
        Unreadable whole = model.unreadable(0);
        if (whole != null) {
            add(path, "must be an object", whole.raw());
        }
        @Nullable Object[] values = model.values();
        Limit[] limits = model.limits();
        for (int i = 0; i < limits.length; i++) {
            property(below(path, limits[i].name), limits[i], values[i], model, i + 1);
        }
        if (model instanceof OperationParameters parameters) {
            parameters
                    .headers()
                    .forEach((name, value) -> require(
                            value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < DELETE)),
                            name,
                            "must be text that a header can carry",
                            value));
        }
        if (model.hasAdditionalProperties()) {
            model.getAdditionalProperties().forEach((name, value) -> {
                require(model.number(name) == 0, below(path, name), "must be set by its setter", null);
                text(below(path, name), name);
                json(below(path, name), value);
            });
        }
    }

    private void property(String path, Limit limit, @Nullable Object value, ClientModel model, int number) {
        Unreadable unreadable = model.unreadable(number);
        if (unreadable != null) {
            add(path, unreadable.rule(), unreadable.raw());
        } else if (value != null) {
            value(path, limit, value);
        } else if (model.isNull(number)) {
            require(limit.nullable, path, "must not be null", null);
        } else {
            require(!limit.required, path, Breach.REQUIRED, null);
        }
    }

    private void value(String path, Limit limit, Object value) {
        if (value instanceof ClientModel model) {
            model(path, model);
        } else if (value instanceof OpenEnum word) {
            require(word.isKnown(), path, "must be one of " + joined(word.words()), word);
        } else if (value instanceof String text) {
            string(path, limit, text);
        } else if (value instanceof Amount amount) {
            amount(path, limit, amount);
        } else if (value instanceof BigDecimal number) {
            number(path, limit, number, "", number);
        } else if (value instanceof Number number) {
            number(path, limit, BigDecimal.valueOf(number.longValue()), "", number);
        } else if (value instanceof OffsetDateTime moment) {
            require(isYear(moment.getYear()), path, "must lie between the years 0 and 9999", moment);
        } else if (value instanceof LocalDate date) {
            require(isYear(date.getYear()), path, "must lie between the years 0 and 9999", date);
        } else if (value instanceof List<?> list) {
            list(path, limit, list);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                text(below(path, "*"), String.valueOf(key));
                element(below(path, String.valueOf(key)), limit.items, each);
            });
        } else if (value instanceof JsonElement json) {
            json(path, json);
        }
    }

    private void string(String path, Limit limit, String text) {
        text(path, text);
        int length = text.codePointCount(0, text.length());
        if (length < limit.minLength || length > limit.maxLength) {
            add(path, lengthRule(limit), text);
        } else if (limit.pattern != null && !limit.pattern.matcher(text).find()) {
            add(path, patternRule(limit.patternText), text);
        }
        require(!limit.uuid || UUID.matcher(text).matches(), path, "must be a UUID", text);
        require(!limit.uri || isUri(text), path, "must be an absolute URI", text);
    }

    private static String lengthRule(Limit limit) {
        if (limit.maxLength == Integer.MAX_VALUE) {
            return limit.minLength == 1 ? "must not be empty" : "must have at least " + limit.minLength + " characters";
        }
        return limit.minLength == 0
                ? "must have at most " + limit.maxLength + " characters"
                : "must have " + limit.minLength + " to " + limit.maxLength + " characters";
    }

    private static String patternRule(String pattern) {
        return pattern.equals("\\S") ? "must not be blank" : "must match " + pattern;
    }

    private void amount(String path, Limit limit, Amount amount) {
        Currency own = amount.currency().orElse(currency);
        if (!own.equals(currency)) {
            add(path, "must be in " + currency, amount);
            return;
        }
        if (!limit.minor) {
            boolean fits = !limit.whole || amount.value().stripTrailingZeros().scale() <= 0;
            require(fits, path, "must be a whole number", amount);
            number(path, limit, amount.value(), " " + currency, amount);
            return;
        }
        BigDecimal units = amount.minor(currency);
        if (limit.whole && units.stripTrailingZeros().scale() > 0) {
            add(path, "must have no fraction of the currency's smallest unit", amount);
        }
        number(path, limit, units, null, amount);
    }

    /**
     * @param unit what follows a bound in a rule; null for minor units, whose bounds are told as amounts
     */
    private void number(String path, Limit limit, BigDecimal number, @Nullable String unit, Object given) {
        boolean low = limit.minimum != null
                && (limit.aboveMinimum ? number.compareTo(limit.minimum) <= 0 : number.compareTo(limit.minimum) < 0);
        boolean high = limit.maximum != null
                && (limit.belowMaximum ? number.compareTo(limit.maximum) >= 0 : number.compareTo(limit.maximum) > 0);
        if (low || high) {
            add(path, boundRule(limit, low, unit), given);
        } else if (!Decimals.isBounded(number)
                || (limit.whole && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0)) {
            add(path, "must be a number that can be sent", given);
        } else if (limit.multipleOf != null
                && number.remainder(limit.multipleOf).signum() != 0) {
            add(path, "must be a multiple of " + shown(limit.multipleOf, unit), given);
        }
    }

    private String boundRule(Limit limit, boolean low, @Nullable String unit) {
        BigDecimal least = limit.minimum;
        BigDecimal most = limit.maximum;
        if (least != null && most != null && !limit.aboveMinimum && !limit.belowMaximum) {
            return "must be " + shown(least, unit) + " to " + shown(most, unit);
        }
        if (low && least != null) {
            return limit.aboveMinimum
                    ? "must be above " + (least.signum() == 0 ? "zero" : shown(least, unit))
                    : "must be at least " + shown(least, unit);
        }
        return "must be " + (limit.belowMaximum ? "below " : "at most ")
                + shown(most == null ? BigDecimal.ZERO : most, unit);
    }

    private String shown(BigDecimal bound, @Nullable String unit) {
        return unit == null ? Amount.ofMinor(bound, currency).toString() : bound.toPlainString() + unit;
    }

    private void list(String path, Limit limit, List<?> list) {
        int size = list.size();
        if (size < limit.minItems || size > limit.maxItems) {
            add(path, sizeRule(limit), size);
        }
        Set<@Nullable Object> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            Object each = list.get(i);
            element(path + "[" + i + "]", limit.items, each);
            require(
                    !limit.unique || seen.add(sameIfEqual(each)),
                    path + "[" + i + "]",
                    "must not be there twice",
                    each);
        }
    }

    /** 1 and 1.0 are the same in JSON. */
    private static @Nullable Object sameIfEqual(@Nullable Object each) {
        return each instanceof BigDecimal number ? number.stripTrailingZeros() : each;
    }

    private static String sizeRule(Limit limit) {
        if (limit.maxItems == Integer.MAX_VALUE) {
            return "must hold at least " + (limit.minItems == 1 ? "one" : limit.minItems);
        }
        return limit.minItems == 0
                ? "must hold at most " + limit.maxItems
                : "must hold " + limit.minItems + " to " + limit.maxItems;
    }

    private void element(String path, @Nullable Limit limit, @Nullable Object each) {
        if (each == null) {
            require(limit != null && limit.nullable, path, "must not be null", null);
        } else {
            value(path, limit == null ? Limit.of("") : limit, each);
        }
    }

    private void json(String path, JsonElement json) {
        if (json.isJsonArray()) {
            for (int i = 0; i < json.getAsJsonArray().size(); i++) {
                json(path + "[" + i + "]", json.getAsJsonArray().get(i));
            }
        } else if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(field -> {
                text(below(path, field.getKey()), field.getKey());
                json(below(path, field.getKey()), field.getValue());
            });
        } else if (json.isJsonPrimitive()) {
            text(path, json.getAsString());
            boolean sendable =
                    !json.getAsJsonPrimitive().isNumber() || !json.getAsString().matches("NaN|-?Infinity");
            require(sendable, path, "must be a number that can be sent", json);
        }
    }

    /** Half of a surrogate pair has no form in UTF-8: it would travel as a question mark. */
    private void text(String path, String text) {
        boolean lone = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        require(!lone, path, "must be text that can be encoded (it holds half of a surrogate pair)", null);
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isYear(int year) {
        return year >= 0 && year <= LAST_YEAR;
    }

    private static String joined(List<? extends OpenEnum> words) {
        return String.join(", ", words.stream().map(OpenEnum::value).toList());
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void require(boolean holds, String path, String rule, @Nullable Object value) {
        if (!holds) {
            add(path, rule, value);
        }
    }

    private void add(String path, String rule, @Nullable Object value) {
        found.add(new Breach(path, rule, value == null ? null : value.toString()));
    }
}
