package io.github.adfacade.sandbox;

import java.time.Instant;

/**
 * One change of a network's state.
 *
 * @param number counts all changes from 1, in the order applied
 * @param exchange the number of the {@link Exchange} that brought it; 0 for a change by the test itself
 * @param at the sandbox's time
 * @param network where
 * @param kind what happened
 * @param resource {@code campaign}, {@code bid} and so on
 * @param id the network's id of the resource
 * @param name the campaign's name or title, empty where there is none
 * @param fields the fields set, as JSON text
 */
public record Change(
        long number,
        long exchange,
        Instant at,
        Network network,
        Kind kind,
        String resource,
        String id,
        String name,
        String fields) {

    /** What can happen to a resource. */
    public enum Kind {
        CREATED,
        DUPLICATED,
        UPDATED,
        LAUNCHED,
        PAUSED,
        RESUMED,
        ARCHIVED,
        UNARCHIVED,
        DELETED,
        PAYMENT_RETRIED,
        /** Set by the test through a control, or by the passing of time. */
        CONTROLLED
    }
}
