package io.github.adfacade.topsort;

/** The formats that a campaign can be created in. Topsort shows more; {@code raw()} holds what it sent. */
public enum AdFormat {
    LISTING,
    BANNER
}
