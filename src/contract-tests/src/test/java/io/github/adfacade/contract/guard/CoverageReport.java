package io.github.adfacade.contract.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was exercised of one spec.
 *
 * @param spec the name of its file
 * @param exchanges how many exchanges were checked
 * @param deviating how many of them strayed from the spec; they count for nothing
 * @param operations how many operations the spec has
 * @param answersDocumented operation ids with a status each
 * @param answersSeen those that occurred
 * @param propertiesDocumented properties with the direction in which they can travel
 * @param propertiesSeen those that occurred
 */
record CoverageReport(
        String spec,
        int exchanges,
        int deviating,
        int operations,
        Set<String> answersDocumented,
        Set<String> answersSeen,
        Set<String> propertiesDocumented,
        Set<String> propertiesSeen) {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final Path FOLDER = Path.of("target", "spec-coverage");

    /** Operations that never succeeded, and documented refusals that never came. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        Set<String> succeeded = answersSeen.stream()
                .filter(answer -> answer.matches("\\S+ 2\\d\\d"))
                .map(answer -> answer.split(" ")[0])
                .collect(Collectors.toSet());
        for (String answer : answersDocumented) {
            String operation = answer.split(" ")[0];
            boolean isSuccess = answer.matches("\\S+ 2\\d\\d");
            if (isSuccess && !succeeded.contains(operation)) {
                gaps.add(operation + " never succeeded");
            } else if (!isSuccess && !answersSeen.contains(answer)) {
                gaps.add(operation + " was never answered with " + answer.split(" ")[1]);
            }
        }
        return gaps.stream().distinct().toList();
    }

    /** Properties that travelled in no exchange. */
    Set<String> propertiesUnseen() {
        Set<String> unseen = new TreeSet<>(propertiesDocumented);
        unseen.removeAll(propertiesSeen);
        return unseen;
    }

    /** A few lines for people. */
    String summary() {
        long answers = answersDocumented.stream().filter(answersSeen::contains).count();
        long operationsSeen = answersSeen.stream()
                .map(answer -> answer.split(" ")[0])
                .distinct()
                .count();
        return "%s: %d exchanges checked (%d strayed), %d of %d operations, %d of %d answers, %d of %d properties"
                .formatted(
                        spec,
                        exchanges,
                        deviating,
                        operationsSeen,
                        operations,
                        answers,
                        answersDocumented.size(),
                        propertiesDocumented.size() - propertiesUnseen().size(),
                        propertiesDocumented.size());
    }

    void write() {
        try {
            Files.createDirectories(FOLDER);
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(FOLDER.resolve(spec + ".json").toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CoverageReport read(String spec) {
        try {
            return JSON.readValue(FOLDER.resolve(spec + ".json").toFile(), CoverageReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
