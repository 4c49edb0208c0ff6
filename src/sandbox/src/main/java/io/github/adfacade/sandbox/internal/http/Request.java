package io.github.adfacade.sandbox.internal.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose head has been read; the body follows when {@link #readBody} asks for it. */
public final class Request {
    private final String method;
    private final String target;
    private final Headers headers;
    private final BodySource source;
    private final List<String> segments;
    private final Map<String, List<String>> query;
    private byte @Nullable [] body;

    interface BodySource {
        byte[] read() throws IOException;
    }

    Request(String method, String target, Headers headers, BodySource source) throws HttpProblem {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.source = source;
        this.segments = segmentsOf(path());
        this.query = queryOf(target);
    }

    public String method() {
        return method;
    }

    /** The target as sent, query included. */
    public String target() {
        return target;
    }

    /** The path as sent: percent signs not decoded. */
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** The path cut at its slashes, each segment decoded once. A trailing slash gives an empty last segment. */
    public List<String> segments() {
        return segments;
    }

    public Map<String, List<String>> query() {
        return query;
    }

    public Headers headers() {
        return headers;
    }

    public @Nullable String header(String name) {
        return headers.first(name);
    }

    /** Reads the body from the connection the first time, and gives the same bytes later. */
    public byte[] readBody() throws IOException {
        byte[] bytes = body;
        if (bytes == null) {
            bytes = source.read();
            body = bytes;
        }
        return bytes;
    }

    /** The body as far as it was read; empty before {@link #readBody}. */
    public byte[] body() {
        byte[] bytes = body;
        return bytes == null ? new byte[0] : bytes;
    }

    private static List<String> segmentsOf(String path) throws HttpProblem {
        List<String> segments = new ArrayList<>();
        int start = 1;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                segments.add(PercentCoding.decode(path.substring(start, i), false));
                start = i + 1;
            }
        }
        return List.copyOf(segments);
    }

    private static Map<String, List<String>> queryOf(String target) throws HttpProblem {
        Map<String, List<String>> query = new LinkedHashMap<>();
        int mark = target.indexOf('?');
        if (mark >= 0) {
            for (String pair : target.substring(mark + 1).split("&", -1)) {
                int equal = pair.indexOf('=');
                String name = equal < 0 ? pair : pair.substring(0, equal);
                String value = equal < 0 ? "" : pair.substring(equal + 1);
                if (!pair.isEmpty()) {
                    query.computeIfAbsent(PercentCoding.decode(name, true), n -> new ArrayList<>(1))
                            .add(PercentCoding.decode(value, true));
                }
            }
        }
        return query;
    }
}
