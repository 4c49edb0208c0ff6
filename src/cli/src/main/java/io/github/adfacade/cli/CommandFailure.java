package io.github.adfacade.cli;

/** A command could not do its work for a reason of its own, told in a sentence. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
