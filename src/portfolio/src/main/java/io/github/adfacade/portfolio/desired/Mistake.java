package io.github.adfacade.portfolio.desired;

/**
 * Something that is wrong about a file, or that cannot be as it says.
 *
 * @param place where it stands
 * @param message what is wrong, as a short sentence
 */
public record Mistake(Place place, String message) {

    /** {@code "line 4, column 7: budget must be ..."}. */
    @Override
    public String toString() {
        return place.line() == 0 ? message : place + ": " + message;
    }
}
