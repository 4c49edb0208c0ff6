package io.github.adfacade.portfolio.desired;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A file is wrong, or says what cannot be. Nothing was changed; {@link #mistakes()} holds everything that was found. */
public final class InvalidDesiredStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    InvalidDesiredStateException(List<Mistake> mistakes) {
        super(mistakes.stream()
                .sorted(Comparator.comparing(Mistake::place))
                .map(Mistake::toString)
                .collect(Collectors.joining(System.lineSeparator())));
        this.mistakes =
                mistakes.stream().sorted(Comparator.comparing(Mistake::place)).toList();
    }

    /** All mistakes, in the order of the file. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    static void throwIfAny(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new InvalidDesiredStateException(mistakes);
        }
    }
}
