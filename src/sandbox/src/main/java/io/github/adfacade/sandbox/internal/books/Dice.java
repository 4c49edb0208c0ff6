package io.github.adfacade.sandbox.internal.books;

/** Numbers by lot for a campaign and an hour: the same seed, campaign and hour always give the same. */
public final class Dice {
    private static final long MILLION = 1_000_000;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long root;

    public Dice(long seed, String campaign) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < campaign.length(); i++) {
            hash = (hash ^ campaign.charAt(i)) * 0x100000001B3L;
        }
        this.root = mix(seed * STEP ^ hash);
    }

    /** From low to high, both included. */
    public int between(long hour, int use, int low, int high) {
        return low + (int) Math.floorMod(bits(hour, use), (long) high - low + 1);
    }

    /** The same in every hour of the campaign. */
    public int trait(int use, int low, int high) {
        return between(Long.MAX_VALUE, use, low, high);
    }

    /** So many millionths of a number; by lot, what is left over makes one more or is dropped. */
    public long share(long hour, int use, long of, long millionths) {
        return Math.floorDiv(of * millionths + Math.floorMod(bits(hour, use), MILLION), MILLION);
    }

    private long bits(long hour, int use) {
        return mix(root + hour * STEP + use);
    }

    /** The finishing step of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
