/**
 * An account as a readable file: {@link io.github.adfacade.portfolio.desired.Desired} writes it, shows what it would change,
 * and brings the networks to it.
 */
@NullMarked
package io.github.adfacade.portfolio.desired;

import org.jspecify.annotations.NullMarked;
