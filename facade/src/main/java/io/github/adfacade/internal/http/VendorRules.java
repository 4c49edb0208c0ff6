package io.github.adfacade.internal.http;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What the pipeline must know of a network to decide about another attempt. */
public interface VendorRules {

    /** The wait that the network asks for in its own way, beside the standard headers; null when it asks for none. */
    default @Nullable Duration waitAsked(int status, Headers headers, String body, Instant now) {
        return null;
    }

    /** True for an answer, beside the usual ones, after which a safe request should be sent again. */
    default boolean isPassing(int status, String body, int attempt) {
        return false;
    }
}
