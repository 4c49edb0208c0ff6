package io.github.adfacade.sandbox;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a campaign brought in some time, exactly, as every endpoint of its network tells it. Times are cut at whole hours: an hour
 * counts where it begins, and only once it has ended by the sandbox's clock. So the figures of parts add up to those of the whole.
 *
 * @param spend in major units of the network's currency, with every digit there is
 * @param orders what the network calls purchases or attributed orders; at Walmart those within 14 days online
 * @param units how many pieces were ordered; 0 where the network does not tell
 * @param revenue what the orders were worth, in major units
 * @param details every number under the network's own name and in its own unit: at Walmart the columns of a report and {@code
 *     validBids}, at Topsort the numbers of a row of interactions and {@code adSpent}, {@code adSpentDecimal}, at Whop the metrics
 *     that add up
 */
public record Figures(
        long impressions,
        long clicks,
        BigDecimal spend,
        long orders,
        long units,
        BigDecimal revenue,
        Map<String, BigDecimal> details) {
    public Figures {
        details = Map.copyOf(details);
    }

    /** A number under the network's own name. */
    public BigDecimal detail(String name) {
        BigDecimal number = details.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no " + name + " among " + details.keySet());
        }
        return number;
    }
}
