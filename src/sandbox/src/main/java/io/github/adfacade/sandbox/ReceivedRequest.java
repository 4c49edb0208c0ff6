package io.github.adfacade.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request as it came in. {@link #toString} shows no query values, no body and only harmless headers: the rest may hold
 * credentials.
 *
 * @param network the network asked
 * @param method the HTTP method
 * @param path the path behind the network's base URL, as sent (percent signs not decoded)
 * @param query decoded query parameters
 * @param headers all header fields, secrets included; names ignore case
 * @param body the body as text; empty when the connection was ended before it was read
 */
public record ReceivedRequest(
        Network network,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        String body) {
    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-encoding",
            "api-version-date",
            "connection",
            "content-length",
            "content-type",
            "host",
            "idempotency-key",
            "transfer-encoding",
            "user-agent",
            "wm_qos.correlation_id",
            "wm_sec.key_version");

    /** The first value of a header field. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    @Override
    public String toString() {
        return network + " " + method + " " + path + " query=" + query.keySet() + " headers={" + shownHeaders()
                + "} body=" + body.length() + " characters";
    }

    private String shownHeaders() {
        return headers.entrySet().stream()
                .map(field -> field.getKey() + ": "
                        + (HARMLESS.contains(field.getKey().toLowerCase(Locale.ROOT))
                                ? String.join(", ", field.getValue())
                                : "***"))
                .collect(Collectors.joining("; "));
    }
}
