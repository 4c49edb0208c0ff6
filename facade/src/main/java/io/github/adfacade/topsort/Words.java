package io.github.adfacade.topsort;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The network's spelling of our enum constants: lower case, but for the abbreviations of charge types. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant instanceof ChargeType
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant that this word spells.
     *
     * @throws IllegalArgumentException with a rule as its message
     */
    static <E extends Enum<E>> E read(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "))));
    }
}
