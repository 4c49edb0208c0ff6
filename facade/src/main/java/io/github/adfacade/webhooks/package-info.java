/**
 * Messages that Whop and Topsort post to an address of yours: checked for their signature and age, then read. Begin at {@link
 * io.github.adfacade.webhooks.Webhooks}. Walmart Connect Display sends none.
 *
 * <p>Times are instants; whatever a method does not name {@code @Nullable} is never null.
 */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.webhooks;
