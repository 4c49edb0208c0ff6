package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.Metrics;
import io.github.adfacade.Schedule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ad group, to read.
 *
 * @param id the network's id
 * @param titleOrNull the display name, or null when it has none
 * @param campaignIdOrNull the campaign above it, or null when the network does not say
 * @param nativeStatusOrNull the network's word for the status, or null when it does not say
 * @param budgetOrNull its own budget, or null when the campaign owns the budget
 * @param schedule its flight
 * @param metrics performance over the window asked for
 * @param raw everything the network sent
 */
public record AdGroup(
        String id,
        @Nullable String titleOrNull,
        @Nullable String campaignIdOrNull,
        @Nullable String nativeStatusOrNull,
        @Nullable Budget budgetOrNull,
        Schedule schedule,
        Metrics metrics,
        JsonObject raw) {

    /** The display name. */
    public Optional<String> title() {
        return Optional.ofNullable(titleOrNull);
    }

    /** The campaign above it. */
    public Optional<String> campaignId() {
        return Optional.ofNullable(campaignIdOrNull);
    }

    /** The network's word for the status: {@code active}, {@code paused}, {@code rejected} and so on. */
    public Optional<String> nativeStatus() {
        return Optional.ofNullable(nativeStatusOrNull);
    }

    /** Its own budget. */
    public Optional<Budget> budget() {
        return Optional.ofNullable(budgetOrNull);
    }

    /** Everything the network sent, fields that no spec knows included; a copy of its own each time. */
    @Override
    public JsonObject raw() {
        return raw.deepCopy();
    }
}
