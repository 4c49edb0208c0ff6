package io.github.adfacade.contract.guard;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.SpecFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One exchange that the facade's tests kept: a line of their file. */
final class KeptExchange {

    private static final String REPORTS = "/reporting-service";

    private final JsonNode line;

    KeptExchange(JsonNode line) {
        this.line = line;
    }

    /** The spec that it must keep to: at Whop, the one of the generation that the request asked for. */
    SpecFile spec() {
        SpecFile network = SpecFile.valueOf(text("network"));
        if (network == SpecFile.TOPSORT && text("path").startsWith(REPORTS)) {
            return SpecFile.TOPSORT_REPORTING;
        }
        JsonNode version = line.get("headers").path("Api-Version-Date").path(0);
        boolean isLegacy = network == SpecFile.WHOP && version.asText("").compareTo("2026") < 0;
        return isLegacy ? SpecFile.WHOP_LEGACY : network;
    }

    /** Whether it is about a file on another host, of which no spec tells. */
    boolean isOfAFile() {
        return text("path").startsWith("/display/file/");
    }

    private String path() {
        return spec() == SpecFile.TOPSORT_REPORTING ? text("path").substring(REPORTS.length()) : text("path");
    }

    /** Whether the network ended the connection before it had read what was sent. */
    boolean wasCutShort() {
        String length = line.get("headers").path("Content-Length").path(0).asText("0");
        return text("body").isEmpty() && !length.equals("0");
    }

    /** Every way in which it strays; an answer that a test scripted, or that was never sent, is not the network's. */
    List<String> violations() {
        boolean isTheNetworks = text("fault").isEmpty() && line.get("status").asInt() != 0;
        return SpecContract.of(spec()).check("", request(), isTheNetworks ? response() : null);
    }

    private SimpleRequest request() {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(text("method"), path());
        each("query", builder::withQueryParam);
        each("headers", builder::withHeader);
        return text("body").isEmpty()
                ? builder.build()
                : builder.withBody(text("body")).build();
    }

    private SimpleResponse response() {
        SimpleResponse.Builder builder =
                SimpleResponse.Builder.status(line.get("status").asInt());
        each("answerHeaders", builder::withHeader);
        return text("answer").isEmpty()
                ? builder.build()
                : builder.withBody(text("answer")).build();
    }

    private void each(String field, BiConsumer<String, List<String>> use) {
        line.get(field).fields().forEachRemaining(entry -> {
            List<String> values = new ArrayList<>();
            entry.getValue().forEach(value -> values.add(value.asText()));
            use.accept(entry.getKey(), values);
        });
    }

    private String text(String field) {
        return line.get(field).asText();
    }

    @Override
    public String toString() {
        return text("network") + " " + text("method") + " " + text("path") + " " + line.get("query") + " "
                + text("body") + " -> " + text("status");
    }
}
