package io.github.adfacade.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Capability;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What updating many campaigns promises: one outcome an item, in the order given. */
public interface BatchContract extends ContractPart {

    @Test
    default void oneFailedItemDoesNotStopTheOthers() {
        String id = context().changeable();
        String unknown = context().account().unknownId();
        String name = ContractContext.uniqueName();

        BatchResult result =
                context().service().updateAll(List.of(rename(unknown, "Nobody"), rename(id, " "), rename(id, name)));

        assertEquals(
                List.of(unknown, id, id),
                result.outcomes().stream().map(Outcome::id).toList());
        assertInstanceOf(NotFoundException.class, error(result, 0));
        assertInstanceOf(InvalidCampaignException.class, error(result, 1));
        assertTrue(
                result.outcomes().get(2).isSuccess(), result.outcomes().get(2).toString());
        assertFalse(result.isComplete());
        assertEquals(name, context().service().get(id).name());
    }

    @Test
    default void moreItemsThanFitARequestAreAllAnsweredInOrder() {
        String id = context().changeable();
        List<String> ids = new ArrayList<>(List.of(id));
        if (context().service().supports(Capability.CREATE)) {
            for (int i = 0; i < 11; i++) {
                ids.add(context().changeable());
            }
        }
        List<CampaignUpdate> updates = new ArrayList<>(ids.stream()
                .map(each -> rename(each, ContractContext.uniqueName()))
                .toList());
        updates.add(3 % updates.size(), rename(context().account().unknownId(), "Nobody"));

        BatchResult result = context().service().updateAll(updates);

        assertEquals(
                updates.stream().map(CampaignUpdate::id).toList(),
                result.outcomes().stream().map(Outcome::id).toList());
        assertEquals(
                List.of(context().account().unknownId()),
                result.failed().stream().map(Outcome::id).toList());
        for (CampaignUpdate update : updates) {
            if (!update.id().equals(context().account().unknownId())) {
                assertEquals(
                        update.change().name().value().orElseThrow(),
                        context().service().get(update.id()).name());
            }
        }
    }

    @Test
    default void nothingToUpdateIsDoneAtOnce() {
        assertTrue(context().service().updateAll(List.of()).isComplete());
    }

    private static CampaignUpdate rename(String id, String name) {
        return new CampaignUpdate(id, CampaignChange.builder().name(name).build());
    }

    private static CampaignException error(BatchResult result, int index) {
        return result.outcomes().get(index).error().orElseThrow();
    }
}
