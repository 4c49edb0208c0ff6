package io.github.adfacade.specchanges;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change in a sentence for users, who know the network's words and those of the generated classes, and not the spec's layout. */
final class Changelog {

    private static final Map<String, String> LIMITS = Map.of(
            "maximum", "may be at most %s",
            "minimum", "must be at least %s",
            "maxLength", "may have at most %s characters",
            "minLength", "must have at least %s characters",
            "maxItems", "may hold at most %s elements",
            "minItems", "must hold at least %s elements",
            "maxProperties", "may have at most %s entries",
            "minProperties", "must have at least %s entries");

    private static final Set<String> SHAPE = Set.of(
            "type", "format", "$ref", "items", "allOf", "additionalProperties", "discriminator", "oneOf", "anyOf");

    private static final Map<String, String> COMPONENTS =
            Map.of("responses", "answer", "headers", "header", "requestBodies", "body", "examples", "example");

    private Changelog() {}

    /** The lines for what users can notice; a name that the spec alone uses is none of it. */
    static List<String> lines(String spec, List<Explanation> told) {
        List<String> lines = told.stream()
                .filter(one -> !sentence(one).isEmpty())
                .map(one -> line(spec, one))
                .distinct()
                .toList();
        return lines.isEmpty() ? List.of("- " + network(spec) + ": nothing that users notice.") : lines;
    }

    private static String line(String spec, Explanation told) {
        String java = forJava(told);
        return "- " + (told.isBreak() ? "**Breaking.** " : "") + network(spec) + ": " + sentence(told)
                + (java.isEmpty() ? "" : "; " + java) + ".";
    }

    /** Without its full stop; empty for what users cannot notice. */
    static String sentence(Explanation told) {
        Place place = told.place();
        if (!place.operation().isEmpty()) {
            return operation(told);
        }
        return place.component().isEmpty() ? document(told.change()) : component(told);
    }

    private static String document(SpecChange change) {
        return switch (change.path().get(0)) {
            case "servers" ->
                change.after() instanceof String address
                        ? "the network's address is now `" + address + "`"
                        : "the network has another address";
            case "security" -> "other credentials are asked for";
            case "x-webhooks" ->
                change.path().size() < 2
                        ? "the description of its webhooks " + fate(change)
                        : "the webhook `" + change.path().get(1) + "` " + fate(change);
            default -> "";
        };
    }

    private static String component(Explanation told) {
        SpecChange change = told.change();
        Place place = told.place();
        String kind = change.path().get(1);
        if (place.isSchema()) {
            return schema(change, place, told.wire().isBreak());
        }
        if (change.kind() == Kind.RENAMED) {
            return "";
        }
        if (kind.equals("securitySchemes")) {
            return change.kind() == Kind.ADDED && place.aspect().isEmpty()
                    ? "credentials may be sent in one more way"
                    : change.kind() == Kind.REMOVED && place.aspect().isEmpty()
                            ? "one way to send credentials is gone"
                            : "credentials are sent in another way";
        }
        if (kind.equals("parameters")) {
            return parameter(told, "the parameter `" + told.named() + "`", place.aspect());
        }
        return "the " + COMPONENTS.getOrDefault(kind, "part") + " `" + place.name() + "` "
                + (place.aspect().isEmpty() ? fate(change) : "has changed");
    }

    private static String schema(SpecChange change, Place place, boolean breaks) {
        Kind kind = change.kind();
        String type = "`" + place.name() + "`";
        boolean ofField = !place.field().isEmpty();
        if (kind == Kind.RENAMED && !ofField) {
            return "the type " + type + " is now called `" + change.newName() + "`";
        }
        String subject = ofField ? "`" + place.field() + "` of " + type : type;
        if (kind == Kind.RENAMED) {
            return subject + " is now called `" + change.newName() + "`";
        }
        if (place.isAbout("required")) {
            return subject + duty(kind, breaks);
        }
        if (place.aspect().isEmpty()) {
            String what = ofField ? "field " : "type ";
            return kind == Kind.ADDED
                    ? "new " + what + subject
                    : kind == Kind.REMOVED
                            ? (ofField ? "" : "the type ") + subject + " is gone"
                            : subject + " has changed";
        }
        return facet(subject, change, place.aspect());
    }

    private static String operation(Explanation told) {
        SpecChange change = told.change();
        Place place = told.place();
        String calls = calls(told.operations());
        boolean several = told.operations().size() > 1;
        if (place.aspect().isEmpty()) {
            String moved =
                    place.operation().startsWith("* ") ? place.operation().substring(2) : place.operation();
            return change.kind() == Kind.RENAMED
                    ? "`" + moved + "` is now `" + change.newName() + "`"
                    : calls + (several ? " are" : " is") + (change.kind() == Kind.ADDED ? " new" : " gone");
        }
        List<String> aspect = place.aspect();
        return switch (aspect.get(0)) {
            case "parameters" ->
                aspect.size() < 2
                        ? "the parameters of " + calls + " have changed"
                        : parameter(
                                told,
                                "the parameter `" + told.named() + "` of " + calls,
                                aspect.subList(2, aspect.size()));
            case "requestBody" ->
                place.lastAspect().equals("required")
                        ? calls + (isTrue(change.after()) ? " must now" : " need no longer") + " be given a body"
                        : "what " + calls + (several ? " take" : " takes") + " has changed";
            case "responses" -> answer(change, aspect, calls, several);
            case "security" -> calls + (several ? " ask" : " asks") + " for other credentials";
            case "operationId" -> "`" + change.before() + "` is now called `" + change.after() + "` in Java";
            case "tags" -> calls + (several ? " stand" : " stands") + " in another class in Java";
            case "x-call-safety" -> "whether " + calls + " may be repeated after a failure is judged anew";
            default -> calls + (several ? " have" : " has") + " changed";
        };
    }

    private static String answer(SpecChange change, List<String> aspect, String calls, boolean several) {
        if (aspect.size() != 2 || change.kind() == Kind.CHANGED) {
            return "what " + calls + (several ? " answer" : " answers") + " has changed";
        }
        return calls
                + (change.kind() == Kind.ADDED
                        ? " may now answer "
                        : several ? " no longer answer " : " no longer answers ")
                + aspect.get(1);
    }

    private static String parameter(Explanation told, String subject, List<String> aspect) {
        SpecChange change = told.change();
        if (aspect.isEmpty()) {
            return switch (change.kind()) {
                case RENAMED -> {
                    String name = change.newName();
                    yield subject + " is now called `" + name.substring(name.indexOf(' ') + 1) + "`";
                }
                case ADDED -> subject.replaceFirst("^the", "new");
                case REMOVED -> subject + " is gone";
                default -> subject + " has changed";
            };
        }
        return switch (aspect.get(aspect.size() - 1)) {
            case "name" -> "the parameter `" + change.before() + "` is now called `" + change.after() + "`";
            case "in" -> subject + " is given elsewhere in a request";
            case "required" -> subject + (isTrue(change.after()) ? " must now be given" : " may now be left out");
            default -> facet(subject, change, aspect);
        };
    }

    /** What a schema says of a value, wherever the schema stands. */
    private static String facet(String subject, SpecChange change, List<String> aspect) {
        String last = aspect.get(aspect.size() - 1);
        if (aspect.size() > 1 && aspect.get(aspect.size() - 2).equals("enum")) {
            return subject + (change.kind() == Kind.ADDED ? " knows" : " no longer knows") + " `" + last + "`";
        }
        String limit = LIMITS.get(last);
        if (limit != null) {
            return change.after() == null
                    ? subject + " no longer has the limit " + change.before()
                    : subject + " " + limit.formatted(change.after())
                            + (change.before() == null ? "" : ", before " + change.before());
        }
        String said = switch (last) {
            case "pattern" -> change.after() == null ? " may be written in any way" : " must be written in another way";
            case "nullable" -> isTrue(change.after()) ? " may now be null" : " is not null any more";
            case "deprecated" -> isTrue(change.after()) ? " is deprecated" : " is no longer deprecated";
            case "default" ->
                change.after() == null ? " has no value when left out" : " is `" + change.after() + "` when left out";
            case "x-unit" ->
                change.after() == null
                        ? " is no amount of money"
                        : " counts " + change.after() + " units of its currency";
            default -> aspect.stream().anyMatch(SHAPE::contains) ? " is of another type" : " has changed";
        };
        return subject + said;
    }

    private static String duty(Kind kind, boolean breaks) {
        if (kind == Kind.ADDED) {
            return breaks ? " must now be sent" : " now always comes";
        }
        return breaks ? " may be missing from answers" : " may now be left out";
    }

    private static String fate(SpecChange change) {
        return change.kind() == Kind.ADDED ? "is new" : change.kind() == Kind.REMOVED ? "is gone" : "has changed";
    }

    private static String calls(List<String> operations) {
        return Fold.names(operations.stream().map(call -> "`" + call + "`").toList());
    }

    private static boolean isTrue(@Nullable Object value) {
        return String.valueOf(value).equals("true");
    }

    private static String forJava(Explanation told) {
        List<String> gone = told.java().stream()
                .filter(JavaChange::breaks)
                .filter(change -> !change.member().isEmpty())
                .map(change -> "`" + change.simpleType() + "." + change.member() + "`")
                .distinct()
                .toList();
        return gone.isEmpty()
                ? ""
                : gone.stream().collect(Collectors.joining(", ", "no longer as they were in Java: ", ""));
    }

    private static String network(String spec) {
        String words = spec.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
