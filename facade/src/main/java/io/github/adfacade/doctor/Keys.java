package io.github.adfacade.doctor;

import io.github.adfacade.Provider;
import io.github.adfacade.internal.keys.PrivateKeyPem;
import java.security.interfaces.RSAKey;
import java.util.Locale;
import java.util.Map;

/** What can be said of a key before anybody is asked. */
final class Keys {

    private static final String STEP = "key";
    private static final int LEAST_BITS = 2048;

    private Keys() {}

    static Finding look(Provider provider, Map<String, String> environment) {
        String name = provider == Provider.WALMART ? "WALMART_PRIVATE_KEY" : provider + "_API_KEY";
        String given = environment.getOrDefault(name, "");
        if (given.isBlank()) {
            return Finding.bad(STEP, name + " is not set", "set it to the key that the network gave you");
        }
        return provider == Provider.WALMART ? signing(given) : bearer(name, given.strip());
    }

    private static Finding signing(String given) {
        try {
            int bits =
                    ((RSAKey) PrivateKeyPem.readTextOrFile(given)).getModulus().bitLength();
            String what = "an RSA private key of " + bits + " bits";
            return bits < LEAST_BITS
                    ? Finding.doubtful(STEP, what, "make one of 2048 bits or more and register its public half")
                    : Finding.good(STEP, what);
        } catch (IllegalArgumentException e) {
            return Finding.bad(
                    STEP,
                    String.valueOf(e.getMessage()),
                    "WALMART_PRIVATE_KEY is the PEM text of the RSA key whose public half Walmart has, or its file's path");
        }
    }

    private static Finding bearer(String name, String key) {
        boolean travels = key.chars().allMatch(c -> c > ' ' && c < 127);
        if (key.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return Finding.bad(
                    STEP, name + " begins with the word Bearer", "leave the word out: it is added to the key");
        }
        if (key.contains("PRIVATE KEY") || key.contains("PUBLIC KEY")) {
            return Finding.bad(STEP, name + " is a key for signatures", "set the API key of the network's dashboard");
        }
        if (!travels) {
            return Finding.bad(
                    STEP,
                    name + " holds blanks, line breaks or characters that no key has",
                    "copy it again, in one line");
        }
        return Finding.good(STEP, name + " has " + key.length() + " characters, as a key may");
    }
}
