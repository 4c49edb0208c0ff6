package io.github.adfacade.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.portfolio.JournalException;
import io.github.adfacade.portfolio.OperationReport;
import io.github.adfacade.portfolio.OperationReport.Item;
import io.github.adfacade.portfolio.OperationReport.Result;
import io.github.adfacade.portfolio.Portfolio;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A verb that writes down in a journal what it does, and can be started again with it. */
@SuppressWarnings("NullAway.Init") // fields are injected
abstract class OperationCommand extends ServiceCommand {

    private static final Set<Result> TO_LOOK_AT = EnumSet.complementOf(EnumSet.of(Result.DONE));

    @Option(
            names = "--journal",
            required = true,
            paramLabel = "FILE",
            description = "Where it is written down, JSON lines; give the same file to go on after an interruption.")
    private Path journal;

    @Mixin
    private Confirmation confirmation;

    @Mixin
    private BulkFlags flags;

    @Override
    final boolean isOverMany() {
        return true;
    }

    @Override
    final int run(Portfolio portfolio) {
        String networks = String.join(", ", portfolio.services().keySet());
        if (!confirmation.isGiven(this, question() + " on " + networks + "?")) {
            err().println("Nothing was done.");
            return ExitCode.SOFTWARE;
        }
        try (StopOnSignal stop = new StopOnSignal()) {
            OperationReport report = run(portfolio, journal, flags.options(this, stop));
            if (json()) {
                print(json(report));
            } else {
                out().println(report.summary());
                report.campaigns().stream()
                        .filter(item -> TO_LOOK_AT.contains(item.result()))
                        .forEach(item -> out().println("  " + Text.printable(item.toString())));
            }
            if (stop.getAsBoolean()) {
                err().println("campaigns: interrupted; the same command goes on where it ended");
            }
            out().flush();
            err().flush();
            return report.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (JournalException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    /** What is about to be done, as a question without its end. */
    abstract String question();

    abstract OperationReport run(Portfolio portfolio, Path file, BulkOptions options);

    private static JsonObject json(OperationReport report) {
        JsonArray campaigns = new JsonArray();
        for (Item item : report.campaigns()) {
            JsonObject one = new JsonObject();
            one.addProperty("service", item.service());
            one.addProperty("id", item.id());
            one.addProperty("name", item.name());
            one.addProperty("result", Text.word(item.result()));
            one.addProperty("detail", item.detail());
            campaigns.add(one);
        }
        JsonObject failures = new JsonObject();
        report.failures().forEach((name, error) -> failures.addProperty(name, Failures.describe(error)));
        JsonObject whole = new JsonObject();
        whole.addProperty("complete", report.isComplete());
        whole.add("campaigns", campaigns);
        whole.add("failures", failures);
        return whole;
    }
}
