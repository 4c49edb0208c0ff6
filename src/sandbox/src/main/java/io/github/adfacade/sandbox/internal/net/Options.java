package io.github.adfacade.sandbox.internal.net;

import java.time.Duration;

/**
 * What a sandbox is started with.
 *
 * @param enforceRateLimits whether the published limits are enforced
 * @param slidingRateLimits whether a sliding window enforces them, in place of a fixed one
 * @param repeatedStateConflicts whether Whop refuses to pause a paused campaign
 * @param deleteWithoutContent whether Topsort's delete answers 204
 * @param patchPerItem whether one bad element of a Walmart PATCH fails alone
 * @param seed what the figures of campaigns are drawn from
 * @param figuresOfNewCampaigns whether Whop's campaigns bring something that are no seeds
 * @param reportDelay how long a Walmart report is in the making
 * @param reportLagDays how many days back Walmart's last day of final figures lies
 * @param refuseUnfinishedDays whether Walmart refuses a report whose last day is not final yet
 */
public record Options(
        SandboxClock clock,
        boolean enforceRateLimits,
        boolean slidingRateLimits,
        boolean repeatedStateConflicts,
        boolean deleteWithoutContent,
        boolean patchPerItem,
        long seed,
        boolean figuresOfNewCampaigns,
        Duration reportDelay,
        int reportLagDays,
        boolean refuseUnfinishedDays) {}
