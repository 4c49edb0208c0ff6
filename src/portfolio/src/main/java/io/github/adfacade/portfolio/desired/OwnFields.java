package io.github.adfacade.portfolio.desired;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The fields of one network's own in a file, as the texts that the network's models are read from: single values as they are
 * written, mappings as paths with dots, lists as JSON.
 */
final class OwnFields {

    private final List<Mistake> mistakes;

    OwnFields(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    void read(String path, Node node, Map<String, Wanted> fields) {
        if (node instanceof MappingNode) {
            FileReader.members(node, path, mistakes, (key, value) -> read(path + "." + key.getValue(), value, fields));
        } else if (!path.contains(".")) {
            mistakes.add(new Mistake(YamlText.place(node), path + " must hold keys with values"));
        } else if (FileReader.isNull(node)) {
            mistakes.add(new Mistake(YamlText.place(node), path + " has no value; leave it out instead"));
        } else if (node instanceof ScalarNode scalar) {
            fields.put(path, new Wanted(scalar.getValue(), YamlText.place(node)));
        } else {
            fields.put(path, new Wanted(json(node).toString(), YamlText.place(node)));
        }
    }

    private JsonElement json(Node node) {
        if (node instanceof MappingNode) {
            JsonObject object = new JsonObject();
            FileReader.members(node, "this", mistakes, (key, value) -> object.add(key.getValue(), json(value)));
            return object;
        }
        if (node instanceof SequenceNode list) {
            JsonArray array = new JsonArray();
            list.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        if (FileReader.isNull(node)) {
            return JsonNull.INSTANCE;
        }
        if (Tag.BOOL.equals(node.getTag())) {
            return new JsonPrimitive(Boolean.valueOf(scalar.getValue()));
        }
        if (Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag())) {
            try {
                return new JsonPrimitive(new BigDecimal(scalar.getValue()));
            } catch (NumberFormatException octalOrInfinite) {
                return new JsonPrimitive(scalar.getValue());
            }
        }
        return new JsonPrimitive(scalar.getValue());
    }
}
