package dev.vitrine.assets;

import dev.vitrine.rules.PictureLook.Box;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Some of the pixels of a picture.
 *
 * @param width of the picture
 * @param places of the pixels, row by row
 */
record Spots(int width, BitSet places) {
    int count() {
        return places.cardinality();
    }

    Spots only(IntPredicate wanted) {
        var fewer = new BitSet();
        places.stream().filter(wanted).forEach(fewer::set);
        return new Spots(width, fewer);
    }

    /** The smallest box around all of them; there must be some. */
    Box box() {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
            left = Math.min(left, at % width);
            right = Math.max(right, at % width);
        }
        int top = places.nextSetBit(0) / width;
        int bottom = (places.length() - 1) / width;
        return new Box(left, top, right - left + 1, bottom - top + 1);
    }
}
