package io.github.adfacade.reliability;

import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConflictException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.RejectedException;
import io.github.adfacade.sandbox.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One way in which a request goes wrong.
 *
 * @param fault the sandbox's part in it; empty for a connection that is refused before the sandbox
 */
record Mishap(String name, Trait trait, boolean takesTime, Optional<Supplier<Fault>> fault, int status) {

    /** What a client can make of it. */
    enum Trait {
        /** No connection: the network cannot have acted. */
        REFUSED,
        /** No answer, or none that is whole. */
        LOST,
        /** Refused for now, before anything was done. */
        NOT_NOW,
        /** Failed for now; who knows whether before or after doing it. */
        PASSING,
        /** Failed for longer than any call may last. */
        TOO_LONG,
        /** Refused for good. */
        FINAL,
        /** An answer that says nothing. */
        UNREADABLE,
        /** Odd, but all there. */
        HARMLESS
    }

    static final Duration ATTEMPT = Duration.ofMillis(250);
    private static final Duration LONGER = Duration.ofSeconds(20);

    static List<Mishap> all() {
        List<Mishap> all = new ArrayList<>();
        all.add(new Mishap("refused", Trait.REFUSED, false, Optional.empty(), 0));
        all.add(quick("reset before read", Trait.LOST, 0, Fault::hangUpBeforeReading));
        all.add(quick("reset after read", Trait.LOST, 0, Fault::hangUpAfterReading));
        all.add(quick("reset after applied", Trait.LOST, 0, Fault::applyThenHangUp));
        all.add(quick("reset in answer", Trait.LOST, 0, Fault::cutAnswer));
        all.add(slow("hang", () -> Fault.hang(LONGER)));
        all.add(slow("applied, hang", () -> Fault.applyThenHang(LONGER)));
        all.add(slow("drip", () -> Fault.drip(Duration.ofMillis(150))));
        for (int status : new int[] {400, 401, 403, 404, 409, 410, 422}) {
            all.add(status("", Trait.FINAL, status, Fault.status(status)));
        }
        all.add(status("", Trait.NOT_NOW, 425, Fault.status(425)));
        for (int status : new int[] {408, 500, 502, 504}) {
            all.add(status("", Trait.PASSING, status, Fault.status(status)));
        }
        all.add(status(" applied", Trait.PASSING, 500, Fault.status(500).afterApplying()));
        all.add(status(" wait 0", Trait.PASSING, 503, Fault.status(503).header("Retry-After", "0")));
        all.add(status(
                " wait 0 applied",
                Trait.PASSING,
                503,
                Fault.status(503).header("Retry-After", "0").afterApplying()));
        all.add(status(" wait 3600", Trait.TOO_LONG, 503, Fault.status(503).header("Retry-After", "3600")));
        all.add(status("", Trait.NOT_NOW, 429, Fault.status(429)));
        all.add(status(" wait 2", Trait.NOT_NOW, 429, Fault.status(429).header("Retry-After", "2")));
        all.add(status(" wait 3600", Trait.TOO_LONG, 429, Fault.status(429).header("Retry-After", "3600")));
        all.add(quick("HTML 200", Trait.UNREADABLE, 200, Fault::html));
        all.add(quick("empty 200", Trait.UNREADABLE, 200, Fault::emptyAnswer));
        all.add(quick("cut JSON", Trait.UNREADABLE, 200, Fault::cutJson));
        all.add(quick("oversize", Trait.UNREADABLE, 200, () -> Fault.oversize(4L * Bench.MOST_BYTES)));
        all.add(quick("gzip bomb", Trait.UNREADABLE, 200, () -> Fault.gzipBomb(4L * Bench.MOST_BYTES)));
        all.add(quick(
                "redirect", Trait.UNREADABLE, 307, () -> Fault.redirect(URI.create("http://127.0.0.1:9/elsewhere"))));
        all.add(quick("content type", Trait.HARMLESS, 200, () -> Fault.contentType("text/plain")));
        all.add(quick("late", Trait.HARMLESS, 200, () -> Fault.delay(Duration.ofMillis(20))));
        return List.copyOf(all);
    }

    private static Mishap quick(String name, Trait trait, int status, Supplier<Fault> fault) {
        return new Mishap(name, trait, false, Optional.of(fault), status);
    }

    private static Mishap slow(String name, Supplier<Fault> fault) {
        return new Mishap(name, Trait.LOST, true, Optional.of(fault), 0);
    }

    private static Mishap status(String detail, Trait trait, int status, Fault fault) {
        return quick(status + detail, trait, status, () -> fault);
    }

    /** Walmart's status table asks for ten minutes after a refusal that names no wait. */
    Trait traitOn(Provider provider) {
        return provider == Provider.WALMART && name.equals("429") ? Trait.TOO_LONG : trait;
    }

    /** Strikes before the body is read. */
    boolean isEarly() {
        return name.equals("reset before read");
    }

    /** Differs from another one only in what happens to the network. */
    boolean isVariant() {
        return trait == Trait.HARMLESS
                || List.of(403, 410, 422, 502, 504).contains(status)
                || List.of("500 applied", "gzip bomb", "oversize").contains(name);
    }

    boolean isRefusal() {
        return fault.isEmpty();
    }

    /** Nothing at all, with a status that says that all is well. */
    boolean isEmpty() {
        return name.equals("empty 200");
    }

    /** An answer without a body cannot be spoiled in its body. */
    boolean spoilsBodies() {
        return List.of("reset in answer", "drip", "cut JSON", "empty 200").contains(name);
    }

    /** What a refusal for good must become. */
    Class<? extends CampaignException> finalKind() {
        return switch (status) {
            case 401, 403 -> AuthenticationException.class;
            case 404 -> NotFoundException.class;
            case 409, 410 -> ConflictException.class;
            default -> RejectedException.class;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
