package io.github.adfacade.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Drift;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Shows where a network's answers differ from its spec. */
@Command(
        name = "drift",
        description =
                "Shows where answers differ from the network's spec: fields and words that it does not know, required"
                        + " fields that are missing, nulls that it does not allow. Reads campaigns and what hangs on them and writes"
                        + " nothing; with --file, reads answers that were recorded and calls nobody. Never shows a value, except a"
                        + " word where the spec lists words. Ends with 3 when there is drift, with 1 when something could not be read.",
        footer = {
            "%nWith --json: {provider, read {what: how many}, drift [{operation, kind, schema, path, type, word, count}],",
            "failures [message]}. A kind is unknown_field, unknown_value, missing_field or unexpected_null."
        })
final class DriftCommand extends NetworkCommand {

    private static final int DRIFT = 3;
    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many campaigns, and so many of each kind under one; ${DEFAULT-VALUE} unless set.")
    private int limit;

    @Option(
            names = "--ad",
            paramLabel = "ID",
            description = "Whop: an ad to read as well, the older generation lists none; may be repeated.")
    private List<String> ads = List.of();

    @Option(
            names = "--operation",
            paramLabel = "ID",
            description = "With --file: the operation that was answered, by its id in the spec. Of Whop's generations"
                    + " WHOP_API_VERSION chooses, as everywhere.")
    private @Nullable String operation;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The body of a successful answer, or - for standard input; may be repeated.")
    private List<String> files = List.of();

    private final DriftTally tally = new DriftTally();
    private final List<String> failures = new ArrayList<>();

    @Override
    public Integer call() {
        if (limit < 1) {
            throw wrongUsage("--limit must be 1 or more");
        }
        if (files.isEmpty() != (operation == null)) {
            throw wrongUsage("--operation and --file go together");
        }
        Map<String, Integer> read = operation == null ? readNetwork() : readFiles(operation);
        List<Drift> drift = tally.all();
        if (json()) {
            print(json(read, drift));
        } else {
            show(read, drift);
        }
        failures.forEach(failure -> err().println("campaigns: " + failure));
        return !failures.isEmpty() ? ExitCode.SOFTWARE : drift.isEmpty() ? ExitCode.OK : DRIFT;
    }

    private Map<String, Integer> readNetwork() {
        try (CampaignService service = Networks.open(provider(), environment(), tally)) {
            DriftReads reads = new DriftReads(service);
            reads.run(limit, ads);
            reads.failures().stream().map(Failures::describe).forEach(failures::add);
            return reads.read();
        }
    }

    private Map<String, Integer> readFiles(String answered) {
        int read = 0;
        for (String file : files) {
            String answer = text(file);
            try {
                Networks.driftIn(provider(), environment(), answered, answer).forEach(tally::onDrift);
                read++;
            } catch (IllegalArgumentException unknown) {
                throw wrongUsage("--operation: " + unknown.getMessage());
            } catch (CampaignException e) {
                failures.add(Text.printable(file) + ": " + Failures.describe(e));
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("answers", read);
        return counts;
    }

    private String text(String file) {
        try {
            byte[] bytes = file.equals(STANDARD_INPUT) ? standardInput() : Files.readAllBytes(Path.of(file));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrongUsage("--file " + file + " is not UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            throw wrongUsage("--file " + file + " is not there or cannot be read");
        }
    }

    private static byte[] standardInput() throws IOException {
        return System.in.readAllBytes();
    }

    private void show(Map<String, Integer> read, List<Drift> drift) {
        out().println("Read: "
                + read.entrySet().stream()
                        .map(what -> what.getValue() + " " + what.getKey())
                        .collect(Collectors.joining(", "))
                + ".");
        if (drift.isEmpty()) {
            out().println("No drift.");
            return;
        }
        Table table = new Table("OPERATION", "DRIFT", "PATH", "SEEN", "SCHEMA", "COUNT");
        for (Drift found : drift) {
            String word = found.word();
            table.add(
                    found.operation(),
                    Text.word(found.kind()).replace('_', ' '),
                    found.path(),
                    word == null ? found.type() : '"' + word + '"',
                    found.schema(),
                    Integer.toString(found.count()));
        }
        table.print(out());
    }

    private JsonObject json(Map<String, Integer> read, List<Drift> drift) {
        JsonObject json = new JsonObject();
        json.addProperty("provider", Text.word(provider()));
        JsonObject counts = new JsonObject();
        read.forEach(counts::addProperty);
        json.add("read", counts);
        JsonArray found = new JsonArray();
        drift.stream().map(DriftCommand::json).forEach(found::add);
        json.add("drift", found);
        JsonArray failed = new JsonArray();
        failures.forEach(failed::add);
        json.add("failures", failed);
        return json;
    }

    private static JsonObject json(Drift drift) {
        JsonObject json = new JsonObject();
        json.addProperty("operation", drift.operation());
        json.addProperty("kind", Text.word(drift.kind()));
        json.addProperty("schema", drift.schema());
        json.addProperty("path", drift.path());
        json.addProperty("type", drift.type());
        json.addProperty("word", drift.word());
        json.addProperty("count", drift.count());
        return json;
    }
}
