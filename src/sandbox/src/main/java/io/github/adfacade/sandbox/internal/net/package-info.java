/** What the three networks share. */
@NullMarked
package io.github.adfacade.sandbox.internal.net;

import org.jspecify.annotations.NullMarked;
