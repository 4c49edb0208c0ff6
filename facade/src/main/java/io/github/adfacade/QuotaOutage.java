package io.github.adfacade;

import io.github.bucket4j.Bucket;

/**
 * What becomes of calls while the store of a quota that many processes share cannot be asked ({@link
 * ServiceBuilder#quota(Bucket, QuotaOutage)}). Either way a warning is logged and {@link CallListener#quotaUnreachable} told.
 */
public enum QuotaOutage {

    /** A call fails with a {@link QuotaUnavailableException}, and nothing is sent. */
    REFUSE,

    /**
     * Calls go on within the network's published limit, as kept by this process alone. The store is waited for up to a second,
     * and asked again after five. Processes that share the limit may exceed it together.
     */
    KEEP_LOCAL_LIMIT
}
