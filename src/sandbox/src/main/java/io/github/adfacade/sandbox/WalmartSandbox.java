package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.walmart.WalmartApi;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Walmart Connect Display in memory. Every request needs the bearer token and a signature that verifies against the registered
 * key; the signed time is in milliseconds and good for 300 seconds by the sandbox's clock.
 *
 * <p>The credentials may act for the advertisers 1, 10000 and {@link #advertiserId()}. A new campaign is a DRAFT and stays one
 * until a {@link #control} moves it, since its ad groups would; SCHEDULED becomes LIVE and LIVE becomes COMPLETED by the clock;
 * a resumed campaign is a DRAFT for 15 minutes.
 *
 * <p>Where Walmart's pages are silent or disagree: one bad element of a PATCH fails the request as a whole (see {@link
 * Sandbox.Builder#patchPerItem}); a name is matched whole and unique per advertiser; PUT without a description clears it; the
 * endless end date is read back as the same instant in Eastern time; a midnight end date is kept as written and ends the day
 * before; date rules hold for dates that change, not for those sent back as read; a missing credential is a 401, a wrong one a
 * 403; a field that no page names fails the request with {@code INVALID_REQUEST_BODY}, in a PATCH with {@code
 * INVALID_PATCH_FIELDS}; an archived campaign cannot be changed at all.
 *
 * <p>A campaign brings something in every hour of its flight that began while it was LIVE. Near real-time figures and report files
 * come out of the same books, and days are days of Eastern Time. A report is {@code pending}, {@code processing} and {@code done}
 * by the clock (see {@link Sandbox.Builder#reportDelay}) and {@code expired} a day later; its file lies on {@link #fileHost()},
 * which checks the credentials anew. Polling answers an array of one, asking an object. A file holds the columns asked for in the
 * order of Walmart's sample, a row for each campaign and day on which something was delivered, and no day after {@link
 * #latestReportDate()}. Reports of campaigns alone are made; those of another type fail. There are no ad groups.
 */
public final class WalmartSandbox extends NetworkSandbox {
    private final WalmartApi api;
    private final URI fileHost;

    WalmartSandbox(URI root, URI fileHost, WalmartApi api, FaultPlan faults, Ledger ledger) {
        super(root, api, faults, ledger);
        this.api = api;
        this.fileHost = fileHost;
        api.fileHost(fileHost.toString());
    }

    /**
     * The other host, on which report files lie below {@code /display/file/}. Its requests are in the ledger and meet faults as those
     * of Walmart, with that path.
     */
    public URI fileHost() {
        return fileHost;
    }

    /** The last day whose figures are final, in Eastern Time. */
    public LocalDate latestReportDate() {
        return api.latestReportDate();
    }

    /** What a campaign brought from a moment until another, in US dollars, whether final or not. */
    public Figures figures(String id, Instant from, Instant to) {
        return api.figures(id, from, to);
    }

    /** What makes the body of a file while it is sent. */
    public interface FileBody {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The partner's consumer id. */
    public String consumerId() {
        return WalmartApi.consumerId();
    }

    /** The private half of the registered key, as PKCS#8 PEM; made anew in every JVM. */
    public String privateKeyPem() {
        return WalmartApi.privateKeyPem();
    }

    /** The number of the registered key. */
    public String keyVersion() {
        return WalmartApi.keyVersion();
    }

    /** The bearer token. */
    public String authToken() {
        return WalmartApi.token();
    }

    /** The advertiser that owns the composed campaigns. */
    public String advertiserId() {
        return Long.toString(WalmartApi.advertiser());
    }

    /** The ids of the campaigns there are. */
    public List<String> campaignIds() {
        return api.ids();
    }

    /** A campaign as the list shows it, as JSON text. */
    public String campaign(String id) {
        return api.document(id);
    }

    /** Lets a test do what ad groups and time would do. */
    public Control control() {
        return new Control();
    }

    /** What happens to campaigns without a request. */
    public final class Control {
        private Control() {}

        /** An ad group is complete: the campaign waits for its start. */
        public void schedule(String id) {
            status(id, "SCHEDULED");
        }

        /** The first ad group serves. */
        public void goLive(String id) {
            status(id, "LIVE");
        }

        /** All ad groups are over. */
        public void complete(String id) {
            status(id, "COMPLETED");
        }

        /** Any status, known to Walmart or not. */
        public void status(String id, String status) {
            api.status(id, status, journal());
        }

        /** The next report that is asked for fails, with this text as its details. */
        public void failNextReport(String details) {
            api.failNextReport(details);
        }

        /** A report is expired before its day is over. */
        public void expireReport(String snapshotId) {
            api.expireReport(snapshotId);
        }

        /** The next download of a file that could be had answers with this body in place of the file's. */
        public void nextFile(String contentType, byte[] body) {
            api.nextFile(Response.of(200, contentType, body));
        }

        /** The same with a body of any size, made while it is sent. */
        public void nextFile(String contentType, FileBody body) {
            api.nextFile(Response.streamed(200, contentType, body::writeTo));
        }

        /** The campaign spends; its budget cannot go below what was spent. */
        public void spend(String id, BigDecimal amount) {
            api.spend(id, amount, journal());
        }
    }
}
