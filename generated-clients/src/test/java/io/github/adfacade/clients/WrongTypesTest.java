package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.clients.support.ClientModel;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value of another type than the spec's loses nothing: it is read, told, and written back as it came. */
class WrongTypesTest {

    private static final List<String> VALUES = List.of(
            "\"neither\"",
            "\"\"",
            "\"12.5\"",
            "12.5",
            "1e400",
            "-0",
            "true",
            "{}",
            "{\"a\":null}",
            "[]",
            "[null]",
            "[[1e400]]",
            "[{\"a\":null}]");

    static List<Class<?>> models() {
        return EveryModelTest.models();
    }

    static Stream<Arguments> bodies() {
        return VendorPagesTest.bodies();
    }

    @ParameterizedTest
    @MethodSource("models")
    void anythingInAnyPropertyIsReadToldAndWrittenBack(Class<? extends ClientModel> type) throws Exception {
        for (String name : properties(type)) {
            for (String value : VALUES) {
                String json = "{" + new JsonPrimitive(name) + ":" + value + "}";
                survives(json, type);
                isToldOrOfItsType(json, JsonParser.parseString(value), type);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void eachScalarOfAVendorsPageMayBeAnything(String json, Type type) {
        JsonElement page = JsonParser.parseString(json);
        List<Consumer<JsonElement>> places = new ArrayList<>();
        scalars(page, places);
        assertThat(places).isNotEmpty();
        for (int place = 0; place < places.size(); place++) {
            for (String value : VALUES) {
                List<Consumer<JsonElement>> own = new ArrayList<>();
                JsonElement changed = page.deepCopy();
                scalars(changed, own);
                own.get(place).accept(JsonParser.parseString(value));
                survives(changed.toString(), type);
            }
        }
    }

    private static void survives(String json, Type type) {
        Object read = Json.GSON.fromJson(json, type);

        assertThat(Json.tree(Json.GSON.toJson(read, type))).isEqualTo(Json.tree(json));
    }

    /** What is not told is written the same without the memory of how it came, or is one element that the spec lets stand alone. */
    private static void isToldOrOfItsType(String json, JsonElement value, Class<? extends ClientModel> type)
            throws Exception {
        ClientModel read = Json.read(json, type);
        if (!Json.unreadablePaths(read).isEmpty()) {
            return;
        }
        for (Method getter : type.getDeclaredMethods()) {
            Object got = getter.getName().startsWith("get") ? getter.invoke(read) : null;
            if (got != null) {
                type.getMethod("set" + getter.getName().substring(3), getter.getReturnType())
                        .invoke(read, got);
            }
            if (got instanceof List<?> list && list.size() == 1 && !value.isJsonArray()) {
                return;
            }
        }
        assertThat(Json.tree(Json.GSON.toJson(read))).as(json).isEqualTo(Json.tree(json));
    }

    private static void scalars(JsonElement json, List<Consumer<JsonElement>> places) {
        if (json instanceof JsonObject object) {
            object.entrySet().forEach(field -> {
                if (field.getValue().isJsonPrimitive()) {
                    places.add(field::setValue);
                } else {
                    scalars(field.getValue(), places);
                }
            });
        } else if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                if (array.get(i).isJsonPrimitive()) {
                    places.add(value -> array.set(at, value));
                } else {
                    scalars(array.get(i), places);
                }
            }
        }
    }

    /** Under the network's names: what is set to null is all there is. */
    private static List<String> properties(Class<? extends ClientModel> type) throws Exception {
        ClientModel model = type.getConstructor().newInstance();
        for (Method setter : Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
                .toList()) {
            setter.invoke(model, (Object) null);
        }
        return List.copyOf(
                JsonParser.parseString(model.toString()).getAsJsonObject().keySet());
    }
}
