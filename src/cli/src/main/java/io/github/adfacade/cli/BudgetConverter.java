package io.github.adfacade.cli;

import io.github.adfacade.Budget;
import io.github.adfacade.Money;
import java.util.Currency;
import java.util.Objects;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount with its currency and a period: {@code 50 USD daily}. */
final class BudgetConverter implements ITypeConverter<Budget> {

    @Override
    public Budget convert(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (words.length != 3) {
            throw new TypeConversionException("'" + text + "' is not a budget such as '50 USD daily'");
        }
        Amount amount = new Amount.Converter().convert(words[0] + " " + words[1]);
        Currency currency = Objects.requireNonNull(amount.currencyOrNull());
        return new Budget(new Money(amount.value(), currency), new WordConverter.OfPeriod().convert(words[2]));
    }
}
