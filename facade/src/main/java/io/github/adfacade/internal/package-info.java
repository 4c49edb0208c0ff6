/** What the adapters share. Not exported. */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.internal;
