/**
 * Explains a spec change: three comparisons of each spec with the last released one, each of which sees what the others
 * miss, and what the change means for callers, generated types and the facade.
 */
@NullMarked
package io.github.adfacade.specchanges;

import org.jspecify.annotations.NullMarked;
