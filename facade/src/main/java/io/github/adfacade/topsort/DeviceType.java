package io.github.adfacade.topsort;

/** The kind of device that a creative is made for. */
public enum DeviceType {
    DESKTOP,
    MOBILE
}
