package io.github.adfacade.cli;

import io.github.adfacade.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An amount as it was typed, its currency left out or not.
 *
 * @param value in major units
 * @param currencyOrNull null when none was typed
 */
record Amount(BigDecimal value, @Nullable Currency currencyOrNull) {

    /** The amount, in this currency when none was typed. */
    Money in(Currency otherwise) {
        return new Money(value, currencyOrNull == null ? otherwise : currencyOrNull);
    }

    /** Reads {@code 12.50}, {@code 12.50 USD} and {@code USD 12.50}. */
    static final class Converter implements ITypeConverter<Amount> {

        private static final Pattern TYPED =
                Pattern.compile("(?:([A-Za-z]{3})\\s*)?([+-]?\\d{1,30}(?:\\.\\d{1,30})?)(?:\\s*([A-Za-z]{3}))?");

        @Override
        public Amount convert(String text) {
            Matcher typed = TYPED.matcher(text.strip());
            if (!typed.matches() || (typed.group(1) != null && typed.group(3) != null)) {
                throw new TypeConversionException("'" + text + "' is not an amount such as 12.50 or 12.50 USD");
            }
            String code = typed.group(1) != null ? typed.group(1) : typed.group(3);
            return new Amount(new BigDecimal(typed.group(2)), code == null ? null : currency(code));
        }

        private static Currency currency(String code) {
            try {
                return Currency.getInstance(code.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("'" + code + "' is not an ISO 4217 currency");
            }
        }
    }
}
