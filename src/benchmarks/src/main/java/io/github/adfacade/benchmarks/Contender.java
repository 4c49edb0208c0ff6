package io.github.adfacade.benchmarks;

import java.io.IOException;
import java.util.List;

/** One way to speak to the network. All of them ask for the same and read all of the answer. */
interface Contender extends AutoCloseable {

    String KEY = "benchmark-key-0000000000";
    String ACCOUNT = "biz_demo00000001";
    String VERSION = "2026-09-22";

    /** In the order of the table's columns; the others are divided by the first. */
    List<String> NAMES = List.of("by hand", "generated", "facade", "stock retrofit2", "stock okhttp-gson");

    static Contender of(String name, String baseUrl) {
        return switch (name) {
            case "by hand" -> new ByHand(baseUrl);
            case "generated" -> new BareGenerated(baseUrl);
            case "facade" -> new ThroughFacade(baseUrl);
            case "stock retrofit2" -> new StockRetrofit(baseUrl);
            case "stock okhttp-gson" -> new StockOkHttp(baseUrl);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** One campaign. */
    Object get(String id) throws Exception;

    /** Another title for one campaign, and the campaign afterwards. */
    Object change(String id, String title) throws Exception;

    /** The first hundred campaigns. */
    List<?> page() throws Exception;

    /** A new campaign with a daily budget, safe to send again. */
    Object create(String title) throws Exception;

    /** Another title for many campaigns, one after the other, and what became of each. */
    List<?> bulk(List<String> ids, String title) throws Exception;

    @Override
    void close();

    /** For those that have no bulk of their own: a failure ends no others. */
    default List<?> oneByOne(List<String> ids, String title) throws Exception {
        List<Object> outcomes = new java.util.ArrayList<>(ids.size());
        for (String id : ids) {
            try {
                outcomes.add(change(id, title));
            } catch (IOException failure) {
                outcomes.add(failure);
            }
        }
        return outcomes;
    }
}
