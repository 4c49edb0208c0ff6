/** Messages that networks post to their users. */
@NullMarked
package io.github.adfacade.sandbox.internal.hooks;

import org.jspecify.annotations.NullMarked;
