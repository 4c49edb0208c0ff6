package io.github.adfacade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12.50,USD,1250", "12,JPY,12", "1.234,KWD,1234", "0.01,EUR,1", "7,XAU,7", "-3.10,USD,-310"})
    void minorUnitsFollowTheCurrency(String amount, String currency, long minor) {
        assertThat(Money.of(amount, currency).toMinor()).isEqualTo(minor);
        assertThat(Money.ofMinor(minor, Currency.getInstance(currency))).isEqualTo(Money.of(amount, currency));
    }

    @Test
    void aFractionOfTheSmallestUnitIsNotRoundedAway() {
        assertThat(Money.usd("0.005").isWholeMinor()).isFalse();
        assertThatThrownBy(() -> Money.usd("0.005").toMinor()).isInstanceOf(ArithmeticException.class);
        assertThat(Money.usd("100").isWholeMinor()).isTrue();
    }

    @Test
    void minorUnitsSurviveTheWayThereAndBackForAnyAmount() {
        Random random = new Random(42);
        Currency[] currencies = {Currency.getInstance("USD"), Currency.getInstance("JPY"), Currency.getInstance("BHD")};
        for (int i = 0; i < 10_000; i++) {
            long minor = random.nextLong() / 1000;
            Money money = Money.ofMinor(minor, currencies[i % currencies.length]);
            assertThat(money.toMinor()).isEqualTo(minor);
        }
    }

    @Test
    void amountsOfEqualWorthAreEqual() {
        assertThat(Money.usd("5")).isEqualTo(Money.usd("5.00")).hasSameHashCodeAs(Money.usd("5.00"));
        assertThat(Money.usd("5")).isNotEqualTo(Money.of("5", "EUR"));
        assertThat(Money.of(new BigDecimal("5.0"), "usd")).isEqualByComparingTo(Money.usd("5"));
    }

    @Test
    void printsPlainly() {
        assertThat(Money.of(new BigDecimal("1E+3"), "USD")).hasToString("1000 USD");
        assertThat(Budget.daily(Money.usd("12.50"))).hasToString("12.50 USD daily");
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatThrownBy(() -> Money.of("1", "ZZZ")).isInstanceOf(IllegalArgumentException.class);
    }
}
