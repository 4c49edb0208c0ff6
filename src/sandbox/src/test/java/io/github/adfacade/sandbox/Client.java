package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The JDK's HTTP client with the credentials of one network. */
final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI baseUrl;
    private final Credentials credentials;

    interface Credentials {
        List<String> headers();
    }

    /** An answer with its body read as JSON. */
    record Answer(int status, String text, HttpResponse<String> response) {
        JsonObject json() {
            return JsonReader.object(text);
        }

        List<?> list() {
            return (List<?>) JsonReader.read(text);
        }

        JsonObject item(int index) {
            return (JsonObject) list().get(index);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private Client(URI baseUrl, Credentials credentials) {
        this.baseUrl = baseUrl;
        this.credentials = credentials;
    }

    static Client bearer(URI baseUrl, String token) {
        return new Client(baseUrl, () -> List.of("Authorization", "Bearer " + token));
    }

    static Client whop(Sandbox sandbox) {
        return bearer(sandbox.whop().baseUrl(), sandbox.whop().apiKey());
    }

    static Client topsort(Sandbox sandbox) {
        return bearer(sandbox.topsort().baseUrl(), sandbox.topsort().apiKey());
    }

    static Client walmart(Sandbox sandbox) {
        WalmartSandbox walmart = sandbox.walmart();
        return walmart(sandbox, Long.toString(sandbox.clock().millis()), walmart.authToken(), walmart.consumerId());
    }

    static Client walmart(Sandbox sandbox, String timestamp, String token, String consumer) {
        WalmartSandbox walmart = sandbox.walmart();
        return new Client(
                walmart.baseUrl(),
                () -> List.of(
                        "Authorization",
                        "Bearer " + token,
                        "WM_CONSUMER.ID",
                        consumer,
                        "WM_SEC.KEY_VERSION",
                        walmart.keyVersion(),
                        "WM_CONSUMER.INTIMESTAMP",
                        timestamp,
                        "WM_SEC.AUTH_SIGNATURE",
                        sign(
                                walmart.privateKeyPem(),
                                consumer + "\n" + timestamp + "\n" + walmart.keyVersion() + "\n")));
    }

    static String sign(String pem, String text) {
        try {
            String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> headers() {
        return credentials.headers();
    }

    Client with(String... more) {
        return new Client(baseUrl, () -> {
            List<String> all = new ArrayList<>(credentials.headers());
            all.addAll(Arrays.asList(more));
            return all;
        });
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer send(String method, String path, String body) {
        try {
            return attempt(method, path, body);
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + method + " " + path, e);
        }
    }

    /** Like send, but a connection that breaks is the caller's to expect. */
    Answer attempt(String method, String path, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.headers(credentials.headers().toArray(new String[0]));
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
