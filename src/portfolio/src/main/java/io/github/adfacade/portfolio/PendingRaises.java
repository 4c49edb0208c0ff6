package io.github.adfacade.portfolio;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What the changes under way through one guarded service add to its sums. Everybody who judges or ends a change holds its
 * lock, so that no change falls between a walk that has not seen it and a count that no longer holds it.
 */
final class PendingRaises {

    private final Map<Guardrails.Kind, BigDecimal> pending = new HashMap<>();
    private final Map<Guardrails.Kind, BigDecimal> ended = new HashMap<>();

    synchronized BigDecimal pending(Guardrails.Kind kind) {
        return pending.getOrDefault(kind, BigDecimal.ZERO);
    }

    /** All that has ever ended, done or failed: whoever walked before adds what has ended since. */
    synchronized BigDecimal ended(Guardrails.Kind kind) {
        return ended.getOrDefault(kind, BigDecimal.ZERO);
    }

    synchronized Map<Guardrails.Kind, BigDecimal> ended() {
        return Map.copyOf(ended);
    }

    synchronized void begin(Guardrails.Kind kind, BigDecimal raise) {
        pending.merge(kind, raise, BigDecimal::add);
    }

    synchronized void end(Map<Guardrails.Kind, BigDecimal> raises) {
        raises.forEach((kind, raise) -> {
            pending.merge(kind, raise.negate(), BigDecimal::add);
            ended.merge(kind, raise, BigDecimal::add);
        });
    }
}
