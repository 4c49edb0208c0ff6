/**
 * Campaigns on Whop, Topsort and Walmart Connect Display behind one {@link io.github.adfacade.CampaignService}.
 *
 * <p>Make a service with {@code Whop.builder()}, {@code Topsort.builder()} or {@code Walmart.builder()}. All values are
 * immutable; amounts are decimal with their currency; instants are points on the UTC time line; whatever a method does
 * not name {@code @Nullable} is never null.
 */
@org.jspecify.annotations.NullMarked
package io.github.adfacade;
