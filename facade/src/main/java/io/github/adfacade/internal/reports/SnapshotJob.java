package io.github.adfacade.internal.reports;

import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.walmart.ReportsApi;
import io.github.adfacade.clients.walmart.model.ReportSnapshotRequest;
import io.github.adfacade.clients.walmart.model.ReportType;
import io.github.adfacade.clients.walmart.model.Snapshot;
import io.github.adfacade.clients.walmart.model.SnapshotStatus;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.internal.http.ToFile;
import io.github.adfacade.internal.reports.WalmartReports.Setup;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.ReportJob;
import io.github.adfacade.reports.ReportLostException;
import io.github.adfacade.reports.ReportNotReadyException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** One of Walmart's reports from the request for it to its file, under one deadline. */
final class SnapshotJob {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Packed, of a million rows about a tenth. */
    private static final long MOST_BYTES = 1L << 30;

    private final Connection connection;
    private final Exchange exchange;
    private final ReportsApi api;
    private final Setup setup;
    private final CallScope scope;

    SnapshotJob(Connection connection, ReportsApi api, Setup setup, CallScope scope) {
        this.connection = connection;
        this.exchange = connection.exchange();
        this.api = api;
        this.setup = setup;
        this.scope = scope;
    }

    /**
     * Asks for a report. A repetition makes a second one, which harms nobody. A report whose last day has no figures yet is
     * refused by the network, so it is asked for up to the latest day that has.
     *
     * @param complete that day; null when nobody knows
     */
    ReportJob begin(Asked asked, @Nullable LocalDate complete) {
        DayRange days = Objects.requireNonNull(asked.days(), "days");
        LocalDate last = complete == null || !complete.isBefore(days.last()) ? days.last() : complete;
        new Violations()
                .require(
                        !last.isBefore(days.first()),
                        "from",
                        "must not be after " + last + ", the latest day with figures",
                        days.first())
                .throwIfAny(Provider.WALMART, BaseReports.OPERATION);
        ReportSnapshotRequest body = new ReportSnapshotRequest()
                .setAdvertiserId(setup.advertiserId())
                .setStartDate(days.first())
                .setEndDate(last)
                .setReportType(ReportType.CAMPAIGN)
                .setReportMetrics(WalmartFile.columns());
        String id =
                exchange.send(scope, api.requestReportSnapshot(body), snapshot -> Values.id(snapshot, "snapshotId"));
        return new ReportJob(Provider.WALMART, id, asked.query().on(asked.today()), asked.now());
    }

    /** The file of a report, once it is made. */
    InputStream file(ReportJob job) {
        try {
            return fetch(ready(job));
        } catch (DeadlineExceededException late) {
            throw notReady(job, late);
        }
    }

    private String ready(ReportJob job) {
        Duration wait = FIRST_WAIT;
        while (true) {
            Snapshot snapshot = exchange.send(scope, api.getSnapshot(setup.advertiserId(), job.id()));
            SnapshotStatus status = snapshot.getJobStatus();
            if (SnapshotStatus.DONE.equals(status)) {
                return Objects.requireNonNullElse(snapshot.getDetails(), "");
            }
            if (SnapshotStatus.FAILED.equals(status) || SnapshotStatus.EXPIRED.equals(status)) {
                throw lost(SnapshotStatus.EXPIRED.equals(status), snapshot);
            }
            if (!exchange.await(scope, wait)) {
                throw notReady(job, null);
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private InputStream fetch(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !isFileHost(url)) {
            throw new UnreadableResponseException(exchange.facts(
                    scope,
                    "the report's file does not lie on " + setup.fileHost().getHost()
                            + "; credentials are sent nowhere else"));
        }
        ReportFiles files = connection.own(ReportFiles.class);
        try {
            var call = files.file(url, setup.advertiserId(), new ToFile(MOST_BYTES, CsvRows::check));
            return exchange.send(scope, call, ResponseBody::byteStream);
        } catch (NotFoundException gone) {
            throw new ReportLostException(facts("the report's file is gone").cause(gone), true);
        }
    }

    private boolean isFileHost(HttpUrl url) {
        URI host = setup.fileHost();
        HttpUrl known = Objects.requireNonNull(HttpUrl.get(host), "file host");
        return url.scheme().equals(known.scheme())
                && url.host().equals(known.host())
                && url.port() == known.port()
                && url.username().isEmpty()
                && url.password().isEmpty();
    }

    private ReportLostException lost(boolean expired, Snapshot snapshot) {
        return new ReportLostException(
                facts(expired ? "the report is not kept any more" : "the network could not make the report")
                        .vendor(null, snapshot.getDetails()),
                expired);
    }

    private ReportNotReadyException notReady(ReportJob job, @Nullable CampaignException cause) {
        return new ReportNotReadyException(
                facts("the report is not ready yet; it can be read later as job " + job.id())
                        .retryable(true)
                        .cause(cause),
                job);
    }

    private Failure facts(String summary) {
        return exchange.facts(scope, summary);
    }
}
