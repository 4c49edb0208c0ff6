package io.github.adfacade.internal.http;

import java.util.List;
import java.util.Map;
import okhttp3.Request;

/** Puts credentials on a request. Called anew for every attempt, since a signature ages. */
public interface RequestSigner {

    /** The same request with credentials. */
    Request sign(Request request);

    /** The credentials themselves, so that texts from outside can be cleared of them. */
    List<String> secrets();

    /**
     * A token that travels as {@code Authorization: Bearer}.
     *
     * @param unlessSaid headers for every request that does not name them itself
     */
    static RequestSigner bearer(String token, Map<String, String> unlessSaid) {
        return new RequestSigner() {
            @Override
            public Request sign(Request request) {
                Request.Builder signed = request.newBuilder().header("Authorization", "Bearer " + token);
                unlessSaid.forEach((name, value) -> {
                    if (request.header(name) == null) {
                        signed.header(name, value);
                    }
                });
                return signed.build();
            }

            @Override
            public List<String> secrets() {
                return List.of(token);
            }

            @Override
            public String toString() {
                return "bearer token (not shown) and " + unlessSaid;
            }
        };
    }
}
