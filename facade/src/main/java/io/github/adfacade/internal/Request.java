package io.github.adfacade.internal;

import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.Breach;
import io.github.adfacade.clients.support.ClientModel;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A request model that is being filled: the common words over a copy of what the caller gave as the network's own. It remembers
 * which common word wrote what, so that nothing is said twice and every breach is told in the words that the caller used.
 *
 * @param <M> the request model
 */
final class Request<M extends ClientModel> {

    private final Supplier<M> empty;
    private final M body;
    private final Set<String> own;
    private final boolean isNew;
    private final Violations violations;
    private final List<Said<M>> said = new ArrayList<>();

    /** A common word, and how it is written. */
    private record Said<M>(String word, Consumer<? super M> write) {}

    /**
     * @param given the network's own fields, if any; a model of another network or operation is a violation
     * @param isNew whether it makes a campaign
     */
    Request(Provider provider, Supplier<M> empty, Optional<ClientModel> given, boolean isNew, Violations violations) {
        this.empty = empty;
        this.isNew = isNew;
        this.violations = violations;
        M model = empty.get();
        if (given.isPresent() && type(given.get()) == type(model)) {
            @SuppressWarnings("unchecked") // of the same class
            M copy = (M) given.get().copy();
            this.body = copy;
        } else {
            given.ifPresent(other -> violations.add(
                    "network",
                    "must be " + name(provider, model),
                    other.getClass().getName()));
            this.body = model;
        }
        this.own = body.presentPaths();
    }

    private static Class<?> type(ClientModel model) {
        return model.getClass();
    }

    private static String name(Provider provider, ClientModel model) {
        return "a " + model.getClass().getSimpleName() + " of " + provider.displayName();
    }

    Class<?> type() {
        return type(body);
    }

    boolean isNew() {
        return isNew;
    }

    M body() {
        return body;
    }

    /** Writes a common word, and notes a violation when the caller's own model says the same. */
    void say(String word, Consumer<? super M> write) {
        write.accept(body);
        said.add(new Said<>(word, write));
        if (own.isEmpty()) {
            return;
        }
        for (String path : paths(write)) {
            own.stream()
                    .filter(already -> overlap(already, path))
                    .forEach(already -> violations.add(
                            word, "must not be said twice: it is also " + already + " of the network's own", null));
        }
    }

    /** What it writes, by itself. */
    private Set<String> paths(Consumer<? super M> write) {
        M alone = empty.get();
        write.accept(alone);
        return alone.presentPaths();
    }

    /** One of them is the other, or holds it: an object set to null, or given whole, says all that is in it. */
    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }

    /** Notes what the body breaks of its schema, by the common words where they wrote it. What was refused is not missing. */
    void check(Currency currency) {
        List<Breach> breaches = body.breaches(currency);
        if (breaches.isEmpty()) {
            return;
        }
        Map<String, String> words = new HashMap<>();
        said.forEach(one -> paths(one.write()).forEach(path -> words.put(path, one.word())));
        for (Breach breach : breaches) {
            String word = word(words, breach.path());
            if (!(breach.rule().equals(Breach.REQUIRED) && violations.has(word))) {
                violations.add(word, breach.rule(), breach.value());
            }
        }
    }

    private static String word(Map<String, String> words, String path) {
        for (String place = path; !place.isEmpty(); place = place.substring(0, Math.max(0, place.lastIndexOf('.')))) {
            String word = words.get(place);
            if (word != null) {
                return word;
            }
        }
        return path;
    }
}
