package io.github.adfacade.cli;

import io.github.adfacade.BulkOptions;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many campaigns are changed at a time, and when it stops. */
final class BulkFlags {

    @Option(
            names = "--requests-at-once",
            paramLabel = "N",
            description =
                    "So many requests may be under way at the same time on a network, within its quota; 4 unless set.")
    private @Nullable Integer requestsAtOnce;

    @Option(
            names = "--stop-after-failures",
            paramLabel = "N",
            description = "Send nothing more on a network after so many failed campaigns; never unless set.")
    private @Nullable Integer stopAfterFailures;

    @Option(
            names = "--no-read-back",
            description =
                    "Walmart: do not read campaigns again after writing them, which saves a request for ten and leaves"
                            + " unseen what was not taken.")
    private boolean noReadBack;

    BulkOptions options(NetworkCommand command, BooleanSupplier stop) {
        BulkOptions.Builder options = BulkOptions.builder().stopWhen(stop).readBack(!noReadBack);
        try {
            ServiceCommand.ifGiven(requestsAtOnce, options::requestsAtOnce);
            ServiceCommand.ifGiven(stopAfterFailures, options::stopAfterFailures);
        } catch (IllegalArgumentException e) {
            throw command.wrongUsage(String.valueOf(e.getMessage()));
        }
        return options.build();
    }
}
