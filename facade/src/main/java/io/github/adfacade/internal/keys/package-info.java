@NullMarked
package io.github.adfacade.internal.keys;

import org.jspecify.annotations.NullMarked;
