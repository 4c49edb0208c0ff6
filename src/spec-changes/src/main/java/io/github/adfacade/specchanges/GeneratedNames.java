package io.github.adfacade.specchanges;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the templates called a field, a word or an operation: read from what they wrote. */
final class GeneratedNames {

    private static final Pattern FIELD = Pattern.compile("case \"([^\"]+)\" -> model\\.set(\\w+)\\(");
    private static final Pattern WORD = Pattern.compile("static final \\w+ (\\w+) = new \\w+\\(\"([^\"]*)\"\\)");
    private static final Pattern OPERATION = Pattern.compile("  Call<.*> (\\w+)\\(");
    private static final List<String> ACCESSORS = List.of("get", "has", "set", "unset");

    private final String modelPackage;
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, String> operations = new LinkedHashMap<>();
    private final Set<String> types = new TreeSet<>();

    GeneratedNames(List<Client> clients) throws IOException {
        modelPackage = clients.get(0).modelPackage();
        for (Client client : clients) {
            for (Path file : JavaFiles.under(client.sources())) {
                read(client, file);
            }
        }
    }

    private void read(Client client, Path file) throws IOException {
        String source = Files.readString(file);
        String simple = String.valueOf(file.getFileName()).replace(".java", "");
        boolean model = source.contains("package " + client.modelPackage() + ";");
        String type = (model ? client.modelPackage() : client.apiPackage()) + "." + simple;
        types.add(type);
        Matcher field = FIELD.matcher(source);
        while (field.find()) {
            Set<String> names = members.computeIfAbsent(type + "#" + field.group(1), key -> new TreeSet<>());
            String name = field.group(2);
            ACCESSORS.forEach(accessor -> names.add(accessor + name));
        }
        Matcher word = WORD.matcher(source);
        while (word.find()) {
            members.computeIfAbsent(type + "#" + word.group(2), key -> new TreeSet<>())
                    .add(word.group(1));
        }
        Matcher operation = OPERATION.matcher(source);
        while (!model && operation.find()) {
            operations.put(operation.group(1), type);
        }
    }

    /** The class of a schema; empty where the schema has none. */
    String model(String schema) {
        String type = modelPackage + "." + schema;
        return types.contains(type) ? type : "";
    }

    /** The accessors of a field, or the constant of a word. */
    Set<String> members(String type, String name) {
        return members.getOrDefault(type + "#" + name, Set.of());
    }

    /** The Retrofit interface of an operation, by the operation's id; empty where there is none. */
    String api(String operationId) {
        return operations.getOrDefault(operationId, "");
    }
}
