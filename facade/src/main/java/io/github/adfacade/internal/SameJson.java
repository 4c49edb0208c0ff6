package io.github.adfacade.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether a network shows what was asked for, however it writes it: words in any case, numbers and moments by their value. */
final class SameJson {

    private SameJson() {}

    /**
     * @param moments what the network makes of a moment
     */
    static boolean in(@Nullable JsonElement shown, @Nullable JsonElement asked, UnaryOperator<Instant> moments) {
        if (asked == null || shown == null) {
            return isNothing(asked) && isNothing(shown);
        }
        if (asked.isJsonObject() && shown.isJsonObject()) {
            return inObject(shown.getAsJsonObject(), asked.getAsJsonObject(), moments);
        }
        if (asked.isJsonArray() && shown.isJsonArray()) {
            return inArray(shown.getAsJsonArray(), asked.getAsJsonArray(), moments);
        }
        if (!asked.isJsonPrimitive() || !shown.isJsonPrimitive()) {
            return asked.equals(shown);
        }
        return isSame(shown.getAsString(), asked.getAsString(), moments);
    }

    /** What stands there besides what was asked for does not matter. */
    private static boolean inObject(JsonObject shown, JsonObject asked, UnaryOperator<Instant> moments) {
        return asked.keySet().stream().allMatch(name -> in(shown.get(name), asked.get(name), moments));
    }

    private static boolean inArray(JsonArray shown, JsonArray asked, UnaryOperator<Instant> moments) {
        if (shown.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!in(shown.get(i), asked.get(i), moments)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(@Nullable JsonElement value) {
        return value == null
                || value.isJsonNull()
                || (value.isJsonPrimitive() && value.getAsString().isEmpty());
    }

    private static boolean isSame(String shown, String asked, UnaryOperator<Instant> moments) {
        if (shown.equalsIgnoreCase(asked)) {
            return true;
        }
        try {
            return new BigDecimal(shown).compareTo(new BigDecimal(asked)) == 0;
        } catch (NumberFormatException noNumbers) {
            return isSameMoment(shown, asked, moments);
        }
    }

    private static boolean isSameMoment(String shown, String asked, UnaryOperator<Instant> moments) {
        try {
            Instant one = OffsetDateTime.parse(shown).toInstant();
            Instant other = OffsetDateTime.parse(asked).toInstant();
            return moments.apply(one).equals(moments.apply(other));
        } catch (DateTimeException noMoments) {
            return false;
        }
    }
}
