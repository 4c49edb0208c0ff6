/** The facade at the command line: one verb a class, and what they share. */
@NullMarked
package io.github.adfacade.cli;

import org.jspecify.annotations.NullMarked;
