package io.github.adfacade.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A copy of a spec in which no object may hold a property that the spec does not name. The published specs leave objects
 * open, since networks add fields; in tests an unknown field is a mistake of ours on one side or the other.
 */
public final class ClosedSpec {

    private ClosedSpec() {}

    /** The closed copy. Objects that are free in form, or say themselves what else they hold, stay as they are. */
    public static JsonNode of(JsonNode spec) {
        JsonNode copy = spec.deepCopy();
        for (SpecTree.Part schema : new SpecTree("closed", copy).schemas()) {
            ObjectNode node = (ObjectNode) schema.node();
            if (node.has("properties") && !node.has("additionalProperties") && !node.has("allOf")) {
                node.put("additionalProperties", false);
            }
        }
        return copy;
    }
}
