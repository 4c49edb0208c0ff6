package io.github.adfacade.internal;

import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Provider;
import io.github.adfacade.internal.http.Settings;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects everything that is missing or wrong before it complains. */
public final class Configuration {

    private final Provider provider;
    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param settings what they could not take is complained of, too
     */
    public Configuration(Provider provider, Settings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /** A value that may be left out: blank is as good as absent. */
    public static @Nullable String optional(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A value that must be there; empty text stands in until {@link #throwIfBroken}. */
    public String required(@Nullable String value, String what) {
        String text = optional(value);
        require(text != null, what + " is missing");
        return text == null ? "" : text;
    }

    /** A required value that travels in a header, without what stands around it; what cannot travel is refused without repeating it. */
    public String requiredHeader(@Nullable String value, String what) {
        String text = required(value, what);
        boolean travels = text.chars().allMatch(c -> c > ' ' && c < 127);
        require(travels, what + " holds characters that cannot travel in a header");
        withoutMarks(text, what);
        return text;
    }

    /** An id that may be left out, without what stands around it; null when it was, or is blank. */
    public @Nullable String optionalId(@Nullable String value, String what) {
        String text = optional(value);
        if (text != null) {
            require(text.chars().noneMatch(Character::isISOControl), what + " holds line breaks or control characters");
            withoutMarks(text, what);
        }
        return text;
    }

    /** An environment file read by other rules than a shell's leaves the quotation marks on. */
    private void withoutMarks(String text, String what) {
        boolean marked = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(0) == text.charAt(text.length() - 1);
        require(!marked, what + " stands in quotation marks: leave them out");
    }

    /** A required ISO 4217 code in any case; US dollars stand in until {@link #throwIfBroken}. */
    public Currency currency(@Nullable String code, String what) {
        String text = required(code, what).toUpperCase(Locale.ROOT);
        Currency found = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(text))
                .findAny()
                .orElse(null);
        require(found != null || text.isEmpty(), what + ": no ISO 4217 code: " + code);
        return found == null ? Currency.getInstance("USD") : found;
    }

    /** The zone of this name; the other one when none is named. */
    public ZoneId zone(@Nullable String name, String what, ZoneId otherwise) {
        String text = optional(name);
        try {
            return text == null ? otherwise : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            problems.add(what + ": no time zone: " + text + "; one such as Europe/Berlin is needed");
            return otherwise;
        }
    }

    /** Reads a required value; null when there is no way to, or it complains of what it read, until {@link #throwIfBroken}. */
    public <T> @Nullable T required(@Nullable Supplier<T> reading, String what) {
        AtomicReference<@Nullable T> value = new AtomicReference<>();
        require(reading != null, what + " is missing");
        if (reading != null) {
            attempt(what, () -> value.set(reading.get()));
        }
        return value.get();
    }

    /** Notes a problem when the condition does not hold; it must not hold a secret. */
    public void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    /** Runs a step and notes its complaint; the complaint must not hold a secret. */
    public void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            problems.add(what + ": " + e.getMessage());
        }
    }

    public void throwIfBroken() {
        List<String> all = new ArrayList<>(problems);
        all.addAll(settings.problems());
        if (!all.isEmpty()) {
            throw new ConfigurationException(provider, all);
        }
    }
}
