package io.github.adfacade.internal;

import io.github.adfacade.internal.http.Deadline;

/**
 * One call of the public interface, which may send several requests: they share its deadline.
 *
 * @param operation the method's name in the public interface
 * @param deadline the end of all its requests
 */
public record CallScope(String operation, Deadline deadline) {}
