package io.github.adfacade.specchanges;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change in words: for the report, and for a changelog. */
final class Wording {

    private static final int LONGEST_VALUE = 60;

    private Wording() {}

    static String sentence(SpecChange change, Place place) {
        String subject = place.subject();
        Kind kind = change.kind();
        if (kind == Kind.RENAMED) {
            String parameter = place.parameter();
            return subject + (parameter.isEmpty() ? "" : ": " + parameter) + " is renamed to " + change.newName();
        }
        if (place.isSchema() && place.isAbout("required") && place.aspect().size() == 2) {
            return subject + "." + place.field() + (kind == Kind.ADDED ? " is now required" : " is no longer required");
        }
        if (place.aspect().size() > 1
                && place.aspect().get(place.aspect().size() - 2).equals("enum")) {
            return subject + (kind == Kind.ADDED ? " has the new word " : " has lost the word ") + place.lastAspect();
        }
        if (place.aspect().isEmpty()) {
            return subject + (kind == Kind.ADDED ? " is new" : kind == Kind.REMOVED ? " is gone" : values(change));
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

    /** A line for the changelog. */
    static String changelog(String spec, Explanation told) {
        StringBuilder line = new StringBuilder("- ");
        if (told.isBreak()) {
            line.append("**Breaking.** ");
        }
        line.append(network(spec)).append(": ").append(forUsers(told));
        String java = forJava(told);
        if (!java.isEmpty()) {
            line.append("; ").append(java);
        }
        return line.append('.').toString();
    }

    private static String forUsers(Explanation told) {
        SpecChange change = told.change();
        Place place = told.place();
        Kind kind = change.kind();
        if (place.isSchema() && !place.field().isEmpty()) {
            String field = "`" + place.field() + "` of `" + place.name() + "`";
            if (kind == Kind.RENAMED) {
                return field + " is now called `" + change.newName() + "`";
            }
            if (place.isAbout("required")) {
                return field + duty(kind, told.wire().isBreak());
            }
            if (place.aspect().isEmpty()) {
                return kind == Kind.ADDED ? "new field " + field : field + " is gone";
            }
        }
        if (place.isSchema() && place.isAbout("enum")) {
            return "`" + place.name() + "` " + (kind == Kind.ADDED ? "knows" : "no longer knows") + " `"
                    + place.lastAspect() + "`";
        }
        return sentence(change, place);
    }

    private static String duty(Kind kind, boolean breaks) {
        if (kind == Kind.ADDED) {
            return breaks ? " must now be sent" : " now always comes";
        }
        return breaks ? " may be missing from answers" : " may now be left out";
    }

    private static String forJava(Explanation told) {
        List<String> gone = told.java().stream()
                .filter(JavaChange::breaks)
                .filter(change -> !change.member().isEmpty())
                .map(change -> "`" + change.simpleType() + "." + change.member() + "`")
                .distinct()
                .toList();
        return gone.isEmpty() ? "" : "no longer as they were in Java: " + String.join(", ", gone);
    }

    private static String network(String spec) {
        String words = spec.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
