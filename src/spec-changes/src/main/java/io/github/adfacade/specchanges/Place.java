package io.github.adfacade.specchanges;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a document a change stands.
 *
 * @param component such as "schemas/Campaign"; empty outside components
 * @param operation such as "PATCH /campaigns"; empty outside operations
 * @param fields the names of properties that lead there; the last is the one concerned
 * @param aspect what remains of the path, such as ["maximum"]; empty when the thing itself came or went
 */
record Place(String component, String operation, List<String> fields, List<String> aspect) {

    static Place of(List<String> path) {
        String component = "";
        String operation = "";
        int next = 0;
        if (path.get(0).equals("components") && path.size() > 2) {
            component = path.get(1) + "/" + path.get(2);
            next = 3;
        } else if (path.get(0).equals("paths") && path.size() > 2) {
            operation = SpecUses.operation(path.get(2), path.get(1));
            next = 3;
        } else if (path.get(0).equals("paths") && path.size() == 2) {
            operation = "* " + path.get(1);
            next = 2;
        }
        List<String> fields = new ArrayList<>();
        List<String> aspect = new ArrayList<>();
        while (next < path.size()) {
            if (path.get(next).equals("properties") && next + 1 < path.size()) {
                fields.add(path.get(next + 1));
                aspect.clear();
                next += 2;
            } else {
                aspect.add(path.get(next));
                next++;
            }
        }
        return new Place(component, operation, List.copyOf(fields), List.copyOf(aspect));
    }

    boolean isSchema() {
        return component.startsWith("schemas/");
    }

    /** The component's own name; empty outside components. */
    String name() {
        return SpecTree.name(component);
    }

    /** The property concerned; empty when the change is not about one. */
    String field() {
        if (isAbout("required") && aspect.size() == 2) {
            return aspect.get(1);
        }
        return fields.isEmpty() ? "" : fields.get(fields.size() - 1);
    }

    /** Whether the aspect starts with this word. */
    boolean isAbout(String word) {
        return !aspect.isEmpty() && aspect.get(0).equals(word);
    }

    String lastAspect() {
        return aspect.isEmpty() ? "" : aspect.get(aspect.size() - 1);
    }

    /** The parameter concerned, by its place and name or, where it is referred to, by the component's; empty for others. */
    String parameter() {
        if (component.startsWith("parameters/")) {
            return name();
        }
        return operation.isEmpty() || !isAbout("parameters") || aspect.size() < 2 ? "" : aspect.get(1);
    }

    /** For people: "CampaignCreate.dailyBudget", "PATCH /campaigns", "parameters/Limit". */
    String subject() {
        if (!operation.isEmpty()) {
            return operation;
        }
        if (!isSchema()) {
            return component;
        }
        return fields.isEmpty() ? name() : name() + "." + String.join(".", fields);
    }
}
