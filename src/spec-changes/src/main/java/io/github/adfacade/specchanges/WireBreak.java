package io.github.adfacade.specchanges;

import java.util.List;
import java.util.Set;

/**
 * One thing that openapi-diff calls incompatible.
 *
 * @param operation such as "PATCH /campaigns"
 * @param trail what leads there inside the operation: parameter and property names
 * @param aspect what changed, such as "required", "enum", "numericrange", "schema"
 * @param words the names or words that were added or went
 */
record WireBreak(String operation, List<String> trail, String aspect, Set<String> words) {

    WireBreak {
        trail = List.copyOf(trail);
        words = Set.copyOf(words);
    }

    /** What is incompatible, wherever. */
    String what() {
        return (trail.isEmpty() ? "" : String.join(".", trail) + " ")
                + aspect
                + (words.isEmpty()
                        ? ""
                        : " " + String.join(", ", words.stream().sorted().toList()));
    }

    @Override
    public String toString() {
        return operation + " " + what();
    }
}
