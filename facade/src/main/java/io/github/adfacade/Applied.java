package io.github.adfacade;

/** Whether a failed write may have changed something on the network. */
public enum Applied {
    /** Nothing was changed: the call may be made again. */
    NO,
    /** The change was made; only the answer could not be used. */
    YES,
    /** The network may or may not have made the change: look before calling again. */
    UNKNOWN
}
