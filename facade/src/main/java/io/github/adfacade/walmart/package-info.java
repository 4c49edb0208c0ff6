/**
 * Walmart Connect Display: {@link io.github.adfacade.walmart.Walmart} makes the service, {@link
 * io.github.adfacade.walmart.WalmartCampaignService} says what the common words mean there.
 */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.walmart;
