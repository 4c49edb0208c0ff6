package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** Bearer token and RSA signature, both needed. */
final class WalmartSignature {
    static final String CONSUMER = "7d3a9f10-4c52-4b8e-9a61-2f0e5c8b1d47";
    static final String KEY_VERSION = "1";
    static final String TOKEN = "walmart_sandbox_token";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int KEY_BITS = 2048;

    private final Clock clock;

    /** One pair for the JVM: making it takes a noticeable time. */
    private static final class Keys {
        static final KeyPair PAIR = generate();

        private static KeyPair generate() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no RSA", e);
            }
        }
    }

    WalmartSignature(Clock clock) {
        this.clock = clock;
    }

    static String privateKeyPem() {
        byte[] lineEnd = {'\n'};
        String body = Base64.getMimeEncoder(64, lineEnd)
                .encodeToString(Keys.PAIR.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    void check(Request request) {
        String authorization = header(request, "Authorization", "MISSING_HEADER_AUTH_TOKEN");
        String consumer = header(request, "WM_CONSUMER.ID", "MISSING_AUTH_FIELD");
        String version = header(request, "WM_SEC.KEY_VERSION", "MISSING_AUTH_FIELD");
        String timestamp = header(request, "WM_CONSUMER.INTIMESTAMP", "MISSING_AUTH_FIELD");
        String signature = header(request, "WM_SEC.AUTH_SIGNATURE", "MISSING_AUTH_FIELD");
        if (!authorization.equals("Bearer " + TOKEN)) {
            throw WalmartProblem.of(403, "INVALID_AUTH_TOKEN");
        }
        String signed = consumer + "\n" + timestamp + "\n" + version + "\n";
        if (!consumer.equals(CONSUMER)
                || !version.equals(KEY_VERSION)
                || !recent(timestamp)
                || !verifies(Keys.PAIR.getPublic(), signed, signature)) {
            throw WalmartProblem.of(403, "USER_AUTHENTICATION_ERROR");
        }
    }

    private static String header(Request request, String name, String code) {
        String value = request.header(name);
        if (value == null || value.isEmpty()) {
            throw WalmartProblem.of(401, code);
        }
        return value;
    }

    /** Milliseconds: a time in seconds lies half a century back. */
    private boolean recent(String timestamp) {
        if (!timestamp.matches("\\d{1,15}")) {
            return false;
        }
        long age = clock.millis() - Long.parseLong(timestamp);
        return Math.abs(age) <= LIFETIME.toMillis();
    }

    private static boolean verifies(PublicKey key, String text, String signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
