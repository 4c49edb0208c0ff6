package io.github.adfacade.portfolio.desired;

import java.util.List;

/** What a saved plan was made from has changed since: the file, the state, or campaigns on the networks. Nothing was written. */
public final class StalePlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    StalePlanException(List<String> reasons) {
        super("the plan no longer holds: " + String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** What differs, one sentence a key. */
    public List<String> reasons() {
        return reasons;
    }
}
