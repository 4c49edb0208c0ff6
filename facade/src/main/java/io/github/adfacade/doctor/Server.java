package io.github.adfacade.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Name, connection and clock, asked without credentials. */
record Server(URI address, OkHttpClient client, Clock clock, Headers headers) {

    /** A signature ages within minutes. */
    private static final Duration WRONG = Duration.ofSeconds(150);

    private static final Duration DOUBTFUL = Duration.ofSeconds(20);

    /** @return whether the server answers */
    boolean look(List<Finding> findings) {
        String host = address.getHost();
        try {
            int found = InetAddress.getAllByName(host).length;
            findings.add(Finding.good("name", host + " is known, with " + found + " addresses"));
        } catch (UnknownHostException e) {
            findings.add(Finding.bad(
                    "name",
                    host + " is not known",
                    "look at the address (*_BASE_URL), the network, and the name server"));
            return false;
        }
        return connect(findings);
    }

    private boolean connect(List<Finding> findings) {
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        Request request = new Request.Builder().url(address.toString()).build();
        try (Response answer = client.newCall(request).execute()) {
            String how = answer.handshake() == null
                    ? "without TLS, which is for this machine alone"
                    : answer.handshake().tlsVersion().javaName();
            findings.add(Finding.good("connection", "the server answers, " + how));
        } catch (SSLPeerUnverifiedException e) {
            return failed(
                    findings,
                    "the certificate of the server is for another name",
                    "look at the address, and whether a proxy answers in its place");
        } catch (SSLException e) {
            boolean plain = String.valueOf(e.getMessage()).contains("plaintext")
                    || String.valueOf(e.getMessage()).contains("Unsupported or unrecognized SSL message");
            return failed(
                    findings,
                    plain ? "the server does not speak TLS" : "the certificate of the server is not trusted here",
                    plain
                            ? "use http for a sandbox on this machine; nothing else is reached without TLS"
                            : "give the JDK a trust store with your proxy's certificate (javax.net.ssl.trustStore), or update it");
        } catch (SocketTimeoutException e) {
            return failed(findings, "the server does not answer in time", "look at firewall and proxy");
        } catch (IOException e) {
            return failed(
                    findings,
                    secure ? "there is no connection" : "nothing listens there",
                    "look at address and port (*_BASE_URL), firewall and proxy");
        }
        clock(findings);
        return true;
    }

    private static boolean failed(List<Finding> findings, String what, String advice) {
        findings.add(Finding.bad("connection", what, advice));
        return false;
    }

    private void clock(List<Finding> findings) {
        String date = headers.date();
        try {
            if (date == null) {
                findings.add(Finding.skipped("clock", "the server does not tell its time"));
                return;
            }
            Duration ahead = Duration.between(
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant(),
                    clock.instant());
            String what = "this machine is " + ahead.abs().toSeconds() + " s "
                    + (ahead.isNegative() ? "behind" : "ahead of") + " the server";
            String advice = "set the clock of this machine (NTP): signatures are good for minutes";
            Duration off = ahead.abs();
            findings.add(
                    off.compareTo(WRONG) > 0
                            ? Finding.bad("clock", what, advice)
                            : off.compareTo(DOUBTFUL) > 0
                                    ? Finding.doubtful("clock", what, advice)
                                    : Finding.good("clock", what));
        } catch (DateTimeException unreadable) {
            findings.add(Finding.skipped("clock", "the server's time cannot be read"));
        }
    }
}
