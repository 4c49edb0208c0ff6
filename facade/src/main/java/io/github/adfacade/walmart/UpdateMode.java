package io.github.adfacade.walmart;

/** How an update reaches Walmart. */
public enum UpdateMode {
    /** Only what changes is sent (PATCH). */
    PATCH,
    /** Reads the campaign, merges the change into it and overwrites the whole (PUT). */
    READ_MERGE_WRITE,
    /** Overwrites the whole campaign with the change alone (PUT); what the change does not name is lost. */
    REPLACE
}
