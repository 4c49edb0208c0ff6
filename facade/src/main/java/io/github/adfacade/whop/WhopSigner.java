package io.github.adfacade.whop;

import io.github.adfacade.internal.http.RequestSigner;
import java.util.List;
import okhttp3.Request;

/** Bearer token and version on every request, also on those of an unwrapped interface unless it names a version itself. */
final class WhopSigner implements RequestSigner {

    private static final String VERSION = "Api-Version-Date";

    private final RequestSigner bearer;
    private final String apiVersion;

    WhopSigner(String apiKey, String apiVersion) {
        this.bearer = RequestSigner.bearer(apiKey);
        this.apiVersion = apiVersion;
    }

    @Override
    public Request sign(Request request) {
        Request signed = bearer.sign(request);
        return signed.header(VERSION) != null
                ? signed
                : signed.newBuilder().header(VERSION, apiVersion).build();
    }

    @Override
    public List<String> secrets() {
        return bearer.secrets();
    }

    @Override
    public String toString() {
        return "Whop API key (not shown), version " + apiVersion;
    }
}
