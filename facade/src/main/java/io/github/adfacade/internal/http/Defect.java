package io.github.adfacade.internal.http;

import java.io.IOException;

/** What should not have happened, on its way to the caller through what only lets an IOException pass. */
public final class Defect extends IOException {

    private static final long serialVersionUID = 1L;

    Defect(Throwable cause) {
        super("ended by " + cause.getClass().getSimpleName(), cause);
    }
}
