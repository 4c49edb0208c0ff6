package io.github.adfacade.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.ServerException;
import io.github.adfacade.clients.support.ClientModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What a refusal looks like, whoever refuses. */
public interface RefusalContract extends ContractPart {

    /** Statuses that mean the same on every network. */
    Map<Integer, Class<? extends CampaignException>> MEANINGS = Map.of(
            401, AuthenticationException.class,
            403, AuthenticationException.class,
            404, NotFoundException.class,
            429, RateLimitException.class,
            500, ServerException.class,
            503, ServerException.class);

    @TestFactory
    default Stream<DynamicTest> everyStatusHasItsException() {
        NetworkView network = context().network();
        String id = context().anyCampaign().id();
        // 429 last: it may close the gate for calls that follow.
        return MEANINGS.entrySet().stream()
                .sorted(Comparator.comparing(meaning -> meaning.getKey() == 429 ? Integer.MAX_VALUE : meaning.getKey()))
                .map(meaning -> DynamicTest.dynamicTest("" + meaning.getKey(), () -> {
                    network.refuse(meaning.getKey());
                    try {
                        CampaignException error =
                                refusal(() -> context().service().get(id));
                        assertInstanceOf(meaning.getValue(), error);
                        assertEquals(meaning.getKey(), error.httpStatus().orElseThrow());
                        assertEquals("get", error.operation());
                        assertEquals(context().service().provider(), error.provider());
                        assertEquals(meaning.getKey() == 429 || meaning.getKey() >= 500, error.retryable());
                        assertTrue(error.attempts() >= 1, "attempts");
                        assertEquals(Applied.NO, error.applied());
                        assertNoSecret(error);
                    } finally {
                        network.recover();
                    }
                }));
    }

    @Test
    default void aRefusedWriteIsNotApplied() {
        NetworkView network = context().network();
        String id = context().changeable();
        int before = network.writes().size();
        network.refuse(403);

        CampaignException error = refusal(() -> context()
                .service()
                .update(
                        id,
                        CampaignChange.builder()
                                .name(ContractContext.uniqueName())
                                .build()));

        assertEquals(Applied.NO, error.applied());
        assertEquals(before, network.writes().size());
    }

    @Test
    default void aModelOfAnotherNetworkIsRefusedNeverIgnored() {
        CampaignService service = context().service();
        ClientModel foreign = service.provider() == Provider.WALMART
                ? new io.github.adfacade.clients.topsort.model.BidCreate().setLocation("elsewhere")
                : new io.github.adfacade.clients.walmart.model.CampaignPatch().setName("elsewhere");
        String id = context().account().unknownId();

        assertModelRefused(
                () -> service.list(CampaignQuery.builder().network(foreign).build()));
        assertModelRefused(() -> service.update(
                id, CampaignChange.builder().name("Any").network(foreign).build()));
        if (service.supports(Capability.CREATE)) {
            assertModelRefused(() ->
                    service.create(context().fullDraft("Any").network(foreign).build()));
        }
    }

    @Test
    default void anIdThatCannotBeOneIsRefusedBeforeItIsSent() {
        for (String id : List.of("", " ", "..")) {
            assertThrows(
                    InvalidCampaignException.class, () -> context().service().get(id), "id \"" + id + "\"");
        }
    }

    @Test
    default void noTextShowsASecret() {
        assertNoSecretIn(context().service().toString());
        assertNoSecret(refusal(() -> context().service().get(context().account().unknownId())));
    }

    private void assertModelRefused(Executable call) {
        InvalidCampaignException error = assertThrows(InvalidCampaignException.class, call);
        assertTrue(
                error.violations().stream()
                        .anyMatch(violation -> violation.field().equals("network")),
                error.violations().toString());
    }

    private void assertNoSecret(Throwable error) {
        for (Throwable link = error; link != null; link = link.getCause()) {
            assertNoSecretIn(link.toString());
        }
    }

    private void assertNoSecretIn(String text) {
        for (String secret : context().account().secrets()) {
            assertFalse(text.contains(secret), "a credential shows");
        }
    }

    private static CampaignException refusal(Executable call) {
        return assertThrows(CampaignException.class, call);
    }
}
