/**
 * Topsort's on-site campaigns, behind {@link io.github.adfacade.CampaignService} and with what only Topsort has: bids,
 * triggers, review, segments. Begin with {@link io.github.adfacade.topsort.Topsort#builder()}.
 */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.topsort;
