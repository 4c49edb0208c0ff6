package io.github.adfacade;

import java.util.List;
import java.util.stream.Collectors;

/** The request breaks rules that are known here. Nothing was sent; {@link #violations()} holds every broken rule. */
public final class InvalidCampaignException extends CampaignException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidCampaignException(Provider provider, String operation, List<Violation> violations) {
        super(Failure.of(provider, operation, describe(violations)));
        this.violations = List.copyOf(violations);
    }

    /** Every broken rule, in the order of the fields. */
    public List<Violation> violations() {
        return violations;
    }

    private static String describe(List<Violation> violations) {
        return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
}
