package io.github.adfacade.topsort;

/** The order of a list, by time of creation. */
public enum SortByDate {
    /** Oldest first, so that a campaign made while the list is read does not shift the pages. */
    ASC,
    /** Newest first. */
    DESC
}
