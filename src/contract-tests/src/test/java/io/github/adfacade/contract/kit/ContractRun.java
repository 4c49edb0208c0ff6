package io.github.adfacade.contract.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.adfacade.contract.AccountUnderTest;
import io.github.adfacade.contract.CampaignServiceContract;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs the contract inside a test, so that the test can look at what came of it.
 *
 * @param passed how many of its tests passed
 * @param skipped how many were skipped for want of something
 * @param failures why tests failed, by the name of the contract's method
 */
record ContractRun(long passed, long skipped, Map<String, Throwable> failures) {

    private static Supplier<AccountUnderTest> accounts;

    /** The contract as a user would extend it. */
    static class Extended extends CampaignServiceContract {
        @Override
        protected AccountUnderTest open() {
            return accounts.get();
        }
    }

    static synchronized ContractRun on(Supplier<AccountUnderTest> account) {
        accounts = account;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Extended.class))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        return new ContractRun(
                summary.getTestsSucceededCount(),
                summary.getTestsAbortedCount() + summary.getTestsSkippedCount(),
                failures(summary.getFailures()));
    }

    private static Map<String, Throwable> failures(List<TestExecutionSummary.Failure> failures) {
        Map<String, Throwable> byName = new TreeMap<>();
        for (TestExecutionSummary.Failure failure : failures) {
            String name = failure.getTestIdentifier()
                    .getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElse(failure.getTestIdentifier().getDisplayName());
            byName.put(name, failure.getException());
        }
        return byName;
    }
}
