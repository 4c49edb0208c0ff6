package io.github.adfacade.portfolio.desired;

import io.github.adfacade.ChangePlan.Difference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would be done about one key.
 *
 * @param action what would be done
 * @param service the service's name
 * @param key the user's own key
 * @param idOrNull the network's id; null when the campaign is to be made
 * @param name the campaign's name
 * @param differences what would change, field by field; of a new campaign everything that is said of it
 * @param notes what else is to be known
 * @param fingerprint differs when the file's entry, the state or the campaign differ
 */
public record DesiredItem(
        Action action,
        String service,
        String key,
        @Nullable String idOrNull,
        String name,
        List<Difference> differences,
        List<String> notes,
        String fingerprint) {

    /** What is done about a campaign. */
    public enum Action {
        /** Made anew. */
        CREATE('+'),
        /** Changed, paused or resumed. */
        CHANGE('~'),
        /** Taken under its key without a change. */
        ADOPT('='),
        /** Removed as far as the network removes. */
        REMOVE('-');

        private final char sign;

        Action(char sign) {
            this.sign = sign;
        }

        /** {@code +}, {@code ~}, {@code =} or {@code -}. */
        public char sign() {
            return sign;
        }
    }

    public DesiredItem {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** The network's id; empty when the campaign is to be made. */
    public Optional<String> id() {
        return Optional.ofNullable(idOrNull);
    }

    /** Several lines, as a person reads them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(action.sign())
                .append(' ')
                .append(service)
                .append('/')
                .append(key)
                .append(idOrNull == null ? "" : " (" + idOrNull + ")")
                .append(" \"")
                .append(name)
                .append('"');
        for (Difference difference : differences) {
            text.append("\n    ").append(difference.field()).append(": ");
            if (action != Action.CREATE) {
                text.append(difference.before() == null ? "(none)" : difference.before())
                        .append(" -> ");
            }
            text.append(difference.after() == null ? "(none)" : difference.after());
        }
        notes.forEach(note -> text.append("\n    note: ").append(note));
        return text.toString();
    }
}
