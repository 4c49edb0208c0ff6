package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.adfacade.walmart.WalmartSigner.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalmartSignerTest {

    private static final String CONSUMER = "11111111-2222-3333-4444-555555555555";
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);
    private static KeyPair keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    @ParameterizedTest
    @CsvSource({
        "11111111-2222-3333-4444-555555555555, 1700000000000, 1,"
                + " 5492683f83c507c2235c487bc6879cb8eb7ca2f34bf54522e4f3ca40e4e9e209",
        "83f82845-f12c-48ae-a7a6-8a9b0461c3ab, 1440058729000, 1,"
                + " f29a24f7cb66e60ecf8f17b9aed1d3bd4e527438ed042a3b7700d7ce9ea1f768"
    })
    void theSignedTextIsThreeValuesEachWithALineFeed(String consumer, String timestamp, String version, String sha256)
            throws Exception {
        byte[] text = WalmartSigner.canonicalText(consumer, timestamp, version).getBytes(StandardCharsets.UTF_8);

        assertThat(text).hasSize(consumer.length() + timestamp.length() + version.length() + 3);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo(sha256);
    }

    @Test
    void aSignatureVerifiesWithThePublicKey() throws Exception {
        Request signed = signer(TimeUnit.MILLISECONDS, null).sign(request());

        assertThat(signed.header("WM_SEC.AUTH_SIGNATURE")).hasSize(344).doesNotContainAnyWhitespaces();
        assertThat(verifies((CONSUMER + "\n1700000000000\n1\n").getBytes(StandardCharsets.UTF_8), signed))
                .isTrue();
    }

    /** The rule as the network prints it: the values of the three headers in the order of their names, each with a line feed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsSignedItIsTheHeadersThatAreSent(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            String consumer = new UUID(random.nextLong(), random.nextLong()).toString();
            String version = Integer.toString(1 + random.nextInt(1_000));
            Instant now = Instant.ofEpochMilli(1_600_000_000_000L + (random.nextLong() >>> 24));
            TimeUnit unit = random.nextBoolean() ? TimeUnit.MILLISECONDS : TimeUnit.SECONDS;
            Request signed = new WalmartSigner(
                            new Credentials(consumer, version, "token", keys.getPrivate()),
                            unit,
                            null,
                            Clock.fixed(now, ZoneOffset.UTC),
                            random)
                    .sign(request());

            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (String name :
                    new TreeSet<>(Set.of("WM_SEC.KEY_VERSION", "WM_CONSUMER.INTIMESTAMP", "WM_CONSUMER.ID"))) {
                text.write(signed.header(name).strip().getBytes(StandardCharsets.US_ASCII));
                text.write(0x0A);
            }

            assertThat(signed.header("WM_CONSUMER.INTIMESTAMP"))
                    .isEqualTo(Long.toString(unit == TimeUnit.SECONDS ? now.getEpochSecond() : now.toEpochMilli()));
            assertThat(verifies(text.toByteArray(), signed)).isTrue();
            byte[] other = text.toByteArray();
            other[random.nextInt(other.length)] ^= 1;
            assertThat(verifies(other, signed)).isFalse();
        }
    }

    private static boolean verifies(byte[] text, Request signed) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(keys.getPublic());
        verifier.update(text);
        return verifier.verify(Base64.getDecoder().decode(signed.header("WM_SEC.AUTH_SIGNATURE")));
    }

    @Test
    void aSignatureIsTheOneThatOpensslMakes(@TempDir Path dir) throws Exception {
        assumeTrue(run(dir, "openssl", "version") != null, "openssl is not installed");
        Path key = dir.resolve("key.pem");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Path text = dir.resolve("text");
        Files.writeString(text, CONSUMER + "\n1700000000000\n1\n");

        byte[] expected = run(dir, "openssl", "dgst", "-sha256", "-sign", key.toString(), text.toString());

        String signature = signer(TimeUnit.MILLISECONDS, null).sign(request()).header("WM_SEC.AUTH_SIGNATURE");
        assertThat(Base64.getDecoder().decode(signature)).isEqualTo(expected);
    }

    @Test
    void allHeadersArePutOnTheRequest() {
        Request signed = signer(TimeUnit.MILLISECONDS, null).sign(request());

        assertThat(signed.headers().names())
                .containsExactlyInAnyOrder(
                        "Authorization",
                        "WM_CONSUMER.ID",
                        "WM_CONSUMER.INTIMESTAMP",
                        "WM_SEC.KEY_VERSION",
                        "WM_SEC.AUTH_SIGNATURE",
                        "WM_QOS.CORRELATION_ID");
        assertThat(signed.header("Authorization")).isEqualTo("Bearer token-of-partner");
        assertThat(signed.header("WM_CONSUMER.ID")).isEqualTo(CONSUMER);
        assertThat(signed.header("WM_CONSUMER.INTIMESTAMP")).isEqualTo("1700000000000");
        assertThat(signed.header("WM_SEC.KEY_VERSION")).isEqualTo("1");
    }

    @Test
    void theTimestampCanBeInSeconds() {
        assertThat(signer(TimeUnit.SECONDS, null).sign(request()).header("WM_CONSUMER.INTIMESTAMP"))
                .isEqualTo("1700000000");
    }

    @Test
    void aMarketOutsideTheUsNamesItsTenant() {
        assertThat(signer(TimeUnit.MILLISECONDS, "WMT_CA").sign(request()).header("wap-tenant-id"))
                .isEqualTo("WMT_CA");
    }

    @Test
    void everyRequestHasACorrelationIdOfItsOwn() {
        WalmartSigner signer = signer(TimeUnit.MILLISECONDS, null);

        UUID one = UUID.fromString(signer.sign(request()).header("WM_QOS.CORRELATION_ID"));
        UUID other = UUID.fromString(signer.sign(request()).header("WM_QOS.CORRELATION_ID"));

        assertThat(one).isNotEqualTo(other);
        assertThat(one.version()).isEqualTo(4);
        assertThat(one.variant()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-of-partner", CONSUMER})
    void nothingSecretIsShown(String secret) {
        WalmartSigner signer = signer(TimeUnit.MILLISECONDS, null);

        assertThat(signer.toString()).doesNotContain(secret);
        assertThat(signer.secrets()).contains(secret);
    }

    private static WalmartSigner signer(TimeUnit unit, String tenant) {
        return new WalmartSigner(
                new Credentials(CONSUMER, "1", "token-of-partner", keys.getPrivate()),
                unit,
                tenant,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Random(1));
    }

    private static Request request() {
        return new Request.Builder().url("https://localhost/api/v1/campaigns").build();
    }

    private static byte[] run(Path dir, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(dir.resolve("errors").toFile())
                    .start();
            byte[] out = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? out : null;
        } catch (IOException notInstalled) {
            return null;
        }
    }
}
