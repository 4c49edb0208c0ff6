package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.adfacade.clients.support.CallSafety;
import io.github.adfacade.clients.support.ClientConverters;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

/** Over all generated interfaces, so that a spec that says something unusable fails here. */
class EveryOperationTest {

    static List<Class<?>> interfaces() {
        return GeneratedClasses.interfaces();
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void retrofitAcceptsIt(Class<?> api) {
        Retrofit retrofit = new Retrofit.Builder()
                .baseUrl("http://localhost/")
                .addConverterFactory(ClientConverters.create(Json.GSON))
                .validateEagerly(true)
                .build();

        assertThatCode(() -> retrofit.create(api)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void itSaysWhetherItMayBeRepeated(Class<?> api) {
        assertThat(Arrays.stream(api.getMethods()).filter(EveryOperationTest::isRequest))
                .isNotEmpty()
                .allSatisfy(EveryOperationTest::saysItsSafety);
    }

    /** The forms for callers end in the one that Retrofit implements. */
    private static boolean isRequest(Method operation) {
        return !operation.isDefault();
    }

    private static void saysItsSafety(Method operation) {
        assertThat(operation.getAnnotation(CallSafety.class))
                .as("x-call-safety of %s", operation)
                .isNotNull();
    }
}
