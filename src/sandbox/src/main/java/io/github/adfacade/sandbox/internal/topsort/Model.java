package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Checks the members of one object and gathers every fault; null and absent members pass. */
final class Model {
    private final JsonObject object;
    private final List<Object> location;
    private final List<JsonObject> faults;

    private Model(JsonObject object, List<Object> location, List<JsonObject> faults) {
        this.object = object;
        this.location = location;
        this.faults = faults;
    }

    static Model of(JsonObject body) {
        return new Model(body, List.of("body"), new ArrayList<>());
    }

    /** Ends the check: refuses with everything found. */
    void end() {
        if (!faults.isEmpty()) {
            throw TopsortProblem.model(faults);
        }
    }

    void fault(String name, String message, String type) {
        List<Object> place = new ArrayList<>(location);
        place.add(name);
        faults.add(TopsortProblem.detail(message, type, place.toArray()));
    }

    Model only(Set<String> names) {
        for (String name : object.keySet()) {
            if (!names.contains(name)) {
                fault(name, "extra fields not permitted", "value_error.extra");
            }
        }
        return this;
    }

    Model required(String... names) {
        for (String name : names) {
            if (object.get(name) == null) {
                fault(name, "field required", "value_error.missing");
            }
        }
        return this;
    }

    Model text(String... names) {
        for (String name : names) {
            Object value = object.get(name);
            if (value != null && !(value instanceof String text && !text.isEmpty())) {
                fault(name, "a text of at least one character", "value_error.any_str.min_length");
            }
        }
        return this;
    }

    Model flag(String... names) {
        for (String name : names) {
            if (object.get(name) != null && !(object.get(name) instanceof Boolean)) {
                fault(name, "value could not be parsed to a boolean", "type_error.bool");
            }
        }
        return this;
    }

    Model oneOf(String name, String... values) {
        Object value = object.get(name);
        if (value != null && !List.of(values).contains(value)) {
            fault(name, "value is not one of " + String.join(", ", values), "type_error.enum");
        }
        return this;
    }

    Model uuid(String... names) {
        for (String name : names) {
            if (object.get(name) != null && !isUuid(object.text(name))) {
                fault(name, "value is not a valid uuid", "type_error.uuid");
            }
        }
        return this;
    }

    static boolean isUuid(@Nullable String text) {
        try {
            return text != null && text.length() == 36 && UUID.fromString(text).version() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    Model time(String... names) {
        for (String name : names) {
            if (object.get(name) != null && instant(object.get(name)) == null) {
                fault(name, "invalid datetime format", "value_error.datetime");
            }
        }
        return this;
    }

    static @Nullable Instant instant(@Nullable Object value) {
        try {
            return value instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A number from low to high, both included. */
    Model number(String name, String low, String high) {
        BigDecimal number = object.number(name);
        if (object.get(name) != null
                && (number == null
                        || number.compareTo(new BigDecimal(low)) < 0
                        || number.compareTo(new BigDecimal(high)) > 0)) {
            fault(name, "a number from " + low + " to " + high, "value_error.number");
        }
        return this;
    }

    /** A whole number from low to high, both included. */
    Model whole(String name, String low, String high) {
        BigDecimal number = object.number(name);
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            fault(name, "value is not a valid integer", "type_error.integer");
        }
        return number(name, low, high);
    }

    /** A list of that many elements, each of which must be a text. */
    Model texts(String name, int least, int most) {
        Object value = object.get(name);
        if (value != null
                && !(value instanceof List<?> list
                        && list.size() >= least
                        && list.size() <= most
                        && list.stream().allMatch(String.class::isInstance))) {
            fault(name, "a list of " + least + " to " + most + " texts", "value_error.list");
        }
        return this;
    }

    /** Checks an object inside this one. */
    Model inside(String name, BiConsumer<Model, JsonObject> check) {
        Object value = object.get(name);
        if (value instanceof JsonObject inner) {
            check.accept(new Model(inner, place(name), faults), inner);
        } else if (value != null) {
            fault(name, "value is not an object", "type_error.dict");
        }
        return this;
    }

    /** Checks every element of a list of objects. */
    Model each(String name, int least, BiConsumer<Model, JsonObject> check) {
        Object value = object.get(name);
        if (value instanceof List<?> list && list.size() >= least) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof JsonObject element) {
                    List<Object> inner = place(name);
                    inner.add(BigDecimal.valueOf(i));
                    check.accept(new Model(element, inner, faults), element);
                } else {
                    fault(name, "value is not an object", "type_error.dict");
                }
            }
        } else if (value != null) {
            fault(name, "a list of at least " + least, "value_error.list.min_items");
        }
        return this;
    }

    private List<Object> place(String name) {
        List<Object> inner = new ArrayList<>(location);
        inner.add(name);
        return inner;
    }
}
