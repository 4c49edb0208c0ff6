package io.github.adfacade;

/** The network does not accept the credentials, or they do not permit the operation (HTTP 401, 403). */
public final class AuthenticationException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public AuthenticationException(Failure failure) {
        super(failure);
    }
}
