package io.github.adfacade.specchanges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The project's specs, and changed ones; what was generated once is kept for all tests. */
final class Workshop {

    static final Path ROOT = Path.of("..", "..");
    static final Clients CLIENTS = clients();
    /** One for all tests: it reads the facade against the specs as released once. */
    static final SpecChanges CHANGES = new SpecChanges(ROOT, CLIENTS);

    private Workshop() {}

    private static Clients clients() {
        try {
            return new Clients(ROOT, Path.of("target", "test-clients"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every present spec, as if it had just been released. */
    static List<SpecPair> asJustReleased() throws IOException {
        return SpecPair.all(ROOT).stream()
                .map(pair -> new SpecPair(pair.name(), "0.1.0", pair.after(), pair.after()))
                .toList();
    }

    /** The same with one spec edited. */
    static List<SpecPair> edited(List<SpecPair> pairs, String name, UnaryOperator<String> edit) {
        List<SpecPair> all = new ArrayList<>(pairs);
        all.replaceAll(pair -> pair.name().equals(name) ? pair.with(changed(pair.before(), edit)) : pair);
        return all;
    }

    private static String changed(String text, UnaryOperator<String> edit) {
        String changed = edit.apply(text);
        if (changed.equals(text)) {
            throw new AssertionError("The edit changed nothing");
        }
        return changed;
    }

    /** Replaces the first occurrence after a place in the text. */
    static UnaryOperator<String> replaceAfter(String place, String old, String now) {
        return text -> {
            int from = text.indexOf(old, text.indexOf(place));
            return text.indexOf(place) < 0 || from < 0
                    ? text
                    : text.substring(0, from) + now + text.substring(from + old.length());
        };
    }
}
