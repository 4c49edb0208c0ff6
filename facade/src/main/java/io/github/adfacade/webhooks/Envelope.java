package io.github.adfacade.webhooks;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a network puts around a body: where signature, id and time stand, and what is signed. */
enum Envelope {

    /** Standard Webhooks, but for the secret, which is used as it is shown. */
    WHOP {
        @Override
        Sealed open(Headers headers, byte[] body) {
            String id = headers.one("webhook-id");
            String seconds = headers.one("webhook-timestamp");
            List<byte[]> signatures = new ArrayList<>();
            for (String value : headers.all("webhook-signature")) {
                for (String word : WORDS.split(value)) {
                    // Signatures of other versions may stand beside.
                    if (word.startsWith("v1,")) {
                        decode(word.substring(3), BaseEncoding.base64()::decode, signatures);
                    }
                }
            }
            byte[] before = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
            return new Sealed(signatures, List.of(before, body), id, time(seconds));
        }
    },

    TOPSORT {
        @Override
        Sealed open(Headers headers, byte[] body) {
            List<byte[]> signatures = new ArrayList<>();
            for (String value : headers.all("X-TS-Signature-256")) {
                for (String word : WORDS_OR_LIST.split(value)) {
                    if (word.startsWith("sha256=")) {
                        String hex = word.substring(7).toLowerCase(Locale.ROOT);
                        decode(hex, BaseEncoding.base16().lowerCase()::decode, signatures);
                    }
                }
            }
            return new Sealed(signatures, List.of(body), null, null);
        }
    };

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();
    private static final Splitter WORDS_OR_LIST =
            Splitter.on(CharMatcher.whitespace().or(CharMatcher.is(','))).omitEmptyStrings();

    /**
     * @param signatures those that could be read
     * @param signed what they are of
     * @param id of the message, unless the body has it
     * @param sent when, unless the body has it
     */
    record Sealed(
            List<byte[]> signatures,
            List<byte[]> signed,
            @Nullable String id,
            @Nullable Instant sent) {}

    /** The headers of a request, by names in any case. */
    interface Headers {

        /** All values, in order; never empty. */
        List<String> all(String name);

        /** The value of a header that must come once. */
        default String one(String name) {
            List<String> values = all(name);
            if (values.size() > 1) {
                throw new Unusable("the header " + name + " came " + values.size() + " times");
            }
            return values.get(0).trim();
        }
    }

    /** What makes a message malformed. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }

    /** Finds signature, id and time; throws {@link Unusable}. */
    abstract Sealed open(Headers headers, byte[] body);

    private static void decode(String text, Function<String, byte[]> decoder, List<byte[]> into) {
        try {
            into.add(decoder.apply(text));
        } catch (IllegalArgumentException e) {
            // No signature; the others may be one.
        }
    }

    private static Instant time(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Unusable("the header webhook-timestamp is no time in seconds");
        }
    }
}
