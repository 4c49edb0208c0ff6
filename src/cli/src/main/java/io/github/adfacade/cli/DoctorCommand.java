package io.github.adfacade.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adfacade.doctor.Checkup;
import io.github.adfacade.doctor.Finding;
import io.github.adfacade.doctor.Finding.Verdict;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Says why calls to a network do not work. */
@Command(
        name = "doctor",
        description =
                "Looks at settings, key, name, connection, clock, a signed read, permissions and quota, in this order,"
                        + " and says of each how it is and what to do. Reads only, and shows no credential. Ends with 1 when"
                        + " something must be mended.",
        footer = "%nWith --json: [{step, verdict (good, doubtful, bad, skipped), what, advice}].")
final class DoctorCommand extends NetworkCommand {

    @Override
    public Integer call() {
        List<Finding> findings = Checkup.of(provider(), environment());
        if (json()) {
            JsonArray all = new JsonArray();
            findings.forEach(finding -> {
                JsonObject json = new JsonObject();
                json.addProperty("step", finding.step());
                json.addProperty("verdict", Text.word(finding.verdict()));
                json.addProperty("what", finding.what());
                json.addProperty("advice", finding.adviceOrNull());
                all.add(json);
            });
            print(all);
        } else {
            findings.forEach(this::show);
        }
        return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.BAD)
                ? ExitCode.SOFTWARE
                : ExitCode.OK;
    }

    private void show(Finding finding) {
        out().printf("%-8s  %-11s  %s%n", Text.word(finding.verdict()), finding.step(), Text.printable(finding.what()));
        finding.advice().ifPresent(advice -> out().printf("%23s%s%n", "-> ", Text.printable(advice)));
    }
}
