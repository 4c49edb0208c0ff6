package io.github.adfacade.lists;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * The lists of all networks, in ways of its own: rows of one creation time come in another order at each request, Walmart's
 * rows in the order of their last change, and a Whop cursor is nothing but a number of rows.
 */
final class ListServer implements AutoCloseable {

    static {
        // Else each answer waits 40 ms for an acknowledgement. Read when the server's classes are loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    static final class Row {
        final long number;
        final Instant created;
        Instant changed;
        boolean active = true;

        Row(long number, Instant created) {
            this.number = number;
            this.created = created;
            this.changed = created;
        }

        String id() {
            return "00000000-0000-4000-8000-%012d".formatted(number);
        }
    }

    private final HttpServer server;
    private final Random random;
    private final List<Row> rows = new ArrayList<>();
    private long ticks;
    int lists;

    ListServer(long seed) throws IOException {
        random = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized Row add(Instant created) {
        Row row = new Row(rows.size() + 1L, created);
        rows.add(row);
        return row;
    }

    /** Switches a row on or off, which only lists of active rows show. */
    synchronized void turn(Row row, boolean active) {
        row.active = active;
        row.changed = Instant.parse("2026-06-01T12:00:00Z").plusSeconds(++ticks);
    }

    synchronized Row row(String id) {
        return rows.get(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)) - 1);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        JsonObject answer;
        if (path.endsWith("/list")) {
            answer = walmart(JsonParser.parseString(body).getAsJsonObject());
        } else if (exchange.getRequestMethod().equals("POST")) {
            String[] steps = path.split("/");
            Row row = row(steps[steps.length - 2]);
            turn(row, steps[steps.length - 1].equals("unpause"));
            answer = whop(row);
        } else {
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            answer = path.endsWith("/ad_campaigns") ? whop(query) : topsort(query);
        }
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonObject topsort(Map<String, String> query) {
        List<Row> found = found("true".equals(query.get("is_active")));
        Collections.shuffle(found, random);
        Comparator<Row> created = Comparator.comparing(row -> row.created);
        found.sort("desc".equals(query.get("sort_by_date")) ? created.reversed() : created);
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        List<Row> page = page(found, offset, Integer.parseInt(query.getOrDefault("limit", "100")));
        JsonObject answer = new JsonObject();
        answer.add("campaigns", array(page, row -> {
            JsonObject campaign = new JsonObject();
            campaign.addProperty("campaignId", row.id());
            campaign.addProperty("isActive", row.active);
            campaign.addProperty("adFormat", "listing");
            campaign.addProperty("status", "approved");
            campaign.addProperty("startDate", row.created.toString());
            campaign.addProperty("createdAt", row.created.toString());
            return campaign;
        }));
        // No next: the way on is the caller's to find.
        answer.addProperty("hasMore", offset + page.size() < found.size());
        return answer;
    }

    private JsonObject walmart(JsonObject request) {
        List<Row> found = found(request.has("Filter[status]"));
        found.sort(Comparator.comparing(row -> row.changed));
        int start = request.get("startIndex").getAsInt();
        JsonObject answer = new JsonObject();
        answer.addProperty("totalResults", found.size());
        answer.add("response", array(page(found, start, request.get("count").getAsInt()), row -> {
            JsonObject campaign = new JsonObject();
            campaign.addProperty("campaignId", row.number);
            campaign.addProperty("status", row.active ? "LIVE" : "PAUSED");
            campaign.addProperty("creationDate", row.created.toString());
            campaign.addProperty("lastUpdatedDate", row.changed.toString());
            return campaign;
        }));
        return answer;
    }

    private JsonObject whop(Map<String, String> query) {
        List<Row> found = found("active".equals(query.get("status")));
        found.removeIf(row -> query.containsKey("created_before")
                && !row.created.isBefore(Instant.parse(query.get("created_before"))));
        found.removeIf(row ->
                query.containsKey("created_after") && !row.created.isAfter(Instant.parse(query.get("created_after"))));
        Comparator<Row> order =
                Comparator.comparing(row -> "updated_at".equals(query.get("order")) ? row.changed : row.created);
        found.sort("asc".equals(query.get("direction")) ? order : order.reversed());
        int offset = Integer.parseInt(query.getOrDefault("after", "0"));
        List<Row> page = page(found, offset, Integer.parseInt(query.getOrDefault("first", "20")));
        JsonObject info = new JsonObject();
        info.addProperty("end_cursor", Integer.toString(offset + page.size()));
        info.addProperty("has_next_page", offset + page.size() < found.size());
        JsonObject answer = new JsonObject();
        answer.add("data", array(page, ListServer::whop));
        answer.add("page_info", info);
        return answer;
    }

    /** Both generations take it for theirs: each finds a member of its own. */
    private static JsonObject whop(Row row) {
        JsonObject campaign = new JsonObject();
        campaign.addProperty("id", row.id());
        campaign.addProperty("status", row.active ? "active" : "paused");
        campaign.addProperty("created_at", row.created.toString());
        campaign.addProperty("updated_at", row.changed.toString());
        campaign.add("special_ad_categories", new JsonArray());
        campaign.add("config", new JsonObject());
        return campaign;
    }

    private List<Row> found(boolean activeOnly) {
        lists++;
        List<Row> found = new ArrayList<>(rows);
        found.removeIf(row -> activeOnly && !row.active);
        return found;
    }

    private static List<Row> page(List<Row> found, int offset, int limit) {
        int from = Math.min(offset, found.size());
        return found.subList(from, Math.min(found.size(), from + limit));
    }

    private static JsonArray array(List<Row> rows, Function<Row, JsonObject> shown) {
        JsonArray array = new JsonArray();
        rows.forEach(row -> array.add(shown.apply(row)));
        return array;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
