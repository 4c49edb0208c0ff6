package io.github.adfacade.portfolio;

import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import java.util.function.BooleanSupplier;

/** Options of a mass operation for a part of it. */
final class Bulks {

    private Bulks() {}

    /**
     * The same options with another listener.
     *
     * @param stop true ends the operation, too
     */
    static BulkOptions heardBy(BulkOptions options, BulkListener listener, BooleanSupplier stop) {
        BulkOptions.Builder builder = BulkOptions.builder()
                .requestsAtOnce(options.requestsAtOnce())
                .stopWhen(() -> stop.getAsBoolean() || options.stopWhen().getAsBoolean())
                .listener(listener)
                .readBack(options.readBack());
        options.stopAfterFailures().ifPresent(builder::stopAfterFailures);
        options.deadline().ifPresent(builder::deadline);
        return builder.build();
    }

    static void rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
