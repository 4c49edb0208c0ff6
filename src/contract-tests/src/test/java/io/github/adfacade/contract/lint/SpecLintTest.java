package io.github.adfacade.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.contract.spec.SpecTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every spec keeps every rule. */
class SpecLintTest {

    @TestFactory
    Stream<DynamicTest> everySpecKeepsEveryRule() {
        return Stream.of(SpecFile.values()).flatMap(file -> {
            SpecTree spec = new SpecTree(file.fileName(), file.read());
            return SpecRules.ALL.entrySet().stream()
                    .map(rule -> DynamicTest.dynamicTest(file.fileName() + ": " + rule.getKey(), () -> {
                        List<Offence> offences = new ArrayList<>();
                        rule.getValue().check(spec, offences::add);
                        assertThat(offences)
                                .as(file.fileName() + ": " + rule.getKey())
                                .isEmpty();
                    }));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyBodyHasAnExample(SpecFile file) {
        SpecTree spec = new SpecTree(file.fileName(), file.read());
        List<ExampleRule.Example> examples = ExampleRule.examples(spec);
        System.out.printf("%s: %d examples checked%n", file.fileName(), examples.size());
        assertThat(spec.all("media type"))
                .extracting(SpecTree.Part::pointer)
                .filteredOn(pointer -> pointer.endsWith("json"))
                .filteredOn(pointer ->
                        examples.stream().noneMatch(example -> example.pointer().startsWith(pointer + "/")))
                .as("JSON bodies without an example")
                .isEmpty();
    }
}
