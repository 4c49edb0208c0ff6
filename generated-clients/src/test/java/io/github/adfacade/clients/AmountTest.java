package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import io.github.adfacade.clients.golden.model.GadgetOrder;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientJson;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are in major units everywhere but on the wire, where they are counted as the spec's unit says. */
class AmountTest {

    static List<Currency> currencies() {
        return Currency.getAvailableCurrencies().stream().toList();
    }

    @ParameterizedTest
    @MethodSource("currencies")
    void minorUnitsAreExactInEveryCurrency(Currency currency) {
        Gson gson = ClientJson.gson(ZoneOffset.UTC, currency);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        for (String minor : List.of("1", "7", "10", "99", "100", "4999.5", "123456789", "9007199254740993", "0.001")) {
            String json = "{\"cents\":" + minor + ",\"price\":" + minor + "}";

            GadgetOrder read = gson.fromJson(json, GadgetOrder.class);

            assertThat(read.getCents().value()).isEqualByComparingTo(new BigDecimal(minor).movePointLeft(digits));
            assertThat(read.getCents().currency()).contains(currency);
            assertThat(read.getPrice().value()).isEqualByComparingTo(minor);
            assertThat(gson.toJson(read)).isEqualTo(json);
        }
    }

    @Test
    void listsAndMapsOfAmountsAreCountedAsTheirElementsAre() {
        String json = "{\"bids\":[150,4999.5],\"fees\":{\"a\":1.5},\"steps\":[[7],[]]}";

        GadgetOrder read = Json.read(json, GadgetOrder.class);

        assertThat(read.getBids()).containsExactly(Amount.of("1.50", "USD"), Amount.of("49.995", "USD"));
        assertThat(read.getFees()).containsEntry("a", Amount.of("1.5", "USD"));
        assertThat(read.getSteps()).containsExactly(List.of(Amount.of("0.07", "USD")), List.of());
        assertThat(Json.GSON.toJson(read)).isEqualTo(json);
    }

    @Test
    void anAmountThatCameAsTextIsWrittenBackSoInTheSameCurrencyOnly() {
        GadgetOrder read = Json.read("{\"cents\":\"150\"}", GadgetOrder.class);

        assertThat(read.getCents()).isEqualTo(Amount.of("1.5", "USD"));
        assertThat(Json.GSON.toJson(read)).isEqualTo("{\"cents\":\"150\"}");
        assertThat(read).hasToString("{\"cents\":\"1.50 USD\"}");
    }

    @Test
    void halfAMinorUnitSurvivesReadingAndWritingBack() {
        GadgetOrder read = Json.read("{\"cents\":4999.5}", GadgetOrder.class);

        assertThat(read.getCents()).isEqualTo(Amount.of("49.995", "USD"));
        assertThat(Json.GSON.toJson(read)).isEqualTo("{\"cents\":4999.5}");
    }

    @Test
    void anAmountWithoutACurrencyIsInTheServicesOwn() {
        assertThat(Json.GSON.toJson(new GadgetOrder().setCents(Amount.of("12.5"))))
                .isEqualTo("{\"cents\":1250}");
        assertThat(Json.GSON.toJson(new GadgetOrder().setCents(Amount.of("12.5", "USD"))))
                .isEqualTo("{\"cents\":1250}");
    }

    @Test
    void anAmountOfAnotherCurrencyIsNeverWritten() {
        GadgetOrder euros = new GadgetOrder().setCents(Amount.of("12.5", "EUR"));

        assertThatThrownBy(() -> Json.GSON.toJson(euros)).isInstanceOf(RuntimeException.class);
        assertThat(euros).hasToString("{\"cents\":\"12.5 EUR\"}");
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12.50", "12.50 USD, 12.50 USD", "' 7eur ', 7 EUR", "-0.5, -0.5"})
    void textIsReadWithItsCurrencyOrWithout(String text, String shown) {
        assertThat(Amount.parse(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "1e5", "1,000", "12.50 USDX", "12 ABC", "$5"})
    void whatIsNoAmountIsNotGuessed(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.parse(text));
    }

    @Test
    void anAmountWhoseDigitsWouldFillTheMemoryIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of("1e999999999"));
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of("1e-999999999", "USD"));
    }

    @Test
    void equalAreAmountsOfTheSameWorthInTheSameCurrency() {
        assertThat(Amount.of("5", "USD"))
                .isEqualTo(Amount.of("5.00", "USD"))
                .hasSameHashCodeAs(Amount.of("5.00", "USD"))
                .isNotEqualTo(Amount.of("5"))
                .isNotEqualTo(Amount.of("5", "EUR"));
    }
}
