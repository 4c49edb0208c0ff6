package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Money;
import io.github.adfacade.clients.topsort.model.BudgetChange;
import io.github.adfacade.clients.topsort.model.BudgetType;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinorUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "USD, 1000, 10.00",
        "USD, 1, 0.01",
        "USD, 1000.0, 10.00",
        "USD, 0.5, 0.005",
        "USD, 1E+3, 10.00",
        "JPY, 1000, 1000",
        "KWD, 1, 0.001",
        "XAU, 7, 7",
        "USD, 0, 0.00"
    })
    void minorUnitsAreReadByTheCurrencysDigits(String currency, BigDecimal minor, String major) {
        Money read = units(currency).read(minor);

        assertThat(read.amount().toPlainString()).isEqualTo(major);
        assertThat(read.currency().getCurrencyCode()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "JPY", "KWD", "CLF"})
    void whatIsWrittenIsReadBackTheSame(String currency) {
        Random random = new Random(5);
        MinorUnits units = units(currency);
        for (int i = 0; i < 500; i++) {
            long minor = 1 + random.nextInt(1_999_999_999);
            Budget budget = new Budget(units.read(BigDecimal.valueOf(minor)), BudgetPeriod.values()[random.nextInt(4)]);

            BudgetChange written = units.write(budget);

            assertThat(written.getAmount()).isEqualTo(minor);
            assertThat(units.read(sent(
                            BigDecimal.valueOf(written.getAmount()),
                            written.getType().value())))
                    .isEqualTo(budget);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inEveryCurrencyTheMinorUnitsAreTheDigitsOfTheAmount(long seed) {
        Random random = new Random(seed);
        for (Currency currency : Currency.getAvailableCurrencies()) {
            MinorUnits units = new MinorUnits(currency);
            int decimals = Math.max(0, currency.getDefaultFractionDigits());
            for (int i = 0; i < 20; i++) {
                long minor = 1 + Math.abs(random.nextLong() >> random.nextInt(62)) / 2;
                String amount = pointed(minor, decimals);

                assertThat(units.read(BigDecimal.valueOf(minor)).amount()).hasToString(amount);
                assertThat(units.write(Budget.daily(Money.of(amount, currency.getCurrencyCode())))
                                .getAmount())
                        .isEqualTo(minor);
                Money finer = Money.of(amount + (decimals == 0 ? ".5" : "5"), currency.getCurrencyCode());
                assertThatThrownBy(() -> units.write(Budget.daily(finer))).isInstanceOf(ArithmeticException.class);
            }
        }
    }

    /** By text alone: 5 with two decimals is 0.05. */
    private static String pointed(long minor, int decimals) {
        String digits = "0".repeat(decimals) + minor;
        String whole = digits.substring(0, digits.length() - decimals).replaceFirst("^0+(?=\\d)", "");
        return decimals == 0 ? whole : whole + "." + digits.substring(digits.length() - decimals);
    }

    @ParameterizedTest
    @EnumSource(BudgetPeriod.class)
    void periodsAreSpelledInLowerCase(BudgetPeriod period) {
        Budget budget = new Budget(Money.usd("1"), period);

        assertThat(units("USD").write(budget).getType().value())
                .isEqualTo(period.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void aBudgetWithoutATypeIsDailyAndOneOfAnUnknownTypeIsNotGuessed() {
        assertThat(units("USD").read(sent(BigDecimal.TEN, null))).isEqualTo(Budget.daily(Money.usd("0.10")));
        assertThat(units("USD").read(sent(BigDecimal.TEN, "fixed"))).isEqualTo(Budget.total(Money.usd("0.10")));
        assertThat(units("USD").read(sent(BigDecimal.TEN, "hourly"))).isNull();
        assertThat(units("USD").read(sent(null, "daily"))).isNull();
        assertThat(units("USD").read((io.github.adfacade.clients.topsort.model.Budget) null))
                .isNull();
    }

    private static io.github.adfacade.clients.topsort.model.Budget sent(BigDecimal amount, String type) {
        var budget = new io.github.adfacade.clients.topsort.model.Budget();
        if (amount != null) {
            budget.setAmount(amount);
        }
        return type == null ? budget : budget.setType(BudgetType.of(type));
    }

    private static MinorUnits units(String currency) {
        return new MinorUnits(Currency.getInstance(currency));
    }
}
