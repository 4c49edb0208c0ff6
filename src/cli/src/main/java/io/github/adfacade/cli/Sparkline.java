package io.github.adfacade.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Values as a line of bars, one character each. */
final class Sparkline {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** The highest value is a full bar; zero is the lowest bar, and a value that is not there a gap. */
    static String of(List<Optional<BigDecimal>> values) {
        BigDecimal highest = values.stream()
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        StringBuilder line = new StringBuilder();
        for (Optional<BigDecimal> value : values) {
            line.append(value.map(there -> bar(there, highest)).orElse(' '));
        }
        return line.toString();
    }

    private static char bar(BigDecimal value, BigDecimal highest) {
        if (value.signum() <= 0) {
            return BARS.charAt(0);
        }
        int height = value.multiply(BigDecimal.valueOf(BARS.length()))
                .divide(highest, 0, RoundingMode.CEILING)
                .intValueExact();
        return BARS.charAt(height - 1);
    }
}
