package io.github.adfacade.cli;

import io.github.adfacade.CampaignException;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.reports.ReportJob;
import io.github.adfacade.reports.ReportNotReadyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Tells what campaigns cost and brought. */
@Command(
        name = "report",
        description =
                "Tells what campaigns cost and brought: of the last seven whole days, unless said otherwise, the highest"
                        + " spend first. Days are those of each account's zone. What is of different currencies or"
                        + " attribution, final and estimated, is never added. Where a network makes its report as a job"
                        + " and it is not ready within --deadline, this ends with 5 and the job that --job picks up.",
        footer = {
            "",
            "With --format json: {by, networks [{provider, zone, from, to, rows, error, job}], rows, totals, budgets};",
            "a row: provider, campaignId, campaignName, start, end, zone, currency, spend, impressions, clicks,",
            "clickThroughRate, costPerClick, costPerMille, orders, revenue {amount, currency}, returnOnAdSpend,",
            "attribution, estimated, asOf, raw. CSV has the rows; a text that a spreadsheet would take for a formula",
            "has an apostrophe before it. HTML is one file that loads nothing."
        })
@SuppressWarnings("NullAway.Init") // fields are injected
final class ReportCommand extends ServiceCommand {

    /** A network is still making its report. */
    static final int NOT_READY = 5;

    @Mixin
    private ReportWindow window;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = WordConverter.OfReportFormat.class,
            completionCandidates = WordConverter.OfReportFormat.class,
            description = "${COMPLETION-CANDIDATES}; table unless set, and --json is short for json.")
    private @Nullable ReportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to this file, whole or not at all.")
    private @Nullable Path file;

    @Option(
            names = "--job",
            paramLabel = "TEXT",
            converter = JobConverter.class,
            description = "Pick up a report that was not ready before, by the text that was printed then.")
    private @Nullable ReportJob job;

    @Override
    boolean isOverMany() {
        return true;
    }

    @Override
    void check() {
        window.check(this);
        if (json() && format != null && format != ReportFormat.JSON) {
            throw wrongUsage("--json and --format " + Text.word(format) + " contradict each other");
        }
        if (job != null && window.isGiven()) {
            throw wrongUsage("--job goes with no other choice of campaigns and days: it has its own");
        }
        if (job != null && (providers().isAll() || provider() != job.provider())) {
            throw wrongUsage("this job is one of --provider " + Text.word(job.provider()));
        }
    }

    @Override
    int run(Portfolio portfolio) {
        PortfolioReport report = report(portfolio);
        if (report.parts().size() == 1) {
            report.failures().values().forEach(ReportCommand::rethrowUnlessNotReady);
        }
        if (report.failures().size() < report.parts().size()) {
            ReportView view = new ReportView(
                    report, job == null ? window.grain() : job.query().grain(), now());
            if (file == null) {
                print(view);
            } else {
                WholeFile.write(file, writer -> format().write(view, writer));
                out().println("Written: " + file);
            }
        }
        return told(report);
    }

    private void print(ReportView view) {
        try {
            format().write(view, out());
            out().flush();
        } catch (IOException e) {
            throw new CommandFailure("cannot print the report: " + e.getMessage());
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private ReportFormat format() {
        return json() ? ReportFormat.JSON : format == null ? ReportFormat.TABLE : format;
    }

    private PortfolioReport report(Portfolio portfolio) {
        return job == null
                ? portfolio.report(service -> window.query(service, Clock.systemUTC()), Clock.systemUTC())
                : portfolio.report(Text.word(job.provider()), job);
    }

    private static void rethrowUnlessNotReady(CampaignException error) {
        if (!(error instanceof ReportNotReadyException)) {
            throw error;
        }
    }

    /** Says what is missing, and ends accordingly. */
    private int told(PortfolioReport report) {
        int code = ExitCode.OK;
        for (PortfolioReport.Part part : report.parts()) {
            CampaignException error = part.errorOrNull();
            if (error instanceof ReportNotReadyException notReady) {
                err().println("campaigns: " + part.service() + " is still making its report; later, within a day:");
                err().println("  campaigns report --provider " + part.service() + " --job '"
                        + Text.printable(notReady.job().text()) + "'");
                code = code == ExitCode.OK ? NOT_READY : code;
            } else if (error != null) {
                err().println("campaigns: " + part.service() + " is not among the figures: "
                        + Failures.describe(error));
                code = ExitCode.SOFTWARE;
            }
            CampaignException budgetError = part.budgetErrorOrNull();
            if (budgetError != null) {
                err().println("campaigns: " + part.service() + " does not tell the use of budgets: "
                        + Failures.describe(budgetError));
                code = ExitCode.SOFTWARE;
            }
        }
        for (String id : report.unknown()) {
            err().println("campaigns: no network knows a campaign " + Text.printable(id));
            code = ExitCode.SOFTWARE;
        }
        return code;
    }

    /** Reads a job's text. */
    static final class JobConverter implements ITypeConverter<ReportJob> {
        @Override
        public ReportJob convert(String text) {
            try {
                return ReportJob.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
