package io.github.adfacade;

import java.util.concurrent.CancellationException;

/**
 * The caller cancelled the call. An asynchronous call that is cancelled ends with a {@link CancellationException}, as futures
 * do; this is its cause, and says whether the change may have been made.
 */
public final class CallCancelledException extends CampaignException {

    private static final long serialVersionUID = 1L;

    public CallCancelledException(Failure failure) {
        super(failure);
    }
}
