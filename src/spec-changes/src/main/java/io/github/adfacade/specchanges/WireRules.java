package io.github.adfacade.specchanges;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a difference between two specs means for those who speak to the network: our own reading of the first net, which
 * knows that our clients keep unknown fields and words.
 */
final class WireRules {

    private static final Set<String> UPPER = Set.of("maximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> LOWER = Set.of("minimum", "minLength", "minItems", "minProperties");
    private static final Set<String> SHAPE = Set.of(
            "type", "format", "$ref", "items", "allOf", "additionalProperties", "discriminator", "oneOf", "anyOf");
    private static final Set<String> NARROW =
            Set.of("pattern", "multipleOf", "exclusiveMaximum", "exclusiveMinimum", "uniqueItems");

    private final Map<String, Object> after;
    private final SpecUses uses;

    WireRules(Map<String, Object> after, SpecUses uses) {
        this.after = after;
        this.uses = uses;
    }

    Verdict judge(SpecChange change) {
        Place place = Place.of(change.path());
        if (!place.operation().isEmpty()) {
            return operation(change, place);
        }
        if (change.kind() == Kind.RENAMED && change.path().size() == 3) {
            return Verdict.safe(place.isSchema() ? "a name in code alone" : "a name in the spec alone");
        }
        if (place.component().startsWith("securitySchemes/")) {
            return Verdict.breaks("credentials travel differently");
        }
        if (change.path().get(0).equals("servers")) {
            return Verdict.look("another address");
        }
        if (change.path().get(0).equals("x-webhooks") && change.kind() != Kind.CHANGED) {
            return change.kind() == Kind.ADDED ? Verdict.safe("new") : Verdict.breaks("it does not come any more");
        }
        if (place.component().isEmpty()) {
            return Verdict.look("of the document as a whole");
        }
        Set<Use> used = uses.of(place.component());
        if (used.isEmpty()) {
            return Verdict.safe("no operation uses it");
        }
        if (place.component().startsWith("parameters/")) {
            return parameter(change, place);
        }
        boolean sent = used.stream().anyMatch(Use::sent);
        boolean received = used.stream().anyMatch(use -> !use.sent());
        return place.isSchema()
                ? schema(change, place, sent, received)
                : value(change, place.lastAspect(), sent, received);
    }

    private Verdict schema(SpecChange change, Place place, boolean sent, boolean received) {
        Kind kind = change.kind();
        if (place.isAbout("required")) {
            return required(kind, sent, received);
        }
        if (place.isAbout("enum")) {
            return word(kind, sent, received);
        }
        if (kind == Kind.RENAMED) {
            return Verdict.breaks(
                    received
                            ? "the old name is neither understood nor sent any more"
                            : "the old name is not understood any more");
        }
        if (!place.aspect().isEmpty()) {
            return value(change, place.lastAspect(), sent, received);
        }
        if (place.fields().isEmpty()) {
            return kind == Kind.ADDED ? Verdict.safe("new") : Verdict.breaks("gone");
        }
        if (kind == Kind.REMOVED) {
            return Verdict.breaks(received ? "it does not come any more" : "it is not understood any more");
        }
        boolean must = SpecTree.list(SpecTree.at(
                        after,
                        SpecTree.append(
                                change.parent().subList(0, change.parent().size() - 1), "required")))
                .contains(place.field());
        return must && sent
                ? Verdict.breaks("requests without it are refused")
                : Verdict.safe("may be left out and ignored");
    }

    private static Verdict required(Kind kind, boolean sent, boolean received) {
        if (kind == Kind.ADDED) {
            return sent ? Verdict.breaks("requests without it are refused") : Verdict.safe("it always comes");
        }
        return received ? Verdict.breaks("it may be missing from answers") : Verdict.safe("it may be left out");
    }

    private static Verdict word(Kind kind, boolean sent, boolean received) {
        if (kind == Kind.ADDED) {
            return received
                    ? Verdict.look("answers may hold a word that callers have not met; clients keep it")
                    : Verdict.safe("one more word may be sent");
        }
        return sent ? Verdict.breaks("requests with it are refused") : Verdict.safe("it does not come any more");
    }

    /** A facet of a schema, wherever the schema stands. */
    private static Verdict value(SpecChange change, String facet, boolean sent, boolean received) {
        if (UPPER.contains(facet) || LOWER.contains(facet)) {
            boolean narrower = isNarrower(change, UPPER.contains(facet));
            if (narrower) {
                return sent
                        ? Verdict.breaks("requests beyond the new limit are refused")
                        : Verdict.safe("answers keep within less");
            }
            return received ? Verdict.look("answers may go beyond the old limit") : Verdict.safe("more may be sent");
        }
        if (NARROW.contains(facet)) {
            return sent && change.kind() != Kind.REMOVED
                    ? Verdict.breaks("what was accepted may be refused")
                    : Verdict.look("other values");
        }
        if (facet.equals("x-unit")) {
            return change.kind() == Kind.CHANGED
                    ? Verdict.breaks("the same number is another amount")
                    : Verdict.look("whether the number is an amount of money");
        }
        if (facet.equals("nullable")) {
            boolean now = String.valueOf(change.after()).equals("true");
            return now
                    ? received ? Verdict.look("answers may hold null") : Verdict.safe("null may be sent")
                    : sent ? Verdict.breaks("null is refused") : Verdict.safe("null does not come any more");
        }
        if (change.path().stream().anyMatch(SHAPE::contains)) {
            return Verdict.breaks("another type");
        }
        return Verdict.look("no rule is known for this");
    }

    private static boolean isNarrower(SpecChange change, boolean upper) {
        if (change.before() == null || change.after() == null) {
            return change.before() == null;
        }
        int compared = new BigDecimal(change.after().toString())
                .compareTo(new BigDecimal(change.before().toString()));
        return upper ? compared < 0 : compared > 0;
    }

    private Verdict operation(SpecChange change, Place place) {
        if (place.aspect().isEmpty()) {
            return change.kind() == Kind.ADDED
                    ? Verdict.safe("new")
                    : Verdict.breaks(
                            change.kind() == Kind.RENAMED
                                    ? "the old address is not understood any more"
                                    : "it cannot be called any more");
        }
        switch (place.aspect().get(0)) {
            case "parameters" -> {
                return parameter(change, place);
            }
            case "requestBody" -> {
                return place.lastAspect().equals("required")
                        ? Verdict.breaks("whether a body is sent")
                        : value(change, place.lastAspect(), true, false);
            }
            case "responses" -> {
                return place.aspect().size() == 2
                        ? Verdict.look("other answers than before")
                        : value(change, place.lastAspect(), false, true);
            }
            case "security" -> {
                return Verdict.breaks("other credentials are asked for");
            }
            case "operationId", "tags" -> {
                return Verdict.safe("a name in code alone");
            }
            case "x-call-safety" -> {
                return Verdict.look("whether a failed call is repeated");
            }
            default -> {
                return Verdict.look("no rule is known for this");
            }
        }
    }

    private Verdict parameter(SpecChange change, Place place) {
        boolean whole = place.operation().isEmpty()
                ? place.aspect().isEmpty()
                : place.aspect().size() == 2;
        if (whole && change.kind() == Kind.RENAMED && place.lastAspect().startsWith("path ")) {
            return Verdict.safe("a name in code alone");
        }
        if (whole) {
            return change.kind() == Kind.ADDED && !isRequired(change.after())
                    ? Verdict.safe("may be left out")
                    : Verdict.breaks(
                            change.kind() == Kind.ADDED
                                    ? "calls without it are refused"
                                    : "it is not understood any more");
        }
        if (place.lastAspect().equals("name") || place.lastAspect().equals("in")) {
            return Verdict.breaks("it is not understood any more");
        }
        if (place.lastAspect().equals("required")) {
            return isTrue(change.after())
                    ? Verdict.breaks("calls without it are refused")
                    : Verdict.safe("may be left out");
        }
        if (place.aspect().contains("enum")) {
            return word(change.kind(), true, false);
        }
        return value(change, place.lastAspect(), true, false);
    }

    /** A parameter is given in place, or by reference to a component. */
    private boolean isRequired(@Nullable Object parameter) {
        Map<String, Object> parts = SpecTree.map(parameter);
        Object reference = parts.get("$ref");
        Object found = reference == null
                ? parts
                : SpecTree.at(after, java.util.List.of("components", "parameters", SpecTree.name(reference)));
        return isTrue(SpecTree.map(found).get("required"));
    }

    private static boolean isTrue(@Nullable Object value) {
        return String.valueOf(value).equals("true");
    }
}
