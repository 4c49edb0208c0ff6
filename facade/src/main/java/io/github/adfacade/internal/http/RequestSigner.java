package io.github.adfacade.internal.http;

import java.util.List;
import okhttp3.Request;

/** Puts credentials on a request. Called anew for every attempt, since a signature ages. */
public interface RequestSigner {

    /** The same request with credentials. */
    Request sign(Request request);

    /** The credentials themselves, so that texts from outside can be cleared of them. */
    List<String> secrets();

    /** A token that travels as {@code Authorization: Bearer}. */
    static RequestSigner bearer(String token) {
        return new RequestSigner() {
            @Override
            public Request sign(Request request) {
                return request.newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .build();
            }

            @Override
            public List<String> secrets() {
                return List.of(token);
            }

            @Override
            public String toString() {
                return "bearer token (not shown)";
            }
        };
    }
}
