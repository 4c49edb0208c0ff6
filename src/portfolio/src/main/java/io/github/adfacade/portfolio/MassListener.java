package io.github.adfacade.portfolio;

import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkProgress;
import java.util.List;

/**
 * Hears how a mass change goes on over all services: for a progress bar, or for a journal that is written before and after
 * each request. Called by the threads that send, but by one at a time over all services.
 *
 * <p>An exception that a method throws stops the whole mass change, on the other services, too: nothing more is sent, also
 * not the request that was being announced, and the mass change throws it when the requests under way have ended.
 */
public interface MassListener {

    /** Hears nothing. */
    MassListener NONE = new MassListener() {};

    /** A request that changes these items, all of one service, is about to leave. */
    default void sending(List<MassItem> items) {}

    /** What became of an item; said once of each, also of one that is not sent. */
    default void done(MassItem item, Outcome outcome) {}

    /** How far one service's part is; said after each of its requests. */
    default void progress(String service, BulkProgress progress) {}
}
