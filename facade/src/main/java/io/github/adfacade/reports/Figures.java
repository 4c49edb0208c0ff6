package io.github.adfacade.reports;

import io.github.adfacade.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What ads cost and brought. A figure that is missing is absent, never zero. Ratios are computed from these figures, to six
 * decimals half-even, and are absent where a part is missing or the divisor is zero.
 *
 * @param spendOrNull what was charged
 * @param impressionsOrNull how often ads were shown
 * @param clicksOrNull how often they were clicked
 * @param ordersOrNull orders attributed to the ads
 * @param revenueOrNull what those orders were worth
 */
public record Figures(
        @Nullable Money spendOrNull,
        @Nullable Long impressionsOrNull,
        @Nullable Long clicksOrNull,
        @Nullable Long ordersOrNull,
        @Nullable Money revenueOrNull) {

    private static final int DECIMALS = 6;

    /** What was charged. */
    public Optional<Money> spend() {
        return Optional.ofNullable(spendOrNull);
    }

    /** How often ads were shown. */
    public Optional<Long> impressions() {
        return Optional.ofNullable(impressionsOrNull);
    }

    /** How often ads were clicked. */
    public Optional<Long> clicks() {
        return Optional.ofNullable(clicksOrNull);
    }

    /** Orders attributed to the ads. */
    public Optional<Long> orders() {
        return Optional.ofNullable(ordersOrNull);
    }

    /** What those orders were worth. */
    public Optional<Money> revenue() {
        return Optional.ofNullable(revenueOrNull);
    }

    /** CTR: clicks an impression, so that 0.025 is 2.5 percent. */
    public Optional<BigDecimal> clickThroughRate() {
        return ratio(decimal(clicksOrNull), decimal(impressionsOrNull));
    }

    /** CPC: spend a click. */
    public Optional<Money> costPerClick() {
        return price(decimal(clicksOrNull));
    }

    /** CPM: spend a thousand impressions. */
    public Optional<Money> costPerMille() {
        BigDecimal impressions = decimal(impressionsOrNull);
        return price(impressions == null ? null : impressions.movePointLeft(3));
    }

    /** ROAS: revenue divided by spend, so that 2.5 is 2.50 earned for 1 spent; absent where their currencies differ. */
    public Optional<BigDecimal> returnOnAdSpend() {
        return spendOrNull == null
                        || revenueOrNull == null
                        || !spendOrNull.currency().equals(revenueOrNull.currency())
                ? Optional.empty()
                : ratio(revenueOrNull.amount(), spendOrNull.amount());
    }

    /**
     * The sum of both; what one of them misses is missing in the sum.
     *
     * @throws IllegalArgumentException when they speak of amounts in different currencies
     */
    public Figures plus(Figures other) {
        return new Figures(
                both(spendOrNull, other.spendOrNull, Figures::add),
                both(impressionsOrNull, other.impressionsOrNull, Math::addExact),
                both(clicksOrNull, other.clicksOrNull, Math::addExact),
                both(ordersOrNull, other.ordersOrNull, Math::addExact),
                both(revenueOrNull, other.revenueOrNull, Figures::add));
    }

    private static Money add(Money one, Money other) {
        if (!one.currency().equals(other.currency())) {
            throw new IllegalArgumentException("amounts in different currencies have no sum: " + one + ", " + other);
        }
        return new Money(one.amount().add(other.amount()), one.currency());
    }

    private static <T> @Nullable T both(@Nullable T one, @Nullable T other, BinaryOperator<T> sum) {
        return one == null || other == null ? null : sum.apply(one, other);
    }

    private Optional<Money> price(@Nullable BigDecimal divisor) {
        return spendOrNull == null
                ? Optional.empty()
                : ratio(spendOrNull.amount(), divisor).map(price -> new Money(price, spendOrNull.currency()));
    }

    private static Optional<BigDecimal> ratio(@Nullable BigDecimal part, @Nullable BigDecimal divisor) {
        return part == null || divisor == null || divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(part.divide(divisor, DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static @Nullable BigDecimal decimal(@Nullable Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }
}
