package io.github.adfacade.cli.page;

import io.github.adfacade.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Figures as people read them: amounts exact, ratios rounded. */
public final class FigureText {

    private static final int DECIMALS = 2;
    private static final int MORE_DECIMALS = 4;
    private static final BigDecimal SMALL = new BigDecimal("0.1");

    private FigureText() {}

    /** {@code "1234.50"}, with at least as many decimals as the currency has. */
    public static String amount(Money money) {
        BigDecimal amount = money.amount();
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        int scale = Math.max(digits, amount.stripTrailingZeros().scale());
        return amount.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** {@code "1234.50 USD"}. */
    public static String money(Money money) {
        return amount(money) + " " + money.currency().getCurrencyCode();
    }

    /** A price that was computed, rounded: {@code "0.42"}, and {@code "0.0042"} where cents would say nothing. */
    public static String price(Money money) {
        return rounded(money.amount());
    }

    /** {@code "3.25"}. */
    public static String ratio(BigDecimal ratio) {
        return ratio.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** {@code "2.50%"} for 0.025. */
    public static String percent(BigDecimal share) {
        return share.movePointRight(2)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString() + "%";
    }

    /** {@code "America/New_York"}; {@code "UTC"} whatever it calls itself. */
    public static String zone(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** {@code "2026-11-30T21:40:12Z"}. */
    public static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Whether figures may still change. */
    public static String finality(boolean estimated) {
        return estimated ? "estimated" : "final";
    }

    private static String rounded(BigDecimal amount) {
        boolean small = amount.signum() != 0 && amount.abs().compareTo(SMALL) < 0;
        return amount.setScale(small ? MORE_DECIMALS : DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
