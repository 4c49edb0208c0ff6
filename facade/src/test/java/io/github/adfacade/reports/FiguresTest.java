package io.github.adfacade.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    private static final Figures FULL = new Figures(Money.usd("40"), 20_000L, 500L, 8L, Money.usd("100"));

    @Test
    void ratiosAreComputedFromTheFigures() {
        assertThat(FULL.clickThroughRate()).contains(new BigDecimal("0.025000"));
        assertThat(FULL.costPerClick()).contains(Money.usd("0.08"));
        assertThat(FULL.costPerMille()).contains(Money.usd("2"));
        assertThat(FULL.returnOnAdSpend()).contains(new BigDecimal("2.500000"));
    }

    @Test
    void aRatioIsAbsentWhereItsDivisorIsZero() {
        Figures nothing = new Figures(Money.usd("0"), 0L, 0L, 0L, Money.usd("0"));

        assertThat(nothing.clickThroughRate()).isEmpty();
        assertThat(nothing.costPerClick()).isEmpty();
        assertThat(nothing.costPerMille()).isEmpty();
        assertThat(nothing.returnOnAdSpend()).isEmpty();
        assertThat(nothing.spend()).contains(Money.usd("0"));
    }

    @Test
    void aRatioIsAbsentWhereOneOfItsPartsIsMissing() {
        for (int mask = 0; mask < 32; mask++) {
            Figures some = some(FULL, mask);
            assertThat(some.clickThroughRate().isPresent()).isEqualTo(has(mask, 1) && has(mask, 2));
            assertThat(some.costPerClick().isPresent()).isEqualTo(has(mask, 0) && has(mask, 2));
            assertThat(some.costPerMille().isPresent()).isEqualTo(has(mask, 0) && has(mask, 1));
            assertThat(some.returnOnAdSpend().isPresent()).isEqualTo(has(mask, 0) && has(mask, 4));
        }
    }

    @Test
    void thereIsNoReturnBetweenCurrencies() {
        assertThat(new Figures(Money.of("40", "EUR"), null, null, null, Money.usd("100")).returnOnAdSpend())
                .isEmpty();
    }

    @Test
    void whatOneOfTwoMissesIsMissingInTheirSum() {
        for (int mask = 0; mask < 32; mask++) {
            assertThat(FULL.plus(some(FULL, mask)))
                    .isEqualTo(some(new Figures(Money.usd("80"), 40_000L, 1_000L, 16L, Money.usd("200")), mask));
        }
    }

    @Test
    void amountsInDifferentCurrenciesHaveNoSum() {
        Figures yen = new Figures(Money.of("40", "JPY"), null, null, null, null);

        assertThatThrownBy(() -> FULL.plus(yen)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "JPY", "KWD"})
    void aSumIsExactInAnyOrder(String currency) {
        Random random = new Random(currency.hashCode());
        List<Figures> parts = new ArrayList<>();
        BigDecimal spend = BigDecimal.ZERO;
        long clicks = 0;
        for (int i = 0; i < 200; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(1_000_000), 3 + random.nextInt(4));
            long count = random.nextInt(10_000);
            parts.add(new Figures(Money.of(amount, currency), null, count, null, null));
            spend = spend.add(amount);
            clicks += count;
        }
        java.util.Collections.shuffle(parts, random);

        Figures sum = parts.stream().reduce(Figures::plus).orElseThrow();

        assertThat(sum.spend()).contains(Money.of(spend, currency));
        assertThat(sum.clicks()).contains(clicks);
        assertThat(sum.orders()).isEmpty();
    }

    @Test
    void rowsOfDifferentCurrencyAttributionOrFinalityAreNeverAdded() {
        List<ReportRow> rows = List.of(
                row("USD", "14 days", false),
                row("USD", "14 days", false),
                row("USD", "30 days", false),
                row("USD", "14 days", true),
                row("JPY", "14 days", false),
                row(null, "14 days", false));

        List<ReportTotal> totals = ReportTotal.of(rows);

        assertThat(totals).hasSize(5);
        assertThat(totals.get(0).rows()).isEqualTo(2);
        assertThat(totals.get(0).figures().spend()).contains(Money.usd("2"));
        assertThat(totals.get(0).currency().map(Object::toString)).contains("USD");
        assertThat(totals.subList(1, 5)).allMatch(total -> total.rows() == 1);
        assertThat(totals.get(4).figures().clicks()).contains(3L);
        assertThat(totals.get(4).currency()).isEqualTo(Optional.empty());
    }

    private static ReportRow row(@Nullable String currency, String attribution, boolean estimated) {
        return ReportRow.builder(
                        Provider.WALMART,
                        "1",
                        ReportPeriod.of(LocalDate.of(2026, 11, 1), ZoneOffset.UTC),
                        Instant.EPOCH)
                .attribution(attribution)
                .estimated(estimated)
                .build(new Figures(currency == null ? null : Money.of("1", currency), null, 3L, null, null));
    }

    private static Figures some(Figures all, int mask) {
        return new Figures(
                has(mask, 0) ? all.spendOrNull() : null,
                has(mask, 1) ? all.impressionsOrNull() : null,
                has(mask, 2) ? all.clicksOrNull() : null,
                has(mask, 3) ? all.ordersOrNull() : null,
                has(mask, 4) ? all.revenueOrNull() : null);
    }

    private static boolean has(int mask, int bit) {
        return (mask & (1 << bit)) != 0;
    }
}
