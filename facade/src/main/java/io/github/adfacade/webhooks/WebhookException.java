package io.github.adfacade.webhooks;

import io.github.adfacade.Provider;

/**
 * A message is not to be trusted, or is none. Neither the secret nor anything of the message's body or signature is in its text.
 */
public final class WebhookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a message. */
    public enum Reason {
        /** It was not signed with any of the secrets, or was changed on its way: somebody else may have sent it. */
        SIGNATURE,
        /** It is signed, but too old or from the future: it may have been recorded and sent again, or a clock is wrong. */
        AGE,
        /** A header that carries id, time or signature is missing or unreadable, or the body is no JSON object. */
        MALFORMED
    }

    private final Provider provider;
    private final Reason reason;

    WebhookException(Provider provider, Reason reason, String message) {
        super(provider.displayName() + " webhook refused: " + message);
        this.provider = provider;
        this.reason = reason;
    }

    /** Whose message it claims to be. */
    public Provider provider() {
        return provider;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    /** The status to answer with: 400 for a malformed message, 401 otherwise. */
    public int httpStatus() {
        return reason == Reason.MALFORMED ? 400 : 401;
    }
}
