package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.books.Account;
import io.github.adfacade.sandbox.internal.books.Dice;
import io.github.adfacade.sandbox.internal.books.Hour;
import io.github.adfacade.sandbox.internal.books.HourlyBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What campaigns delivered and sold: the one source of near real-time figures and of report files. Money is in cents. */
final class WalmartBooks {
    static final int BIDS = 0;
    static final int SHOWN = 1;
    static final int CLICKS = 2;
    static final int SPEND = 3;
    /** The sales of the first window and channel, their orders, those of the next channel, and so on. */
    static final int SALES = 4;

    /** The numbers of a row, in the order of the file; what is not a sum of money is a count. */
    static final List<String> NUMBERS = numbers();

    /** How many sales come through each channel, in millionths of those online. */
    private static final int[] SHARES = {1_000_000, 700_000, 350_000, 250_000};
    /** How many more orders 30 days see than 14. */
    private static final int LATER = 300_000;

    private static final Instant ENDLESS = Instant.parse("9999-12-30T00:00:00Z");

    private final WalmartState state;
    private final long seed;

    WalmartBooks(WalmartState state, long seed) {
        this.state = state;
        this.seed = seed;
    }

    private static List<String> numbers() {
        List<String> names = new ArrayList<>(List.of("numAdsShown", "numAdsClicks", "adSpend"));
        for (String days : List.of("14days", "30days")) {
            for (String channel : List.of("attributed", "storeAttributed", "pickupAttributed", "deliveryAttributed")) {
                names.add(channel + "Sales" + days);
                names.add(channel + "Orders" + days);
            }
        }
        return List.copyOf(names);
    }

    /** The sums from the first hour until each of these moments, which ascend. */
    List<long[]> until(WalmartCampaign campaign, List<Instant> moments) {
        Dice dice = new Dice(seed, "walmart " + campaign.id);
        Instant end = campaign.date("endDate", ENDLESS);
        return new Account(
                        campaign.date("startDate", campaign.created()), end, campaign.delivery(), new Book(dice), SPEND)
                .until(moments, state.now());
    }

    long[] between(WalmartCampaign campaign, Instant from, Instant to) {
        return Account.between(until(campaign, List.of(from, to))).get(0);
    }

    /** The numbers of a row by the names of their columns; money in dollars. */
    static Map<String, BigDecimal> named(long[] sums) {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            String name = NUMBERS.get(i);
            boolean money = name.equals("adSpend") || name.contains("Sales");
            named.put(name, BigDecimal.valueOf(sums[SHOWN + i], money ? 2 : 0));
        }
        return named;
    }

    static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private record Book(Dice dice) implements HourlyBook {
        @Override
        public int width() {
            return SHOWN + NUMBERS.size();
        }

        @Override
        public void add(long hour, long[] sums) {
            Hour drawn = Hour.of(dice, hour);
            sums[BIDS] += drawn.bids();
            sums[SHOWN] += drawn.impressions();
            sums[CLICKS] += drawn.clicks();
            // By the thousand: 2.50 to 9.00 dollars, the same all along.
            sums[SPEND] += dice.share(hour, 20, drawn.impressions(), dice.trait(21, 250, 900) * 1_000L);
            for (int channel = 0; channel < SHARES.length; channel++) {
                long orders = dice.share(hour, 30 + channel, drawn.orders(), SHARES[channel]);
                long sales = channel == 0 ? drawn.revenue() : orders * dice.between(hour, 40 + channel, 899, 7_999);
                long later = dice.share(hour, 50 + channel, orders, LATER);
                int place = SALES + 2 * channel;
                int placeOf30 = place + 2 * SHARES.length;
                sums[place] += sales;
                sums[place + 1] += orders;
                sums[placeOf30] += sales + later * dice.between(hour, 60 + channel, 899, 7_999);
                sums[placeOf30 + 1] += orders + later;
            }
        }
    }
}
