/**
 * An in-memory copy of three advertising networks behind real HTTP on loopback, for tests: {@link
 * io.github.adfacade.sandbox.Sandbox} starts it, {@link io.github.adfacade.sandbox.Fault} makes it misbehave, {@link
 * io.github.adfacade.sandbox.Ledger} tells what arrived and what changed.
 */
@NullMarked
package io.github.adfacade.sandbox;

import org.jspecify.annotations.NullMarked;
