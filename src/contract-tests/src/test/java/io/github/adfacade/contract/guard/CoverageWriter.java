package io.github.adfacade.contract.guard;

import io.github.adfacade.contract.spec.SpecFile;
import java.util.Comparator;
import java.util.Map;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints and keeps what was exercised when all tests are over; registered as a service. */
public final class CoverageWriter implements TestExecutionListener {

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        Coverage.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(SpecFile::ordinal)))
                .map(entry -> entry.getValue().report())
                .filter(report -> report.exchanges() > 0)
                .forEach(report -> {
                    report.write();
                    System.out.println(report.summary());
                    System.out.println("  never seen: " + report.propertiesUnseen());
                });
    }
}
