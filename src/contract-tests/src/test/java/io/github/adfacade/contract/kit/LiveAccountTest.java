package io.github.adfacade.contract.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Sandbox;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract does on a real account; the sandbox stands in for one. */
class LiveAccountTest {

    /** Its time is the real one, in which nobody waits for a report. */
    private final Sandbox sandbox = Sandbox.builder().reportDelay(Duration.ZERO).start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsChangedUnlessWritesAreSwitchedOn(Provider provider) {
        ContractRun run = ContractRun.on(() -> account(provider, environment(provider)));

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isGreaterThan(20);
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheContractMadeItRemoves(Provider provider) {
        Map<String, String> environment = new HashMap<>(environment(provider));
        environment.put("ADFACADE_LIVE_WRITES", "true");

        ContractRun run = ContractRun.on(() -> account(provider, environment));

        assertThat(run.failures()).isEmpty();
        assertThat(ids(Change.Kind.CREATED)).isNotEmpty();
        assertThat(ids(provider == Provider.WALMART ? Change.Kind.ARCHIVED : Change.Kind.DELETED))
                .containsAll(ids(Change.Kind.CREATED));
    }

    @Test
    void aSandboxInTheEnvironmentIsNoRealAccount() {
        Map<String, String> loopback =
                Map.of("WHOP_API_KEY", "key", "WHOP_BASE_URL", "http://127.0.0.1:8080/whop/api/v1");

        assertThat(LiveAccount.isIn(loopback, Provider.WHOP)).isFalse();
        assertThat(LiveAccount.isIn(Map.of("WHOP_API_KEY", "key"), Provider.WHOP))
                .isTrue();
        assertThat(LiveAccount.isIn(Map.of("WHOP_API_KEY", "key"), Provider.TOPSORT))
                .isFalse();
        assertThat(LiveAccount.isIn(Map.of("WALMART_CONSUMER_ID", " "), Provider.WALMART))
                .isFalse();
    }

    private LiveAccount account(Provider provider, Map<String, String> environment) {
        return new LiveAccount(provider, environment, sandbox.clock(), sandbox::advance);
    }

    private List<String> ids(Change.Kind kind) {
        return sandbox.ledger().changes().stream()
                .filter(change -> change.kind() == kind && change.resource().equals("campaign"))
                .map(Change::id)
                .toList();
    }

    private Map<String, String> environment(Provider provider) {
        return switch (provider) {
            case WHOP ->
                Map.of(
                        "WHOP_API_KEY", sandbox.whop().apiKey(),
                        "WHOP_ACCOUNT_ID", sandbox.whop().accountId(),
                        "WHOP_BASE_URL", sandbox.whop().baseUrl().toString());
            case TOPSORT ->
                Map.of(
                        "TOPSORT_API_KEY", sandbox.topsort().apiKey(),
                        "TOPSORT_VENDOR_ID", sandbox.topsort().vendorId(),
                        "TOPSORT_CURRENCY", sandbox.topsort().currency(),
                        "TOPSORT_BASE_URL", sandbox.topsort().baseUrl().toString());
            case WALMART ->
                Map.of(
                        "WALMART_CONSUMER_ID", sandbox.walmart().consumerId(),
                        "WALMART_PRIVATE_KEY", sandbox.walmart().privateKeyPem(),
                        "WALMART_KEY_VERSION", sandbox.walmart().keyVersion(),
                        "WALMART_AUTH_TOKEN", sandbox.walmart().authToken(),
                        "WALMART_ADVERTISER_ID", sandbox.walmart().advertiserId(),
                        "WALMART_BASE_URL", sandbox.walmart().baseUrl().toString(),
                        "WALMART_FILE_HOST", sandbox.walmart().fileHost().toString());
        };
    }
}
