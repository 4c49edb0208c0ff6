package io.github.adfacade.cli;

import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.reports.Grain;
import java.time.Instant;

/**
 * A report to be shown.
 *
 * @param grain the steps that were asked for
 * @param now when it was read
 */
record ReportView(PortfolioReport report, Grain grain, Instant now) {}
