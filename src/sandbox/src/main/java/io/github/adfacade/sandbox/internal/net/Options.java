package io.github.adfacade.sandbox.internal.net;

/**
 * What a sandbox is started with.
 *
 * @param enforceRateLimits whether the published limits are enforced
 * @param slidingRateLimits whether a sliding window enforces them, in place of a fixed one
 * @param repeatedStateConflicts whether Whop refuses to pause a paused campaign
 * @param deleteWithoutContent whether Topsort's delete answers 204
 * @param patchPerItem whether one bad element of a Walmart PATCH fails alone
 */
public record Options(
        SandboxClock clock,
        boolean enforceRateLimits,
        boolean slidingRateLimits,
        boolean repeatedStateConflicts,
        boolean deleteWithoutContent,
        boolean patchPerItem) {}
