package io.github.adfacade.cli;

import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.Guardrails;
import io.github.adfacade.portfolio.InvalidGuardrailsException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Limits that nothing the command does may break. */
final class GuardrailsOption {

    @Option(
            names = "--guardrails",
            paramLabel = "FILE",
            description =
                    "Refuse whatever breaks the limits of this file, YAML: daily budgets, sums, raises, names, hours.")
    private @Nullable Path file;

    boolean isGiven() {
        return file != null;
    }

    CampaignService over(CampaignService service, NetworkCommand command) {
        if (file == null) {
            return service;
        }
        try {
            return Guardrails.from(file).over(service);
        } catch (IOException e) {
            throw command.wrongUsage("cannot read " + file + ": " + e.getMessage());
        } catch (InvalidGuardrailsException e) {
            throw command.wrongUsage(file + " cannot be: " + String.join("; ", e.mistakes()));
        }
    }
}
