package io.github.adfacade.internal.http;

import okhttp3.Request;

/** Puts credentials on a request. Called anew for every attempt, since a signature ages. */
@FunctionalInterface
public interface RequestSigner {

    /** The same request with credentials. */
    Request sign(Request request);
}
