package io.github.adfacade.internal.http;

import com.google.common.base.Throwables;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that travelled with a call. Clears texts that come from outside of them: a server may echo what it was
 * sent, in a body, in a header, or as the name of a field.
 */
public final class Secrets {

    private static final String MASK = "***";

    /** What a signer adds and is shorter says nothing: a key's version, a time. */
    private static final int SHORTEST_ADDED = 16;

    /** So much of a credential gives it away where the rest was cut off. */
    private static final int TELLING = 12;

    private final List<Travel> travels = new ArrayList<>();
    private final Set<String> values = new LinkedHashSet<>();

    /** What went out once; looked at when a text has to be cleared, since most calls never have one. */
    private record Travel(List<String> credentials, Request plain, Request signed) {

        void addTo(Set<String> values) {
            credentials.stream().filter(credential -> !credential.isBlank()).forEach(values::add);
            List<String> before = Redaction.hiddenValues(plain.headers());
            Redaction.hiddenValues(signed.headers()).stream()
                    .filter(value -> value.length() >= SHORTEST_ADDED && !before.contains(value))
                    .forEach(values::add);
        }
    }

    /** Knows none yet. */
    public Secrets() {}

    /** Takes note of a signer's own credentials and of all that it put on a request beyond what may be shown. */
    synchronized void travel(List<String> credentials, Request plain, Request signed) {
        travels.add(new Travel(credentials, plain, signed));
    }

    /** Knows those, too. */
    public synchronized void addAll(Secrets others) {
        values.addAll(others.copy());
    }

    private synchronized List<String> copy() {
        travels.forEach(travel -> travel.addTo(values));
        travels.clear();
        return List.copyOf(values);
    }

    /** The text with every credential masked, also one that was escaped for JSON or for a URL. */
    public @Nullable String scrub(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text;
        for (String value : copy()) {
            for (String form : forms(value).toList()) {
                clean = clean.replace(form, MASK);
            }
        }
        return clean;
    }

    private static Stream<String> forms(String value) {
        return Stream.of(value, value.replace("/", "\\/"), URLEncoder.encode(value, StandardCharsets.UTF_8))
                .distinct();
    }

    /** The cause, unless anything that its stack trace would print holds a credential or the beginning of one. */
    public @Nullable Throwable safeCause(@Nullable Throwable cause) {
        if (cause == null) {
            return null;
        }
        String printed = Throwables.getStackTraceAsString(cause);
        boolean tells = copy().stream()
                .map(value -> value.substring(0, Math.min(value.length(), TELLING)))
                .flatMap(Secrets::forms)
                .anyMatch(printed::contains);
        return tells ? null : cause;
    }
}
