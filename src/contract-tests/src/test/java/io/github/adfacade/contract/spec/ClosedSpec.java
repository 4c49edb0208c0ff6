package io.github.adfacade.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A copy of a spec in which no object may hold a property that the spec does not name. The published specs leave objects
 * open, since networks add fields; in tests an unknown field is a mistake of ours on one side or the other. References to
 * anything but schemas are written out, since the validator takes a referenced answer for one without a body.
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
        writeOut(copy, copy);
        return copy;
    }

    private static void writeOut(JsonNode node, JsonNode root) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(target(member.getValue(), root)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, target(array.get(i), root));
            }
        }
        node.forEach(child -> writeOut(child, root));
    }

    private static JsonNode target(JsonNode node, JsonNode root) {
        String reference = node.path("$ref").asText();
        return reference.matches("#/components/(parameters|responses|headers|requestBodies|examples)/.*")
                ? root.at(reference.substring(1)).deepCopy()
                : node;
    }
}
