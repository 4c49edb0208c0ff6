package io.github.adfacade.sandbox;

/** The networks of the sandbox. */
public enum Network {
    WHOP,
    TOPSORT,
    WALMART,
    /** Whatever else is asked of the sandbox, for example after a redirect to elsewhere; answered 404. */
    ELSEWHERE
}
