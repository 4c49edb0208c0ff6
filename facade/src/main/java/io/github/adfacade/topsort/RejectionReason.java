package io.github.adfacade.topsort;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a banner campaign was turned down. Topsort mails it to the vendor and never shows it again.
 *
 * @param declineReason the reason in short
 * @param reasonDetails more about it, or null
 */
public record RejectionReason(
        String declineReason, @Nullable String reasonDetails) {

    public RejectionReason {
        Objects.requireNonNull(declineReason, "declineReason");
    }
}
