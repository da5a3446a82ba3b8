package dev.vitrine.rules;

import java.util.Arrays;

/** How many code points must be put in, taken out or exchanged to make one text of another, as far as a limit. */
final class EditDistance {
    private static final int FAR = Integer.MAX_VALUE / 2;

    private EditDistance() {}

    /** Whether the distance is at most the limit; takes time in proportion to length and limit. */
    static boolean isAtMost(int limit, int[] one, int[] other) {
        if (Math.abs(one.length - other.length) > limit) {
            return false;
        }
        int[] row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            row[j] = j <= limit ? j : FAR;
        }
        int[] next = new int[other.length + 1];
        for (int i = 1; i <= one.length; i++) {
            if (!fill(next, row, one[i - 1], other, i, limit)) {
                return false;
            }
            int[] spare = row;
            row = next;
            next = spare;
        }
        return row[other.length] <= limit;
    }

    /** Fills one row within the band around the diagonal; false when nothing in it is within the limit. */
    private static boolean fill(int[] next, int[] row, int letter, int[] other, int i, int limit) {
        int from = Math.max(1, i - limit);
        int to = Math.min(other.length, i + limit);
        Arrays.fill(next, Math.max(0, from - 1), to + 1, FAR);
        if (to < other.length) {
            next[to + 1] = FAR;
        }
        if (i <= limit) {
            next[0] = i;
        }
        int least = next[0];
        if (from > 1) {
            least = FAR;
        }
        for (int j = from; j <= to; j++) {
            int exchanged = row[j - 1] + (letter == other[j - 1] ? 0 : 1);
            next[j] = Math.min(exchanged, Math.min(row[j], next[j - 1]) + 1);
            least = Math.min(least, next[j]);
        }
        return least <= limit;
    }
}
