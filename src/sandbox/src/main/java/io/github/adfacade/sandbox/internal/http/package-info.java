/** A small HTTP/1.1 server for loopback that can also misbehave on purpose. */
@NullMarked
package io.github.adfacade.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
