/** What campaigns brought: one set of books a network, from which every one of its endpoints reads. */
@NullMarked
package io.github.adfacade.sandbox.internal.books;

import org.jspecify.annotations.NullMarked;
