/** Whop in memory. */
@NullMarked
package io.github.adfacade.sandbox.internal.whop;

import org.jspecify.annotations.NullMarked;
