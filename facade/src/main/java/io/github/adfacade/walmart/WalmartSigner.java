package io.github.adfacade.walmart;

import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.http.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Puts token and signature on a request. Signed are consumer id, timestamp and key version, each followed by a line feed;
 * neither method nor URL nor body take part. A signature is good for minutes at most, so each attempt gets its own.
 */
record WalmartSigner(
        Credentials credentials,
        TimeUnit timestampUnit,
        @Nullable String tenant,
        Clock clock,
        RandomGenerator random) implements RequestSigner {

    /** What Walmart issued, and the private key whose public half it registered. Never shown. */
    record Credentials(String consumerId, String keyVersion, String authToken, PrivateKey privateKey) {

        @Override
        public String toString() {
            return "Walmart credentials (not shown)";
        }
    }

    @Override
    public Request sign(Request request) {
        String timestamp = Long.toString(timestampUnit.convert(clock.millis(), TimeUnit.MILLISECONDS));
        String text = canonicalText(credentials.consumerId(), timestamp, credentials.keyVersion());
        Request.Builder signed = request.newBuilder()
                .header("Authorization", "Bearer " + credentials.authToken())
                .header("WM_CONSUMER.ID", credentials.consumerId())
                .header("WM_CONSUMER.INTIMESTAMP", timestamp)
                .header("WM_SEC.KEY_VERSION", credentials.keyVersion())
                .header("WM_SEC.AUTH_SIGNATURE", signature(text))
                .header("WM_QOS.CORRELATION_ID", Values.newId(random));
        if (tenant != null) {
            signed.header("wap-tenant-id", tenant);
        }
        return signed.build();
    }

    static String canonicalText(String consumerId, String timestamp, String keyVersion) {
        return consumerId + "\n" + timestamp + "\n" + keyVersion + "\n";
    }

    private String signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(credentials.privateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with the private key", e);
        }
    }

    @Override
    public List<String> secrets() {
        return List.of(credentials.authToken(), credentials.consumerId());
    }

    @Override
    public String toString() {
        return credentials.toString();
    }
}
