package io.github.adfacade;

import java.util.OptionalInt;

/**
 * How far a mass operation is.
 *
 * @param done the items that were applied
 * @param failed the items that were not, or of which it is not known
 * @param left the items whose turn has not ended
 * @param requestsPerMinute what the quota allows; empty where the network publishes no limit or the caller has set a bucket
 */
public record BulkProgress(int done, int failed, int left, OptionalInt requestsPerMinute) {}
