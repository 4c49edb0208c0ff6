package io.github.adfacade.internal.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an RSA private key from the shapes it travels in: PEM as openssl writes it (PKCS#8, and PKCS#1 of older
 * versions), with real line ends or the two characters {@code \n} that environments leave, or bare Base64. Messages never
 * repeat any of the text.
 */
public final class PrivateKeyPem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final String CONVERT = KeyMistakes.CONVERT;
    private static final String CURVE = KeyMistakes.CURVE;

    private PrivateKeyPem() {}

    /** The key in a text, or in the file that the text names. */
    public static PrivateKey readTextOrFile(String textOrPath) {
        try {
            Path path = Path.of(textOrPath.strip());
            return read(Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : textOrPath);
        } catch (InvalidPathException notAPath) {
            return read(textOrPath);
        } catch (IOException e) {
            throw refused("the file of the private key cannot be read");
        }
    }

    /** The key in a text. */
    public static PrivateKey read(String text) {
        String plain = text.replace("\\r", "").replace("\\n", "\n");
        Matcher block = BLOCK.matcher(plain);
        if (block.find() && !block.group(1).startsWith("OPENSSH")) {
            return inPem(block.group(1).strip(), block.group(2));
        }
        if (plain.contains("--") || plain.contains("PuTTY") || plain.contains("ssh-")) {
            throw refused(KeyMistakes.inText(plain));
        }
        // Bare Base64 does not say which of the two it is.
        return key(decoded(plain), "PKCS#1", "PKCS#8");
    }

    private static PrivateKey inPem(String label, String body) {
        if (label.startsWith("ENCRYPTED") || body.contains("ENCRYPTED")) {
            throw refused("the private key is encrypted" + CONVERT);
        }
        return switch (label) {
            case "PRIVATE KEY" -> key(decoded(body), "PKCS#8");
            case "RSA PRIVATE KEY" -> key(decoded(body), "PKCS#1");
            case "EC PRIVATE KEY" -> throw refused(CURVE);
            default -> throw refused("the private key is of a kind that is not known" + CONVERT);
        };
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw refused(KeyMistakes.inBase64(base64.strip()));
        }
    }

    private static PrivateKey key(byte[] der, String... formats) {
        for (String format : formats) {
            try {
                return (PrivateKey) KeyFactory.getInstance("RSA").translateKey(encoded(format, der));
            } catch (GeneralSecurityException otherForm) {
                // Told below, when it is none of the forms.
            }
        }
        throw refused(KeyMistakes.inBytes(der));
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(why);
    }

    /** A key as it came, for the JDK to make its own of: it reads PKCS#1, but has a class for PKCS#8 alone. */
    private static PrivateKey encoded(String format, byte[] der) {
        return new PrivateKey() {
            @Override
            public String getAlgorithm() {
                return "RSA";
            }

            @Override
            public String getFormat() {
                return format;
            }

            @Override
            public byte[] getEncoded() {
                return der.clone(); // The JDK wipes what it was given.
            }
        };
    }
}
