package io.github.adfacade.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignService;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.sandbox.Fault;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal that a spec documents comes from the sandbox in the documented shape, and reaches the caller. */
class RefusalConformanceTest {

    @RegisterExtension
    final GuardedSandbox guarded = new GuardedSandbox();

    static Stream<Arguments> refusals() {
        return GeneratedOperation.all()
                .flatMap(operation -> operation.statuses().stream()
                        .filter(status -> !status.startsWith("2"))
                        .map(status -> Arguments.of(operation, Integer.valueOf(status))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusals")
    void everyDocumentedRefusalHasItsDocumentedShape(GeneratedOperation operation, int status) throws IOException {
        guarded.network(operation.file()).fail(Fault.status(status).always());
        try (CampaignService service = guarded.service(operation.file())) {
            assertThat(operation.call(service).code()).isEqualTo(status);
        }
    }
}
