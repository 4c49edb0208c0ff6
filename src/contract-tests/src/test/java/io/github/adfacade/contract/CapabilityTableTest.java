package io.github.adfacade.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The README's table of what each network can do is the one that {@code capabilities()} gives, which the contract proves
 * entry by entry. With {@code -Dreadme.update=true} it is written instead of compared.
 */
class CapabilityTableTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final String BEGIN = "<!-- capabilities -->\n";
    private static final String END = "<!-- /capabilities -->";

    private static final Map<String, SpecFile> COLUMNS = columns();

    private static Map<String, SpecFile> columns() {
        Map<String, SpecFile> columns = new LinkedHashMap<>();
        columns.put("Whop", SpecFile.WHOP);
        columns.put("Whop, older generation", SpecFile.WHOP_LEGACY);
        columns.put("Topsort", SpecFile.TOPSORT);
        columns.put("Walmart Connect", SpecFile.WALMART);
        return columns;
    }

    @Test
    @EnabledIf("thereIsAReadme")
    void theReadmeShowsWhatEachNetworkCanDo() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        assertThat(begin).as("%s stands in the README", BEGIN.strip()).isNotNegative();
        assertThat(end).as("%s stands behind it", END).isGreaterThan(begin);

        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, readme.substring(0, begin + BEGIN.length()) + table() + readme.substring(end));
        } else {
            assertThat(readme.substring(begin + BEGIN.length(), end))
                    .as("run this test with -Dreadme.update=true to write the table anew")
                    .isEqualTo(table());
        }
    }

    static boolean thereIsAReadme() {
        return Files.exists(README);
    }

    private static String table() {
        Map<String, Set<Capability>> capabilities = new LinkedHashMap<>();
        try (GuardedSandbox guarded = new GuardedSandbox().start()) {
            COLUMNS.forEach((column, spec) -> {
                try (CampaignService service = guarded.service(spec)) {
                    capabilities.put(column, service.capabilities());
                }
            });
        }
        StringBuilder table = new StringBuilder()
                .append("| | ")
                .append(String.join(" | ", capabilities.keySet()))
                .append(" |\n| --- |")
                .append(" :-: |".repeat(capabilities.size()))
                .append('\n');
        for (Capability capability : Capability.values()) {
            table.append("| ")
                    .append(capability.displayName())
                    .append(" | ")
                    .append(capabilities.values().stream()
                            .map(can -> can.contains(capability) ? "✓" : "–")
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return table.toString();
    }
}
