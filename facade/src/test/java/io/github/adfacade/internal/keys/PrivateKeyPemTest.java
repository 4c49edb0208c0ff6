package io.github.adfacade.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrivateKeyPemTest {

    private static final PrivateKey KEY = rsa(2048);
    private static final byte[] PKCS8 = KEY.getEncoded();
    /** The envelope of a 2048-bit key takes 26 bytes; what follows is PKCS#1. */
    private static final byte[] PKCS1 = Arrays.copyOfRange(PKCS8, 26, PKCS8.length);

    static Stream<Arguments> shapes() {
        Map<String, String> kinds = Map.of(
                "PKCS#8", pem("PRIVATE KEY", PKCS8),
                "PKCS#1", pem("RSA PRIVATE KEY", PKCS1),
                "bare PKCS#8", Base64.getEncoder().encodeToString(PKCS8),
                "bare PKCS#1", Base64.getMimeEncoder().encodeToString(PKCS1));
        Map<String, Function<String, String>> lineEnds = Map.of(
                "line feeds", text -> text,
                "carriage returns", text -> text.replace("\n", "\r\n"),
                "literal line feeds", text -> text.replace("\n", "\\n"),
                "literal both", text -> text.replace("\n", "\\r\\n"),
                "no line ends", text -> text.replace("\n", ""),
                "blanks around", text -> "\n  " + text + "  \n");
        return kinds.entrySet().stream()
                .flatMap(kind -> lineEnds.entrySet().stream()
                        .map(ends -> Arguments.of(
                                kind.getKey() + ", " + ends.getKey(),
                                ends.getValue().apply(kind.getValue()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void everyShapeThatAKeyTravelsInIsRead(String shape, String text) {
        assertThat(PrivateKeyPem.read(text)).isEqualTo(KEY);
        assertThat(PrivateKeyPem.readTextOrFile(text)).isEqualTo(KEY);
    }

    @Test
    void aShortKeyIsWrappedWithShortLengthsToo() {
        PrivateKey small = rsa(512);
        byte[] pkcs8 = small.getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);

        assertThat(PrivateKeyPem.read(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(small);
    }

    @Test
    void aKeyIsReadFromTheFileThatIsNamed(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("walmart.pem"), pem("PRIVATE KEY", PKCS8));

        assertThat(PrivateKeyPem.readTextOrFile(file + "\n")).isEqualTo(KEY);
    }

    @Test
    void theKeyIsFoundBehindACertificate() {
        String text = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + pem("PRIVATE KEY", PKCS8);

        assertThat(PrivateKeyPem.read(text)).isEqualTo(KEY);
    }

    static Stream<Arguments> refusals() throws Exception {
        byte[] curve = KeyPairGenerator.getInstance("EC")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        byte[] broken = PKCS8.clone();
        Arrays.fill(broken, 30, 60, (byte) 0x5a);
        String encryptedPkcs1 = pem("RSA PRIVATE KEY", PKCS1)
                .replaceFirst("\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n");
        return Stream.of(
                Arguments.of(pem("ENCRYPTED PRIVATE KEY", PKCS8), "encrypted"),
                Arguments.of(encryptedPkcs1, "encrypted"),
                Arguments.of(pem("EC PRIVATE KEY", curve), "elliptic-curve"),
                Arguments.of(pem("PRIVATE KEY", curve), "elliptic-curve"),
                Arguments.of(Base64.getEncoder().encodeToString(curve), "elliptic-curve"),
                Arguments.of(pem("DSA PRIVATE KEY", PKCS1), "not known"),
                Arguments.of(pem("PRIVATE KEY", broken), "cannot be read"),
                Arguments.of(pem("PUBLIC KEY", PKCS8), "this is a public key"),
                Arguments.of(pem("PRIVATE KEY", PKCS8).substring(0, 900), "not the PEM text of a whole"),
                Arguments.of("-----BEGIN PRIVATE KEY-----\n**\n-----END PRIVATE KEY-----", "neither PEM nor Base64"),
                Arguments.of("/no/such/file.pem", "nor the path of a file"),
                Arguments.of("with a \u0000 in it", "neither PEM nor Base64"),
                Arguments.of("AAAA", "cannot be read"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNoUsableKeyIsRefusedWithoutBeingRepeated(String text, String why) {
        assertThatThrownBy(() -> PrivateKeyPem.readTextOrFile(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasNoCause()
                .satisfies(e -> assertThat(Stream.of(text.split("[\\s*]+")).filter(part -> part.length() > 12))
                        .noneMatch(part -> e.getMessage().contains(part)));
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static PrivateKey rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair().getPrivate();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
