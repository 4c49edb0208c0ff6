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
    private static final Pattern CALL_WITH = Pattern.compile("Call<.*> (\\w+)\\(.*?(\\w+) params\\) \\{");
    private static final Pattern PARAMETERS = Pattern.compile("final class (\\w+) extends OperationParameters");
    private static final List<String> ACCESSORS = List.of("get", "has", "set", "unset");

    private final String modelPackage;
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, String> operations = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
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
        Matcher inner = PARAMETERS.matcher(source);
        int start = 0;
        String owner = type;
        while (inner.find()) {
            fields(owner, source.substring(start, inner.start()));
            start = inner.start();
            owner = type + "." + inner.group(1);
        }
        fields(owner, source.substring(start));
        Matcher call = CALL_WITH.matcher(source);
        while (call.find()) {
            parameters.put(call.group(1), type + "." + call.group(2));
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

    private void fields(String type, String source) {
        Matcher field = FIELD.matcher(source);
        while (field.find()) {
            Set<String> names = members.computeIfAbsent(type + "#" + field.group(1), key -> new TreeSet<>());
            ACCESSORS.forEach(accessor -> names.add(accessor + field.group(2)));
        }
    }

    /** The class of an operation's optional parameters, by the operation's id; empty where it has none. */
    String parameters(String operationId) {
        return parameters.getOrDefault(operationId, "");
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
