/** Where answers differ from their specs. */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.internal.drift;
