package io.github.adfacade.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Campaigns;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reading promises. */
public interface ReadingContract extends ContractPart {

    @Test
    default void getReadsTheCampaignThatTheListHolds() {
        Campaign listed = context().anyCampaign();

        Campaign read = context().service().get(listed.id());

        assertEquals(listed.id(), read.id());
        assertEquals(listed.name(), read.name());
        assertEquals(listed.status(), read.status());
        assertEquals(listed.budget(), read.budget());
        assertEquals(context().service().provider(), read.provider());
    }

    @Test
    default void aCampaignThatDoesNotExistIsNotFound() {
        String unknown = context().account().unknownId();

        NotFoundException error =
                assertThrows(NotFoundException.class, () -> context().service().get(unknown));

        assertEquals(context().service().provider(), error.provider());
        assertEquals("get", error.operation());
        assertFalse(error.retryable());
    }

    @Test
    default void nothingIsSentBeforeAListIsIterated() {
        int before = context().network().requests();

        Campaigns campaigns = context().service().list(CampaignQuery.ALL);

        assertEquals(before, context().network().requests());
        campaigns.toList();
        assertTrue(context().network().requests() > before);
    }

    @Test
    default void pagesHoldNoMoreThanAskedForAndTogetherEverythingOnce() {
        CampaignService service = context().service();
        List<String> all = ids(service.list(CampaignQuery.ALL).toList());
        assumeTrue(all.size() > 2, "needs more than two campaigns");

        List<String> paged = new ArrayList<>();
        for (List<Campaign> page :
                service.list(CampaignQuery.builder().pageSize(2).build()).pages()) {
            assertFalse(page.isEmpty());
            assertTrue(page.size() <= 2, "a page of " + page.size());
            paged.addAll(ids(page));
        }

        assertEquals(new HashSet<>(all), new HashSet<>(paged));
        assertEquals(new HashSet<>(paged).size(), paged.size(), "a campaign came twice");
    }

    @Test
    default void aListCanBeIteratedAnew() {
        Campaigns campaigns = context().service().list(CampaignQuery.ALL);

        assertEquals(ids(campaigns.toList()), ids(campaigns.toList()));
    }

    @Test
    default void aFieldThatNoSpecKnowsIsKept() {
        NetworkView network = context().network();
        Campaign campaign = context().anyCampaign();
        String word = campaign.nativeStatus().orElse("");

        network.serveNextRead(campaign.id(), "field_of_tomorrow", "kept", word);
        Campaign read = context().service().get(campaign.id());

        assertEquals("kept", read.raw().get("field_of_tomorrow").getAsString());
        assertEquals(campaign.name(), read.name());
    }

    @Test
    default void aStatusThatNobodyKnowsIsUnknownAndNeverActive() {
        NetworkView network = context().network();
        Campaign campaign = context().anyCampaign();
        assumeTrue(campaign.nativeStatus().isPresent(), "needs a network with a status of its own");

        network.serveNextRead(campaign.id(), "field_of_tomorrow", "kept", "status_of_tomorrow");
        Campaign read = context().service().get(campaign.id());

        assertEquals(CampaignStatus.UNKNOWN, read.status());
        assertEquals("status_of_tomorrow", read.nativeStatus().orElseThrow());
    }

    @Test
    default void rawIsTheCallersOwnCopy() {
        Campaign campaign = context().anyCampaign();

        campaign.raw().addProperty("name", "changed by the caller");

        assertFalse(campaign.raw().toString().contains("changed by the caller"));
    }

    @Test
    default void theGeneratedInterfaceCanBeUnwrappedAndThatOfAnotherNetworkNot() {
        CampaignService service = context().service();

        assertTrue(context()
                .account()
                .generatedApi()
                .isInstance(service.unwrap(context().account().generatedApi())));

        assertThrows(IllegalArgumentException.class, () -> service.unwrap(foreignApi(service.provider())));
        assertThrows(IllegalArgumentException.class, () -> service.unwrap(Runnable.class));
    }

    private static Class<?> foreignApi(Provider provider) {
        return provider == Provider.TOPSORT
                ? io.github.adfacade.clients.walmart.CampaignsApi.class
                : io.github.adfacade.clients.topsort.CampaignsApi.class;
    }

    private static List<String> ids(List<Campaign> campaigns) {
        return campaigns.stream().map(Campaign::id).toList();
    }
}
