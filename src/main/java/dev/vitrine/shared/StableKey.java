package dev.vitrine.shared;

import java.security.SecureRandom;

/** Keys of SKUs and of items in lists: given once, never shown, never changed, so that order and ids may (product.md 2). */
public final class StableKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 10;

    private StableKey() {}

    /** A new key of 10 letters and digits; two are never the same in one offer, for all practical purposes. */
    public static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
