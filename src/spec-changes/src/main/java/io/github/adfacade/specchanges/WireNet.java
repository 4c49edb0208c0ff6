package io.github.adfacade.specchanges;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/** The second net: what openapi-diff, which knows nothing of us, calls incompatible on the wire. */
final class WireNet {

    private final Set<WireBreak> breaks = new LinkedHashSet<>();

    private WireNet() {}

    static List<WireBreak> between(String before, String after) {
        WireNet net = new WireNet();
        ChangedOpenApi changes = OpenApiCompare.fromContents(before, after);
        changes.getMissingEndpoints()
                .forEach(gone -> net.breaks.add(new WireBreak(
                        SpecUses.operation(gone.getMethod().name(), gone.getPathUrl()),
                        List.of(),
                        "operation removed",
                        Set.of())));
        for (ChangedOperation operation : changes.getChangedOperations()) {
            net.walk(
                    SpecUses.operation(operation.getHttpMethod().name(), operation.getPathUrl()), List.of(), operation);
        }
        if (net.breaks.isEmpty() && changes.isIncompatible()) {
            net.breaks.add(new WireBreak("the document", List.of(), "incompatible", Set.of()));
        }
        return List.copyOf(net.breaks);
    }

    /** Notes the deepest parts that are incompatible, each with the names that lead to it. */
    private void walk(String operation, List<String> trail, @Nullable Changed part) {
        if (part == null || !part.isIncompatible()) {
            return;
        }
        List<String> here = trail;
        if (part instanceof ChangedParameter parameter) {
            here = SpecTree.append(trail, parameter.getName());
        }
        boolean deeper = false;
        if (part instanceof ChangedSchema schema) {
            for (Map.Entry<String, ChangedSchema> property :
                    schema.getChangedProperties().entrySet()) {
                walk(operation, SpecTree.append(here, property.getKey()), property.getValue());
                deeper |= property.getValue().isIncompatible();
            }
        }
        if (part instanceof ComposedChanged composed) {
            for (Changed element : composed.getChangedElements()) {
                boolean property = part instanceof ChangedSchema schema
                        && element instanceof ChangedSchema inner
                        && schema.getChangedProperties().containsValue(inner);
                if (element != null && element.isIncompatible() && !property) {
                    deeper = true;
                    walk(operation, here, element);
                }
            }
            deeper &= !composed.isCoreChanged().isIncompatible();
        }
        if (!deeper) {
            breaks.add(new WireBreak(operation, here, aspect(part), words(part)));
        }
    }

    private static String aspect(Changed part) {
        return part.getClass().getSimpleName().replaceFirst("^Changed", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(Changed part) {
        List<Object> words = new ArrayList<>();
        if (part instanceof ChangedList<?> list) {
            words.addAll(list.getIncreased());
            words.addAll(list.getMissing());
        }
        if (part instanceof ChangedSchema schema) {
            words.addAll(schema.getMissingProperties().keySet());
            words.addAll(schema.getIncreasedProperties().keySet());
        }
        Set<String> texts = new LinkedHashSet<>();
        words.forEach(word -> texts.add(String.valueOf(word)));
        return texts;
    }
}
