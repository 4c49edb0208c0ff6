package io.github.adfacade.benchmarks;

/** The first call of a fresh JVM: prints how many microseconds it took from the beginning of this class to the answer. */
final class FirstCall {

    private FirstCall() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Contender calls = Contender.of(arguments[0], arguments[1])) {
            Object campaign = calls.get(CannedAnswers.id(0));
            System.out.println((System.nanoTime() - start) / 1_000 + " "
                    + campaign.getClass().getSimpleName());
        }
        System.exit(0);
    }
}
