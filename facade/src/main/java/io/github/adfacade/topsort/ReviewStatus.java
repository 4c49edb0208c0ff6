package io.github.adfacade.topsort;

/** Where the review of a banner campaign stands. */
public enum ReviewStatus {
    APPROVED,
    PENDING,
    REJECTED
}
