package dev.vitrine.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fewest edits between two rows of tokens (E. W. Myers, 1986), within a fixed amount of work that one comparison
 * has for all its stretches: a stretch that needs more edits or more work than is left has no answer.
 */
final class Edits {
    /** More edits than this are no small change any more; what is remembered of the way grows with their square. */
    private static final int EDITS_MAX = 2_000;

    /** Tokens looked at in all; some tenths of a second at most. */
    private static final long WORK_MAX = 40_000_000;

    private long left = WORK_MAX;

    /** From where to where both rows differ: the tokens {@code [from, to)} of one give way to those of the other. */
    record Difference(int from, int to, int otherFrom, int otherTo) {}

    /** The differences in order, none touching another; empty when they are not to be had for what work is left. */
    Optional<List<Difference>> between(int[] one, int[] other) {
        left -= one.length + other.length;
        var way = new ArrayList<int[]>();
        return left > 0 && reached(one, other, way)
                ? Optional.of(differences(one.length, other.length, way))
                : Optional.empty();
    }

    /**
     * Whether the end of both rows was reached. {@code way} takes, for each number of edits, how far each diagonal led:
     * diagonal {@code k} at {@code k + edits}.
     */
    private boolean reached(int[] before, int[] after, List<int[]> way) {
        int most = Math.min(EDITS_MAX, before.length + after.length);
        int[] far = new int[2 * most + 3];
        int middle = most + 1;
        for (int edits = 0; edits <= most; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                int x = down(far, middle + k, k, edits) ? far[middle + k + 1] : far[middle + k - 1] + 1;
                int from = x;
                while (x < before.length && x - k < after.length && before[x] == after[x - k]) {
                    x++;
                }
                far[middle + k] = x;
                left -= 1 + x - from;
                if (x >= before.length && x - k >= after.length) {
                    way.add(Arrays.copyOfRange(far, middle - edits, middle + edits + 1));
                    return true;
                }
            }
            way.add(Arrays.copyOfRange(far, middle - edits, middle + edits + 1));
            if (left <= 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether the best way to this diagonal comes from the one above: a token of the other row is put in. */
    private static boolean down(int[] far, int at, int k, int edits) {
        return k == -edits || (k != edits && far[at - 1] < far[at + 1]);
    }

    private static List<Difference> differences(int x, int y, List<int[]> way) {
        var found = new ArrayList<Difference>();
        for (int edits = way.size() - 1; edits > 0; edits--) {
            int[] far = way.get(edits - 1);
            int k = x - y;
            int at = k + edits - 1;
            boolean put = k == -edits || (k != edits && far[at - 1] < far[at + 1]);
            int fromX = put ? far[at + 1] : far[at - 1];
            int fromY = fromX - (put ? k + 1 : k - 1);
            add(found, new Difference(fromX, put ? fromX : fromX + 1, fromY, put ? fromY + 1 : fromY));
            x = fromX;
            y = fromY;
        }
        return found.reversed();
    }

    /** Edits come from the end; one that touches the next is part of it. */
    private static void add(List<Difference> found, Difference edit) {
        if (!found.isEmpty()) {
            var next = found.getLast();
            if (next.from == edit.to && next.otherFrom == edit.otherTo) {
                found.set(found.size() - 1, new Difference(edit.from, next.to, edit.otherFrom, next.otherTo));
                return;
            }
        }
        found.add(edit);
    }
}
