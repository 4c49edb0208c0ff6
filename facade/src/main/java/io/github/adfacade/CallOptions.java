package io.github.adfacade;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What only some calls want, see {@link CampaignService#with}. What is not set is as the service was built.
 */
public final class CallOptions {

    /** Nothing is wanted. */
    public static final CallOptions NONE = builder().build();

    private final @Nullable Duration deadline;
    private final @Nullable Integer maxAttempts;
    private final @Nullable String idempotencyKey;
    private final @Nullable String tag;
    private final Map<String, String> headers;

    private CallOptions(Builder builder) {
        this.deadline = builder.deadline;
        this.maxAttempts = builder.maxAttempts;
        this.idempotencyKey = builder.idempotencyKey;
        this.tag = builder.tag;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    }

    /** Starts without a wish. */
    public static Builder builder() {
        return new Builder();
    }

    /** How long one call may take, waits and repeated attempts included. */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** How often a request that is safe to repeat is sent at most. */
    public Optional<Integer> maxAttempts() {
        return Optional.ofNullable(maxAttempts);
    }

    /** The key under which a creation counts once. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** The caller's own word for its calls, in log lines and at listeners. */
    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    /** Headers beside those that the network needs. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Names what is wanted; a header's value and the key may be secrets, and are not shown. */
    @Override
    public String toString() {
        return "call options{deadline " + deadline + ", attempts " + maxAttempts + ", key "
                + (idempotencyKey == null ? "none" : "given") + ", tag " + tag + ", headers " + headers.keySet() + "}";
    }

    /** Collects {@link CallOptions}. */
    public static final class Builder {

        private @Nullable Duration deadline;
        private @Nullable Integer maxAttempts;
        private @Nullable String idempotencyKey;
        private @Nullable String tag;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder() {}

        /**
         * How long one call may take, waits and repeated attempts included.
         *
         * @throws IllegalArgumentException when it is not above zero
         */
        public Builder deadline(Duration deadline) {
            if (deadline.isZero() || deadline.isNegative()) {
                throw new IllegalArgumentException("the deadline must be above zero: " + deadline);
            }
            this.deadline = deadline;
            return this;
        }

        /**
         * How often a request that is safe to repeat is sent at most; 1 turns repeats off.
         *
         * @throws IllegalArgumentException when it is not above zero
         */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("at least one attempt is needed: " + attempts);
            }
            this.maxAttempts = attempts;
            return this;
        }

        /**
         * The key under which a creation counts once ({@link Capability#IDEMPOTENCY_KEY}). A creation gets one of its own
         * unless set; set yours to make a creation again that ended without an answer. Each key is for one creation.
         *
         * @throws IllegalArgumentException when it is not 1 to 255 visible ASCII characters
         */
        public Builder idempotencyKey(String key) {
            if (!key.matches("[!-~]{1,255}")) {
                throw new IllegalArgumentException("an idempotency key has 1 to 255 visible ASCII characters");
            }
            this.idempotencyKey = key;
            return this;
        }

        /**
         * Your own word for these calls, in log lines. Not a place for secrets.
         *
         * @throws IllegalArgumentException when it holds a line break or another control character
         */
        public Builder tag(String tag) {
            if (tag.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a tag is one line of text");
            }
            this.tag = tag;
            return this;
        }

        /**
         * A header beside those that the network needs. Credentials, signatures and the idempotency key cannot be set so;
         * {@link CampaignService#with} refuses them.
         *
         * @throws IllegalArgumentException when name or value cannot travel in a header
         */
        public Builder header(String name, String value) {
            try {
                Headers.of(name, value);
            } catch (IllegalArgumentException e) {
                // Its message may repeat the value.
                throw new IllegalArgumentException("the header " + name + " cannot travel as it is");
            }
            headers.put(name, value);
            return this;
        }

        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
