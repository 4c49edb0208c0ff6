/** A check-up of settings, key, clock, connection and permissions, for whoever asks why calls to a network do not work. */
@NullMarked
package io.github.adfacade.doctor;

import org.jspecify.annotations.NullMarked;
