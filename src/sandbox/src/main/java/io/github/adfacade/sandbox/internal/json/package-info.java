/** A strict RFC 8259 reader and writer. */
@NullMarked
package io.github.adfacade.sandbox.internal.json;

import org.jspecify.annotations.NullMarked;
