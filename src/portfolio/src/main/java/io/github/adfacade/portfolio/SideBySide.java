package io.github.adfacade.portfolio;

import io.github.adfacade.CampaignService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The same work on every service at the same time: one that is slow or fails does not keep the others. */
final class SideBySide {

    private SideBySide() {}

    /**
     * Returns when all have ended, also when the caller is interrupted: the interrupt is handed on, and the caller stays so.
     *
     * @throws RuntimeException the first that any threw, when all have ended
     */
    static <R> Map<String, R> run(
            String operation, Map<String, CampaignService> services, BiFunction<String, CampaignService, R> work) {
        Map<String, R> results = Collections.synchronizedMap(new LinkedHashMap<>());
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        services.forEach((name, service) -> {
            Thread thread = new Thread(
                    () -> {
                        try {
                            results.put(name, work.apply(name, service));
                        } catch (RuntimeException | Error e) {
                            thrown.add(e);
                        }
                    },
                    "adfacade-" + operation + "-" + name);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        });
        join(threads);
        rethrow(thrown);
        Map<String, R> inOrder = new LinkedHashMap<>();
        services.keySet().forEach(name -> inOrder.put(name, results.get(name)));
        return inOrder;
    }

    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(List<Throwable> thrown) {
        if (thrown.isEmpty()) {
            return;
        }
        Throwable first = thrown.get(0);
        thrown.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) first;
    }
}
