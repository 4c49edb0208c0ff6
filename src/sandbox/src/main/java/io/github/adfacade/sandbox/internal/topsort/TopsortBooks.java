package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.books.Account;
import io.github.adfacade.sandbox.internal.books.Dice;
import io.github.adfacade.sandbox.internal.books.Hour;
import io.github.adfacade.sandbox.internal.books.HourlyBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What campaigns brought: the one source of reports and interactions. Charges are kept in thousandths of a minor unit, since an
 * impression out of a thousand costs a fraction; sales in minor units.
 */
final class TopsortBooks {
    static final int IMPRESSIONS = 0;
    static final int CLICKS = 1;
    static final int CHARGED_IMPRESSIONS = 2;
    static final int CHARGED_CLICKS = 3;
    static final int CHARGED_PURCHASES = 4;
    static final int SPENT_IMPRESSIONS = 5;
    static final int SPENT_CLICKS = 6;
    static final int SPENT_PURCHASES = 7;
    static final int AMOUNT = 8;
    static final int COUNT = 9;
    static final int QUANTITY = 10;
    /** The same charges as whole minor units, which add up as well: each moment is cut, not each part. */
    static final int WHOLE_IMPRESSIONS = 11;

    static final int WHOLE_CLICKS = 12;
    static final int WHOLE_PURCHASES = 13;
    static final int WIDTH = 14;

    static final int THOUSAND = 1_000;

    private final TopsortState state;
    private final long seed;

    TopsortBooks(TopsortState state, long seed) {
        this.state = state;
        this.seed = seed;
    }

    /** What came in each of the times between neighbouring moments, which ascend. */
    List<long[]> between(TopsortCampaign campaign, List<Instant> moments) {
        Instant started = campaign.date("startDate");
        Account account = new Account(
                started.isBefore(campaign.created) ? campaign.created : started,
                campaign.date("endDate"),
                campaign.delivery(),
                new Book(new Dice(seed, "topsort " + campaign.id()), campaign.document.text("chargeType") + ""),
                SPENT_CLICKS);
        List<long[]> until = new ArrayList<>();
        for (long[] sums : account.until(moments, state.instant())) {
            sums[WHOLE_IMPRESSIONS] = sums[SPENT_IMPRESSIONS] / THOUSAND;
            sums[WHOLE_CLICKS] = sums[SPENT_CLICKS] / THOUSAND;
            sums[WHOLE_PURCHASES] = sums[SPENT_PURCHASES] / THOUSAND;
            until.add(sums);
        }
        return Account.between(until);
    }

    static void add(long[] part, long[] sums) {
        for (int place = 0; place < sums.length; place++) {
            sums[place] += part[place];
        }
    }

    private record Book(Dice dice, String chargeType) implements HourlyBook {
        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public void add(long hour, long[] sums) {
            Hour drawn = Hour.of(dice, hour);
            sums[IMPRESSIONS] += drawn.impressions();
            sums[CLICKS] += drawn.clicks();
            sums[AMOUNT] += drawn.revenue();
            sums[COUNT] += drawn.orders();
            sums[QUANTITY] += drawn.units();
            // Some are found to be no people's, and are free.
            switch (chargeType) {
                case "CPM" -> {
                    long charged = drawn.impressions() - dice.share(hour, 20, drawn.impressions(), 12_000);
                    sums[CHARGED_IMPRESSIONS] += charged;
                    sums[SPENT_IMPRESSIONS] += charged * dice.trait(21, 251, 899);
                }
                case "CPA" -> {
                    sums[CHARGED_PURCHASES] += drawn.orders();
                    sums[SPENT_PURCHASES] += drawn.orders() * dice.trait(22, 150, 650) * THOUSAND;
                }
                default -> {
                    long charged = drawn.clicks() - dice.share(hour, 23, drawn.clicks(), 15_000);
                    sums[CHARGED_CLICKS] += charged;
                    sums[SPENT_CLICKS] += charged * dice.trait(24, 18, 95) * THOUSAND;
                }
            }
        }
    }
}
