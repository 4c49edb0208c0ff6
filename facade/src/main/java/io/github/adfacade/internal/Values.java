package io.github.adfacade.internal;

import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.support.OpenEnum;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Our values as generated models hold them, and back. */
public final class Values {

    /** The rule for what {@link #isDate} refuses. */
    public static final String DATES = "must lie between the years 1 and 9999";

    private static final Instant FIRST =
            OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    private static final Instant LAST = OffsetDateTime.of(10_000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
            .toInstant()
            .minusNanos(1);

    private Values() {}

    public static Amount amount(Money money) {
        return Amount.of(money.amount(), money.currency());
    }

    public static @Nullable Money money(@Nullable Amount amount, Currency otherwise) {
        return amount == null
                ? null
                : new Money(amount.value(), amount.currency().orElse(otherwise));
    }

    /** Whether the networks' date format can say it. */
    public static boolean isDate(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    public static boolean isDate(FlightEnd end) {
        return end.instant().map(Values::isDate).orElse(true);
    }

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** A time that the network types as plain text; null where it is none. */
    public static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public static @Nullable String word(@Nullable OpenEnum word) {
        return word == null ? null : word.value();
    }

    /** The items of a list; none where there is none, but a list that came as something else is never taken for an empty one. */
    public static <T> List<T> items(ClientModel page, String name, @Nullable List<T> items) {
        if (items == null && page.isUnreadable(name)) {
            throw new UnusableAnswer("the answer's " + name + " is no list");
        }
        return Objects.requireNonNullElse(items, List.of());
    }

    /** An id that must be there. */
    public static String id(@Nullable ClientModel model, String name) {
        String id = idOrNull(model, name);
        if (id == null) {
            throw new UnusableAnswer("the answer has no " + name);
        }
        return id;
    }

    /** An id in whatever scalar it came; null when there is none. */
    public static @Nullable String idOrNull(@Nullable ClientModel model, String name) {
        String id = model == null ? null : model.scalar(name);
        return id == null || id.isBlank() ? null : id;
    }

    /** An id that must be there, see {@link #idOrNull(ClientModel, Function, String)}. */
    public static <M extends ClientModel> String id(
            M model, Function<M, ? extends @Nullable Object> typed, String name) {
        String id = idOrNull(model, typed, name);
        if (id == null) {
            throw new UnusableAnswer("the answer has no " + name);
        }
        return id;
    }

    /**
     * An id in whatever scalar it came; null when there is none. Looking it up by its name takes all fields of a model into
     * hand, so the getter is asked first.
     */
    public static <M extends ClientModel> @Nullable String idOrNull(
            @Nullable M model, Function<M, ? extends @Nullable Object> typed, String name) {
        Object id = model == null ? null : typed.apply(model);
        String text = id == null ? null : id.toString();
        return text == null || text.isBlank() ? idOrNull(model, name) : text;
    }

    /** A random UUID (version 4) from an injected source. */
    public static String newId(RandomGenerator random) {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(most, least).toString();
    }
}
