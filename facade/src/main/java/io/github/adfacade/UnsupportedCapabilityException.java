package io.github.adfacade;

/** The network cannot do what was asked, and nothing was sent. */
public final class UnsupportedCapabilityException extends CampaignException {

    private static final long serialVersionUID = 1L;

    private final Capability capability;

    public UnsupportedCapabilityException(Provider provider, String operation, Capability capability) {
        super(Failure.of(provider, operation, "this network cannot: " + capability.displayName()));
        this.capability = capability;
    }

    /** What the network cannot do. */
    public Capability capability() {
        return capability;
    }
}
