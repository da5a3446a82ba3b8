package dev.vitrine.assets;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * The pixels that lie in a gradient: along a row or column their colour moves on and on in one direction, in many small
 * steps, and none of their neighbours is far. The soft edge of a shape is no gradient: across it the step is great.
 */
final class Shades {
    private static final int STEP_MAX = 16;
    private static final int STEPS_MIN = 5;
    private static final int CHANGE_MIN = 36;

    /** How many pixels of one colour a gradient may pass before it is no gradient any more. */
    private static final int PAUSE_MAX = 12;

    private final Pixels pixels;
    private final BitSet shaded = new BitSet();

    private Shades(Pixels pixels) {
        this.pixels = pixels;
    }

    static Spots of(Pixels pixels) {
        var shades = new Shades(pixels);
        for (int y = 0; y < pixels.height(); y++) {
            int row = y;
            shades.line(pixels.width(), x -> pixels.at(x, row));
        }
        for (int x = 0; x < pixels.width(); x++) {
            int column = x;
            shades.line(pixels.height(), y -> pixels.at(column, y));
        }
        return new Spots(pixels.width(), shades.shaded)
                .only(at -> pixels.isVisible(at) && pixels.stepAround(at) <= STEP_MAX);
    }

    private void line(int length, IntUnaryOperator place) {
        var run = new Run();
        int begin = 0;
        int lastStep = 0;
        for (int i = 1; i < length; i++) {
            int before = place.applyAsInt(i - 1);
            int at = place.applyAsInt(i);
            boolean seen = pixels.isVisible(before) && pixels.isVisible(at);
            boolean moved = pixels.colour(before) != pixels.colour(at);
            if (seen && (moved ? run.goesOn(pixels.colour(before), pixels.colour(at)) : i - lastStep <= PAUSE_MAX)) {
                lastStep = moved ? i : lastStep;
                continue;
            }
            keep(run, begin, i, place);
            run = new Run();
            begin = i - 1;
            lastStep = i;
            if (!seen || !moved || !run.goesOn(pixels.colour(before), pixels.colour(at))) {
                run = new Run();
                begin = i;
            }
        }
        keep(run, begin, length, place);
    }

    private void keep(Run run, int begin, int end, IntUnaryOperator place) {
        if (run.isGradient()) {
            for (int i = begin; i < end; i++) {
                shaded.set(place.applyAsInt(i));
            }
        }
    }

    /** Steps in which no channel turns back. */
    private static final class Run {
        private final int[] change = new int[3];
        private int steps;

        boolean goesOn(int from, int to) {
            if (Pixels.distance(from, to) > STEP_MAX) {
                return false;
            }
            for (int channel = 0; channel < 3; channel++) {
                int step = (to >> 8 * channel & 0xff) - (from >> 8 * channel & 0xff);
                if (step * change[channel] < 0) {
                    return false;
                }
            }
            for (int channel = 0; channel < 3; channel++) {
                change[channel] += (to >> 8 * channel & 0xff) - (from >> 8 * channel & 0xff);
            }
            steps++;
            return true;
        }

        boolean isGradient() {
            int greatest = Math.max(Math.abs(change[0]), Math.max(Math.abs(change[1]), Math.abs(change[2])));
            return steps >= STEPS_MIN && greatest >= CHANGE_MIN;
        }
    }
}
