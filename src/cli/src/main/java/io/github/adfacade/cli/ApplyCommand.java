package io.github.adfacade.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adfacade.portfolio.desired.ApplyOptions;
import io.github.adfacade.portfolio.desired.ApplyResult;
import io.github.adfacade.portfolio.desired.Desired;
import io.github.adfacade.portfolio.desired.DesiredDiff;
import io.github.adfacade.portfolio.desired.DesiredState;
import io.github.adfacade.portfolio.desired.InvalidDesiredStateException;
import io.github.adfacade.portfolio.desired.SavedPlan;
import io.github.adfacade.portfolio.desired.StalePlanException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings an account to what a file says. */
@Command(
        name = "apply",
        description =
                "Brings the campaigns to what the file says: shows what diff shows, asks, and does it. A second time there"
                        + " is nothing to do.",
        footer = "%nWith --json: {complete, items [{action, service, key, id, error, notTaken}]}.")
@SuppressWarnings("NullAway.Init") // fields are injected
final class ApplyCommand extends StateCommand {

    @Option(names = "--prune", description = "Also remove what the state knows and the file no longer mentions.")
    private boolean prune;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description =
                    "Do what this plan says, which diff saved; refused when anything it was made from has changed since.")
    private @Nullable Path plan;

    @Mixin
    private Confirmation confirmation;

    @Override
    int run(Desired desired, Path wanted) {
        DesiredState state = desired.read(read(wanted));
        SavedPlan saved = plan == null ? null : SavedPlan.fromJson(read(plan));
        ApplyOptions options = ApplyOptions.DEFAULT.prune(saved == null ? prune : saved.isPruning());
        DesiredDiff diff = desired.diff(state, options);
        PrintWriter shown = json() ? err() : out();
        shown.println(DiffCommand.printable(diff));
        if (!diff.mistakes().isEmpty()) {
            return ExitCode.USAGE;
        }
        if (!diff.isEmpty() && !confirmation.isGiven(this, "Do it?")) {
            shown.println("Nothing was done.");
            return ExitCode.SOFTWARE;
        }
        // What was shown is what is done: the plan is refused when anything has changed since it was made.
        SavedPlan exactly = saved == null ? SavedPlan.of(diff) : saved;
        try (StopOnSignal stop = new StopOnSignal()) {
            int code = told(desired.apply(state, exactly, options.stopWhen(stop)));
            out().flush();
            err().flush();
            return code;
        } catch (StalePlanException e) {
            throw new CommandFailure(
                    "nothing was done, since the plan no longer holds: " + String.join("; ", e.reasons()));
        } catch (InvalidDesiredStateException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private int told(ApplyResult result) {
        if (json()) {
            print(json(result));
        } else {
            out().println(DiffCommand.printable(result));
        }
        boolean shown = result.items().stream().allMatch(item -> item.notTaken().isEmpty());
        return !result.isComplete() ? ExitCode.SOFTWARE : shown ? ExitCode.OK : NotTaken.EXIT_CODE;
    }

    private static JsonObject json(ApplyResult result) {
        JsonArray items = new JsonArray();
        for (ApplyResult.Item each : result.items()) {
            JsonObject item = new JsonObject();
            item.addProperty("action", Text.word(each.item().action()));
            item.addProperty("service", each.item().service());
            item.addProperty("key", each.item().key());
            item.addProperty("id", each.idOrNull());
            item.addProperty("error", each.error().map(Failures::describe).orElse(null));
            JsonArray notTaken = new JsonArray();
            each.notTaken().forEach(difference -> notTaken.add(NotTaken.sentence(difference)));
            item.add("notTaken", notTaken);
            items.add(item);
        }
        JsonObject whole = new JsonObject();
        whole.addProperty("complete", result.isComplete());
        whole.add("items", items);
        return whole;
    }
}
