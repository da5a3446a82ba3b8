package dev.vitrine.assets;

import dev.vitrine.rules.PictureLook.Box;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The pixels of a picture, row by row, and what lies beside each. */
final class Pixels {
    /** What is fainter is not there. */
    private static final int VISIBLE = 128;

    private final int width;
    private final int height;
    private final int[] argb;

    private Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return y * width + x;
    }

    int alpha(int at) {
        return argb[at] >>> 24;
    }

    boolean isVisible(int at) {
        return alpha(at) >= VISIBLE;
    }

    int colour(int at) {
        return argb[at] & 0xffffff;
    }

    Box whole() {
        return new Box(0, 0, width, height);
    }

    boolean isBorder(int at) {
        int x = at % width;
        int y = at / width;
        return x == 0 || y == 0 || x == width - 1 || y == height - 1;
    }

    boolean isWithin(int at, Box box) {
        int x = at % width - box.x();
        int y = at / width - box.y();
        return x >= 0 && y >= 0 && x < box.width() && y < box.height();
    }

    boolean meetsTransparency(int at) {
        return beside(at).anyMatch(other -> !isVisible(other));
    }

    /** The farthest of the colours beside this one, in its most different channel. */
    int stepAround(int at) {
        return beside(at)
                .map(other -> distance(colour(at), colour(other)))
                .max()
                .orElse(0);
    }

    /** The same towards the right and the foot alone. */
    int stepTowardsEnd(int at) {
        return beside(at)
                .filter(other -> other > at)
                .map(other -> distance(colour(at), colour(other)))
                .max()
                .orElse(0);
    }

    private IntStream beside(int at) {
        int x = at % width;
        int y = at / width;
        return IntStream.of(
                        x > 0 ? at - 1 : -1,
                        x < width - 1 ? at + 1 : -1,
                        y > 0 ? at - width : -1,
                        y < height - 1 ? at + width : -1)
                .filter(other -> other >= 0);
    }

    Spots visible() {
        return spots(this::isVisible);
    }

    Spots spots(IntPredicate wanted) {
        var places = new BitSet(argb.length);
        IntStream.range(0, argb.length).filter(wanted).forEach(places::set);
        return new Spots(width, places);
    }

    /** How far two colours lie apart in the channel in which they differ most. */
    static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)),
                Math.max(Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)), Math.abs((one & 0xff) - (other & 0xff))));
    }

    static int highest(int rgb) {
        return Math.max(rgb >> 16 & 0xff, Math.max(rgb >> 8 & 0xff, rgb & 0xff));
    }

    static int lowest(int rgb) {
        return Math.min(rgb >> 16 & 0xff, Math.min(rgb >> 8 & 0xff, rgb & 0xff));
    }
}
