/** A report as a page of its own. */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.cli.page;
