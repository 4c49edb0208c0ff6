package io.github.adfacade.internal.drift;

import com.google.gson.Gson;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.Drift;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.support.ClientConverters;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.support.UnreadableJsonException;
import io.github.adfacade.internal.http.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import retrofit2.Retrofit;

/** Reads answers that were recorded as the generated interfaces would, and tells where they differ from the spec. */
public final class RecordedAnswers {

    /** Neither zone nor currency makes a difference to the spec. */
    private static final Gson GSON = ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD"));

    private static final Retrofit NOWHERE =
            new Retrofit.Builder().baseUrl("https://localhost/").build();

    private final Provider provider;
    private final List<Class<?>> apis;

    /**
     * @param apis the generated interfaces whose operations can be named
     */
    public RecordedAnswers(Provider provider, Class<?>... apis) {
        this.provider = provider;
        this.apis = List.of(apis);
    }

    /** Where a successful answer to this operation differs from the spec. */
    public List<Drift> driftIn(String operation, String answer) {
        Type type = operations()
                .filter(method -> method.getName().equals(operation))
                .findFirst()
                .map(method -> ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0])
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + operation + "\" is none of the operations " + names()));
        try {
            Object read = ClientConverters.create(GSON)
                    .responseBodyConverter(type, new Annotation[0], NOWHERE)
                    .convert(ResponseBody.create(answer, null));
            return Findings.in(provider, operation, read, new Secrets());
        } catch (UnreadableJsonException e) {
            // Not as its cause: it may quote the answer, and nobody knows which of that is secret.
            throw new UnreadableResponseException(
                    Failure.of(provider, operation, "the answer cannot be read: " + e.expectation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Method> operations() {
        return apis.stream()
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()));
    }

    private String names() {
        return operations().map(Method::getName).sorted().collect(Collectors.joining(", "));
    }
}
