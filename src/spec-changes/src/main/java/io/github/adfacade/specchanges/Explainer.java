package io.github.adfacade.specchanges;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings the three nets and the facade's lines together for one spec. */
final class Explainer {

    private final List<Map<String, Object>> documents;
    private final SpecUses uses;
    private final WireRules rules;
    private final GeneratedNames names;
    private final List<WireBreak> wire;
    private final List<JavaChange> java;
    private final List<FacadeUses> facade;
    private final Set<WireBreak> claimedWire = new LinkedHashSet<>();
    private final Set<JavaChange> claimedJava = new LinkedHashSet<>();

    /** @param facade as it compiles with the released clients, and with the present ones */
    Explainer(SpecPair pair, List<Client> clients, List<JavaChange> java, List<FacadeUses> facade) throws IOException {
        Map<String, Object> before = SpecTree.parse(pair.before());
        // Changes have the old names, what was generated has the new ones.
        Map<String, Object> after =
                Renames.between(before, SpecTree.parse(pair.after())).after();
        this.documents = List.of(before, after, SpecTree.parse(pair.after()));
        this.uses = new SpecUses(documents);
        this.rules = new WireRules(after, uses);
        this.names = new GeneratedNames(clients);
        this.wire = WireNet.between(pair.before(), pair.after());
        this.java = java;
        this.facade = facade;
    }

    Explanation explain(SpecChange change) {
        Place place = Place.of(change.path());
        Set<String> types = types(change, place);
        Set<String> members = members(change, place, types);
        List<JavaChange> claimed = java.stream()
                .filter(c -> isOf(c, types, members, place) || speaksOf(c, change, place))
                .toList();
        claimedJava.addAll(claimed);
        List<JavaChange> seen =
                claimed.stream().filter(c -> !Fold.isInside(c, claimed)).toList();
        Set<SourceLine> lines = lines(change, place, types, members);
        Set<SourceLine> refused = new TreeSet<>(lines);
        refused.retainAll(facade.get(1).errors());
        Set<String> simple = new TreeSet<>();
        types.forEach(type -> simple.add(SpecTree.name(type.replace('.', '/'))));
        List<String> where = place.operation().isEmpty()
                ? List.of()
                : place.operation().startsWith("* ")
                        ? List.copyOf(uses.at(place.operation().substring(2)))
                        : List.of(place.operation());
        return new Explanation(
                change, place, verdict(change, place), seen, simple, lines, refused, named(place), where);
    }

    /** What openapi-diff or japicmp saw and no explained change accounts for. */
    List<String> unclaimed() {
        List<String> left = new ArrayList<>(
                Fold.wire(wire.stream().filter(b -> !claimedWire.contains(b)).toList()));
        left.addAll(
                Fold.java(java.stream().filter(c -> !claimedJava.contains(c)).toList()));
        return left;
    }

    private Verdict verdict(SpecChange change, Place place) {
        Verdict own = rules.judge(change);
        Verdict named = new Verdict(
                own.level(), own.reasons().stream().map(r -> r + " (specs)").toList());
        List<WireBreak> found =
                wire.stream().filter(b -> isAbout(b, change, place)).toList();
        if (found.isEmpty()) {
            return named;
        }
        claimedWire.addAll(found);
        Set<String> operations = new TreeSet<>();
        found.forEach(b -> operations.add(b.operation()));
        String where = Fold.names(operations) + Fold.DIFF_SAYS;
        boolean openWord = place.isAbout("enum") && change.kind() == Kind.ADDED;
        return named.and(
                openWord ? Verdict.look("a break for clients with closed enums: " + where) : Verdict.breaks(where));
    }

    private boolean isAbout(WireBreak found, SpecChange change, Place place) {
        if (place.component().startsWith("securitySchemes/")) {
            return found.aspect().startsWith("security");
        }
        if (!place.operation().isEmpty()) {
            boolean same = place.operation().equals(found.operation())
                    || (place.operation().startsWith("* ")
                            && found.operation().endsWith(place.operation().substring(1)));
            boolean parameter = place.isAbout("parameters") && place.aspect().size() > 1;
            return same && (!parameter || isNamed(found, place.aspect().get(1)));
        }
        if (uses.of(place.component()).stream().noneMatch(use -> use.operation().equals(found.operation()))) {
            return false;
        }
        if (!place.isSchema()) {
            return true;
        }
        if (place.isAbout("enum")) {
            return found.words().contains(place.lastAspect());
        }
        if (place.field().isEmpty()) {
            return found.words().isEmpty();
        }
        boolean named = found.words().contains(place.field())
                || (change.kind() == Kind.RENAMED && found.words().contains(change.newName()));
        boolean whole = place.aspect().isEmpty() || place.isAbout("required");
        return whole
                ? named
                : !found.trail().isEmpty()
                        && found.trail().get(found.trail().size() - 1).equals(place.field());
    }

    private static boolean isNamed(WireBreak found, String parameter) {
        String name = parameter.substring(parameter.indexOf(' ') + 1);
        return found.trail().isEmpty() || found.trail().contains(name);
    }

    private Set<String> types(SpecChange change, Place place) {
        Set<String> types = new TreeSet<>();
        if (place.isSchema()) {
            types.add(names.model(place.name()));
            if (isRenamedComponent(change)) {
                types.add(names.model(change.newName()));
            }
        } else {
            operations(place).forEach(operation -> {
                types.add(names.api(operation));
                types.add(names.parameters(operation));
            });
        }
        types.remove("");
        return types;
    }

    /** The methods of the operations concerned. */
    private Set<String> operations(Place place) {
        Stream<String> concerned = place.operation().isEmpty()
                ? uses.of(place.component()).stream().map(Use::operation)
                : place.operation().startsWith("* ")
                        ? uses.at(place.operation().substring(2)).stream()
                        : Stream.of(place.operation());
        Set<String> ids = new TreeSet<>();
        concerned.forEach(operation -> ids.addAll(uses.operationIds(operation)));
        return ids;
    }

    /** The members concerned; empty when the type as a whole is. */
    private Set<String> members(SpecChange change, Place place, Set<String> types) {
        if (!place.isSchema()) {
            Set<String> methods = operations(place);
            methods.addAll(accessors(change, place, types));
            return methods;
        }
        Set<String> members = new TreeSet<>();
        for (String type : types) {
            members.addAll(names.members(type, place.isAbout("enum") ? place.lastAspect() : place.field()));
            if (change.kind() == Kind.RENAMED && !isRenamedComponent(change)) {
                members.addAll(names.members(type, change.newName()));
            }
        }
        return members;
    }

    /** Of a parameter that is, or was, one of those that may be left out. */
    private Set<String> accessors(SpecChange change, Place place, Set<String> types) {
        Set<String> keys = new TreeSet<>();
        if (!place.parameter().isEmpty()) {
            keys.add(place.parameter());
            if (change.kind() == Kind.RENAMED) {
                keys.add(change.newName());
            }
        }
        Set<String> accessors = new TreeSet<>();
        for (String key : keys) {
            for (Map<String, Object> document : documents) {
                Object referred = SpecTree.at(document, List.of("components", "parameters", key, "name"));
                String name = referred == null ? key.substring(key.indexOf(' ') + 1) : referred.toString();
                types.forEach(type -> accessors.addAll(names.members(type, name)));
            }
        }
        return accessors;
    }

    private static boolean isRenamedComponent(SpecChange change) {
        return change.kind() == Kind.RENAMED
                && change.path().size() == 3
                && change.path().get(0).equals("components");
    }

    /** Whether it is a member elsewhere that takes or gives a class which now has another name. */
    private static boolean speaksOf(JavaChange found, SpecChange change, Place place) {
        if (!place.isSchema() || !isRenamedComponent(change)) {
            return false;
        }
        String said = found.sign() + " " + found.fate();
        return Stream.of(place.name(), change.newName())
                .anyMatch(name -> said.matches(".*\\b" + Pattern.quote(name) + "\\b.*"));
    }

    /** What the network calls a parameter or header, which a component may name otherwise. */
    private String named(Place place) {
        if (place.component().startsWith("headers/")) {
            return place.name();
        }
        String key = place.parameter();
        for (Map<String, Object> document : documents) {
            Object referred = SpecTree.at(document, List.of("components", "parameters", key, "name"));
            if (referred != null) {
                return referred.toString();
            }
        }
        return key.substring(key.indexOf(' ') + 1);
    }

    /** A class of parameters comes and goes with the first and the last of them. */
    private static boolean isOf(JavaChange change, Set<String> types, Set<String> members, Place place) {
        if (!place.isSchema() && change.member().isEmpty()) {
            return types.stream().anyMatch(type -> (change.type() + ".").startsWith(type + "."));
        }
        if (place.isSchema() && change.member().isEmpty() && members.isEmpty()) {
            return types.stream().anyMatch(type -> (change.type() + ".").startsWith(type + "."));
        }
        return types.contains(change.type()) && (members.isEmpty() || members.contains(change.member()));
    }

    private Set<SourceLine> lines(SpecChange change, Place place, Set<String> types, Set<String> members) {
        boolean mustBeSent = place.isAbout("required")
                || (change.kind() == Kind.ADDED
                        && place.isSchema()
                        && place.aspect().isEmpty());
        Set<String> accessors = accessors(change, place, types);
        boolean onlyWhoGivesIt = !accessors.isEmpty() && !place.lastAspect().equals("required");
        Set<String> concerned = onlyWhoGivesIt ? accessors : members;
        Set<SourceLine> lines = new TreeSet<>();
        for (FacadeUses side : facade) {
            for (String type : types) {
                if (members.isEmpty() || (place.isAbout("enum") && change.kind() == Kind.ADDED)) {
                    // A word that is new touches whoever tells the others apart.
                    lines.addAll(side.of(type));
                }
                concerned.forEach(member -> lines.addAll(side.of(type, member)));
                if (mustBeSent) {
                    lines.addAll(side.of(type, "<init>"));
                }
            }
        }
        return lines;
    }
}
