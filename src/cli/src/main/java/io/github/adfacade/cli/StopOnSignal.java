package io.github.adfacade.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Turns Ctrl-C into a wish: nothing more is sent, the requests under way end, and what is done and what is not is said before
 * the process ends. True once it was pressed.
 */
final class StopOnSignal implements BooleanSupplier, AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::untilOver, "stop-on-signal");
    private volatile boolean asked;

    StopOnSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void untilOver() {
        asked = true;
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return asked;
    }

    /** Everything has been said. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // Ctrl-C was pressed: the process ends when the hook does.
        }
    }
}
