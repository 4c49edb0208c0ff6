package io.github.adfacade.contract.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import io.github.adfacade.CampaignService;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.ZoneOffset;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.HeaderMap;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** One operation of a spec and the generated method that sends it, called with the spec's own examples. */
final class GeneratedOperation {

    private static final Gson GSON = ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD"));

    private final SpecFile file;
    private final SpecTree spec;
    private final Part operation;

    private GeneratedOperation(SpecFile file, SpecTree spec, Part operation) {
        this.file = file;
        this.spec = spec;
        this.operation = operation;
    }

    static GeneratedOperation of(SpecFile file, String id) {
        return all().filter(
                        operation -> operation.file == file && operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file.fileName() + " has no operation " + id));
    }

    static Stream<GeneratedOperation> all() {
        return Stream.of(SpecFile.values()).flatMap(file -> {
            SpecTree spec = new SpecTree(file.fileName(), file.read());
            return spec.operations().stream().map(operation -> new GeneratedOperation(file, spec, operation));
        });
    }

    SpecFile file() {
        return file;
    }

    String id() {
        return operation.text("operationId");
    }

    Set<String> statuses() {
        return spec.responses(operation).keySet();
    }

    /** Sends the operation with its first example, optional parameters left out. */
    Response<?> call(CampaignService service) throws IOException {
        return call(
                service,
                Map.of(),
                examples().elements().hasNext() ? examples().elements().next().path("value") : null);
    }

    /** Sends the operation with these parameters, the examples of other required ones, and this body. */
    Response<?> call(CampaignService service, Map<String, JsonNode> values, @Nullable JsonNode body)
            throws IOException {
        Method method = method();
        Object api = service.unwrap(method.getDeclaringClass());
        Object[] arguments = Stream.of(method.getParameters())
                .map(parameter -> argument(parameter, values, body))
                .toArray();
        try {
            return ((Call<?>) method.invoke(api, arguments)).execute();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(this + " cannot be called", e);
        }
    }

    /** The body that the spec shows under this name. */
    JsonNode example(String name) {
        return examples().path(name).path("value");
    }

    private JsonNode examples() {
        return operation
                .child("requestBody")
                .child("content")
                .child("application/json")
                .node()
                .path("examples");
    }

    private Method method() {
        String tag = operation.node().path("tags").path(0).asText();
        String folder = file.name().toLowerCase(Locale.ROOT).replace("_", "");
        try {
            Class<?> api = Class.forName("io.github.adfacade.clients." + folder + "." + tag + "Api");
            return Stream.of(api.getMethods())
                    .filter(method -> method.getName().equals(id()) && Modifier.isAbstract(method.getModifiers()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(api + " has no method " + id()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("nothing was generated for the tag " + tag, e);
        }
    }

    private @Nullable Object argument(Parameter parameter, Map<String, JsonNode> values, @Nullable JsonNode body) {
        if (parameter.isAnnotationPresent(QueryMap.class)) {
            return optional("query", values);
        }
        if (parameter.isAnnotationPresent(HeaderMap.class)) {
            return optional("header", values);
        }
        return read(parameter.isAnnotationPresent(Body.class) ? body : value(parameter, values), parameter);
    }

    /** What is given of the parameters that need not be. */
    private Map<String, String> optional(String place, Map<String, JsonNode> values) {
        List<Map.Entry<String, String>> given = new ArrayList<>();
        spec.parameters(operation).stream()
                .filter(part -> part.text("in").equals(place))
                .filter(part -> !part.node().path("required").asBoolean())
                .map(part -> part.text("name"))
                .filter(values::containsKey)
                .forEach(name -> {
                    JsonNode value = values.get(name);
                    Iterable<JsonNode> each = value.isArray() ? value : List.of(value);
                    each.forEach(one -> given.add(Map.entry(name, one.asText())));
                });
        return new Repeated(given);
    }

    /** A map in name only, for Retrofit, which goes through its entries: a list repeats its name. */
    private static final class Repeated extends AbstractMap<String, String> {
        private final List<Map.Entry<String, String>> entries;

        Repeated(List<Map.Entry<String, String>> entries) {
            this.entries = entries;
        }

        @Override
        public Set<Map.Entry<String, String>> entrySet() {
            return new LinkedHashSet<>(entries);
        }
    }

    private static @Nullable Object read(@Nullable JsonNode value, Parameter parameter) {
        return value == null ? null : GSON.fromJson(value.toString(), parameter.getParameterizedType());
    }

    private @Nullable JsonNode value(Parameter parameter, Map<String, JsonNode> values) {
        String name = name(parameter);
        Part declared = spec.parameters(operation).stream()
                .filter(part -> part.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no parameter " + name));
        boolean required = declared.node().path("required").asBoolean();
        return values.getOrDefault(name, required ? declared.node().path("example") : null);
    }

    private static String name(Parameter parameter) {
        for (Annotation annotation : List.of(parameter.getAnnotations())) {
            if (annotation instanceof Path path) {
                return path.value();
            } else if (annotation instanceof Query query) {
                return query.value();
            } else if (annotation instanceof Header header) {
                return header.value();
            }
        }
        throw new AssertionError(parameter + " has no name on the wire");
    }

    @Override
    public String toString() {
        return file.fileName() + " " + id();
    }
}
