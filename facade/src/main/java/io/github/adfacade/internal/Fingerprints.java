package io.github.adfacade.internal;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;

/**
 * A set of texts by 64 bits of each: 8 bytes a slot, at most three of four slots used, so that a million ids stay below 32 MB
 * also while it grows. That two of a million ids share their 64 bits has a chance of one in forty millions.
 */
final class Fingerprints {

    private static final HashFunction HASH = Hashing.murmur3_128();
    private static final int FIRST_CAPACITY = 256;

    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    static long of(String text) {
        return HASH.hashUnencodedChars(text).asLong();
    }

    /** Adds a text; false when it was there. */
    boolean add(String text) {
        long print = print(text);
        int slot = slot(slots, print);
        if (slots[slot] == print) {
            return false;
        }
        slots[slot] = print;
        size++;
        if (size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    boolean contains(String text) {
        long print = print(text);
        return slots[slot(slots, print)] == print;
    }

    int size() {
        return size;
    }

    /** Zero marks a slot that is free. */
    private static long print(String text) {
        long print = of(text);
        return print == 0 ? 1 : print;
    }

    /** Where this is, or the free place where it belongs. */
    private static int slot(long[] slots, long print) {
        int mask = slots.length - 1;
        int slot = (int) (print ^ (print >>> 32)) & mask;
        while (slots[slot] != 0 && slots[slot] != print) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (long print : slots) {
            if (print != 0) {
                wider[slot(wider, print)] = print;
            }
        }
        slots = wider;
    }
}
