package io.github.adfacade.contract.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.contract.spec.SpecFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs after all other tests: no operation and no documented refusal stays unexercised. */
class SpecCoverageTest {

    @ParameterizedTest
    @EnumSource
    void everyOperationSucceedsAndEveryDocumentedRefusalComes(SpecFile spec) {
        CoverageReport report = CoverageReport.read(spec.fileName());

        assertThat(report.gaps()).as(report.summary()).isEmpty();
    }
}
