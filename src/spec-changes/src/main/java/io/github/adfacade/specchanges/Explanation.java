package io.github.adfacade.specchanges;

import java.util.List;
import java.util.Set;

/**
 * One change and all that it means.
 *
 * @param java what japicmp sees of it
 * @param types the generated types concerned, by simple name
 * @param lines where the facade uses what is concerned
 * @param refused those that do not compile with the change
 * @param named what the network calls the parameter or header concerned; empty for others
 * @param operations those concerned where the change stands in operations, such as "GET /campaigns"
 */
record Explanation(
        SpecChange change,
        Place place,
        Verdict wire,
        List<JavaChange> java,
        Set<String> types,
        Set<SourceLine> lines,
        Set<SourceLine> refused,
        String named,
        List<String> operations) {

    boolean breaksJava() {
        return java.stream().anyMatch(JavaChange::breaks) || !refused.isEmpty();
    }

    boolean isBreak() {
        return wire.isBreak() || breaksJava();
    }
}
