package io.github.adfacade;

import java.util.List;

/**
 * Hears how a mass operation goes on: for a progress bar, or for a journal that is written before and after each request.
 * Called by the threads that send, but by one at a time. Items are named by their place among those that were given, from 0.
 *
 * <p>An exception that a method throws stops the operation as a failure does: nothing more is sent, also not the request that
 * was being announced, and the mass operation throws it when the requests under way have ended.
 */
public interface BulkListener {

    /** Hears nothing. */
    BulkListener NONE = new BulkListener() {};

    /** A request that changes these items is about to leave. */
    default void sending(List<Integer> items) {}

    /** What became of an item; said once of each, also of one that is not sent. */
    default void done(int item, BatchResult.Outcome outcome) {}

    /** How far it is; said after each request. */
    default void progress(BulkProgress progress) {}
}
