/** How each network's reports are read; an adapter makes the one of its network. */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.internal.reports;
