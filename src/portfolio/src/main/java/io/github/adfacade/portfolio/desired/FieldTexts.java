package io.github.adfacade.portfolio.desired;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignField;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values of common fields are written in a file: one text for each, and one text for values that mean the same. */
final class FieldTexts {

    /** The word under which a file says whether a campaign runs. */
    static final String STATUS = "status";

    static final String ACTIVE = "active";
    static final String PAUSED = "paused";

    private static final Pattern BUDGET =
            Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?) +([A-Z]{3}) +(daily|weekly|monthly|total)");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private record Form<T>(Function<String, T> read, Function<T, String> write) {

        String canonical(String text) {
            return write.apply(read.apply(text));
        }

        @SuppressWarnings("unchecked") // a form stands under a field of its type
        String text(Object value) {
            return write.apply((T) value);
        }
    }

    private static final Map<CampaignField<?>, Form<?>> FORMS = Map.of(
            CampaignField.NAME, new Form<String>(FieldTexts::line, text -> text),
            CampaignField.DESCRIPTION, new Form<String>(text -> text, text -> text),
            CampaignField.OBJECTIVE, new Form<>(FieldTexts::objective, FieldTexts::word),
            CampaignField.BUDGET, new Form<>(FieldTexts::budget, FieldTexts::text),
            CampaignField.START, new Form<>(FieldTexts::moment, Instant::toString),
            CampaignField.END, new Form<>(FieldTexts::end, FlightEnd::toString));

    private FieldTexts() {}

    /** The common field of a word; null when it is none. */
    static @Nullable CampaignField<?> field(String word) {
        return CampaignField.all().stream()
                .filter(field -> field.toString().equals(word))
                .findFirst()
                .orElse(null);
    }

    /**
     * The text that all ways of writing a value have in common.
     *
     * @throws IllegalArgumentException saying what the text should be
     */
    static String canonical(String word, String text) {
        if (word.equals(STATUS)) {
            return oneOf(text, ACTIVE, PAUSED);
        }
        CampaignField<?> field = field(word);
        return isDay(field, text) ? day(text).toString() : form(field).canonical(text);
    }

    /**
     * The value that a canonical text stands for.
     *
     * @param zone the one that plain dates are days of
     */
    @SuppressWarnings("unchecked") // a form stands under a field of its type
    static <T> T value(CampaignField<T> field, String text, ZoneId zone) {
        if (isDay(field, text)) {
            LocalDate day = day(text);
            return (T)
                    (field == CampaignField.END
                            ? FlightEnd.with(day).in(zone)
                            : day.atStartOfDay(zone).toInstant());
        }
        return (T) form(field).read().apply(text);
    }

    /** The same as the network would show it: a plain date as a moment. */
    static @Nullable String shown(String word, @Nullable String text, ZoneId zone) {
        CampaignField<?> field = field(word);
        return text != null && field != null && isDay(field, text) ? text(field, value(field, text, zone)) : text;
    }

    /** A plain date: it stays one in the file, and is a day of the zone of the service that is told. */
    private static boolean isDay(@Nullable CampaignField<?> field, String text) {
        return (field == CampaignField.START || field == CampaignField.END) && isDay(text);
    }

    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("must be a day of the calendar, which " + text + " is not");
        }
    }

    /** The canonical text of a value. */
    static String text(CampaignField<?> field, Object value) {
        return form(field).text(value);
    }

    private static Form<?> form(@Nullable CampaignField<?> field) {
        Form<?> form = field == null ? null : FORMS.get(field);
        if (form == null) {
            throw new IllegalArgumentException("there is no field " + field);
        }
        return form;
    }

    private static String line(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must be a text that is not blank");
        }
        return text;
    }

    private static Objective objective(String text) {
        for (Objective objective : Objective.values()) {
            if (objective != Objective.UNKNOWN && word(objective).equals(text)) {
                return objective;
            }
        }
        throw new IllegalArgumentException("must be one of awareness, traffic, engagement, leads, conversions, sales");
    }

    private static String word(Objective objective) {
        return objective.name().toLowerCase(Locale.ROOT);
    }

    static Budget budget(String text) {
        Matcher said = BUDGET.matcher(text);
        if (!said.matches()) {
            throw new IllegalArgumentException(
                    "must be an amount, a currency and a period (daily, weekly, monthly, total), such as 50.00 USD daily");
        }
        try {
            Money money = new Money(new BigDecimal(said.group(1)), Currency.getInstance(said.group(2)));
            return new Budget(money, BudgetPeriod.valueOf(said.group(3).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("must have an ISO 4217 currency, which " + said.group(2) + " is not");
        }
    }

    /** With as many decimals as the currency has, or as the amount needs. */
    private static String text(Budget budget) {
        Money money = budget.amount();
        BigDecimal amount = money.amount().stripTrailingZeros();
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        BigDecimal shown = amount.scale() < digits ? amount.setScale(digits) : amount;
        return new Budget(new Money(shown, money.currency()), budget.period()).toString();
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "must be a day such as 2027-04-01, or a date and time with its offset, such as 2027-04-01T00:00:00-04:00");
        }
    }

    private static FlightEnd end(String text) {
        if (text.equals("never")) {
            return FlightEnd.NEVER;
        }
        try {
            return FlightEnd.at(moment(text));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage() + ", or never");
        }
    }

    private static String oneOf(String text, String... words) {
        for (String word : words) {
            if (word.equals(text)) {
                return text;
            }
        }
        throw new IllegalArgumentException("must be " + String.join(" or ", words));
    }
}
