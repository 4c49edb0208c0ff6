/**
 * What campaigns brought: spend, impressions, clicks, orders and revenue of every network in one shape. Begin at {@link
 * io.github.adfacade.CampaignService#reports()}.
 *
 * <p>Amounts are exact decimals in major units with their currency; days are days of the zone that each row names; whatever a
 * method does not name {@code @Nullable} is never null. A figure that a network did not send is absent, never zero.
 */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.reports;
