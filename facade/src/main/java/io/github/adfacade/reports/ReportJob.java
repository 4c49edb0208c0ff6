package io.github.adfacade.reports;

import io.github.adfacade.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A report that a network is making. Its text can be kept and read again, in another process too.
 *
 * @param provider the network
 * @param id the network's name for it
 * @param query what was asked for, with fixed days
 * @param begun when it was asked for
 */
public record ReportJob(Provider provider, String id, ReportQuery query, Instant begun) {

    /** @throws IllegalArgumentException when the query is one over all time, of which no network makes a report */
    public ReportJob {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(begun, "begun");
        if (id.isBlank() || id.contains(";")) {
            throw new IllegalArgumentException("no id of a report: " + id);
        }
        query = query.on(LocalDate.ofInstant(begun, query.zone().orElse(ZoneId.of("UTC"))));
        if (query.days(LocalDate.EPOCH).isEmpty()) {
            throw new IllegalArgumentException("a report that is made as a job has days");
        }
    }

    /** One line that {@link #parse} reads again. */
    public String text() {
        DayRange days = query.days(LocalDate.EPOCH).orElseThrow();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("id", id);
        parts.put("begun", begun.toString());
        parts.put("from", days.first().toString());
        parts.put("to", days.last().toString());
        parts.put("by", query.grain().name());
        query.zone().ifPresent(zone -> parts.put("zone", zone.getId()));
        query.attributionDays().ifPresent(count -> parts.put("attribution", Integer.toString(count)));
        if (!query.campaigns().isEmpty()) {
            parts.put("campaigns", String.join(",", query.campaigns()));
        }
        return provider.name().toLowerCase(Locale.ROOT) + ";"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(";"));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when the text is none of a job
     */
    public static ReportJob parse(String text) {
        try {
            List<String> said = Arrays.asList(text.strip().split(";", -1));
            Map<String, String> parts = said.stream()
                    .skip(1)
                    .map(part -> part.split("=", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            ReportQuery.Builder query = ReportQuery.days(
                            LocalDate.parse(needed(parts, "from")), LocalDate.parse(needed(parts, "to")))
                    .by(Grain.valueOf(needed(parts, "by")));
            if (parts.containsKey("zone")) {
                query.zone(ZoneId.of(needed(parts, "zone")));
            }
            if (parts.containsKey("attribution")) {
                query.attributionDays(Integer.parseInt(needed(parts, "attribution")));
            }
            if (parts.containsKey("campaigns")) {
                query.campaigns(Arrays.asList(needed(parts, "campaigns").split(",")));
            }
            return new ReportJob(
                    Provider.valueOf(said.get(0).toUpperCase(Locale.ROOT)),
                    needed(parts, "id"),
                    query.build(),
                    Instant.parse(needed(parts, "begun")));
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException("this is no job of a report: " + text, broken);
        }
    }

    private static String needed(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** Its {@link #text}. */
    @Override
    public String toString() {
        return text();
    }
}
