package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** What is typed becomes a value or a message that says what was expected. */
class TypedValuesTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "12.50, 12.50 EUR",
        "12.50 USD, 12.50 USD",
        "USD 12.50, 12.50 USD",
        "usd12.50, 12.50 USD",
        "12.50usd, 12.50 USD",
        "0, 0 EUR",
        "-3, -3 EUR",
        "1500 JPY, 1500 JPY"
    })
    void anAmountIsReadWithItsCurrencyOrTheOneAtHand(String typed, String amount) {
        Money money = new Amount.Converter().convert(typed).in(EUR);

        assertThat(money).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,50", "1e3", "12.", ".5", "USD", "USD 1 EUR", "1 US", "0x10", "1 2", "NaN", "1 XXQ"})
    void whatIsNoAmountIsRefusedByItsText(String typed) {
        assertThatThrownBy(() -> new Amount.Converter().convert(typed)).isInstanceOf(TypeConversionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T08:00:00Z, 2027-03-01T08:00:00Z",
        "2027-03-01T08:00Z, 2027-03-01T08:00:00Z",
        "2027-03-01T08:00:00.250-05:00, 2027-03-01T13:00:00.250Z"
    })
    void aTimeIsReadWithItsOffset(String typed, Instant instant) {
        assertThat(new Moments.Converter().convert(typed)).isEqualTo(new Moments.Moment(instant, null));
        assertThat(new Moments.EndConverter().convert(typed)).isEqualTo(FlightEnd.at(instant));
    }

    @Test
    void aPlainDateStaysADayUntilTheNetworksZoneIsKnown() {
        LocalDate day = LocalDate.parse("2027-03-01");

        assertThat(new Moments.Converter().convert(" 2027-03-01 ")).isEqualTo(new Moments.Moment(null, day));
        assertThat(new Moments.EndConverter().convert("2027-03-01")).isEqualTo(FlightEnd.with(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-13-01", "2027-03-01T08:00:00", "01.03.2027", "", "never"})
    void whatIsNoTimeIsRefusedWithAnExampleOfOne(String typed) {
        assertThatThrownBy(() -> new Moments.Converter().convert(typed))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("2027-03-01T08:00:00Z");
    }

    @Test
    void anEndCanBeNever() {
        assertThat(new Moments.EndConverter().convert("Never")).isEqualTo(FlightEnd.NEVER);
        assertThatThrownBy(() -> new Moments.EndConverter().convert("ever")).hasMessageContaining("or never");
    }

    @Test
    void wordsAreReadInAnyCaseWithDashOrUnderscore() {
        assertThat(new WordConverter.OfProvider().convert("Whop")).isEqualTo(Provider.WHOP);
        assertThat(new WordConverter.OfPeriod().convert("TOTAL")).isEqualTo(BudgetPeriod.TOTAL);
        assertThat(new WordConverter.OfStatus().convert("pending-review")).isEqualTo(CampaignStatus.PENDING_REVIEW);
        assertThat(new WordConverter.OfStatus().convert("pending_review")).isEqualTo(CampaignStatus.PENDING_REVIEW);
        assertThat(new WordConverter.OfObjective().convert("sales")).isEqualTo(Objective.SALES);
        assertThat(new WordConverter.OfClearable().convert("end")).isEqualTo(Clearable.END);
    }

    @Test
    void aWordThatIsUnknownIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> new WordConverter.OfProvider().convert("google"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'google' is not one of whop, topsort, walmart");
    }

    @Test
    void unknownIsNoWordToAskFor() {
        assertThat(new WordConverter.OfStatus()).doesNotContain("unknown");
        assertThat(new WordConverter.OfObjective()).doesNotContain("unknown");
    }

    @Test
    void aSettingIsSplitAtItsFirstEqualsSign() {
        assertThat(new Setting.Converter().convert("a=b=c")).isEqualTo(new Setting("a", "b=c"));
        assertThat(new Setting.Converter().convert("a=")).isEqualTo(new Setting("a", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=b"})
    void whatIsNoSettingIsRefused(String typed) {
        assertThatThrownBy(() -> new Setting.Converter().convert(typed))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("key=value");
    }
}
