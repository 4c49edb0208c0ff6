package io.github.adfacade.sandbox;

/** What can be wrong with a message, or odd about it. Each happens to one message; see {@link WebhookSender#next}. */
public enum WebhookFault {
    /** It is signed with another secret. A repeat is signed rightly. */
    WRONG_SIGNATURE,
    /** It is signed rightly, but says that it is an hour old. At Whop, a repeat has the right time. */
    OLD_TIMESTAMP,
    /** It comes a second time, although it was accepted. */
    REPEATED,
    /** It is of a type that nobody knows. */
    UNKNOWN_EVENT
}
