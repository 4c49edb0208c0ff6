package io.github.adfacade.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with any of several secrets. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /** Takes the secrets' text as it is, neither stripped of a prefix nor decoded. */
    Signature(List<String> secrets) {
        keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /**
     * Whether one of the signatures is one of the parts' with one of the secrets. All are looked at, each in constant time, so that
     * how long it takes says nothing about which was nearly right.
     */
    boolean matches(List<byte[]> signatures, List<byte[]> parts) {
        boolean found = false;
        for (SecretKeySpec key : keys) {
            byte[] expected = sign(key, parts);
            for (byte[] signature : signatures) {
                found |= MessageDigest.isEqual(expected, signature);
            }
        }
        return found;
    }

    private static byte[] sign(SecretKeySpec key, List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
