package io.github.adfacade.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs the same work on several threads and returns when all have ended: none is left behind, whatever happens. Where the JDK
 * has virtual threads, they are used.
 */
final class Workers {

    private Workers() {}

    /**
     * @param count on so many threads; with one, on the caller's
     * @param work must not throw
     * @param interrupted called when the caller is interrupted while it waits; the workers are interrupted then, and the caller
     *     stays so
     */
    static void run(String name, int count, Runnable work, Runnable interrupted) {
        if (count <= 1) {
            work.run();
            return;
        }
        List<Thread> threads = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Thread thread = thread(name + "-" + number, work);
            threads.add(thread);
            thread.start();
        }
        boolean wasInterrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                    interrupted.run();
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread virtual = virtual(name, work);
        if (virtual != null) {
            return virtual;
        }
        Thread platform = new Thread(work, name);
        platform.setDaemon(true);
        return platform;
    }

    /** A virtual thread from JDK 21 on; the baseline's compiler does not know them. */
    private static @Nullable Thread virtual(String name, Runnable work) {
        if (Runtime.version().feature() < 21) {
            return null;
        }
        try {
            Class<?> builderType = Class.forName("java.lang.Thread$Builder");
            Object builder =
                    Objects.requireNonNull(Thread.class.getMethod("ofVirtual").invoke(null));
            builder = Objects.requireNonNull(
                    builderType.getMethod("name", String.class).invoke(builder, name));
            return (Thread) builderType.getMethod("unstarted", Runnable.class).invoke(builder, work);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
