package io.github.adfacade.contract.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adfacade.contract.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the facade's own tests sent and were answered, held against the specs. */
class FacadeTrafficTest {

    private static final Path TRAFFIC = Path.of(System.getProperty("basedir", ""), "../../facade/target/traffic");

    /** Words that tests put into a campaign of the sandbox because no spec knows them. */
    private static final List<String> PLANTED = List.of("SIMMERING", "pacingHint");

    @Test
    void everyRequestOfTheFacadesTestsAndEveryAnswerKeepsToItsSpec() throws IOException {
        Path file = TRAFFIC.resolve("exchanges.jsonl");
        assumeThat(file).as("the facade's tests ran before").exists();
        Map<SpecFile, Integer> judged = new TreeMap<>();
        List<String> strayed = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            KeptExchange exchange = new KeptExchange(json.readTree(line));
            if (exchange.wasCutShort()) {
                continue;
            }
            judged.merge(exchange.spec(), 1, Integer::sum);
            exchange.violations().forEach(found -> strayed.add(exchange + ": " + found));
        }
        List<String> planted =
                strayed.stream().filter(FacadeTrafficTest::isPlanted).toList();
        strayed.removeAll(planted);
        System.out.println("Traffic of the facade's tests: " + judged + ", " + strayed.size() + " violations");

        assertThat(strayed).isEmpty();
        assertThat(planted)
                .as("what all of the facade's tests planted is noticed")
                .hasSizeGreaterThanOrEqualTo(PLANTED.size());
        assertThat(judged).as("kept by all of the facade's tests").containsOnlyKeys(SpecFile.values());
    }

    private static boolean isPlanted(String violation) {
        return PLANTED.stream().anyMatch(word -> violation.contains('"' + word + '"'));
    }
}
