/**
 * What the generated clients stand on: three-state models, open enums, and JSON that forgives what vendors vary.
 *
 * <p>{@link io.github.adfacade.clients.support.ClientJson} makes the Gson, {@link
 * io.github.adfacade.clients.support.ClientConverters} the Retrofit converters on it.
 */
@NullMarked
package io.github.adfacade.clients.support;

import org.jspecify.annotations.NullMarked;
