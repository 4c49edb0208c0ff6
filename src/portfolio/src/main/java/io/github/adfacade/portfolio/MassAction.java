package io.github.adfacade.portfolio;

/** What a mass change does to a campaign. */
public enum MassAction {
    /** Its fields change. */
    UPDATE,
    /** Delivery stops. */
    PAUSE,
    /** Delivery is taken up again. */
    RESUME,
    /** It is removed as far as its network removes. */
    ARCHIVE
}
