package io.github.adfacade.internal.drift;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.Drift;
import io.github.adfacade.Drift.Kind;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.DriftVisitor;
import io.github.adfacade.clients.support.DriftWalk;
import io.github.adfacade.internal.http.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what differs in one answer, the same differences at the same place as one. */
final class Findings implements DriftVisitor {

    private final Provider provider;
    private final String operation;
    private final Shown shown;
    private final Map<Drift, Integer> counts = new LinkedHashMap<>();

    private Findings(Provider provider, String operation, Secrets secrets) {
        this.provider = provider;
        this.operation = operation;
        this.shown = new Shown(secrets);
    }

    /**
     * What differs in an answer.
     *
     * @param secrets the credentials that travelled with the request
     */
    static List<Drift> in(Provider provider, String operation, @Nullable Object answer, Secrets secrets) {
        Findings findings = new Findings(provider, operation, secrets);
        DriftWalk.through(answer, findings);
        return findings.counts.entrySet().stream()
                .map(found -> counted(found.getKey(), found.getValue()))
                .toList();
    }

    @Override
    public void unknownField(String schema, String path, String name, JsonElement value) {
        String place = (path.isEmpty() ? "" : path + ".") + shown.name(name);
        note(Kind.UNKNOWN_FIELD, schema, place, typeOf(value), null);
    }

    @Override
    public void unknownWord(String schema, String path, String word) {
        note(Kind.UNKNOWN_VALUE, schema, path, "string", shown.word(word));
    }

    @Override
    public void missingField(String schema, String path) {
        note(Kind.MISSING_FIELD, schema, path, "absent", null);
    }

    @Override
    public void unexpectedNull(String schema, String path) {
        note(Kind.UNEXPECTED_NULL, schema, path, "null", null);
    }

    @Override
    public void unreadableValue(String schema, String path, JsonElement value) {
        note(Kind.UNREADABLE_VALUE, schema, path, typeOf(value), null);
    }

    private void note(Kind kind, String schema, String path, String type, @Nullable String word) {
        counts.merge(new Drift(provider, operation, kind, schema, path, type, word, 1), 1, Integer::sum);
    }

    private static Drift counted(Drift one, int count) {
        return new Drift(
                one.provider(), one.operation(), one.kind(), one.schema(), one.path(), one.type(), one.word(), count);
    }

    private static String typeOf(JsonElement value) {
        if (value instanceof JsonPrimitive primitive) {
            return primitive.isString() ? "string" : primitive.isBoolean() ? "boolean" : "number";
        }
        return value.isJsonNull() ? "null" : value.isJsonArray() ? "array" : "object";
    }
}
