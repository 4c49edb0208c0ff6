package io.github.adfacade.specchanges;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What keeps a spec from being judged, with the line where it stands. */
final class SpecFaults {

    private final String file;
    private final Set<String> found = new LinkedHashSet<>();

    private SpecFaults(String file) {
        this.file = file;
    }

    /** Everything that is unreadable or missing: "specs/whop.yaml:12: ..."; empty for a spec that can be judged. */
    static List<String> of(String file, String text) {
        SpecFaults faults = new SpecFaults(file);
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try {
            Yaml yaml = new Yaml(new SafeConstructor(strict));
            Node root = yaml.compose(new java.io.StringReader(text));
            faults.document(root);
            // What stands twice is found only when the document is made.
            yaml.load(text);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            faults.add(mark == null ? 1 : mark.getLine() + 1, "cannot be read as YAML: " + e.getProblem());
        } catch (YAMLException e) {
            faults.add(1, "cannot be read as YAML: " + e.getMessage());
        }
        return List.copyOf(faults.found);
    }

    private void document(@Nullable Node root) {
        if (!(root instanceof MappingNode map)) {
            add(1, "is no OpenAPI document");
            return;
        }
        for (String part : List.of("openapi", "paths")) {
            if (child(map, part) == null) {
                add(1, "has no \"" + part + "\"");
            }
        }
        references(root, root);
    }

    private void references(Node root, Node node) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(element -> references(root, element));
        } else if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                String key = text(entry.getKeyNode());
                if (key.equals("$ref") && entry.getValueNode() instanceof ScalarNode target) {
                    reference(root, target);
                } else {
                    references(root, entry.getValueNode());
                }
            }
        }
    }

    private void reference(Node root, ScalarNode target) {
        String reference = target.getValue();
        int line = target.getStartMark().getLine() + 1;
        if (!reference.startsWith("#/")) {
            add(line, "refers to " + reference + ", outside of this file");
            return;
        }
        Node here = root;
        List<String> walked = new ArrayList<>();
        for (String step : reference.substring(2).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            walked.add(step);
            Node next = here instanceof MappingNode map ? child(map, name) : null;
            if (next == null) {
                add(line, "refers to " + reference + ", and there is no #/" + String.join("/", walked));
                return;
            }
            here = next;
        }
    }

    private static @Nullable Node child(MappingNode map, String name) {
        return map.getValue().stream()
                .filter(entry -> text(entry.getKeyNode()).equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void add(int line, String what) {
        found.add(file + ":" + line + ": " + what);
    }
}
