package io.github.adfacade.sandbox.internal.books;

/**
 * What every network counts in one hour of a campaign.
 *
 * @param bids valid bids in auctions, of which some became impressions
 * @param revenue what the orders were worth, in minor units
 */
public record Hour(long bids, long impressions, long clicks, long orders, long units, long revenue) {
    /** How busy each hour of the day is, in percent; UTC. */
    private static final int[] BUSY = {
        62, 48, 35, 24, 18, 14, 12, 15, 22, 34, 48, 60, 70, 78, 84, 88, 90, 92, 95, 100, 98, 92, 84, 73
    };

    public static Hour of(Dice dice, long epochHour) {
        long size = (long) dice.trait(1, 150, 900) * BUSY[(int) Math.floorMod(epochHour, 24L)] / 100;
        long impressions = size * dice.between(epochHour, 2, 75, 125) / 100;
        long bids = impressions * dice.between(epochHour, 3, 130, 190) / 100;
        long clicks = dice.share(epochHour, 4, impressions, dice.trait(5, 3_000, 14_000));
        long orders = dice.share(epochHour, 6, clicks, dice.trait(7, 30_000, 110_000));
        long units = orders + dice.share(epochHour, 8, orders, 400_000);
        return new Hour(bids, impressions, clicks, orders, units, units * dice.between(epochHour, 9, 899, 7_999));
    }
}
