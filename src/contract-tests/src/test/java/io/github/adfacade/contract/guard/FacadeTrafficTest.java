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

    /** A status that a test puts into a campaign of the sandbox because no spec knows it. */
    private static final String PLANTED = "\"SIMMERING\"";

    @Test
    void everyRequestOfTheFacadesTestsAndEveryAnswerKeepsToItsSpec() throws IOException {
        Path file = TRAFFIC.resolve("exchanges.jsonl");
        assumeThat(file).as("the facade's tests ran before").exists();
        Map<SpecFile, Integer> judged = new TreeMap<>();
        List<String> strayed = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            KeptExchange exchange = new KeptExchange(json.readTree(line));
            if (exchange.wasCutShort() || exchange.isOfAFile()) {
                continue;
            }
            judged.merge(exchange.spec(), 1, Integer::sum);
            exchange.violations().forEach(found -> strayed.add(exchange + ": " + found));
        }
        boolean noticed = strayed.removeIf(violation -> violation.contains(PLANTED));
        System.out.println("Traffic of the facade's tests: " + judged + ", " + strayed.size() + " violations");

        assertThat(strayed).isEmpty();
        assertThat(noticed)
                .as("what one of the facade's tests planted is noticed")
                .isTrue();
        assertThat(judged).as("kept by all of the facade's tests").containsOnlyKeys(SpecFile.values());
    }
}
