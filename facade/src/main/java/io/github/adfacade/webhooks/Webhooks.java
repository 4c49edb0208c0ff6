package io.github.adfacade.webhooks;

import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Provider;
import io.github.adfacade.internal.Configuration;
import io.github.adfacade.webhooks.WebhookException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages that a network posts to an address of yours, after it has checked who sent them and when.
 *
 * <pre>{@code
 * Webhooks whop = Webhooks.whop().secret(System.getenv("WHOP_WEBHOOK_SECRET")).build();
 * WebhookEvent event = whop.read(request::getHeader, request.getInputStream().readAllBytes());
 * }</pre>
 *
 * <p>Hand over the body's bytes as they came: parsed and written again, they have another signature. Answer soon (Whop waits five
 * seconds) and work afterwards; what is not answered with 2xx comes again.
 *
 * <p>Immutable and thread-safe. Pages of the networks: <a href="https://docs.whop.com/developer/guides/webhooks">Whop</a>, <a
 * href="https://docs.topsort.com/knowledge-base-2/ad-platform/webhooks">Topsort</a>.
 */
public final class Webhooks {

    private final Envelope envelope;
    private final Vocabulary vocabulary;
    private final Signature signature;
    private final int secrets;
    private final Duration tolerance;
    private final Clock clock;

    private Webhooks(Builder builder, List<String> secrets) {
        this.envelope = builder.envelope;
        this.vocabulary = builder.vocabulary;
        this.signature = new Signature(secrets);
        this.secrets = secrets.size();
        this.tolerance = builder.tolerance;
        this.clock = builder.clock;
    }

    /**
     * Messages of Whop: the headers {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature} of Standard Webhooks.
     * The secret ({@code ws_…}) is used as Whop shows it.
     */
    public static Builder whop() {
        return new Builder(Envelope.WHOP, Vocabulary.WHOP);
    }

    /**
     * Messages of Topsort: the header {@code X-TS-Signature-256}. Its age is that of the event, whose time is signed with the body;
     * Topsort gives up repeating after a minute.
     */
    public static Builder topsort() {
        return new Builder(Envelope.TOPSORT, Vocabulary.TOPSORT);
    }

    /** Whose messages these are. */
    public Provider provider() {
        return vocabulary.provider();
    }

    /**
     * Checks a message and reads it. One of a type that is not known here is an event as well.
     *
     * @param headers the request's headers, by names in any case, such as those of {@code com.sun.net.httpserver}
     * @param body the request's body as it came
     * @throws WebhookException when the message is not to be trusted, or is none
     */
    public WebhookEvent read(Map<String, ? extends Collection<String>> headers, byte[] body) {
        return check(new Named(headers), body);
    }

    /**
     * Checks a message and reads it. One of a type that is not known here is an event as well.
     *
     * @param header the value of a header, by its name in any case, or null: {@code request::getHeader} of a servlet's, {@code
     *     headers::getFirst} of Spring's
     * @param body the request's body as it came
     * @throws WebhookException when the message is not to be trusted, or is none
     */
    public WebhookEvent read(UnaryOperator<@Nullable String> header, byte[] body) {
        return check(new LookedUp(header), body);
    }

    private WebhookEvent check(Envelope.Headers headers, byte[] body) {
        try {
            Envelope.Sealed sealed = envelope.open(headers, body);
            if (!signature.matches(sealed.signatures(), sealed.signed())) {
                throw refused(
                        Reason.SIGNATURE,
                        "not signed with " + (secrets == 1 ? "the secret" : "any secret")
                                + " given; the bytes of the body must be those that came");
            }
            String raw = text(body);
            Vocabulary.Facts facts = vocabulary.facts().apply(Vocabulary.object(raw));
            Instant sent = sealed.sent() == null ? facts.at() : sealed.sent();
            checkAge(sent);
            String id = sealed.id() == null ? facts.id() : sealed.id();
            return new WebhookEvent(vocabulary, id == null ? "" : id, facts, raw);
        } catch (Envelope.Unusable e) {
            throw refused(Reason.MALFORMED, e.getMessage());
        }
    }

    private void checkAge(@Nullable Instant sent) {
        if (sent == null) {
            throw new Envelope.Unusable("it does not say when it was sent");
        }
        Duration age = Duration.between(sent, clock.instant());
        if (age.abs().compareTo(tolerance) > 0) {
            throw refused(
                    Reason.AGE,
                    "signed, but sent " + age.abs().toSeconds() + " s "
                            + (age.isNegative() ? "ahead of" : "before") + " this clock's time; "
                            + tolerance.toSeconds()
                            + " s are allowed");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Envelope.Unusable("the body is no text in UTF-8");
        }
    }

    private WebhookException refused(Reason reason, @Nullable String message) {
        return new WebhookException(provider(), reason, String.valueOf(message));
    }

    /** Names the network and how many secrets there are. */
    @Override
    public String toString() {
        return "Webhooks[" + provider() + ", secrets: " + secrets + "]";
    }

    private record Named(Map<String, ? extends Collection<String>> headers) implements Envelope.Headers {
        @Override
        public List<String> all(String name) {
            List<String> values = new ArrayList<>();
            headers.forEach((each, found) -> {
                if (name.equalsIgnoreCase(each)) {
                    values.addAll(found);
                }
            });
            return required(name, values);
        }
    }

    private record LookedUp(UnaryOperator<@Nullable String> header) implements Envelope.Headers {
        @Override
        public List<String> all(String name) {
            String value = header.apply(name);
            return required(name, value == null ? List.of() : List.of(value));
        }
    }

    private static List<String> required(String name, List<String> values) {
        if (values.stream().allMatch(String::isBlank)) {
            throw new Envelope.Unusable("the header " + name + " is missing");
        }
        return values;
    }

    /** How messages are checked. */
    public static final class Builder {

        private final Envelope envelope;
        private final Vocabulary vocabulary;
        private final List<@Nullable String> secrets = new ArrayList<>();
        private Duration tolerance = Duration.ofMinutes(5);
        private Clock clock = Clock.systemUTC();

        private Builder(Envelope envelope, Vocabulary vocabulary) {
            this.envelope = envelope;
            this.vocabulary = vocabulary;
        }

        /**
         * The secret that the network shows beside the address. While secrets are changed, give the old and the new one: a message
         * signed with either is accepted.
         */
        public Builder secret(@Nullable String value) {
            secrets.add(value);
            return this;
        }

        /** How far a message's time may be from the clock's, either way; five minutes, as Whop says, unless set. */
        public Builder tolerance(Duration value) {
            tolerance = value;
            return this;
        }

        /** What tells how old a message is; the system's unless set. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * @throws ConfigurationException when no secret was given or one is blank, or the tolerance is not positive
         */
        public Webhooks build() {
            List<String> given = secrets.stream()
                    .map(Configuration::optional)
                    .flatMap(Stream::ofNullable)
                    .toList();
            List<String> problems = new ArrayList<>();
            if (given.isEmpty() || given.size() < secrets.size()) {
                problems.add("a webhook secret is missing");
            }
            if (tolerance.isNegative() || tolerance.isZero()) {
                problems.add("the tolerance must be positive");
            }
            if (!problems.isEmpty()) {
                throw new ConfigurationException(vocabulary.provider(), problems);
            }
            return new Webhooks(this, given);
        }
    }
}
