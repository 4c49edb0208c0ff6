package io.github.adfacade.contract.lint;

/**
 * One place in a spec that breaks a rule.
 *
 * @param pointer where, as a JSON pointer
 * @param message what is wrong there
 */
record Offence(String pointer, String message) {

    @Override
    public String toString() {
        return "#" + pointer + ": " + message;
    }
}
