package io.github.adfacade.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server answers with what it understood: method, segments, query and body. */
class LoopbackServerTest {
    private LoopbackServer server;

    @BeforeEach
    void start() {
        server = new LoopbackServer(0, (request, wire) -> {
            String body = request.path().startsWith("/unread")
                    ? "unread"
                    : new String(request.readBody(), StandardCharsets.UTF_8);
            String text = request.method() + " " + request.segments() + " " + request.query() + " " + body;
            wire.send(Response.of(200, "text/plain", text));
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Sends bytes, closes the sending half and gives everything that came back. */
    private String talk(String bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                all.write(b);
            }
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n";
    }

    @Test
    void aConnectionServesRequestAfterRequest() throws IOException {
        String two =
                talk(get("/a") + "\r\n" + "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nxyz" + get("/c"));
        assertThat(two).contains("GET [a] {} ", "POST [b] {} xyz", "GET [c] {} ");
        assertThat(two).contains("Content-Length: 11\r\n").doesNotContain("Connection: close");
    }

    @Test
    void aBodyThatNobodyReadIsNotTheNextRequest() throws IOException {
        String answer = talk("POST /unread HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nGET /" + get("/next"));
        assertThat(answer).contains("POST [unread] {} unread", "GET [next]");
    }

    @Test
    void chunksAreJoined() throws IOException {
        String chunked = "POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n";
        assertThat(talk(chunked + get("/d"))).contains("POST [c] {} abc0123456789", "GET [d]");
    }

    @Test
    void aClientThatWaitsIsToldToContinue() throws IOException {
        String answer = talk("POST /e HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx");
        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");
    }

    @Test
    void aClientThatIsDoneIsHungUpOn() throws IOException {
        String answer = talk("GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n" + get("/b"));
        assertThat(answer).contains("Connection: close", "GET [a]").doesNotContain("[b]");
        assertThat(talk("GET /a HTTP/1.0\r\n\r\n")).contains("GET [a]");
    }

    @Test
    void segmentsAndQueryAreDecodedOnce() throws IOException {
        String answer = talk(get("/a%2Fb/%2541/+/?q=%C3%A9+1&q=2&r&s=a%3Db"));
        assertThat(answer).contains("[a/b, %41, +, ] {q=[é 1, 2], r=[], s=[a=b]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /a|400",
                "GET a HTTP/1.1~Host: h~~|400",
                "GET /a HTTP/2~Host: h~~|400",
                "GET /a HTTP/1.1~~|400",
                "GET /a HTTP/1.1~Host : h~~|400",
                "GET /a HTTP/1.1~Host: h~ folded~~|400",
                "GET /a%zz HTTP/1.1~Host: h~~|400",
                "GET /a%ff HTTP/1.1~Host: h~~|400",
                "POST /a HTTP/1.1~Host: h~Content-Length: 1~Transfer-Encoding: chunked~~|400",
                "POST /a HTTP/1.1~Host: h~Content-Length: x~~|400",
                "POST /a HTTP/1.1~Host: h~Transfer-Encoding: gzip~~|501",
                "POST /a HTTP/1.1~Host: h~Content-Length: 99999999~~|413",
                "POST /a HTTP/1.1~Host: h~Transfer-Encoding: chunked~~zz~|400",
            })
    void whatIsNoRequestIsRefusedAndTheConnectionEnds(String request, int status) throws IOException {
        String bytes = request.equals("GET /a") ? "GET /a\r\n\r\n" : request.replace("~", "\r\n");
        assertThat(talk(bytes + get("/next")))
                .startsWith("HTTP/1.1 " + status + " ")
                .doesNotContain("[next]");
    }

    @Test
    void lineEndsAndHeadsAreStrict() throws IOException {
        assertThat(talk("GET /a HTTP/1.1\nHost: h\n\n")).startsWith("HTTP/1.1 400");
        assertThat(talk("GET /a HTTP/1.1\rHost: h\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(talk("GET /a HTTP/1.1\r\nHost: h\r\nX: " + "x".repeat(70_000)))
                .startsWith("HTTP/1.1 431");
        assertThat(talk("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc"))
                .isEmpty();
        assertThat(talk("GET /a HTT")).isEmpty();
    }
}
