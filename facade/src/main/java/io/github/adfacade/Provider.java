package io.github.adfacade;

/** An advertising network that this library speaks to. */
public enum Provider {
    WHOP("Whop"),
    TOPSORT("Topsort"),
    WALMART("Walmart Connect Display");

    private final String displayName;

    Provider(String displayName) {
        this.displayName = displayName;
    }

    /** The network's name as people write it. */
    public String displayName() {
        return displayName;
    }
}
