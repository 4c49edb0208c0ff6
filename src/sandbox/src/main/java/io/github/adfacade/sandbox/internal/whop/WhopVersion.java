package io.github.adfacade.sandbox.internal.whop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dated version of the API. The names are opaque: only their place in the list of releases tells older from newer. */
record WhopVersion(int rank) {
    private static final List<String> RELEASES = List.of(
            "2025-01-01",
            "2026-06-08",
            "2026-07-08-1",
            "2026-07-20",
            "2026-07-22",
            "2026-08-14",
            "2026-08-25",
            "2026-09-02",
            "2026-09-15",
            "2026-09-22",
            "2026-09-22-4",
            "2026-09-23",
            "2026-11-04-1");

    static final WhopVersion ORIGINAL = new WhopVersion(0);
    static final WhopVersion NEWEST = new WhopVersion(RELEASES.size() - 1);

    static @Nullable WhopVersion find(String name) {
        int rank = RELEASES.indexOf(name);
        return rank < 0 ? null : new WhopVersion(rank);
    }

    static String supported() {
        return String.join(", ", RELEASES);
    }

    String name() {
        return RELEASES.get(rank);
    }

    boolean from(String release) {
        return rank >= RELEASES.indexOf(release);
    }

    /** Before the rewrite keyed by account: {@code company_id}, {@code daily_budget}, {@code config}. */
    boolean legacy() {
        return !from("2026-07-08-1");
    }
}
