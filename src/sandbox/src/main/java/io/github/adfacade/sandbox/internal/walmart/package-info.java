/** Walmart Connect Display in memory. */
@NullMarked
package io.github.adfacade.sandbox.internal.walmart;

import org.jspecify.annotations.NullMarked;
