package io.github.adfacade.contract.additive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Equality of JSON but for what reading and writing back may change: the order of members, the spelling of a number, and the
 * zeros in the fraction of a time.
 */
final class Alike {

    private Alike() {}

    static boolean test(JsonElement one, JsonElement other) {
        if (one instanceof JsonObject object && other instanceof JsonObject that) {
            return object.keySet().equals(that.keySet())
                    && object.keySet().stream().allMatch(name -> test(object.get(name), that.get(name)));
        }
        if (one instanceof JsonArray array && other instanceof JsonArray that) {
            return array.size() == that.size() && alike(array, that);
        }
        if (one instanceof JsonPrimitive value && other instanceof JsonPrimitive that) {
            return alike(value, that);
        }
        return one.equals(other);
    }

    private static boolean alike(JsonArray one, JsonArray other) {
        for (int i = 0; i < one.size(); i++) {
            if (!test(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(JsonPrimitive one, JsonPrimitive other) {
        if (one.isNumber() && other.isNumber()) {
            return one.getAsBigDecimal().compareTo(other.getAsBigDecimal()) == 0;
        }
        if (one.isString() && other.isString() && !one.equals(other)) {
            return Times.read(one.getAsString()).isPresent()
                    && Times.read(one.getAsString()).equals(Times.read(other.getAsString()));
        }
        return one.equals(other);
    }
}
