package io.github.adfacade.internal;

/** Reads a network's error bodies: every published shape, gateway pages and empty ones. Never throws. */
@FunctionalInterface
public interface VendorErrorReader {

    VendorError read(int httpStatus, String body);
}
