/** Topsort in memory. */
@NullMarked
package io.github.adfacade.sandbox.internal.topsort;

import org.jspecify.annotations.NullMarked;
