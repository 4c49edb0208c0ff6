package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.net.Journal;
import io.github.adfacade.sandbox.internal.net.NetworkApi;

/** The host that report files lie on: another one than the API's, with the same check of token and signature. */
public final class WalmartFiles implements NetworkApi {
    private static final String PATH = "/display/file/";

    private final WalmartApi api;

    public WalmartFiles(WalmartApi api) {
        this.api = api;
    }

    @Override
    public Network network() {
        return Network.WALMART;
    }

    @Override
    public String prefix() {
        return PATH;
    }

    @Override
    public String base() {
        return "";
    }

    @Override
    public Response handle(Request request, Journal journal) {
        try {
            if (!request.method().equals("GET")) {
                throw WalmartProblem.of(404, "RESOURCE_NOT_FOUND");
            }
            return api.file(request, request.path().substring(PATH.length()));
        } catch (WalmartProblem problem) {
            return problem.response();
        }
    }

    @Override
    public Response error(int status) {
        return api.error(status);
    }

    @Override
    public void reset() {
        // holds no state of its own
    }
}
