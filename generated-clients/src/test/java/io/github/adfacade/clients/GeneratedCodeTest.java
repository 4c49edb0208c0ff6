package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pins what the templates emit for a small spec with one of everything.
 *
 * <p>After a wanted change of the templates: {@code mvn -pl generated-clients -am verify -Dgolden.rewrite=true}, and read the
 * difference before committing it.
 */
class GeneratedCodeTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path EMITTED =
            Path.of("target/generated-test-sources/openapi/java/io/github/adfacade/clients/golden");
    private static final Path CLIENTS = Path.of("target/generated-sources/openapi/java");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GadgetsApi",
                "model/Gadget",
                "model/GadgetDeleted",
                "model/GadgetJob",
                "model/GadgetOrder",
                "model/GadgetOutcome",
                "model/GadgetStatus",
                "model/GadgetUpdate"
            })
    void theTemplatesEmitWhatIsPinned(String name) throws IOException {
        String emitted = Files.readString(EMITTED.resolve(name + ".java"));
        Path golden = GOLDEN.resolve(Path.of(name).getFileName() + ".java.txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, emitted);
        }

        assertThat(emitted)
                .as("%s is not what %s pins. If the change is wanted, run with -Dgolden.rewrite=true.", name, golden)
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void nothingIsEmittedButInterfacesAndModels() throws IOException {
        try (Stream<Path> files = Files.walk(EMITTED.getParent())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> EMITTED.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "GadgetsApi.java",
                            "model/Base.java",
                            "model/Cabin.java",
                            "model/Currency.java",
                            "model/Gadget.java",
                            "model/GadgetAllOfSize.java",
                            "model/GadgetCreate.java",
                            "model/GadgetCreateSize.java",
                            "model/GadgetDeleted.java",
                            "model/GadgetError.java",
                            "model/GadgetJob.java",
                            "model/GadgetLine.java",
                            "model/GadgetOrder.java",
                            "model/GadgetOutcome.java",
                            "model/GadgetPage.java",
                            "model/GadgetPagePageInfo.java",
                            "model/GadgetStatus.java",
                            "model/GadgetUpdate.java",
                            "model/Metrics.java",
                            "model/Owner.java",
                            "model/Seat.java");
        }
    }

    @Test
    void theClientsDragNoOtherStackIn() throws IOException {
        List<String> unwanted = List.of(
                "javax.", "jakarta.", "oltu", "jackson", "Generated", "gsonfire", "threeten", "swagger", "Object>");
        try (Stream<Path> files = Files.walk(CLIENTS)) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            assertThat(sources).hasSizeGreaterThan(50);
            for (Path source : sources) {
                assertThat(Files.readString(source)).as(source.toString()).doesNotContain(unwanted);
            }
        }
    }
}
