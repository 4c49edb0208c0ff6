package io.github.adfacade.internal.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people set in the place of a private key, made anew, and the words that it must be told in. */
public final class WrongKeys {

    private static final KeyPair RSA = pair("RSA");
    private static final byte[] PKCS8 = RSA.getPrivate().getEncoded();
    private static final byte[] PUBLIC = RSA.getPublic().getEncoded();

    private WrongKeys() {}

    /** Each by its name: the text, and what it must be called. */
    public static Map<String, String[]> all() {
        byte[] curve = pair("EC").getPrivate().getEncoded();
        byte[] edwards = pair("Ed25519").getPrivate().getEncoded();
        String whole = pem("PRIVATE KEY", PKCS8);
        String pkcs1 = pem("RSA PRIVATE KEY", Arrays.copyOfRange(PKCS8, 26, PKCS8.length));
        Map<String, String[]> wrong = new LinkedHashMap<>();
        wrong.put("public key", new String[] {pem("PUBLIC KEY", PUBLIC), "this is a public key"});
        wrong.put("public key, PKCS#1", new String[] {pem("RSA PUBLIC KEY", PUBLIC), "this is a public key"});
        wrong.put("public key, bare", new String[] {base64(PUBLIC), "this is a public key"});
        wrong.put("public key, ssh", new String[] {"ssh-rsa " + base64(PUBLIC) + " me@here", "this is a public key"});
        wrong.put("certificate", new String[] {pem("CERTIFICATE", PUBLIC), "this is a certificate"});
        wrong.put("request", new String[] {pem("CERTIFICATE REQUEST", PUBLIC), "a request for a certificate"});
        wrong.put("curve", new String[] {pem("PRIVATE KEY", curve), "an elliptic-curve key"});
        wrong.put("curve, SEC 1", new String[] {pem("EC PRIVATE KEY", curve), "an elliptic-curve key"});
        wrong.put("Ed25519", new String[] {pem("PRIVATE KEY", edwards), "an Ed25519 key"});
        wrong.put("encrypted", new String[] {pem("ENCRYPTED PRIVATE KEY", PKCS8), "is encrypted"});
        wrong.put("encrypted, PKCS#1", new String[] {
            pkcs1.replaceFirst("\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n"), "is encrypted"
        });
        wrong.put("OpenSSH", new String[] {pem("OPENSSH PRIVATE KEY", PKCS8), "OpenSSH's own format"});
        wrong.put("PuTTY", new String[] {"PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n", "PuTTY's own format"});
        wrong.put("first line", new String[] {"-----BEGIN PRIVATE KEY-----", "its end is missing"});
        wrong.put("cut short", new String[] {whole.substring(0, 900), "its end is missing"});
        wrong.put("last half", new String[] {whole.substring(900), "its beginning is missing"});
        wrong.put(
                "dashes",
                new String[] {whole.replace("-----", "--"), "dashes around its first or last line are damaged"});
        wrong.put("line breaks", new String[] {whole.replace("\n", "\\\\n"), "its line breaks were escaped twice"});
        wrong.put("quotes", new String[] {"\"" + base64(PKCS8) + "\"", "stands in quotation marks"});
        wrong.put("JSON", new String[] {"{\"type\": \"service_account\"}", "it is JSON"});
        wrong.put("path", new String[] {"/run/secrets/none/walmart.pem", "there is no file of this name"});
        wrong.put("other bytes", new String[] {"c2VjcmV0LWtleQ==", "cannot be read"});
        return wrong;
    }

    /** Keys that can be read, and are not those that the sandbox knows. */
    public static String stranger(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String kind) {
        try {
            return KeyPairGenerator.getInstance(kind).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
