package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a request: which there are, of which type, and how their values are stored. */
final class WalmartFields {
    static final Set<String> PATCH = Set.of(
            "advertiserId",
            "campaignId",
            "name",
            "description",
            "objective",
            "campaignType",
            "startDate",
            "endDate",
            "budgetType",
            "dailyBudget",
            "totalBudget",
            "deliverySpeed");
    static final Set<String> PUT = plus(PATCH, "mediaType");
    static final Set<String> CREATE = Set.of(
            "advertiserId",
            "name",
            "description",
            "objective",
            "campaignType",
            "mediaType",
            "startDate",
            "endDate",
            "budgetType",
            "dailyBudget",
            "totalBudget",
            "deliverySpeed");
    /** Set together on the campaign, or together on its ad groups. */
    static final List<String> FLIGHT = List.of("startDate", "endDate", "budgetType", "deliverySpeed");
    /** Everything that an update can set. */
    static final List<String> SETTINGS = List.of(
            "name",
            "description",
            "objective",
            "campaignType",
            "startDate",
            "endDate",
            "budgetType",
            "dailyBudget",
            "totalBudget",
            "deliverySpeed");

    private static final Set<String> NUMBERS = Set.of("advertiserId", "campaignId", "dailyBudget", "totalBudget");
    private static final int MAX_TEXT = 240;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private WalmartFields() {}

    private static Set<String> plus(Set<String> names, String more) {
        Set<String> all = new HashSet<>(names);
        all.add(more);
        return Set.copyOf(all);
    }

    static List<String> unknown(JsonObject item, Set<String> known) {
        return item.keySet().stream().filter(name -> !known.contains(name)).toList();
    }

    static List<String> nulls(JsonObject item) {
        return item.keySet().stream()
                .filter(name -> item.get(name) == null && !name.equals("description"))
                .toList();
    }

    static List<String> mistyped(JsonObject item) {
        List<String> names = new ArrayList<>();
        item.forEach((name, value) -> {
            boolean fits = NUMBERS.contains(name) ? value instanceof BigDecimal : value instanceof String;
            if (value != null && !fits) {
                names.add(name);
            }
        });
        return names;
    }

    static @Nullable Long id(JsonObject item, String name) {
        BigDecimal number = item.number(name);
        try {
            return number == null || number.signum() <= 0 ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The item's settings as they are stored: enums in upper case, dates Eastern; nulls are left out. */
    static JsonObject stored(JsonObject item) {
        JsonObject stored = new JsonObject();
        for (String name : SETTINGS) {
            Object value = item.get(name);
            if (value != null) {
                stored.with(name, stored(name, value));
            }
        }
        return stored;
    }

    private static Object stored(String name, Object value) {
        return switch (name) {
            case "name" -> text(value, 1, "INVALID_FIELD_CAMPAIGN_NAME");
            case "description" -> text(value, 0, "INVALID_FIELD_DESCRIPTION");
            case "objective" ->
                "default".equals(value)
                        ? value
                        : oneOf(value, "INVALID_FIELD_OBJECTIVE", "AWARENESS", "ENGAGEMENT", "CONVERSION");
            case "campaignType" -> oneOf(value, "INVALID_FIELD_CAMPAIGN_TYPE", "NGD");
            case "startDate", "endDate" -> Eastern.flight(value);
            case "budgetType" -> oneOf(value, "INVALID_FIELD_BUDGET_TYPE", "DAILY", "TOTAL");
            case "deliverySpeed" -> oneOf(value, "INVALID_FIELD_DELIVERY_SPEED", "FRONTLOADED", "EVENLY");
            default -> amount(value);
        };
    }

    private static String text(Object value, int least, String code) {
        if (value instanceof String text && text.strip().length() >= least && text.length() <= MAX_TEXT) {
            return text;
        }
        throw WalmartProblem.item(code);
    }

    static String oneOf(Object value, String code, String... values) {
        String upper = String.valueOf(value).toUpperCase(Locale.ROOT);
        if (!List.of(values).contains(upper)) {
            throw WalmartProblem.item(code);
        }
        return upper;
    }

    private static BigDecimal amount(Object value) {
        if (value instanceof BigDecimal amount && amount.compareTo(CENT) >= 0) {
            return amount;
        }
        throw WalmartProblem.item("INVALID_FIELD_CAMPAIGN_BUDGET");
    }
}
