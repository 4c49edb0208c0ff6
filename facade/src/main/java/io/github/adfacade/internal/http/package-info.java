/** The way of a request: deadline, quota, credentials, attempts, limits, log. Knows no provider. Not exported. */
@org.jspecify.annotations.NullMarked
package io.github.adfacade.internal.http;
