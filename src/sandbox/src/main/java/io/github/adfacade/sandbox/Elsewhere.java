package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.net.Journal;
import io.github.adfacade.sandbox.internal.net.NetworkApi;

/** Every path that belongs to no network: written down, so that a test sees what was sent there, and not found. */
final class Elsewhere implements NetworkApi {
    @Override
    public Network network() {
        return Network.ELSEWHERE;
    }

    @Override
    public String prefix() {
        return "";
    }

    @Override
    public Response handle(Request request, Journal journal) {
        return error(404);
    }

    @Override
    public Response error(int status) {
        return Response.of(status, "text/plain", "Nothing is here");
    }

    @Override
    public void reset() {
        // holds no state
    }
}
