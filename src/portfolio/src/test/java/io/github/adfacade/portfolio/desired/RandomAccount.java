package io.github.adfacade.portfolio.desired;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A file that changes at random, within what the networks allow. Every text it makes is one that they take. */
final class RandomAccount {

    private static final List<String> NETWORKS = List.of("whop", "topsort", "walmart");
    private static final List<String> WORDS =
            List.of("Spring", "Grills", "Trail: shoes", "Été", "\"Sale\"", "50 % off", "# one", "null", "Kids' toys");

    private final Random random;
    private final Map<String, Map<String, Map<String, String>>> services = new LinkedHashMap<>();
    private int made;

    RandomAccount(Random random, DesiredState exported) {
        this.random = random;
        for (String network : NETWORKS) {
            services.put(network, new TreeMap<>());
        }
        exported.services()
                .forEach((network, campaigns) -> campaigns.forEach((key, campaign) -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    campaign.fields().forEach((field, wanted) -> fields.put(field, quoted(wanted.toString())));
                    services.get(network).put(key, fields);
                }));
    }

    /** The file as it stands. */
    String text() {
        StringBuilder text = new StringBuilder("version: 1\nservices:\n");
        services.forEach((network, campaigns) -> {
            text.append("  ").append(network).append(campaigns.isEmpty() ? ": {}\n" : ":\n");
            campaigns.forEach((key, fields) -> {
                text.append("    ").append(key).append(":\n");
                fields.forEach((field, value) -> {
                    if (!field.contains(".")) {
                        text.append("      ")
                                .append(field)
                                .append(": ")
                                .append(value)
                                .append('\n');
                    }
                });
                if (fields.keySet().stream().anyMatch(field -> field.contains("."))) {
                    text.append("      ").append(network).append(":\n");
                }
                fields.forEach((field, value) -> {
                    if (field.contains(".")) {
                        text.append("        ").append(field.substring(field.indexOf('.') + 1));
                        text.append(": ").append(value).append('\n');
                    }
                });
            });
        });
        return text.toString();
    }

    /** One to three edits. */
    void edit() {
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            String network = NETWORKS.get(random.nextInt(3));
            Map<String, Map<String, String>> campaigns = services.get(network);
            List<String> ours = campaigns.keySet().stream()
                    .filter(key -> key.startsWith("own"))
                    .toList();
            int what = random.nextInt(10);
            if (ours.isEmpty() || what < 4) {
                add(network);
            } else if (what == 4) {
                campaigns.remove(ours.get(random.nextInt(ours.size())));
            } else {
                change(network, campaigns.get(ours.get(random.nextInt(ours.size()))));
            }
        }
    }

    private void add(String network) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name());
        if (random.nextBoolean()) {
            fields.put("status", "paused");
        }
        switch (network) {
            case "whop" -> {
                fields.put("objective", oneOf("awareness", "traffic", "engagement", "leads", "sales"));
                if (random.nextBoolean()) {
                    fields.put("budget", amount() + oneOf("daily", "total"));
                    flight(fields, false);
                }
            }
            case "topsort" -> {
                fields.put("budget", amount() + oneOf("daily", "weekly", "monthly", "total"));
                flight(fields, random.nextBoolean());
                fields.put("topsort.campaignType", "manual");
                fields.put("topsort.bids", "[{ target: { id: sku-" + made + ", type: product }, amount: 0.45 }]");
                if (random.nextBoolean()) {
                    fields.put("topsort.isAutoTrigger", oneOf("true", "false"));
                }
                if (random.nextInt(4) == 0) {
                    fields.put("topsort.externalCampaignId", "ours-" + made);
                }
            }
            default -> {
                fields.put("walmart.mediaType", "BANNER");
                if (random.nextBoolean()) {
                    fields.put("description", oneOf("null", "Evergreen", "a"));
                }
                if (random.nextBoolean()) {
                    fields.put("objective", oneOf("awareness", "engagement", "conversions"));
                }
                if (random.nextInt(3) > 0) {
                    boolean daily = random.nextBoolean();
                    fields.put("budget", amount() + (daily ? "daily" : "total"));
                    fields.put("start", start());
                    fields.put("end", daily && random.nextBoolean() ? "never" : end());
                    fields.put("walmart.deliverySpeed", daily ? "EVENLY" : oneOf("EVENLY", "FRONTLOADED"));
                }
            }
        }
        services.get(network).put("own-" + ++made, fields);
    }

    private void flight(Map<String, String> fields, boolean past) {
        if (random.nextBoolean()) {
            fields.put("start", past ? "2026-01-0" + (1 + random.nextInt(9)) + "T00:00:00Z" : start());
        }
        if (random.nextBoolean()) {
            fields.put("end", end());
        }
    }

    private void change(String network, Map<String, String> fields) {
        switch (random.nextInt(5)) {
            case 0 -> fields.put("name", name());
            case 1 ->
                fields.computeIfPresent("budget", (field, old) -> amount() + old.substring(old.lastIndexOf(' ') + 1));
            case 2 -> fields.computeIfPresent("end", (field, old) -> end());
            case 3 -> fields.computeIfPresent("start", (field, old) -> start());
            default -> {
                if (network.equals("topsort")) {
                    fields.put("status", oneOf("paused", "active"));
                } else if (network.equals("walmart")) {
                    fields.put("description", oneOf("null", "Evergreen", "b"));
                } else {
                    fields.put("status", "paused"); // as every draft is
                }
            }
        }
    }

    private String name() {
        return quoted(WORDS.get(random.nextInt(WORDS.size())) + " " + ++made + random.nextInt(1000));
    }

    private String amount() {
        return (1 + random.nextInt(200)) + oneOf("", ".5", ".25", ".00") + " USD ";
    }

    /** To the minute, with one of several offsets: Walmart keeps hours. */
    private String start() {
        return "2027-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "T0" + random.nextInt(10) + ":"
                + (10 + random.nextInt(50)) + ":00" + oneOf("Z", "-05:00", "+02:00");
    }

    /** After noon in New York, which is when flights end at Walmart. */
    private String end() {
        return "2028-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "T2" + random.nextInt(3) + ":"
                + (10 + random.nextInt(50)) + ":00Z";
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
