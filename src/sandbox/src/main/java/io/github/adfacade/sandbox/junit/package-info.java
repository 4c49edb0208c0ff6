/** The sandbox as a JUnit 5 parameter. */
@NullMarked
package io.github.adfacade.sandbox.junit;

import org.jspecify.annotations.NullMarked;
