package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Budget;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.portfolio.Guardrails.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardrailsFileTest {

    private static final Kind DAILY = Kind.of(Budget.daily(Money.usd("1")));
    private static final Kind TOTAL = Kind.of(Budget.total(Money.usd("1")));

    @TempDir
    private Path folder;

    @Test
    void everyLimitIsReadFromTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("guardrails.yaml"), """
                # What nobody may go beyond.
                highest-budget: [500 USD daily, 20000 USD total]
                highest-sum:
                  walmart: 2000.50 USD daily
                  all: 5000 USD daily
                largest-raise-percent: 20
                most-campaigns-at-once: 50
                protected-names: ["Brand *", Evergreen]
                activation-hours: {from: 08:00, to: "20:00", zone: Europe/Berlin}
                """);
        Guardrails read = Guardrails.from(file);
        assertThat(read.highest(DAILY)).contains(new BigDecimal("500"));
        assertThat(read.highest(TOTAL)).contains(new BigDecimal("20000"));
        assertThat(read.sum(Provider.WALMART, DAILY)).contains(new BigDecimal("2000.50"));
        assertThat(read.sum(Provider.WHOP, DAILY)).contains(new BigDecimal("5000"));
        assertThat(read.sum(Provider.WHOP, TOTAL)).isEmpty();
        assertThat(read.largestRaise()).contains(new BigDecimal("20"));
        assertThat(read.mostAtOnce()).hasValue(50);
        assertThat(read.protecting("brand always on")).isPresent();
        assertThat(read.protecting("Evergreen course")).isEmpty();
        assertThat(read.hours()).hasToString("Optional[from 08:00 to 20:00 Europe/Berlin]");
    }

    @Test
    void everyMistakeIsToldWithItsPlaceAllAtOnce() {
        InvalidGuardrailsException wrong =
                catchThrowableOfType(InvalidGuardrailsException.class, () -> Guardrails.parse("""
                        highest-budget: [500 USD, 5 XYZ daily, {a: b}]
                        highest-sum: {amazon: 5 USD daily}
                        largest-raise-percent: much
                        most-campaigns-at-once: 0
                        activation-hours: {from: 25:00, to: 20:00, zone: Berlin, days: 5}
                        highest-sum: 3
                        speed: 5
                        """));
        assertThat(wrong.mistakes())
                .extracting(mistake -> mistake.replaceAll("(: [^,;:]*).*", "$1"))
                .containsExactly(
                        "line 1, column 18: must be an amount",
                        "line 1, column 27: must be an amount",
                        "line 1, column 40: must be one text",
                        "line 2, column 15: 'amazon' is no network",
                        "line 3, column 24: must be a percentage of zero or more",
                        "line 4, column 25: must be a whole number above zero",
                        "line 5, column 58: 'days' is unknown here",
                        "line 6, column 1: 'highest-sum' is said twice",
                        "line 7, column 1: 'speed' is unknown here");
    }

    @Test
    void hoursAreHeldToTimesAndZones() {
        assertThatThrownBy(() -> Guardrails.parse("activation-hours: {from: 25:00, to: 20:00, zone: Nowhere}"))
                .hasMessageContaining("line 1, column 26: must be a time")
                .hasMessageContaining("line 1, column 50: must be a time zone");
        assertThatThrownBy(() -> Guardrails.parse("activation-hours: {from: 20:00, to: 20:00, zone: UTC}"))
                .hasMessageContaining("must be another time than from");
        assertThatThrownBy(() -> Guardrails.parse("activation-hours: {from: 20:00}"))
                .hasMessageContaining("must say from, to and zone");
    }

    @Test
    void whatIsNoYamlOrSaysNothingIsToldWithItsPlace() {
        assertThatThrownBy(() -> Guardrails.parse("highest-budget: [5 USD daily"))
                .isInstanceOf(InvalidGuardrailsException.class)
                .hasMessageContaining("is not YAML");
        assertThatThrownBy(() -> Guardrails.parse("")).hasMessage("line 1, column 1: the file says nothing");
        assertThatThrownBy(() -> Guardrails.parse("- a")).hasMessageStartingWith("line 1, column 1: must be words");
    }
}
