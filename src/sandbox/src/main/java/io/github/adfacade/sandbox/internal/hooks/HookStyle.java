package io.github.adfacade.sandbox.internal.hooks;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a network writes, signs and repeats its messages. */
public enum HookStyle {

    /** Standard Webhooks with the secret as it is; twelve repeats, the first after 62 seconds, each pause twice the last. */
    WHOP("ad_campaign.unheard_of") {
        @Override
        public JsonObject body(String id, HookSource.Event event, Instant now, String sender, String version) {
            JsonObject body = JsonObject.of("id", id)
                    .with("type", event.type())
                    .with("api_version", "v1")
                    .with("api_version_date", version)
                    .with("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString())
                    .with("account_id", sender)
                    .with("data", event.data());
            return event.previous() == null ? body : body.with("previous_attributes", event.previous());
        }

        @Override
        public HookMessage renamed(HookMessage message) {
            return new HookMessage(
                    message.id(), unheard(), message.body().copy().with("type", unheard()));
        }

        @Override
        public HookMessage aged(HookMessage message, Instant then) {
            return message;
        }

        @Override
        public Map<String, String> headers(HookMessage message, String text, Instant sent, List<String> secrets) {
            String signed = message.id() + "." + sent.getEpochSecond() + "." + text;
            return Map.of(
                    "webhook-id", message.id(),
                    "webhook-timestamp", Long.toString(sent.getEpochSecond()),
                    "webhook-signature", signatures(secrets, signed, "v1,", Base64.getEncoder()::encodeToString));
        }

        @Override
        public Optional<Duration> repeat(int attempts, int status) {
            boolean again = (status < 200 || status > 299) && attempts <= 12;
            return again ? Optional.of(Duration.ofSeconds(62L << (attempts - 1))) : Optional.empty();
        }
    },

    /** Up to five repeats within a minute, when the address cannot be reached or answers 5xx or 429. */
    TOPSORT("campaign:unheard_of") {
        @Override
        public JsonObject body(String id, HookSource.Event event, Instant now, String sender, String version) {
            return JsonObject.of("channel", event.type())
                    .with("timestamp", now.truncatedTo(ChronoUnit.MICROS).toString())
                    .with("id", id)
                    .with("payload", event.data());
        }

        @Override
        public HookMessage renamed(HookMessage message) {
            return new HookMessage(
                    message.id(), unheard(), message.body().copy().with("channel", unheard()));
        }

        @Override
        public HookMessage aged(HookMessage message, Instant then) {
            JsonObject body = message.body().copy().with("timestamp", then.toString());
            return new HookMessage(message.id(), message.type(), body);
        }

        @Override
        public Map<String, String> headers(HookMessage message, String text, Instant sent, List<String> secrets) {
            return Map.of("X-TS-Signature-256", signatures(secrets, text, "sha256=", HexFormat.of()::formatHex));
        }

        @Override
        public Optional<Duration> repeat(int attempts, int status) {
            boolean again = (status == 0 || status == 429 || status > 499) && attempts <= 5;
            return again ? Optional.of(Duration.ofMillis(1800L << (attempts - 1))) : Optional.empty();
        }
    };

    private final String unheard;

    HookStyle(String unheard) {
        this.unheard = unheard;
    }

    String unheard() {
        return unheard;
    }

    /** A message's body. */
    public abstract JsonObject body(String id, HookSource.Event event, Instant now, String sender, String version);

    /** The message with a type that nobody knows. */
    public abstract HookMessage renamed(HookMessage message);

    /** The message as one of another time, where its body carries the time that counts. */
    public abstract HookMessage aged(HookMessage message, Instant then);

    /** The headers beside the body's text, with one signature for each secret. */
    public abstract Map<String, String> headers(HookMessage message, String text, Instant sent, List<String> secrets);

    /**
     * How long after an attempt the next one follows.
     *
     * @param attempts how many were made
     * @param status what the last one was answered, 0 for no answer
     */
    public abstract Optional<Duration> repeat(int attempts, int status);

    private static String signatures(
            List<String> secrets, String signed, String prefix, Function<byte[], String> written) {
        return secrets.stream()
                .map(secret -> prefix + written.apply(hmac(secret, signed)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
