package io.github.adfacade.specchanges;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change in words, for the report. */
final class Wording {

    private static final int LONGEST_VALUE = 60;

    private Wording() {}

    static String sentence(SpecChange change, Place place) {
        String subject = place.subject();
        Kind kind = change.kind();
        if (kind == Kind.RENAMED) {
            if (place.aspect().isEmpty() && !place.operation().isEmpty()) {
                return path(subject) + " is now " + change.newName();
            }
            String parameter = place.component().isEmpty() ? place.parameter() : "";
            return subject + (parameter.isEmpty() ? "" : ": " + parameter) + " is renamed to " + change.newName();
        }
        if (place.isSchema() && place.isAbout("required") && place.aspect().size() == 2) {
            return subject + "." + place.field() + (kind == Kind.ADDED ? " is now required" : " is no longer required");
        }
        if (place.aspect().size() > 1
                && place.aspect().get(place.aspect().size() - 2).equals("enum")) {
            return subject + (kind == Kind.ADDED ? " has the new word " : " has lost the word ") + place.lastAspect();
        }
        if (kind == Kind.CHANGED
                && !place.parameter().isEmpty()
                && place.lastAspect().equals("name")) {
            return subject + ": " + change.before() + " is renamed to " + change.after();
        }
        if (kind == Kind.CHANGED && place.isAbout("operationId")) {
            return subject + ": the operation " + change.before() + " is renamed to " + change.after();
        }
        if (place.aspect().isEmpty()) {
            return path(subject)
                    + (kind == Kind.ADDED ? " is new" : kind == Kind.REMOVED ? " is gone" : values(change));
        }
        String aspect = String.join(".", place.aspect());
        return (subject.isEmpty() ? "" : subject + ": ")
                + aspect
                + switch (kind) {
                    case ADDED -> " is new" + brief(": ", change.after());
                    case REMOVED -> " is gone" + brief(", was ", change.before());
                    default -> values(change);
                };
    }

    /** The sentence on all operations that the change concerns. */
    static String sentence(Explanation told) {
        String sentence = sentence(told.change(), told.place());
        return told.operations().size() > 1 && !told.place().operation().startsWith("* ")
                ? sentence.replace(told.place().operation(), Fold.names(told.operations()))
                : sentence;
    }

    private static String path(String subject) {
        return subject.startsWith("* ") ? "the path " + subject.substring(2) : subject;
    }

    private static String values(SpecChange change) {
        return " " + brief("", change.before()) + " -> " + brief("", change.after());
    }

    private static String brief(String lead, @Nullable Object value) {
        if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
            return "";
        }
        String text = value.toString().strip();
        return lead + (text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "..." : text);
    }
}
