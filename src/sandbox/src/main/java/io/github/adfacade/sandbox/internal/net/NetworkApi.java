package io.github.adfacade.sandbox.internal.net;

import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;

/** One network. Every method is called with the network's own lock held. */
public interface NetworkApi {
    Network network();

    /** The path in front of every operation. */
    String prefix();

    /** What of the path stands in front of it in the ledger, and in front of what faults match. */
    default String base() {
        return prefix();
    }

    /** A request was read; it may be delayed before it is handled, or never handled. */
    default void arrived(Request request) {}

    /** The request is over, handled or not. */
    default void left(Request request) {}

    Response handle(Request request, Journal journal);

    /** An answer of this status in the network's published error shape. */
    Response error(int status);

    /** Back to the seeds. */
    void reset();
}
