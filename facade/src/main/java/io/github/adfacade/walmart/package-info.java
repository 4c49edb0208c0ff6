/**
 * Walmart Connect Display: {@link io.github.adfacade.walmart.Walmart} makes the service, {@link
 * io.github.adfacade.walmart.WalmartOptions} holds what only this network knows.
 */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.walmart;
