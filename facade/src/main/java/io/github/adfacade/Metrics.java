package io.github.adfacade;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Performance over the requested window (all time when none was given). What the network did not send is empty.
 *
 * @param spendOrNull amount charged
 * @param impressionsOrNull how often ads were shown
 * @param clicksOrNull how often they were clicked
 * @param purchasesOrNull purchases attributed to the ads
 * @param revenueOrNull what those purchases were worth
 * @param returnOnAdSpendOrNull revenue divided by spend, always as a ratio: 2.5 means 2.50 earned for 1 spent (Whop's
 *     legacy campaigns speak in percent; that ends at the adapter)
 */
public record Metrics(
        @Nullable Money spendOrNull,
        @Nullable Long impressionsOrNull,
        @Nullable Long clicksOrNull,
        @Nullable Long purchasesOrNull,
        @Nullable Money revenueOrNull,
        @Nullable BigDecimal returnOnAdSpendOrNull) {

    /** Amount charged. */
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

    /** Purchases attributed to the ads. */
    public Optional<Long> purchases() {
        return Optional.ofNullable(purchasesOrNull);
    }

    /** What those purchases were worth. */
    public Optional<Money> revenue() {
        return Optional.ofNullable(revenueOrNull);
    }

    /** ROAS as a ratio. */
    public Optional<BigDecimal> returnOnAdSpend() {
        return Optional.ofNullable(returnOnAdSpendOrNull);
    }
}
