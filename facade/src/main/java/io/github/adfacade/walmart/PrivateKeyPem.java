package io.github.adfacade.walmart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an RSA private key from the shapes it travels in: PEM as openssl writes it (PKCS#8, and PKCS#1 of older
 * versions), with real line ends or the two characters {@code \n} that environments leave, or bare Base64. Messages never
 * repeat any of the text.
 */
final class PrivateKeyPem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final String CONVERT = "; an unencrypted RSA key is needed (openssl pkcs8 -topk8 -nocrypt)";

    /** INTEGER 0, then SEQUENCE { OID rsaEncryption, NULL }: what PKCS#8 puts before a PKCS#1 key. */
    private static final byte[] RSA_HEADER = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private PrivateKeyPem() {}

    /** The key in a text, or in the file that the text names. */
    static PrivateKey readTextOrFile(String textOrPath) {
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
    static PrivateKey read(String text) {
        String plain = text.replace("\\r", "").replace("\\n", "\n");
        Matcher block = BLOCK.matcher(plain);
        if (block.find()) {
            return inPem(block.group(1).strip(), block.group(2));
        }
        if (plain.contains("-----")) {
            throw refused("this is not the PEM text of a whole private key");
        }
        return bare(decoded(plain));
    }

    private static PrivateKey inPem(String label, String body) {
        if (label.startsWith("ENCRYPTED") || body.contains("ENCRYPTED")) {
            throw refused("the private key is encrypted" + CONVERT);
        }
        return switch (label) {
            case "PRIVATE KEY" -> pkcs8(decoded(body));
            case "RSA PRIVATE KEY" -> pkcs8(wrapped(decoded(body)));
            case "EC PRIVATE KEY" -> throw refused("the private key is an elliptic-curve key" + CONVERT);
            default -> throw refused("the private key is of a kind that is not known" + CONVERT);
        };
    }

    /** Bare Base64 does not say which of the two it is. */
    private static PrivateKey bare(byte[] der) {
        try {
            return pkcs8(wrapped(der));
        } catch (IllegalArgumentException notPkcs1) {
            return pkcs8(der);
        }
    }

    private static PrivateKey pkcs8(byte[] der) {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(der);
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException notRsa) {
            throw refused(
                    isEllipticCurve(spec)
                            ? "the private key is an elliptic-curve key" + CONVERT
                            : "the private key cannot be read" + CONVERT);
        }
    }

    private static boolean isEllipticCurve(PKCS8EncodedKeySpec spec) {
        try {
            KeyFactory.getInstance("EC").generatePrivate(spec);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw refused("the private key is neither PEM nor Base64 nor the path of a file");
        }
    }

    /** PKCS#1 inside the PKCS#8 envelope that the JDK reads. */
    private static byte[] wrapped(byte[] pkcs1) {
        byte[] inner = der(0x04, pkcs1);
        byte[] content = new byte[RSA_HEADER.length + inner.length];
        System.arraycopy(RSA_HEADER, 0, content, 0, RSA_HEADER.length);
        System.arraycopy(inner, 0, content, RSA_HEADER.length, inner.length);
        return der(0x30, content);
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.length;
        if (length < 0x80) {
            out.write(length);
        } else {
            int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
            out.write(0x80 | bytes);
            for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
                out.write(length >>> shift);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(why);
    }
}
