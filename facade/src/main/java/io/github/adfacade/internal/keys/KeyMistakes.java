package io.github.adfacade.internal.keys;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what was given in a private key's place, by marks of its text or of its bytes. Nothing of it is repeated. */
final class KeyMistakes {

    static final String CONVERT = "; an unencrypted RSA key is needed (openssl pkcs8 -topk8 -nocrypt)";
    private static final String PUBLIC =
            "this is a public key, the half that was handed in; the private one that belongs to it is needed";
    static final String CURVE = "the private key is an elliptic-curve key" + CONVERT;
    private static final int PATH_LENGTH = 300;

    /** What stands in texts, and what it means; the first that fits is told. */
    private static final Map<String, String> MARKS = marks();

    private KeyMistakes() {}

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put(
                "BEGIN OPENSSH PRIVATE KEY",
                "the private key is in OpenSSH's own format: convert a copy of it by ssh-keygen -p -m pem -f COPY");
        marks.put(
                "PuTTY-User-Key-File", "the private key is in PuTTY's own format: export it as an OpenSSH or PEM key");
        marks.put("BEGIN CERTIFICATE REQUEST", "this is a request for a certificate, not the private key that made it");
        marks.put("BEGIN CERTIFICATE", "this is a certificate, which holds a public key; the private one is needed");
        marks.put("PUBLIC KEY-----", PUBLIC);
        marks.put("ssh-rsa ", PUBLIC);
        marks.put("ssh-ed25519 ", PUBLIC);
        marks.put("BEGIN PGP ", "this is a key of PGP" + CONVERT);
        return marks;
    }

    /** What a text that holds no whole private key is. */
    static String inText(String text) {
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            if (text.contains(mark.getKey())) {
                return mark.getValue();
            }
        }
        if (text.contains("PRIVATE KEY")) {
            boolean begins = text.contains("BEGIN ");
            boolean ends = text.contains("END ");
            return begins && ends
                    ? "this is not the PEM text of a whole private key: the dashes around its first or last line are damaged"
                    : "this is not the PEM text of a whole private key: its " + (begins ? "end" : "beginning")
                            + " is missing. A variable that is set without quotation marks holds the first line alone";
        }
        return text.contains("-----") ? "this is not the PEM text of a whole private key" : inBase64(text);
    }

    /** What a text is that is no Base64 either. */
    static String inBase64(String text) {
        String none = "the private key is neither PEM nor Base64 nor the path of a file";
        if (text.startsWith("{")) {
            return none + ": it is JSON";
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            return none + ": it stands in quotation marks, leave them out";
        }
        if (text.contains("\\")) {
            return none + ": backslashes are left in it, so its line breaks were escaped twice";
        }
        return isLikeAPath(text) ? none + ": there is no file of this name" : none;
    }

    private static boolean isLikeAPath(String text) {
        return text.length() < PATH_LENGTH
                && (text.matches("[./~].*") || text.matches("(?i).*\\.(pem|key|der|p8|p12|pfx|jks)"));
    }

    /** What bytes are that are no RSA private key. */
    static String inBytes(byte[] der) {
        String hex = HexFormat.of().formatHex(der);
        @Nullable String known = byObjectId(hex);
        if (known != null) {
            return known;
        }
        return hex.startsWith("feedfeed")
                ? "this is a Java key store" + CONVERT
                : "the private key cannot be read" + CONVERT;
    }

    private static @Nullable String byObjectId(String hex) {
        String head = hex.substring(0, Math.min(hex.length(), 100));
        boolean isPrivate = head.matches("30(?:8[1-4])?(?:[0-9a-f]{2}){1,4}?020100.*");
        if (hex.contains("06072a8648ce3d0201")) {
            return isPrivate ? CURVE : PUBLIC;
        }
        if (head.contains("06032b6570") || head.contains("06032b656e")) {
            return isPrivate ? "the private key is an Ed25519 key" + CONVERT : PUBLIC;
        }
        if (head.contains("06092a864886f70d01050d") || head.contains("06092a864886f70d010c01")) {
            return "the private key is encrypted" + CONVERT;
        }
        if (head.contains("06092a864886f70d010701")) {
            return "this is a PKCS#12 key store: take the key out of it (openssl pkcs12 -nocerts -nodes)";
        }
        return head.contains("06092a864886f70d010101") && !isPrivate ? PUBLIC : null;
    }
}
