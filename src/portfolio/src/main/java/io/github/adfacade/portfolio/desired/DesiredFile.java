package io.github.adfacade.portfolio.desired;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a {@link DesiredState}, in YAML 1.2.
 *
 * <pre>{@code
 * version: 1
 * services:
 *   walmart:
 *     grills:                      # your own key, unique within the service
 *       name: Spring Grills
 *       status: paused             # active or paused
 *       budget: 50.00 USD daily    # daily, weekly, monthly, total
 *       start: 2027-04-01T00:00:00-04:00
 *       end: never
 *       walmart:                   # fields that only this network has, by its own names
 *         mediaType: BANNER
 * }</pre>
 *
 * <p>What a campaign does not mention is left as it is; null, written out, empties a field where the network can. {@code id:}
 * adopts a campaign that exists already.
 */
public final class DesiredFile {

    private DesiredFile() {}

    /**
     * What a text says, as far as it can be told without the services that it names.
     *
     * @throws InvalidDesiredStateException naming every mistake with line and column
     */
    public static DesiredState parse(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        DesiredState state = new FileReader(mistakes).read(text, new LinkedHashMap<>());
        InvalidDesiredStateException.throwIfAny(mistakes);
        return state;
    }

    /** The text, in one order and layout; moments with the offset of UTC. */
    public static String text(DesiredState state) {
        return text(state, ZoneOffset.UTC);
    }

    /** The text, in one order and layout; moments with the offset that this zone has then. */
    public static String text(DesiredState state, ZoneId zone) {
        return new FileWriter(zone).write(state);
    }

    /** As {@link #parse}, keeping mistakes instead of throwing. */
    static DesiredState read(String text, List<Mistake> mistakes, Map<String, Place> services) {
        return new FileReader(mistakes).read(text, services);
    }
}
