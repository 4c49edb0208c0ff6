package io.github.adfacade.cli.page;

import io.github.adfacade.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Text of the page. */
final class Shown {

    /** Stands where there is no figure. */
    static final String NONE = "–";

    private Shown() {}

    /** {@code "Whop"} for a service named {@code whop}. */
    static String service(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Exact, with its thousands apart. */
    static String amount(Money money) {
        return grouped(FigureText.amount(money));
    }

    /** Exact, with its thousands apart and its currency. */
    static String money(Money money) {
        return amount(money) + " " + money.currency().getCurrencyCode();
    }

    static String count(long count) {
        return grouped(Long.toString(count));
    }

    static String orNone(Optional<String> text) {
        return text.orElse(NONE);
    }

    /** A plain decimal with its thousands apart. */
    static String grouped(String plain) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int i = end - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** A place or length in a drawing: two decimals are less than a pixel. */
    static String drawn(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }

    /** The same as a share of the width. */
    static String share(double percent) {
        return drawn(percent) + "%";
    }

    /** How long a figure is drawn; what is below zero is not drawn at all. */
    static double length(BigDecimal figure, double highest, double longest) {
        return highest <= 0 ? 0 : Math.max(0, figure.doubleValue()) / highest * longest;
    }
}
