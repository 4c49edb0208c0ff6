package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.support.OpenEnum;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over all models and enums of the real specs, so that no schema is odd enough to lose what it holds. */
class EveryModelTest {

    static List<Class<?>> models() {
        return GeneratedClasses.subclassesOf(ClientModel.class);
    }

    static List<Class<?>> enums() {
        return GeneratedClasses.subclassesOf(OpenEnum.class);
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachPropertyCanBeAnExplicitNullAndAbsentAgain(Class<? extends ClientModel> type) throws Exception {
        ClientModel model = type.getConstructor().newInstance();
        List<Method> setters = methods(type, "set", 1);
        for (Method setter : setters) {
            setter.invoke(model, (Object) null);
        }

        assertThat(JsonParser.parseString(model.toString()).getAsJsonObject().entrySet())
                .hasSameSizeAs(setters)
                .allSatisfy(field -> assertThat(field.getValue().isJsonNull()).isTrue());
        assertThat(Json.read(model.toString(), type)).isEqualTo(model);

        for (Method unset : methods(type, "unset", 0)) {
            unset.invoke(model);
        }
        assertThat(model).hasToString("{}");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFieldThatTheSpecDoesNotKnowIsKept(Class<? extends ClientModel> type) {
        String json = "{\"not in any spec\":{\"a\":[1.0,null]}}";

        assertThat(Json.read(json, type)).hasToString(json);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void aWordThatTheSpecDoesNotKnowIsKept(Class<? extends OpenEnum> type) {
        OpenEnum word = Json.GSON.fromJson(new JsonPrimitive("not in any spec"), type);

        assertThat(word.isKnown()).isFalse();
        assertThat(Json.GSON.toJson(word)).isEqualTo("\"not in any spec\"");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void theWordsOfTheSpecAreKnown(Class<? extends OpenEnum> type) throws Exception {
        List<?> known = (List<?>) type.getMethod("known").invoke(null);

        assertThat(known)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(((OpenEnum) word).isKnown()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyConstantIsInCapitals(Class<? extends OpenEnum> type) {
        assertThat(Arrays.stream(type.getFields()))
                .isNotEmpty()
                .allSatisfy(constant -> assertThat(constant.getName()).matches("[A-Z_][A-Z0-9_]*"));
    }

    private static List<Method> methods(Class<?> type, String prefix, int parameters) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().startsWith(prefix) && method.getParameterCount() == parameters)
                .toList();
    }
}
