@org.jspecify.annotations.NullMarked
package io.github.adfacade.internal.async;
