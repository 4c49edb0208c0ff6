package io.github.adfacade.contract.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Applied;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.guard.SpecGuard;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.whop.WhopCampaignService;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer of the wrong generation is recognised by its shape and named, never half-read. */
class WhopGenerationsTest {

    private static final String ID = "adcamp_demo0000000004";
    private static final String OLDEST = "2025-01-01";

    @RegisterExtension
    final GuardedSandbox guarded = new GuardedSandbox();

    static Stream<Map.Entry<String, Consumer<WhopCampaignService>>> reads() {
        return Stream.of(
                Map.entry("get", service -> service.get(ID)),
                Map.entry("list", service -> service.list(CampaignQuery.ALL).toList()));
    }

    static Stream<Map.Entry<String, Consumer<WhopCampaignService>>> writes() {
        return Stream.of(
                Map.entry(
                        "update",
                        service -> service.update(
                                ID, CampaignChange.builder().name("Renamed").build())),
                Map.entry("pause", service -> service.pause(ID)));
    }

    @ParameterizedTest
    @MethodSource({"reads", "writes"})
    void anOlderAnswerToANewerServiceIsNamed(Map.Entry<String, Consumer<WhopCampaignService>> call) {
        try (WhopCampaignService service =
                guarded.whop().accountId("").apiVersion(OLDEST).build()) {
            assertNamed(SpecFile.WHOP, () -> call.getValue().accept(service), "the legacy generation", OLDEST);
        }
    }

    @ParameterizedTest
    @MethodSource({"reads", "writes"})
    void aNewerAnswerToAnOlderServiceIsNamed(Map.Entry<String, Consumer<WhopCampaignService>> call) {
        String newest = guarded.sandbox().whop().apiVersion();
        try (WhopCampaignService service =
                guarded.whopLegacy().accountId("").apiVersion(newest).build()) {
            assertNamed(SpecFile.WHOP_LEGACY, () -> call.getValue().accept(service), "the native generation", newest);
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aWriteThatWasAnsweredInTheWrongGenerationMayHaveBeenApplied(
            Map.Entry<String, Consumer<WhopCampaignService>> call) {
        try (WhopCampaignService service =
                        guarded.whop().accountId("").apiVersion(OLDEST).build();
                SpecGuard.Deviation wrong = guarded.guard(SpecFile.WHOP).expectDeviation("the other generation")) {
            assertThatThrownBy(() -> call.getValue().accept(service))
                    .isInstanceOfSatisfying(
                            UnreadableResponseException.class,
                            error -> assertThat(error.applied()).isEqualTo(Applied.UNKNOWN));
            assertThat(wrong.seen()).isNotEmpty();
        }
    }

    @Test
    void theSameCampaignReadsAlikeInBothGenerations() {
        try (WhopCampaignService newer = guarded.whop().build();
                WhopCampaignService older = guarded.whopLegacy().build()) {
            var read = newer.get(ID);
            var readOlder = older.get(ID);

            assertThat(readOlder.name()).isEqualTo(read.name());
            assertThat(readOlder.status()).isEqualTo(read.status());
            assertThat(readOlder.budget()).isEqualTo(read.budget());
            assertThat(readOlder.metrics().flatMap(metrics -> metrics.clicks()))
                    .isEqualTo(read.metrics().flatMap(metrics -> metrics.clicks()));
        }
    }

    private void assertNamed(SpecFile spec, ThrowingCallable call, String generation, String version) {
        try (SpecGuard.Deviation wrong = guarded.guard(spec).expectDeviation("the other generation")) {
            assertThatThrownBy(call)
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining(generation)
                    .hasMessageContaining(version);
            assertThat(wrong.seen()).isNotEmpty();
        }
    }
}
